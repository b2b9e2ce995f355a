"""The 勾稽关系 that the form declares: which do not hold, both sides' figures, the cell at fault."""

from collections.abc import Iterable

from drafter.checks.balance import Broken, Mend, Table, broken, mends
from drafter.checks.finding import Finding, Side
from drafter.checks.registry import Context, check
from drafter.model.figures import unfinished_totals
from drafter.model.values import Value, shown
from drafter.standard.schema import Identity, Standard

_MOST_TERMS = 6


@check("identity", "error", "{form} 表格所列勾稽关系")
def identities(context: Context) -> Iterable[Finding]:
    """Each identity that the form declares must hold; the rule's name stands in the form file.

    Basis: the corner note of table three and the 总计 cells of tables three and four.
    """
    standard = context.standard
    table = Table(context.figures, unfinished_totals(context.draft, context.figures))
    states = broken(standard.identities, table)
    if not states:
        return
    computed = frozenset(standard.totals) - context.draft.cells.keys()
    culprits = mends(states, standard.identities, table, computed)
    for state in _without_consequences(states, computed):
        yield _finding(state, culprits.get(state.identity.id), context)


def _without_consequences(states: list[Broken], computed: frozenset[str]) -> list[Broken]:
    """Leave out relations between computed totals only: the columns that they sum say it already."""
    kept = [state for state in states if not computed.issuperset(state.identity.cells)]
    return kept or states


def _finding(state: Broken, mend: Mend | None, context: Context) -> Finding:
    identity = state.identity
    cells = identity.cells
    where = (mend.cell, *(cell for cell in cells if cell != mend.cell)) if mend else cells
    return Finding(
        message=_message(state, mend, context),
        rule=identity.rule,
        where=where,
        expected=mend.value if mend else state.right,
        actual=context.figures[mend.cell] if mend else state.left,
        difference=state.difference,
        sides=(
            Side(_terms(identity.left, identity, context), identity.left, state.left),
            Side(_terms(identity.right, identity, context), identity.right, state.right),
        ),
    )


def _message(state: Broken, mend: Mend | None, context: Context) -> str:
    identity = state.identity
    left = _side(identity.left, state.left, identity, context)
    right = _side(identity.right, state.right, identity, context)
    gap = f"相差 {shown(abs(state.difference))}" if state.exact else "已填的数就对不上"
    text = f"{place(identity, context.standard)}不符合“{identity.text}”：{left}，{right}，{gap}。"
    if mend is None:
        return text
    spec = context.standard.cells[mend.cell]
    now = shown(context.figures[mend.cell])
    return f"{text}很可能是{spec.label}填错：现为 {now}，改为 {shown(mend.value)} 就都对上了。"


def place(identity: Identity, standard: Standard) -> str:
    """Say in words which row or column of which table an identity speaks of."""
    spec = standard.cells[identity.left[0]]
    table = standard.tables[identity.table].name
    if identity.per == "column":
        return f"{table}「{spec.column_label}」列"
    return f"{table}「{spec.row_label}」行"


def _side(cells: tuple[str, ...], value: Value, identity: Identity, context: Context) -> str:
    terms = _terms(cells, identity, context)
    return terms if len(cells) == 1 else f"{terms}＝{shown(value)}"


def _terms(cells: tuple[str, ...], identity: Identity, context: Context) -> str:
    if len(cells) > _MOST_TERMS:
        return "各项之和"
    names = (_name(cell, identity, context.standard) for cell in cells)
    return "＋".join(f"{name}（{_figure(cell, context)}）" for name, cell in zip(names, cells, strict=True))


def _name(cell: str, identity: Identity, standard: Standard) -> str:
    spec = standard.cells[cell]
    return spec.row_label if identity.per == "column" else spec.column_label


def _figure(cell: str, context: Context) -> str:
    return shown(context.figures.get(cell)) or "空"
