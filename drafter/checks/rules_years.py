"""Rules that need last year's report: what is carried over must agree."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from drafter.checks.finding import Finding, Side
from drafter.checks.places import cell_names
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


def expected(context: Context) -> dict[str, Figure]:
    """Return what last year's report says that cells must hold; nothing where it is not the year before's."""
    if context.last_figures is None or not _follows(context):
        return {}
    states = (_evaluate(relation, context) for relation in context.standard.relations)
    return {s.relation.this[0]: s.expected for s in states if s and len(s.relation.this) == 1}


@dataclass(frozen=True, slots=True)
class _State:
    """A relation with last year's report: the figure that is there and the one that follows."""

    relation: Relation
    actual: Figure
    expected: Figure

    @property
    def difference(self) -> Figure:
        return self.actual - self.expected


def _broken(rule: str, context: Context) -> Iterable[Finding]:
    if context.last_figures is None or not _follows(context):
        return
    states = [
        _evaluate(relation, context) for relation in context.standard.relations if relation.rule == rule
    ]
    wrong = {state.relation.this[0]: state for state in states if state and state.difference}
    totals = _folded(wrong, context)
    for cell, state in wrong.items():
        if state not in totals.values():
            yield _finding(state, context, totals.get(cell))


def _folded(wrong: Mapping[str, _State], context: Context) -> dict[str, _State]:
    """Map the first wrong part of a total to the total, where its parts explain by how much it is off."""
    folded: dict[str, _State] = {}
    for cell, state in wrong.items():
        parts = [part for part in context.standard.totals.get(cell, ()) if part in wrong]
        if parts and sum(wrong[part].difference for part in parts) == state.difference:
            folded[parts[0]] = state
    return folded


def _follows(context: Context) -> bool:
    """Whether the report that the draft holds as last year's is the one of the year before."""
    last = context.draft.last
    return last is not None and last.meta.year == context.draft.meta.year - 1


def _evaluate(relation: Relation, context: Context) -> _State | None:
    last_figures = context.last_figures or {}
    this = _figures(relation.this, context.figures)
    last = _figures(relation.last, last_figures)
    plus = _figures(relation.plus, context.figures)
    minus = _figures(relation.minus, context.figures)
    if this is None or last is None or plus is None or minus is None:
        return None
    return _State(relation, sum(this), sum(last) + sum(plus) - sum(minus))


def _finding(state: _State, context: Context, total: _State | None = None) -> Finding:
    relation = state.relation
    follows = "推算" if relation.plus or len(relation.last) > 1 else ""
    return Finding(
        message=_message(relation, state.actual, state.expected, context),
        rule=relation.rule,
        where=(*relation.this, *relation.plus, *relation.minus),
        expected=state.expected,
        actual=state.actual,
        difference=state.difference,
        sides=(
            Side("本年报告", relation.this, state.actual),
            Side(f"按上年报告{follows}", (), state.expected),
        ),
        consequences=() if total is None else (_finding(total, context),),
    )


def _figures(cells: tuple[str, ...], values: dict[str, int | Decimal | str | None]) -> list[Figure] | None:
    """The figures of all cells; None where one is blank, text, or not in that form at all."""
    found = [number(values.get(cell)) for cell in cells]
    known = [figure for figure in found if figure is not None]
    return known if len(known) == len(found) else None


def _message(relation: Relation, actual: Figure, expected: Figure, context: Context) -> str:
    text = (
        f"{cell_names(relation.this, context.standard)}为 {shown(actual)}，"
        f"按上年度报告应为 {shown(expected)}，相差 {shown(abs(actual - expected))}（{relation.text}）。"
    )
    return text + relation.exceptions
