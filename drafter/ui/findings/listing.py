"""What the findings panel lists: the findings in words, under their pages, those with a reason at the end."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from drafter.checks.about import about
from drafter.checks.account import place
from drafter.checks.finding import Finding
from drafter.checks.verdict import reason
from drafter.model.draft import Draft
from drafter.model.values import shown
from drafter.standard.schema import Standard
from drafter.ui.form.state import COVER, page_of

Kind = Literal["error", "warning", "hint", "explained"]
RowKind = Literal["heading", "finding", "fold", "also"]

KINDS: Mapping[Kind, str] = {"error": "必须改", "warning": "请核对", "hint": "提示", "explained": "已说明"}


@dataclass(frozen=True, slots=True)
class Wish:
    """Which findings are to be listed: those of a kind, or all, in which certain words stand."""

    kind: Kind | None = None
    words: str = ""


EVERYTHING = Wish()


@dataclass(frozen=True, slots=True)
class Row:
    """A row: a heading, a finding, the line that unfolds what follows from it, or one of what follows.

    `key` stays while the finding's figures change; `detail` says where it is; `owner` is the key of the
    finding that a row of the last two kinds belongs to.
    """

    key: str
    row: RowKind
    text: str
    detail: str = ""
    finding: Finding | None = None
    kind: Kind = "hint"
    owner: str = ""


def kind_of(finding: Finding, draft: Draft) -> Kind:
    """Return the heap that a finding is on."""
    return "explained" if finding.severity == "warning" and reason(draft, finding) else finding.severity


def rows(
    findings: Iterable[Finding], draft: Draft, wish: Wish = EVERYTHING, opened: frozenset[str] = frozenset()
) -> tuple[Row, ...]:
    """Arrange findings; `opened` are the keys of those whose consequences are shown."""
    arranging = _Arranging(draft, opened)
    groups: dict[str, list[Row]] = {}
    explained: list[Row] = []
    for finding in findings:
        row = arranging.row(finding)
        if _wanted(row, wish):
            group = (
                explained if row.kind == "explained" else groups.setdefault(page_of(finding, draft.form), [])
            )
            group.append(row)
    found: list[Row] = []
    for page, group in groups.items():
        found += arranging.group(f"page:{page}", _title(page, draft.form), group)
    if explained:
        found += arranging.group("explained", KINDS["explained"], explained)
    return tuple(found)


@dataclass(slots=True)
class _Arranging:
    """Makes rows of findings, telling apart those with the same key."""

    draft: Draft
    opened: frozenset[str]
    met: dict[str, int] = field(default_factory=dict[str, int])

    def row(self, finding: Finding) -> Row:
        count = self.met[finding.key] = self.met.get(finding.key, 0) + 1
        key, kind = f"{finding.key}#{count}", kind_of(finding, self.draft)
        return Row(key, "finding", finding.message, _detail(finding, self.draft), finding, kind)

    def group(self, key: str, title: str, listed: list[Row]) -> Iterator[Row]:
        yield Row(key, "heading", f"{title}（{len(listed)}）")
        for row in listed:
            yield row
            yield from self._folded(row)

    def _folded(self, row: Row) -> Iterator[Row]:
        also = row.finding.consequences if row.finding is not None else ()
        if not also:
            return
        is_open = row.key in self.opened
        text = f"{'▾' if is_open else '▸'} 同样因此对不上的 {len(also)} 处"
        yield Row(f"{row.key}/fold", "fold", text, "", row.finding, row.kind, row.key)
        for number, finding in enumerate(also if is_open else ()):
            detail = _detail(finding, self.draft)
            yield Row(f"{row.key}/{number}", "also", finding.message, detail, finding, row.kind, row.key)


def _wanted(row: Row, wish: Wish) -> bool:
    if wish.kind is not None and row.kind != wish.kind:
        return False
    said = f"{row.text}\n{row.detail}\n{_rule(row.finding)}".casefold()
    return all(word in said for word in wish.words.casefold().split())


def _rule(finding: Finding | None) -> str:
    return about(finding.rule).title if finding is not None else ""


def _detail(finding: Finding, draft: Draft) -> str:
    """Where it is, and both sides of a relation with their difference."""
    where = place(finding, draft.form)
    if len(finding.sides) != 2:
        return where
    left, right = (shown(side.value) or "空白" for side in finding.sides)
    gap = f"，相差 {shown(abs(finding.difference))}" if isinstance(finding.difference, int) else ""
    return f"{where}　{left} ≠ {right}{gap}"


def _title(page: str, standard: Standard) -> str:
    if page == COVER:
        return "封面"
    part = standard.part(page)
    return part.heading or part.name
