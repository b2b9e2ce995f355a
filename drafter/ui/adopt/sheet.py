"""A table as found, laid out to be drawn: columns as wide as what stands in them, spans kept."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics

from drafter.importers.raw import RawCell, RawTable
from drafter.standard.grid import Grid, GridCell
from drafter.ui.form.grid.geometry import MARGIN_X, MARGIN_Y, column_widths, edges, row_heights

_LONG = 18
"""Words longer than this many characters give their column no more room: they wrap."""

_FIGURE = re.compile(r"[\d.,%+\- ]*")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table in pixels from its own top left: its size, and each cell with its rectangle."""

    width: int
    height: int
    cells: tuple[tuple[RawCell, QRect], ...]

    def area(self, row: int, column: int) -> QRect | None:
        """Return the rectangle of the cell that covers a place of the table as found."""
        return next((area for cell, area in self.cells if _covers(cell, row, column)), None)

    def cell_at(self, point: QPoint) -> RawCell | None:
        """Return the cell at a point."""
        return next((cell for cell, area in self.cells if area.contains(point)), None)


def lay_out(table: RawTable, room: int, metrics: QFontMetrics) -> Sheet:
    """Lay a table out in `room` pixels; wider where its words need it.

    Columns and rows that no cell begins at, as some programs write them, take no room.
    """
    rows = sorted({cell.row for cell in table.cells})
    columns = sorted({cell.column for cell in table.cells})
    placed = [_placed(cell, rows, columns) for cell in table.cells]
    grid = Grid(len(rows), len(columns), tuple(placed))
    widths = column_widths(grid, _weights(grid, metrics), room - 1, metrics)
    heights = row_heights(grid, widths, metrics, metrics.height() + 2 * MARGIN_Y)
    across, down = edges(widths), edges(heights)
    areas = tuple((cell, _area(at, across, down)) for cell, at in zip(table.cells, placed, strict=True))
    return Sheet(across[-1] + 1, down[-1] + 1, areas)


def _placed(cell: RawCell, rows: Sequence[int], columns: Sequence[int]) -> GridCell:
    top, bottom = _span(cell.row, cell.rows, rows)
    left, right = _span(cell.column, cell.columns, columns)
    # A figure is never broken; words may stand two by two below each other.
    role = "label" if _FIGURE.fullmatch(cell.text) else "head"
    return GridCell(top, left, bottom - top, right - left, role, cell.text)


def _span(first: int, size: int, starts: Sequence[int]) -> tuple[int, int]:
    """Return the first of `starts` that a cell takes up, and the one after its last."""
    begin = bisect_right(starts, first) - 1
    return begin, max(begin + 1, bisect_right(starts, first + size - 1))


def _weights(grid: Grid, metrics: QFontMetrics) -> list[int]:
    """Return what share of the room each column gets: by its longest words, long ones wrap."""
    most = metrics.horizontalAdvance("口" * _LONG)
    weights = [metrics.horizontalAdvance("口" * 2)] * grid.width
    for cell in grid.cells:
        if cell.columns == 1:
            need = min(metrics.horizontalAdvance(cell.text) + 2 * MARGIN_X, most)
            weights[cell.column] = max(weights[cell.column], need if cell.rows == 1 else need // 2)
    return weights


def _area(cell: GridCell, across: Sequence[int], down: Sequence[int]) -> QRect:
    left, top = across[cell.column], down[cell.row]
    right = across[min(cell.column + cell.columns, len(across) - 1)]
    bottom = down[min(cell.row + cell.rows, len(down) - 1)]
    return QRect(left, top, right - left, bottom - top)


def _covers(cell: RawCell, row: int, column: int) -> bool:
    inside = cell.row <= row < cell.row + max(1, cell.rows)
    return inside and cell.column <= column < cell.column + max(1, cell.columns)
