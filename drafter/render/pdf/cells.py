"""Sets the text of a table's cells and finds out how high its rows become."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.render.blocks import Cell, CellRole, Table
from drafter.render.pdf.faces import Faces
from drafter.render.pdf.lines import Bounds
from drafter.render.pdf.text import Copy, Line, Span, measure, paragraphs, place_lines
from drafter.render.style import CellStyle, TableStyle

_NARROW = 6.0
"""In a cell with room for fewer characters the lines are made alike in length."""

_WORD = re.compile(r"[!-~]+")

_STEP = 0.25
"""Sizes of type that had to shrink are whole multiples of this (pt)."""


@dataclass(frozen=True, slots=True)
class SetCell:
    """A cell with its text set: the rows and columns that it covers, its lines and their pitch in points."""

    row: int
    column: int
    rows: int
    columns: int
    role: CellRole
    lines: tuple[Line, ...]
    leading: float

    @property
    def end(self) -> int:
        """The row after its last one."""
        return self.row + self.rows

    @property
    def text_height(self) -> float:
        """Height of its lines in points."""
        return len(self.lines) * self.leading


def set_cells(table: Table, edges: Sequence[float], style: TableStyle, faces: Faces) -> list[SetCell]:
    """Set the text of every cell, in the order of reading: so it is copied from the page.

    `edges` are the distances of the columns' rules from the left in points.
    """
    size = style.size_for(len(table.widths))
    cells = sorted(table.cells, key=lambda cell: (cell.row, cell.column))
    return [_set_cell(cell, _room(cell, edges, style), size, style, faces) for cell in cells]


def _room(cell: Cell, edges: Sequence[float], style: TableStyle) -> float:
    """Return the width in points that a cell has for its text."""
    return edges[cell.column + cell.columns] - edges[cell.column] - 2 * style.pad_x_pt


def _set_cell(cell: Cell, room: float, size: float, style: TableStyle, faces: Faces) -> SetCell:
    look = style.cell(cell.role)
    lines: list[Line] = []
    for text in paragraphs(cell.text):
        spans = [Span(text, look.face, look.bold)]
        copy = measure(spans, size, faces)
        if cell.role == "figure" and _widest_word(copy) > room:
            copy = measure(spans, _smaller(copy, room, style.floor_pt), faces)
        lines += place_lines(copy, _broken(copy, room, look), room, look.align)
    leading = style.leading * max(line.copy.size for line in lines)
    return SetCell(cell.row, cell.column, cell.rows, cell.columns, cell.role, tuple(lines), leading)


def _widest_word(copy: Copy) -> float:
    return max((copy.part(*word.span()) for word in _WORD.finditer(copy.text)), default=0.0)


def _smaller(copy: Copy, room: float, floor: float) -> float:
    """Return the size (pt) in which a long figure fits on one line, or the smallest one allowed."""
    return min(copy.size, max(copy.size * room / _widest_word(copy) // _STEP * _STEP, floor))


def _broken(copy: Copy, room: float, look: CellStyle) -> Bounds:
    even = look.align == "center" or room < _NARROW * copy.size
    return copy.balanced(room) if even else copy.filled(room, room)


def grown(heights: Sequence[float], cells: Sequence[SetCell], style: TableStyle) -> list[float]:
    """Return the rows' heights in points, made larger where a cell's text has no room."""
    result = list(heights)
    for cell in sorted(cells, key=lambda cell: cell.rows):
        need = cell.text_height + 2 * style.pad_y_pt
        lacking = need - sum(result[cell.row : cell.end])
        if lacking > 0:
            for row in range(cell.row, cell.end):
                result[row] += lacking / cell.rows
    return result


def cut_high_rows(
    cells: Sequence[SetCell], heights: Sequence[float], highest: float
) -> tuple[list[SetCell], list[float]]:
    """Replace rows higher than `highest` points by several, so that a page may end inside.

    The cells of such a row then span all of its parts.
    """
    cut, result = list(cells), list[float]()
    for height in heights:
        row = len(result)
        leading = max(cell.leading for cell in cut if cell.row <= row < cell.end)
        parts = _parts(height, leading) if height > highest else [height]
        cut = [_stretched(cell, row, len(parts) - 1) for cell in cut]
        result += parts
    return cut, result


def _parts(height: float, line: float) -> list[float]:
    """Divide a height into parts of one line; the first takes what is left over."""
    count = max(int(height // line) - 1, 0)
    return [height - count * line, *[line] * count]


def _stretched(cell: SetCell, row: int, more: int) -> SetCell:
    """Return the cell as it is once `row` has become `more` rows longer."""
    if cell.row > row:
        return replace(cell, row=cell.row + more)
    return replace(cell, rows=cell.rows + more) if cell.end > row else cell
