"""Repairs of figures: blanks filled, the right value at fault, totals added up, figures carried over."""

from collections.abc import Collection, Iterable
from decimal import Decimal

from drafter.checks.culprits import Fault, Mend
from drafter.checks.finding import Finding
from drafter.checks.identities import Diagnosis, named
from drafter.checks.places import cell_name
from drafter.checks.registry import Context
from drafter.checks.repairs.change import Repair, of_cells
from drafter.checks.rules_years import expected
from drafter.model.draft import Draft
from drafter.model.edits import SetCells, apply
from drafter.model.figures import figures, overruled, total
from drafter.model.values import Value, number, shown

RECHECK = "同一列的其他数随后要再核对"
"""Said of a figure that last year's report gives, though others of its column must change with it."""


def fill_blanks(names: Collection[str], draft: Draft) -> Repair | None:
    """Fill blanks with 0; None where none of `names` is blank.

    A blank is not filled with 0 where that would break an identity: it takes the figure that the
    identities ask for, or stays blank where they do not tell one. A figure that last year's report
    carries over is taken from there; totals that were left blank by hand are added up. All are listed
    in the repair's changes.
    """
    known = figures(draft)
    blank = [name for name in names if known.get(name) is None and name in draft.form.cells]
    auto = tuple(name for name in blank if name in draft.cells and name in draft.form.totals)
    wanted = dict(_filled([name for name in blank if name not in draft.form.totals], draft))
    values = _fitted(wanted, draft, auto)
    label = _fill_label(values, len(wanted) - len(values), auto, draft)
    return of_cells(label, draft, values, auto)


def _filled(names: Iterable[str], draft: Draft) -> Iterable[tuple[str, Value | None]]:
    carried = expected(context_of(draft))
    for name in names:
        zero = Decimal(0) if draft.form.cells[name].kind == "amount" else 0
        yield name, carried.get(name, zero) if _is_carried(name, draft) else zero


def _is_carried(name: str, draft: Draft) -> bool:
    return any(name in relation.this for relation in draft.form.relations if relation.prefill)


def _fitted(values: dict[str, Value | None], draft: Draft, auto: tuple[str, ...]) -> dict[str, Value | None]:
    """Mend or leave out those among new figures that break what held before."""
    broken = {state.identity.id for state in Diagnosis(context_of(draft)).states}
    diagnosis = Diagnosis(context_of(apply(draft, SetCells(values, auto))))
    for fault in diagnosis.faults:
        if broken.issuperset(state.identity.id for state in fault.breaks):
            continue
        mends = [mend for mend in (*fault.mends, *fault.rivals) if mend.cell in values]
        if len(mends) == 1:
            values = {**values, mends[0].cell: mends[0].value}
        else:
            values = {name: value for name, value in values.items() if name not in _cells(fault)}
    after = Diagnosis(context_of(apply(draft, SetCells(values, auto)))).states
    tables = {state.identity.table for state in after if state.identity.id not in broken}
    return {name: value for name, value in values.items() if draft.form.cells[name].table not in tables}


def _fill_label(values: dict[str, Value | None], left: int, auto: Collection[str], draft: Draft) -> str:
    zeros = sum(1 for value in values.values() if value == 0)
    told = [f"{zeros} 格空白填 0"] if zeros else []
    told += [f"{len(values) - zeros} 格按合计或上年报告填上"] if len(values) > zeros else []
    told += [f"{len(auto)} 格总计由程序合计"] if auto else []
    told += [f"{left} 格填 0 会对不上，先空着"] if left else []
    carried = sum(1 for name in values if _is_carried(name, draft))
    return "，".join(told) + (f"（其中上年结转 {carried} 格，请核对）" if carried else "")


def of_identity(finding: Finding, draft: Draft) -> Iterable[Repair | None]:
    """Yield mends for the fault that a finding about an identity speaks of, the likeliest first."""
    faults = Diagnosis(context_of(draft)).faults
    fault = next((fault for fault in faults if _is_about(finding, fault)), None)
    mends = named(fault) if fault else ()
    if fault and not fault.rivals and len(mends) > 1:
        label = "对调这两格的数" if len(mends) == 2 else f"重新合计这 {len(mends)} 格总计"
        yield _mended(label, mends, draft)
    elif mends:
        yield from (_mended("", (mend,), draft) for mend in mends)
    told = {mend.cell for mend in mends}
    for name in overruled(draft):
        if name in finding.where and name not in told and fault and name in _cells(fault):
            yield of_cells(f"{cell_name(name, draft.form)}由程序合计", draft, {}, (name,))


def _is_about(finding: Finding, fault: Fault) -> bool:
    lead = fault.breaks[0].identity
    return finding.rule == lead.rule and set(lead.cells) <= set(finding.where)


def _cells(fault: Fault) -> set[str]:
    return {mend.cell for mend in (*fault.mends, *fault.rivals)}


def _mended(label: str, mends: Iterable[Mend], draft: Draft) -> Repair | None:
    """Put the right values in; a total that then is the sum of its parts is left to the program."""
    values: dict[str, Value | None] = {mend.cell: mend.value for mend in mends}
    known = {**figures(draft), **values}
    totals = draft.form.totals
    auto = tuple(name for name in values if name in totals and total(known, totals[name]) == values[name])
    names = "、".join(f"{cell_name(name, draft.form)}改为 {shown(value)}" for name, value in values.items())
    plain = {name: value for name, value in values.items() if name not in auto}
    return of_cells(label or names, draft, plain, auto)


def carried(finding: Finding, draft: Draft) -> Repair | None:
    """Take the figure that follows from last year's report; a computed total is left alone.

    Nothing is offered where that figure would be less than none.
    """
    cell, value = finding.where[0], expected(context_of(draft)).get(finding.where[0])
    if value is None or (cell in draft.form.totals and cell not in draft.cells):
        return None
    impossible = value < 0 and draft.form.cells[cell].kind != "signed"
    if impossible or number(figures(draft).get(cell)) == value:
        return None
    broken = {state.identity.id for state in Diagnosis(context_of(draft)).states}
    after = Diagnosis(context_of(apply(draft, SetCells({cell: value})))).states
    breaks = any(state.identity.id not in broken for state in after)
    label = f"按上年报告改为 {shown(value)}" + (f"（{RECHECK}）" if breaks else "")
    return of_cells(label, draft, {cell: value})


def context_of(draft: Draft) -> Context:
    """Return what rules look at, for a draft that may only be thought of."""
    return Context(draft, draft.form, figures(draft))
