"""What the findings come to: which of them hold the report back, which stand with a reason."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from drafter.checks.finding import Finding, Severity
from drafter.checks.registry import run_all
from drafter.model.draft import Draft


@dataclass(frozen=True, slots=True)
class Verdict:
    """All findings of a draft, each in one of four heaps.

    `blocking` are errors (强制性): no reason helps, they are mended before the report goes out.
    `open` are warnings (核实性) that nobody has answered yet, `explained` those that stand with the
    reason in `Draft.explained`. `hints` ask for nothing.
    """

    findings: tuple[Finding, ...]
    blocking: tuple[Finding, ...]
    open: tuple[Finding, ...]
    explained: tuple[Finding, ...]
    hints: tuple[Finding, ...]

    @property
    def may_go_out(self) -> bool:
        """Whether nothing blocks and no warning waits for its reason."""
        return not self.blocking and not self.open


def verdict(draft: Draft, findings: Iterable[Finding] | None = None) -> Verdict:
    """Judge a draft; `findings` are those of `run_all` where the caller has them already."""
    found = run_all(draft) if findings is None else tuple(findings)
    warnings = _of(found, "warning")
    return Verdict(
        findings=found,
        blocking=_of(found, "error"),
        open=tuple(finding for finding in warnings if not reason(draft, finding)),
        explained=tuple(finding for finding in warnings if reason(draft, finding)),
        hints=_of(found, "hint"),
    )


def reason(draft: Draft, finding: Finding) -> str:
    """Return the reason that was written for a finding, "" where there is none."""
    return draft.explained.get(finding.key, "").strip()


def last_reason(draft: Draft, finding: Finding) -> str:
    """Return the reason that last year's report gave for the same finding, "" where there is none.

    The same is: the same rule about the same cell, or about the same words of the same part, years
    counted from the report's own and other figures left open. Where last year gave several reasons
    that differ, none of them is offered.
    """
    last = draft.last
    if last is None:
        return ""
    wanted = _lasting(finding.key, draft.meta.year)
    alike = {
        key: text.strip() for key, text in last.explained.items() if _lasting(key, last.meta.year) == wanted
    }
    given = {alike[finding.key]} if finding.key in alike else set(alike.values())
    return given.pop() if len(given) == 1 else ""


def _of(findings: Iterable[Finding], severity: Severity) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.severity == severity)


_FIGURE = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d)|\d+(?:[.,]\d+)*")


def _lasting(key: str, year: int) -> str:
    """Return what of a finding's key does not depend on the year of the report."""

    def lasting(match: re.Match[str]) -> str:
        return f"{int(match['year']) - year:+}年" if match["year"] else "#"

    return _FIGURE.sub(lasting, key)
