"""Figures of the prose against the cells that they name."""

from collections.abc import Iterable
from decimal import Decimal

from drafter.checks.finding import Finding, Side
from drafter.checks.language.cells import Subject
from drafter.checks.language.numbers import Figure
from drafter.checks.narrative import Passage, elsewhere, named, passages, placed, plain, total
from drafter.checks.registry import Context, check
from drafter.checks.slips import TELLING, WAN, slip
from drafter.model.values import shown


@check("narrative.figure", "warning", "{form}：文字部分的数据应当与统计表格一致")
def figure(context: Context) -> Iterable[Finding]:
    """A figure in the text that names a cell agrees with it.

    Words such as 含上年结转 bring other cells in; figures of another year and of changes are left
    alone. A figure of a single office in a report that sums up many is at most the table's, one of
    all offices of a place in the report of a single one at least.
    """
    for passage in passages(context):
        for item in passage.reading.items:
            subject = item.subject
            if subject is not None and not _agrees(item.mention.figure, subject, context):
                yield _contradiction(passage, item.mention.figure, subject, context)


def _agrees(said: Figure, subject: Subject, context: Context) -> bool:
    meant = total(subject.cells, context.figures)
    if meant is None:
        return True
    others = (total(cells, context.figures) for cells in subject.others)
    known = [value * subject.scale for value in (meant, *others) if value is not None]
    match subject.bound:
        case "most":
            return said.value <= max(known) or said.rough
        case "least":
            return said.value >= min(known) or said.rough
        case "exact":
            return any(said.means(value) for value in known)


def _contradiction(passage: Passage, said: Figure, subject: Subject, context: Context) -> Finding:
    meant = total(subject.cells, context.figures) or 0
    value = plain(said.value / subject.scale)
    cell = named(subject.cells, context.standard)
    gap = plain(value - meant)
    message = (
        f"“{passage.name}”里写的是“{said.text}”，{cell}是 {shown(meant)}，"
        f"相差 {shown(abs(gap))}{_unit(subject)}。{_hint(value, subject, context)}"
    )
    sides = (Side(said.text, (), value), Side(cell, subject.cells, meant))
    finding = Finding(message, where=subject.cells, expected=meant, actual=value, difference=gap, sides=sides)
    return placed(finding, passage, said.start, said.end)


def _unit(subject: Subject) -> str:
    return " 万元" if subject.scale == WAN else ""


def _hint(value: Decimal | int, subject: Subject, context: Context) -> str:
    """Say what the printed figure is, where the tables tell."""
    if subject.bound == "most":
        return "一个单位的数不会比全部的多，请核对。"
    if subject.bound == "least":
        return "全部单位的数不会比本单位的少，请核对。"
    received, carried = (f"requests.{row}.total" for row in ("received", "carried_in"))
    if subject.cells == (received,) and total((received, carried), context.figures) == value:
        return "这个数是新收与上年结转之和，请写明“含上年结转”，或改为新收的件数。"
    return elsewhere(Decimal(value), subject.cells, context) or _slip(value, subject, context)


def _slip(value: Decimal | int, subject: Subject, context: Context) -> str:
    """Say what the hand may have done, where the digits tell."""
    found = slip(value, total(subject.cells, context.figures) or 0)
    words = f"可能是{found.words}，" if found and found.weight >= TELLING else ""
    return f"{words}请核对文字和表格，改正其中一处。"
