"""What speaks for a cell being the wrong one: last year's report, a likely slip, a neighbour's figure."""

from collections.abc import Iterator

from drafter.checks.balance import Figure
from drafter.checks.registry import Context
from drafter.checks.rules_years import expected
from drafter.checks.slips import Slip, slip
from drafter.standard.schema import CellSpec

_CARRIED = 20
_COPIED = 3
_TELLING_FIGURE = 4
"""Figures below this stand in too many cells to have been copied from one."""


class Evidence:
    """Weighs how likely it is that a cell of a draft should hold another figure."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._expected = expected(context)

    def weigh(self, cell: str, now: Figure, value: Figure) -> int:
        """Return how much speaks for `value`; below 0 where something speaks for what stands there."""
        if self._expected.get(cell) == now:
            return -_CARRIED
        found = self.slip(cell, now, value)
        return found.weight if found else 0

    def slip(self, cell: str, now: Figure, value: Figure) -> Slip | None:
        """Tell what would explain that `now` stands where `value` belongs; None for nothing."""
        if self._expected.get(cell) == value:
            return Slip("上年报告结转下来的正是这个数", _CARRIED)
        spec = self._context.standard.cells[cell]
        return slip(now, value, total=spec.total) or self._copied(spec, now)

    def _copied(self, spec: CellSpec, now: Figure) -> Slip | None:
        if now < _TELLING_FIGURE:
            return None
        alike = (name for name in self._neighbours(spec) if self._context.figures.get(name) == now)
        if next(alike, None) is None:
            return None
        return Slip("与相邻一格的数相同，可能抄错了格", _COPIED)

    def _neighbours(self, spec: CellSpec) -> Iterator[str]:
        """Yield the cells to the left and right, above and below."""
        table = self._context.standard.tables[spec.table]
        rows, columns = list(table.rows), list(table.columns)
        row, column = rows.index(spec.row), columns.index(spec.column)
        for down, across in ((0, -1), (0, 1), (-1, 0), (1, 0)):
            if 0 <= row + down < len(rows) and 0 <= column + across < len(columns):
                yield f"{spec.table}.{rows[row + down]}.{columns[column + across]}"
