"""Rules that need last year's report: what is carried over must agree."""

from collections.abc import Iterable
from decimal import Decimal

from drafter.checks.finding import Finding, Side
from drafter.checks.registry import Context, check
from drafter.model.values import number, shown
from drafter.standard.schema import Relation

Figure = int | Decimal


@check("carry.requests", "error", "{form}：上年结转数量与上年度报告的结转下年度继续办理数量一致")
def carried_requests(context: Context) -> Iterable[Finding]:
    """Table three: what is carried in equals what last year's report carried out, per column."""
    return _broken("carry.requests", context)


@check("carry.disclosure", "warning", "{form}：本年度与上年度报告的存量、增减应当衔接")
def carried_disclosure(context: Context) -> Iterable[Finding]:
    """Table two: 2021, in force = last in force + issued − repealed; 2019, previous = last previous + change.

    Lawful exceptions: revision, natural expiry, clearing out, reorganisation.
    """
    return _broken("carry.disclosure", context)


@check("carry.year", "warning", "{form}：与上年度报告衔接")
def wrong_year(context: Context) -> Iterable[Finding]:
    """Last year's report is the one of the year before; no other is compared with."""
    last, year = context.draft.last, context.draft.meta.year
    if last is not None and not _follows(context):
        told = f"作为上年报告的是 {last.meta.year} 年度的报告，不是 {year - 1} 年度的，前后年的衔接没有核对。"
        yield Finding(told, expected=year - 1, actual=last.meta.year)


def _broken(rule: str, context: Context) -> Iterable[Finding]:
    if context.last_figures is None or not _follows(context):
        return
    for relation in context.standard.relations:
        finding = _evaluate(relation, context) if relation.rule == rule else None
        if finding is not None:
            yield finding


def _follows(context: Context) -> bool:
    """Whether the report that the draft holds as last year's is the one of the year before."""
    last = context.draft.last
    return last is not None and last.meta.year == context.draft.meta.year - 1


def _evaluate(relation: Relation, context: Context) -> Finding | None:
    last_figures = context.last_figures or {}
    this = _figures(relation.this, context.figures)
    last = _figures(relation.last, last_figures)
    plus = _figures(relation.plus, context.figures)
    minus = _figures(relation.minus, context.figures)
    if this is None or last is None or plus is None or minus is None:
        return None
    actual, expected = sum(this), sum(last) + sum(plus) - sum(minus)
    if actual == expected:
        return None
    return Finding(
        message=_message(relation, actual, expected, context),
        where=(*relation.this, *relation.plus, *relation.minus),
        expected=expected,
        actual=actual,
        difference=actual - expected,
        sides=(
            Side("本年报告", relation.this, actual),
            Side(f"按上年报告{'推算' if relation.plus or len(relation.last) > 1 else ''}", (), expected),
        ),
    )


def _figures(cells: tuple[str, ...], values: dict[str, int | Decimal | str | None]) -> list[Figure] | None:
    """The figures of all cells; None where one is blank, text, or not in that form at all."""
    found = [number(values.get(cell)) for cell in cells]
    known = [figure for figure in found if figure is not None]
    return known if len(known) == len(found) else None


def _message(relation: Relation, actual: Figure, expected: Figure, context: Context) -> str:
    spec = context.standard.cells[relation.this[0]]
    table = context.standard.tables[relation.table].name
    gap = shown(abs(actual - expected))
    text = (
        f"{table}{spec.label}为 {shown(actual)}，按上年度报告应为 {shown(expected)}，相差 {gap}"
        f"（{relation.text}）。"
    )
    return text + relation.exceptions
