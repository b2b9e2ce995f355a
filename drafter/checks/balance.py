"""Evaluates identities over figures and finds the one cell whose change would mend them.

A blank is not zero: an identity with blanks can be broken (the figures that are there say so
already) or open, but it never holds. The same goes for a sum of which some parts are blank.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from drafter.model.values import Value
from drafter.standard.schema import Identity

Figure = int | Decimal


@dataclass(frozen=True, slots=True)
class Broken:
    """An identity that does not hold: what the figures on both sides come to (件).

    `exact` is False where blanks leave the size of the gap open.
    """

    identity: Identity
    left: Figure
    right: Figure
    exact: bool

    @property
    def difference(self) -> Figure:
        """Left minus right."""
        return self.left - self.right


@dataclass(frozen=True, slots=True)
class Mend:
    """A single cell whose new value would make every broken identity that it touches hold."""

    cell: str
    value: Figure
    mends: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """Figures by cell name; those in `growing` are sums of which some parts are blank."""

    values: Mapping[str, Value | None]
    growing: frozenset[str] = frozenset()

    @cached_property
    def figures(self) -> Mapping[str, Figure]:
        """The cells in which a figure stands; blanks and texts are left out."""
        return {name: value for name, value in self.values.items() if isinstance(value, int | Decimal)}

    @cached_property
    def final(self) -> frozenset[str]:
        """The cells whose figure is there and will not grow."""
        return frozenset(self.figures) - self.growing

    def sum(self, cells: tuple[str, ...]) -> tuple[Figure, bool]:
        """Add up what is there; says too whether the sum may yet grow."""
        figures = self.figures
        return sum(figures[cell] for cell in cells if cell in figures), not self.final.issuperset(cells)


def broken(identities: Iterable[Identity], table: Table) -> list[Broken]:
    """Return the identities of counts that cannot hold, whatever the blanks turn out to be."""
    found = [_evaluate(identity, table) for identity in identities]
    return [state for state in found if state is not None]


def _evaluate(identity: Identity, table: Table) -> Broken | None:
    left, left_grows = table.sum(identity.left)
    right, right_grows = table.sum(identity.right)
    fails = (left > right and not right_grows) or (left < right and not left_grows)
    return Broken(identity, left, right, not (left_grows or right_grows)) if fails else None


def mends(
    states: Iterable[Broken],
    identities: Iterable[Identity],
    table: Table,
    fixed: frozenset[str],
) -> dict[str, Mend]:
    """Map the id of each broken identity to the one cell that is most likely at fault.

    A cell comes into question when one new value of it, not negative, makes all broken identities
    it stands in hold, and it stands in no identity that holds already. The one that mends most is
    taken; where several mend as much, none is named. `fixed` are cells that cannot be at fault
    (totals that the program adds up).
    """
    gaps = {state.identity.id: state for state in states}
    candidates = [mend for cell in _cells(gaps.values()) if (mend := _mend(cell, gaps, table)) is not None]
    sound = _sound_cells(identities, gaps, table) | fixed
    candidates = [mend for mend in candidates if mend.cell not in sound]
    chosen: dict[str, Mend] = {}
    for identity_id in gaps:
        best = _best([mend for mend in candidates if identity_id in mend.mends])
        if best is not None:
            chosen[identity_id] = best
    return chosen


def _cells(states: Iterable[Broken]) -> list[str]:
    return list(dict.fromkeys(cell for state in states for cell in state.identity.cells))


def _sound_cells(identities: Iterable[Identity], gaps: Mapping[str, Broken], table: Table) -> frozenset[str]:
    """Cells of identities that hold with every figure filled in: changing one would break it."""
    holding = (i for i in identities if i.id not in gaps and table.final.issuperset(i.cells))
    return frozenset(cell for identity in holding for cell in identity.cells)


def _mend(cell: str, gaps: Mapping[str, Broken], table: Table) -> Mend | None:
    value = table.figures.get(cell)
    touched = [state for state in gaps.values() if cell in state.identity.cells]
    wanted = {-s.difference if cell in s.identity.left else s.difference for s in touched if s.exact}
    if value is None or len(wanted) != 1 or not all(state.exact for state in touched):
        return None
    mended = value + wanted.pop()
    return None if mended < 0 else Mend(cell, mended, tuple(state.identity.id for state in touched))


def _best(candidates: list[Mend]) -> Mend | None:
    if not candidates:
        return None
    most = max(len(mend.mends) for mend in candidates)
    best = [mend for mend in candidates if len(mend.mends) == most]
    return best[0] if len(best) == 1 else None
