"""Evaluates identities over figures: which of them cannot hold, and by how much.

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
