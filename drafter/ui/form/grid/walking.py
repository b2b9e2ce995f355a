"""Where the keys lead in a table: from field to field of the printed grid."""

from collections.abc import Callable, Container
from typing import Literal

from drafter.standard.grid import Grid, GridCell

Step = Literal["up", "down", "left", "right"]
_STEPS: dict[Step, tuple[int, int]] = {"up": (-1, 0), "down": (1, 0), "left": (0, -1), "right": (0, 1)}


class Paths:
    """The ways through the fields of a grid; `totals` are passed over when filling in.

    Every way gives the name of a cell, and the one it started from where it leads no further.
    """

    def __init__(self, grid: Grid, totals: Container[str]) -> None:
        self._grid = grid
        self._inputs = [cell for cell in grid.fields if cell.name not in totals]
        self._by_name = {cell.name: cell for cell in grid.fields}
        self._at = {
            (row, column): cell
            for cell in grid.cells
            for row in range(cell.row, cell.row + cell.rows)
            for column in range(cell.column, cell.column + cell.columns)
        }

    @property
    def first(self) -> str:
        """The first cell to be filled in."""
        return self._inputs[0].name

    def step(self, name: str, step: Step) -> str:
        """Go to the next field in a direction, over labels."""
        cell = self._by_name[name]
        down, across = _STEPS[step]
        row = cell.row + (cell.rows if down > 0 else down)
        column = cell.column + (cell.columns if across > 0 else across)
        while (place := self._at.get((row, column))) is not None:
            if place.role == "field":
                return place.name
            row, column = row + down, column + across
        return name

    def edge(self, name: str, step: Step) -> str:
        """Go to the last field in a direction."""
        while (further := self.step(name, step)) != name:
            name = further
        return name

    def corner(self, *, last: bool) -> str:
        """Return the first or the last field of the table."""
        return self._grid.fields[-1 if last else 0].name

    def following(self, name: str, *, back: bool = False) -> str:
        """Go to the next cell to be filled in, in reading order, or to the one before."""
        place = _reading(self._by_name[name])
        if back:
            return next((c.name for c in reversed(self._inputs) if _reading(c) < place), name)
        return next((c.name for c in self._inputs if _reading(c) > place), name)

    def below(self, name: str, *, back: bool = False) -> str:
        """Go to the next cell to be filled in down the columns, or to the one before.

        From a total the way goes down its own column, totals included.
        """
        start = self._by_name[name]
        if start not in self._inputs:
            return self.step(name, "up" if back else "down")
        order = sorted(self._inputs, key=_by_column)
        place = order.index(start) + (-1 if back else 1)
        return order[place].name if 0 <= place < len(order) else name

    def under(self, head: GridCell) -> tuple[str, ...]:
        """Return the fields that a heading stands over: past the headings right below it, to the next."""
        heads = {
            c.row: c for c in self._grid.cells if c.role == "head" and c.row > head.row and _meets(c, head)
        }
        start = head.row + head.rows
        while start in heads:
            start += heads[start].rows
        end = min((row for row in heads if row > start), default=self._grid.height)
        return self._fields(lambda cell: start <= cell.row < end and _meets(cell, head))

    def beside(self, first_row: int, rows: int) -> tuple[str, ...]:
        """Return the fields of some rows."""
        return self._fields(lambda c: first_row <= c.row < first_row + rows)

    def _fields(self, wanted: Callable[[GridCell], bool]) -> tuple[str, ...]:
        return tuple(cell.name for cell in self._grid.fields if wanted(cell))


def _reading(cell: GridCell) -> tuple[int, int]:
    return cell.row, cell.column


def _by_column(cell: GridCell) -> tuple[int, int]:
    return cell.column, cell.row


def _meets(one: GridCell, other: GridCell) -> bool:
    return one.column < other.column + other.columns and other.column < one.column + one.columns
