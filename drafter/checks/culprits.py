"""Finds the cells at fault: the smallest set of changes that makes every broken identity hold.

Cells that stand in the same identities with the same signs cannot be told apart by them: they form
a group. A group is off by an amount; which of its cells it is, a slip that explains its figure may
tell. One group is tried, then two, then totals that were never added up, then one group after the
other that explains all the identities that it stands in.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from drafter.checks.balance import Broken, Figure, Table
from drafter.checks.net import Gaps, Net, Step

Weigh = Callable[[str, Figure, Figure], int]
"""How much speaks for a cell that holds the first figure and would have to hold the second one."""

_EXCHANGED = 30
_FEWEST_TOTALS = 3


@dataclass(frozen=True, slots=True)
class Mend:
    """A cell, the figure in it, the one that would make things right, and how much speaks for it."""

    cell: str
    now: Figure
    value: Figure
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Fault:
    """One root cause: the cells to mend together, and what they break, the most telling identity first.

    There is one mend; two where two cells were exchanged; more where totals were not added up.
    `rivals` are other cells that would do as well, the likeliest first.
    """

    mends: tuple[Mend, ...]
    breaks: tuple[Broken, ...]
    rivals: tuple[Mend, ...] = ()


@dataclass(frozen=True, slots=True)
class _Cause:
    """A part of an explanation: cells to change together, what else would do, the gaps they touch."""

    mends: tuple[Mend, ...]
    gaps: frozenset[int]
    rivals: tuple[Mend, ...] = ()


def faults(
    states: Sequence[Broken], table: Table, totals: Mapping[str, tuple[str, ...]], net: Net, weigh: Weigh
) -> list[Fault]:
    """Explain broken identities by as few wrong cells as possible; some may stay without explanation.

    `totals` maps every total of the form, entered or not, to its parts.
    """
    search = _Search(net, table, totals, weigh)
    open_ = {net.numbers[state.identity.id]: state for state in states if state.identity.id in net.numbers}
    causes = [cause for gaps in net.components(open_) for cause in search.causes(gaps)]
    found: list[Fault] = []
    for cause in causes:
        mine = [number for number in sorted(open_) if number in cause.gaps]
        if mine:
            breaks = tuple(open_.pop(number) for number in mine)
            found.append(Fault(cause.mends, breaks, cause.rivals))
    return found


class _Search:
    """The search for an explanation, from the simplest to the more involved."""

    def __init__(self, net: Net, table: Table, totals: Mapping[str, tuple[str, ...]], weigh: Weigh) -> None:
        self._net = net
        self._table = table
        self._totals = totals
        self._weigh = weigh

    def causes(self, gaps: Gaps) -> list[_Cause]:
        """Explain the broken identities of one component."""
        simple = self._one(gaps) or self._two(gaps) or self._totals_wrong(gaps)
        if simple:
            return simple
        peeled, rest = self._peeled(gaps)
        return [*peeled, *self.causes(rest)] if peeled and rest.failing else peeled

    # ------------------------------------------------------------------------------- one cell

    def _one(self, gaps: Gaps) -> list[_Cause]:
        steps = [step for step in self._net.closing(gaps) if not self._net.after(gaps, step).failing]
        return [self._cause(*steps)] if steps else []

    def _cause(self, *steps: Step) -> _Cause:
        """Make a cause of steps of which each would do."""
        mends = self._mends(*steps)
        return _Cause(mends[:1], _touched(steps), mends[1:])

    def _mends(self, *steps: Step) -> tuple[Mend, ...]:
        """Return what each cell of the groups would have to be, the likeliest first."""
        cells = ((cell, sign * step.amount) for step in steps for cell, sign in step.group.members)
        mends = (self._mend(cell, amount) for cell, amount in cells)
        return tuple(sorted((m for m in mends if m.value >= 0), key=lambda mend: -mend.weight))

    def _mend(self, cell: str, amount: Figure) -> Mend:
        now = self._table.figures[cell]
        value = now + amount
        return Mend(cell, now, value, self._weigh(cell, now, value) if value >= 0 else 0)

    # ------------------------------------------------------------------------------ two cells

    def _two(self, gaps: Gaps) -> list[_Cause]:
        found: dict[frozenset[Step], tuple[Step, Step]] = {}
        for first in self._net.steps(gaps):
            rest = self._net.after(gaps, first)
            for second in self._net.closing(rest):
                if not self._net.after(rest, second).failing:
                    found[frozenset((first, second))] = (first, second)
        pairs = [pair for steps in found.values() for pair in [self._pair(*steps)] if pair is not None]
        pairs.sort(key=lambda pair: -pair.weight)
        return _told(pairs)

    def _pair(self, first: Step, second: Step) -> "_Pair | None":
        left, right = self._mends(first), self._mends(second)
        if not left or not right:
            return None
        exchanged = _exchanged(left, right)
        one, other = sorted(exchanged, key=self._order) if exchanged else (left[0], right[0])
        weight = _EXCHANGED if exchanged else one.weight + other.weight
        return _Pair((first, second), (left, right), (one, other), weight, exchanged is not None)

    def _order(self, mend: Mend) -> int:
        return list(self._table.values).index(mend.cell)

    # --------------------------------------------------------------------------- many cells

    def _totals_wrong(self, gaps: Gaps) -> list[_Cause]:
        """Explain everything by totals that do not add up, where all is well once they do."""
        values = dict(self._table.figures)
        wrong: list[Mend] = []
        for name, parts in self._totals.items():
            if name in values and self._table.final.issuperset(parts):
                value = sum(values[part] for part in parts)
                if value != values[name] and name in self._net.cells:
                    wrong.append(Mend(name, values[name], value))
                values[name] = value
        fewer = _FEWEST_TOTALS <= len(wrong) <= len(gaps.failing)
        steps = [self._net.step(mend.cell, mend.value - mend.now) for mend in wrong] if fewer else []
        for step in steps:
            gaps = self._net.after(gaps, step)
        if not steps or gaps.failing:
            return []
        return [_Cause(tuple(wrong), _touched(steps))]

    def _peeled(self, gaps: Gaps) -> tuple[list[_Cause], Gaps]:
        """Take away every group that alone clears two or more identities where no other one would."""
        clearing = sorted(self._net.clearing(gaps), key=lambda step: -len(step.group.touches))
        causes: list[_Cause] = []
        cleared: set[int] = set()
        for step in clearing:
            touches = step.group.touches
            rivals = [other for other in clearing if other is not step and other.group.touches & touches]
            if any(len(other.group.touches) >= len(touches) for other in rivals) or touches & cleared:
                continue
            causes.append(self._cause(step))
            cleared |= touches
            gaps = self._net.after(gaps, step)
        return causes, gaps


def _touched(steps: Iterable[Step]) -> frozenset[int]:
    return frozenset(number for step in steps for number in step.group.touches)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two groups that explain everything, the cells of each by likelihood, and the two that are taken."""

    steps: tuple[Step, Step]
    mends: tuple[tuple[Mend, ...], tuple[Mend, ...]]
    taken: tuple[Mend, Mend]
    weight: int
    exchanged: bool


def _exchanged(left: Iterable[Mend], right: Iterable[Mend]) -> tuple[Mend, Mend] | None:
    """Return two cells of which each holds the other's figure."""
    wanted = {(mend.value, mend.now): mend for mend in reversed(list(right)) if mend.now != mend.value}
    return next(((m, wanted[m.now, m.value]) for m in left if (m.now, m.value) in wanted), None)


def _told(pairs: Sequence[_Pair]) -> list[_Cause]:
    """Turn the likeliest pair into causes; pairs that are as likely make rivals."""
    if not pairs:
        return []
    best = pairs[0]
    others = [pair for pair in pairs[1:] if not best.exchanged or pair.exchanged]
    touches = tuple(step.group.touches for step in best.steps)
    if best.exchanged:
        rivals = tuple(mend for pair in others for mend in pair.taken)
        return [_Cause(best.taken, touches[0] | touches[1], rivals)]
    return [
        _Cause((mend,), touched, _rivals(mend, group, others, touched))
        for mend, group, touched in zip(best.taken, best.mends, touches, strict=True)
    ]


def _rivals(
    mend: Mend, group: Iterable[Mend], others: Iterable[_Pair], touched: frozenset[int]
) -> tuple[Mend, ...]:
    elsewhere = (
        other
        for pair in others
        for other, step in zip(pair.taken, pair.steps, strict=True)
        if step.group.touches & touched
    )
    return tuple({other.cell: other for other in (*group, *elsewhere) if other.cell != mend.cell}.values())
