"""How the figures of a report hang together: what each entered cell adds to each identity.

A total that is not entered stands for its parts, so that the effects are those of what a person
typed. Only identities with every figure filled in (exact ones) bind; those that blanks leave open
must merely not come out impossible.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafter.checks.balance import Figure, Table
from drafter.standard.schema import Identity


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Cells that no identity can tell apart.

    `effect` maps the numbers of identities to what they go up by when the group does; `members` are
    the cells with the sign by which each has this effect.
    """

    effect: Mapping[int, int]
    touches: frozenset[int]
    binds: frozenset[int]
    members: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A group is off: one of its cells has to change, by `amount` times its sign."""

    group: Group
    amount: Figure


@dataclass(frozen=True, slots=True)
class Gaps:
    """The state of all identities: left minus right of each, and the numbers of those that fail."""

    differences: Sequence[Figure]
    failing: frozenset[int]


class Net:
    """The identities of a report over the groups of its cells; identities go by their numbers."""

    def __init__(
        self, identities: Iterable[Identity], table: Table, totals: Mapping[str, tuple[str, ...]]
    ) -> None:
        """`totals` are the totals that the program adds up, each after those that it needs."""
        self._identities = tuple(identities)
        self.numbers = {identity.id: number for number, identity in enumerate(self._identities)}
        left = [table.sum(identity.left) for identity in self._identities]
        right = [table.sum(identity.right) for identity in self._identities]
        self._differences = [one - other for (one, _), (other, _) in zip(left, right, strict=True)]
        self._slack = [(grows, also) for (_, grows), (_, also) in zip(left, right, strict=True)]
        self._values = table.figures
        self._groups = self._grouped(_effects(self._identities, totals))
        self.cells: Mapping[str, tuple[Group, int]] = {
            cell: (group, sign) for group in self._groups for cell, sign in group.members
        }
        self._widest = max((len(group.binds) for group in self._groups), default=0)
        self._touching: defaultdict[int, list[Group]] = defaultdict(list)
        self._binding: defaultdict[frozenset[int], list[Group]] = defaultdict(list)
        for group in self._groups:
            self._binding[group.binds].append(group)
            for number in group.binds:
                self._touching[number].append(group)

    def components(self, failing: Iterable[int]) -> list[Gaps]:
        """Part failing identities into sets that no cell connects, not even over others."""
        parts: list[set[int]] = []
        for group in self._groups:
            met = [part for part in parts if not part.isdisjoint(group.touches)]
            parts = [part for part in parts if part not in met]
            parts.append(set(group.touches).union(*met))
        wanted = frozenset(failing)
        found = (wanted & part for part in parts)
        return [Gaps(self._differences, gaps) for gaps in found if gaps]

    def after(self, gaps: Gaps, step: Step) -> Gaps:
        """Return the state once a step is made."""
        differences, failing = list(gaps.differences), set(gaps.failing)
        for number, sign in step.group.effect.items():
            differences[number] += sign * step.amount
            if self._fails(number, differences[number]):
                failing.add(number)
            else:
                failing.discard(number)
        return Gaps(differences, frozenset(failing))

    def steps(self, gaps: Gaps) -> Iterator[Step]:
        """Yield every step that closes some gap and leaves no more than one step could close then."""
        if len(gaps.failing) > 2 * self._widest:
            return
        seen: set[Step] = set()
        for number in sorted(gaps.failing):
            for group in self._touching[number]:
                step = self._step(group, number, gaps)
                if step and step not in seen and len(gaps.failing - group.touches) <= self._widest:
                    seen.add(step)
                    yield step

    def closing(self, gaps: Gaps) -> Iterator[Step]:
        """Yield the steps that touch exactly the gaps there are: only they can close them all."""
        exact = frozenset(number for number in gaps.failing if not any(self._slack[number]))
        for group in self._binding.get(exact, ()) if exact else ():
            step = self._step(group, min(exact), gaps)
            if step:
                yield step

    def clearing(self, gaps: Gaps) -> Iterator[Step]:
        """Yield the steps that close two or more gaps and open none."""
        groups = {id(group): group for number in gaps.failing for group in self._touching[number]}
        for group in groups.values():
            if len(group.binds) > 1 and group.binds <= gaps.failing:
                step = self._step(group, min(group.binds), gaps)
                if step and self.after(gaps, step).failing == gaps.failing - group.touches:
                    yield step

    def step(self, cell: str, amount: Figure) -> Step:
        """Return the change of one cell as a step of its group."""
        group, sign = self.cells[cell]
        return Step(group, sign * amount)

    def _step(self, group: Group, number: int, gaps: Gaps) -> Step | None:
        """Return the step of a group that closes one gap; None where no cell of it could make it."""
        amount, left_over = divmod(-gaps.differences[number], group.effect[number])
        if left_over or not any(self._values[cell] + sign * amount >= 0 for cell, sign in group.members):
            return None
        return Step(group, amount)

    def _fails(self, number: int, difference: Figure) -> bool:
        left_grows, right_grows = self._slack[number]
        return (difference > 0 and not right_grows) or (difference < 0 and not left_grows)

    def _grouped(self, effects: Mapping[str, Mapping[int, int]]) -> list[Group]:
        members: defaultdict[tuple[tuple[int, int], ...], list[tuple[str, int]]] = defaultdict(list)
        for cell, effect in effects.items():
            terms = sorted((number, sign) for number, sign in effect.items() if sign)
            if terms and cell in self._values:
                way = 1 if terms[0][1] > 0 else -1
                members[tuple((number, sign * way) for number, sign in terms)].append((cell, way))
        return [self._group(effect, cells) for effect, cells in members.items()]

    def _group(self, effect: Collection[tuple[int, int]], cells: Iterable[tuple[str, int]]) -> Group:
        touches = frozenset(number for number, _ in effect)
        binds = frozenset(number for number in touches if not any(self._slack[number]))
        return Group(dict(effect), touches, binds, tuple(cells))


def _effects(
    identities: Iterable[Identity], totals: Mapping[str, tuple[str, ...]]
) -> dict[str, defaultdict[int, int]]:
    """Return what each entered cell adds to each identity, over the totals that stand for it."""
    effects: defaultdict[str, defaultdict[int, int]] = defaultdict(lambda: defaultdict(int))
    for number, identity in enumerate(identities):
        for cell in identity.left:
            effects[cell][number] += 1
        for cell in identity.right:
            effects[cell][number] -= 1
    for name, parts in reversed(tuple(totals.items())):
        through = effects.pop(name, None) or defaultdict(int)
        for part in parts:
            for number, sign in through.items():
                effects[part][number] += sign
    return dict(effects)
