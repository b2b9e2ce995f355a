"""The cells of a table over a true grid: columns from the cells' edges, merged cells as one."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from drafter.importers.nested import Grid, NestedBlock, NestedCell
from drafter.importers.word97.rows import Merge, Row, RowCell
from drafter.model.draft import Aside

_SAME = 20
"""Edges so near to each other (twips) are the same one: hand-drawn rows and conversions differ by little."""

_INCH = 1440

GridRow = tuple[list[list[NestedBlock]], Row | None]
"""What the cells of a row hold, and how they lie; None where the file does not tell."""


def make_table(rows: Iterable[GridRow]) -> list[NestedCell]:
    """Place the cells of a table; a row that says nothing of its cells is laid out as the one above."""
    placed = list(_placed(rows))
    columns = _Columns(cell for _, layout in placed for cell in layout)
    grid = Grid()
    for number, (contents, layout) in enumerate(placed):
        for content, lies in zip(contents, layout, strict=True):
            first, end = columns.at(lies.left), columns.at(lies.right)
            if end > first or any(not isinstance(block, Aside) for block in content):
                _place(grid, NestedCell(number, first, 1, max(end - first, 1), content), lies)
    return grid.cells


def _place(grid: Grid, cell: NestedCell, lies: RowCell) -> None:
    """Place a cell; of cells merged to one, only what the first holds is shown."""
    last = grid.cells[-1] if grid.cells else None
    if lies.across is Merge.GOES_ON and last is not None and last.row == cell.row:
        last.columns = cell.column + cell.columns - last.column
    elif lies.down is not Merge.GOES_ON or not grid.lengthen(cell):
        grid.add(cell, begins=lies.down is not Merge.NONE)


def _placed(rows: Iterable[GridRow]) -> Iterator[tuple[list[list[NestedBlock]], Row]]:
    above: Row = ()
    for contents, layout in rows:
        above = above if layout is None else layout
        yield contents, _fitted(above, len(contents))


def _fitted(layout: Row, count: int) -> Row:
    """Return a layout for so many cells: cells that it lacks are set to the right of it, an inch wide."""
    right = layout[-1].right if layout else 0
    missing = range(count - len(layout))
    return (*layout[:count], *(RowCell(right + n * _INCH, right + (n + 1) * _INCH) for n in missing))


class _Columns:
    """The columns of a table: where at least one row has a cell's edge."""

    def __init__(self, cells: Iterable[RowCell]) -> None:
        edges = sorted({edge for cell in cells for edge in (cell.left, cell.right)})
        self._edges: list[int] = []
        for edge in edges:
            if not self._edges or edge - self._edges[-1] > _SAME:
                self._edges.append(edge)

    def at(self, edge: int) -> int:
        """Return the number of the column that begins at an edge."""
        return max(bisect_right(self._edges, edge) - 1, 0)
