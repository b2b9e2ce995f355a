"""The account of a check: what was run, what was found, which reasons stand; values for a page."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from drafter import __version__
from drafter.checks.about import about
from drafter.checks.finding import Finding, Severity
from drafter.checks.places import cell_name
from drafter.checks.registry import names
from drafter.checks.verdict import Verdict, last_reason, reason, verdict
from drafter.model.digest import digest, short
from drafter.model.draft import Draft
from drafter.model.figures import Figures, figures, figures_in
from drafter.model.values import shown
from drafter.standard.schema import Standard

SEVERITIES: Mapping[Severity, str] = {"error": "强制性", "warning": "核实性", "hint": "提示"}
_WHOLE = "全文"
_LONGEST_LABEL = 10
_LONGEST_EXCERPT = 24


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding in words: `number` counts them in the order of the report, `part` is the name of its part.

    `sides` are the figures that do not agree, a line each; `also` says what the same fault breaks
    besides. `last_reason` is what last year's report said to the same finding.
    """

    number: int
    rule: str
    severity: Severity
    part: str
    place: str
    message: str
    sides: tuple[str, ...]
    also: tuple[str, ...]
    basis: str
    reason: str
    last_reason: str


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule that was run, and what came of it; 格式 in `basis` is the document that sets the form."""

    title: str
    explanation: str
    severity: str
    basis: str
    found: int
    checked: bool
    result: str

    @property
    def passed(self) -> bool:
        """Whether it was run and found nothing."""
        return self.checked and not self.found


@dataclass(frozen=True, slots=True)
class Account:
    """One check of one report. `digest` tells which text and figures were checked."""

    title: str
    agency: str
    year: int
    date: dt.date
    digest: str
    short: str
    program: str
    form: str
    basis: str
    last_year: int | None
    counts: Mapping[str, int]
    may_go_out: bool
    entries: tuple[Entry, ...]
    rules: tuple[RuleLine, ...]
    cells: Figures
    last: Figures


def account(draft: Draft, date: dt.date, findings: Iterable[Finding] | None = None) -> Account:
    """Give account of a check on `date`; `findings` are those of `run_all` where they are there already."""
    judged = verdict(draft, findings)
    form, mark = draft.form, digest(draft)
    return Account(
        title=f"{draft.meta.agency}{draft.meta.year}年{form.report_title}",
        agency=draft.meta.agency,
        year=draft.meta.year,
        date=date,
        digest=mark,
        short=short(mark),
        program=__version__,
        form=form.title,
        basis=form.basis,
        last_year=draft.last.meta.year if draft.last else None,
        counts=_counts(judged),
        may_go_out=judged.may_go_out,
        entries=tuple(_entries(draft, judged.findings)),
        rules=tuple(_rules(draft, judged)),
        cells=figures(draft),
        last=figures_in(draft.last, form) if draft.last else {},
    )


def _counts(judged: Verdict) -> dict[str, int]:
    return {
        "error": len(judged.blocking),
        "warning": len(judged.open) + len(judged.explained),
        "open": len(judged.open),
        "explained": len(judged.explained),
        "hint": len(judged.hints),
    }


# ------------------------------------------------------------------------------------- the findings


def _entries(draft: Draft, findings: Iterable[Finding]) -> Iterator[Entry]:
    form = draft.form
    for number, finding in enumerate(findings, 1):
        yield Entry(
            number=number,
            rule=about(finding.rule).title,
            severity=finding.severity,
            part=_part(finding, form),
            place=place(finding, form),
            message=finding.message,
            sides=tuple(_sides(finding)),
            also=tuple(each.message for each in finding.consequences),
            basis=finding.basis,
            reason=reason(draft, finding),
            last_reason=last_reason(draft, finding),
        )


def _part(finding: Finding, form: Standard) -> str:
    if finding.section is not None:
        return form.part(finding.section).name
    table = form.tables.get(finding.where[0].partition(".")[0]) if finding.where else None
    return form.part(table.part).name if table else _WHOLE


def place(finding: Finding, form: Standard) -> str:
    """Say in words where a finding is: the words at fault, or the cell, or the whole report."""
    if finding.section is not None:
        excerpt = " ".join((finding.excerpt or "").split())
        cut = excerpt if len(excerpt) <= _LONGEST_EXCERPT else f"{excerpt[:_LONGEST_EXCERPT]}…"
        return f"{form.part(finding.section).name}：“{cut}”" if cut else form.part(finding.section).name
    known = [cell for cell in finding.where[:1] if cell in form.cells]
    return cell_name(known[0], form) if known else _WHOLE


def _sides(finding: Finding) -> Iterator[str]:
    if finding.sides:
        usual = ("文中", "应为") if finding.section else ("左边", "右边")
        for side, name in zip(finding.sides, usual, strict=False):
            label = side.label if len(side.label) <= _LONGEST_LABEL else name
            yield f"{label}：{shown(side.value) or '空白'}"
    elif finding.actual is not None and finding.expected is not None:
        yield f"现为：{shown(finding.actual)}"
        yield f"应为：{shown(finding.expected)}"
    if finding.difference is not None and not isinstance(finding.difference, str):
        yield f"相差：{shown(abs(finding.difference))}"


# ---------------------------------------------------------------------------------------- the rules


def _rules(draft: Draft, judged: Verdict) -> Iterator[RuleLine]:
    every, explained = _by_rule(judged.findings), _by_rule(judged.explained)
    for name, rule in names(draft.form).items():
        words, missing = about(name), _missing(name, draft)
        yield RuleLine(
            title=words.title,
            explanation=words.explanation,
            severity=SEVERITIES[rule.severity],
            basis=rule.basis.replace("{form}", "格式"),
            found=every[name],
            checked=bool(every[name]) or not missing,
            result=_result(every[name], explained[name], missing),
        )


def _by_rule(findings: Iterable[Finding]) -> Counter[str]:
    """Count findings by rule, with those that are folded under others."""
    count: Counter[str] = Counter()
    for finding in findings:
        count[finding.rule] += 1
        count += _by_rule(finding.consequences)
    return count


def _result(found: int, explained: int, missing: str) -> str:
    if not found:
        return f"未核对（{missing}）" if missing else "通过"
    if not explained:
        return f"{found} 处"
    return f"{found} 处，已说明" if explained == found else f"{found} 处，已说明 {explained} 处"


def _missing(name: str, draft: Draft) -> str:
    """Say what a rule lacks that compares with last year's report; "" where it lacks nothing."""
    if not about(name).across_years:
        return ""
    if draft.last is None:
        return "没有上年报告"
    return "" if draft.last.meta.year == draft.meta.year - 1 else "上年报告的年度不对"
