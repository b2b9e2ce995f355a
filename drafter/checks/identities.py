"""The 勾稽关系 that the form declares: one finding for each cell at fault, with what else it breaks."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from drafter.checks.balance import Broken, Table, broken
from drafter.checks.culprits import Fault, Mend, faults
from drafter.checks.evidence import Evidence
from drafter.checks.finding import Finding, Side
from drafter.checks.net import Net
from drafter.checks.places import cell_name, place
from drafter.checks.registry import Context, check
from drafter.checks.slips import TELLING
from drafter.model.figures import unfinished_totals
from drafter.model.values import Value, shown
from drafter.standard.schema import Identity

_MOST_TERMS = 6
_MOST_CANDIDATES = 3
_MOST_PLACES = 3


@check("identity", "error", "{form} 表格所列勾稽关系")
def identities(context: Context) -> Iterable[Finding]:
    """Each identity that the form declares must hold; the rule's name stands in the form file.

    Basis: the corner note of table three and the 总计 cells of tables three and four.
    """
    diagnosis = Diagnosis(context)
    if not diagnosis.states:
        return
    wording = _Wording(context, Evidence(context))
    for fault in diagnosis.faults:
        yield wording.of_fault(fault)
    for state in diagnosis.unexplained:
        yield wording.of_identity(state)


class Diagnosis:
    """What is wrong in a draft's tables, and which cells would have to change."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._standard = context.standard
        self._computed = frozenset(context.standard.totals) - context.draft.cells.keys()
        self._table = Table(context.figures, unfinished_totals(context.draft, context.figures))
        self.states: Sequence[Broken] = broken(self._standard.identities, self._table)

    @cached_property
    def faults(self) -> list[Fault]:
        """The root causes that are found, each with the identities that it breaks."""
        found = self._faults(self._standard.identities)
        if sum(len(fault.breaks) for fault in found) == len(self.states):
            return found
        return self._faults(i for i in self._standard.identities if not self._follows(i))

    @cached_property
    def unexplained(self) -> list[Broken]:
        """The broken identities for which no cell is found.

        Relations between computed totals only say nothing of their own: their columns do.
        """
        known = {state.identity.id for fault in self.faults for state in fault.breaks}
        left = [state for state in self.states if state.identity.id not in known]
        own = [state for state in left if not self._follows(state.identity)]
        return own if own or known else left

    def _faults(self, wanted: Iterable[Identity]) -> list[Fault]:
        totals = self._standard.totals
        computed = {name: parts for name, parts in totals.items() if name in self._computed}
        net = Net(wanted, self._table, computed)
        return faults(self.states, self._table, totals, net, Evidence(self._context).weigh)

    def _follows(self, identity: Identity) -> bool:
        return self._computed.issuperset(identity.cells)


def named(fault: Fault) -> tuple[Mend, ...]:
    """Return the cells of a fault that are worth naming: those that stand out among what would do.

    Nothing is returned where too many cells would do as well.
    """
    if not fault.rivals:
        return fault.mends
    candidates = sorted((*fault.mends, *fault.rivals), key=lambda mend: -mend.weight)
    if len(candidates) > _MOST_CANDIDATES:
        least = max(TELLING, candidates[0].weight / 2)
        candidates = [mend for mend in candidates if mend.weight >= least]
    return tuple(candidates) if len(candidates) <= _MOST_CANDIDATES else ()


class _Wording:
    """Tells what is wrong, in the form's own words, with both sides' figures."""

    def __init__(self, context: Context, evidence: Evidence) -> None:
        self._context = context
        self._standard = context.standard
        self._evidence = evidence

    def of_fault(self, fault: Fault) -> Finding:
        """Make one finding of a root cause: the most telling identity leads, the others follow."""
        lead, *others = fault.breaks
        certain = not fault.rivals
        cells = tuple(mend.cell for mend in named(fault))
        told = self._cause(fault.mends) if certain else self._candidates(named(fault))
        finding = self.of_identity(lead)
        also = tuple(self._pointed(self.of_identity(state), cells) for state in others)
        message = f"{told}{finding.message}" if certain else f"{finding.message}{told}"
        message += self._others(lead, others)
        finding = replace(self._pointed(finding, cells), message=message, consequences=also)
        if not certain:
            return finding
        return replace(finding, expected=fault.mends[0].value, actual=fault.mends[0].now)

    def _others(self, lead: Broken, others: Iterable[Broken]) -> str:
        """Name the other rows and columns that a fault breaks."""
        places = {place(state.identity, self._standard): None for state in others}
        places.pop(place(lead.identity, self._standard), None)
        if not places:
            return ""
        more = f"等 {len(places)} 处" if len(places) > _MOST_PLACES else ""
        return f"同样因此对不上的还有{'、'.join(list(places)[:_MOST_PLACES])}{more}。"

    def of_identity(self, state: Broken) -> Finding:
        """Make a finding that says which relation does not hold, and no more."""
        identity = state.identity
        return Finding(
            message=self._relation(state),
            rule=identity.rule,
            where=identity.cells,
            expected=state.right,
            actual=state.left,
            difference=state.difference,
            sides=(
                Side(self._terms(identity.left, identity), identity.left, state.left),
                Side(self._terms(identity.right, identity), identity.right, state.right),
            ),
        )

    def _pointed(self, finding: Finding, cells: tuple[str, ...]) -> Finding:
        """Put the cells at fault first."""
        return replace(finding, where=tuple(dict.fromkeys((*cells, *finding.where))))

    def _cause(self, mends: tuple[Mend, ...]) -> str:
        if len(mends) == 1:
            mend = mends[0]
            return f"{cell_name(mend.cell, self._standard)}很可能填错：{self._change(mend)}。"
        if len(mends) == 2:
            first, second = (f"{cell_name(m.cell, self._standard)}（{shown(m.now)}）" for m in mends)
            return f"{first}和{second}很可能填反了，对调就都对上了。"
        name, first = cell_name(mends[0].cell, self._standard), mends[0]
        example = f"{name}现为 {shown(first.now)}，各项之和是 {shown(first.value)}"
        return f"有 {len(mends)} 格总计没有算对，例如{example}；都重新合计就对上了。"

    def _candidates(self, mends: tuple[Mend, ...]) -> str:
        if not mends:
            return ""
        told = "；".join(f"{cell_name(mend.cell, self._standard)}{self._change(mend)}" for mend in mends)
        return f"仅凭合计看不准是哪一格，可能是{told}。" if len(mends) > 1 else f"可能是{told}。"

    def _change(self, mend: Mend) -> str:
        slip = self._evidence.slip(mend.cell, mend.now, mend.value)
        why = f"（{slip.words}）" if slip else ""
        return f"现为 {shown(mend.now)}，改为 {shown(mend.value)} 就都对上了{why}"

    def _relation(self, state: Broken) -> str:
        identity = state.identity
        left, right = (
            self._side(cells, value, identity)
            for cells, value in ((identity.left, state.left), (identity.right, state.right))
        )
        gap = f"相差 {shown(abs(state.difference))}" if state.exact else "已填的数就对不上"
        return f"{place(identity, self._standard)}不符合“{identity.text}”：{left}，{right}，{gap}。"

    def _side(self, cells: tuple[str, ...], value: Value, identity: Identity) -> str:
        terms = self._terms(cells, identity)
        return terms if len(cells) == 1 else f"{terms}＝{shown(value)}"

    def _terms(self, cells: tuple[str, ...], identity: Identity) -> str:
        if len(cells) > _MOST_TERMS:
            return "各项之和"
        return "＋".join(f"{self._term(cell, identity)}（{self._figure(cell)}）" for cell in cells)

    def _term(self, cell: str, identity: Identity) -> str:
        spec = self._standard.cells[cell]
        return spec.row_label if identity.per == "column" else spec.column_label

    def _figure(self, cell: str) -> str:
        return shown(self._context.figures.get(cell)) or "空"
