"""Column widths and row heights of a table on screen, so that every label is read in full."""

import re
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics

from drafter.standard.grid import Grid, GridCell

WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter
MARGIN_X = 5
MARGIN_Y = 3
"""Blank space between a cell's edge and its text, in device-independent pixels."""

_FIGURE = "0000"
_HEAD, _NARROW, _WIDE = 2, 3, 9
_HIGH = 10_000
_SHORT = re.compile(r"(（.）|.、)?([\u4e00-\u9fff]{3,9})")


def column_widths(grid: Grid, twips: Sequence[int], room: int, metrics: QFontMetrics) -> list[int]:
    """Share `room` pixels among the columns in the proportions of the printed form.

    No column gets so narrow that its figures or labels could not be read; where `room` is too small for
    that the columns together are wider.
    """
    floors = [_floor(grid, column, metrics) for column in range(grid.width)]
    if sum(floors) >= room:
        return floors
    fixed: set[int] = set()
    while True:
        free = [column for column in range(grid.width) if column not in fixed]
        left = room - sum(floors[column] for column in fixed)
        whole = sum(twips[column] for column in free)
        tight = [column for column in free if left * twips[column] < floors[column] * whole]
        if not tight:
            return _shares(floors, fixed, twips, left)
        fixed.update(tight)


def row_heights(grid: Grid, widths: Sequence[int], metrics: QFontMetrics, field_height: int) -> list[int]:
    """Return the height of each row: labels wrap in their spans, fields are at least `field_height` high."""
    heights = [_line_height(metrics)] * grid.height
    for cell in grid.fields:
        heights[cell.row] = max(heights[cell.row], field_height)
    for cell in sorted(grid.cells, key=lambda cell: cell.rows):
        if not cell.text:
            continue
        need = text_size(cell, widths, metrics).height() + 2 * MARGIN_Y
        lack = need - sum(heights[cell.row : cell.row + cell.rows])
        for step in range(max(0, lack)):
            heights[cell.row + step % cell.rows] += 1
    return heights


def text_size(cell: GridCell, widths: Sequence[int], metrics: QFontMetrics) -> QSize:
    """Return the room that a label takes when it wraps in the columns that it spans."""
    room = sum(widths[cell.column : cell.column + cell.columns]) - 2 * MARGIN_X
    text = in_lines(cell.text, room, metrics)
    return metrics.boundingRect(QRect(0, 0, room, _HIGH), WRAPPED, text).size()


def in_lines(text: str, room: int, metrics: QFontMetrics) -> str:
    """Break a short label of `room` pixels into lines of even length, its number first.

    Sentences and what fits in one line stay as they are.
    """
    match = _SHORT.fullmatch(text)
    if match is None or metrics.horizontalAdvance(text) <= room:
        return text
    number, words = match.groups()
    lines = max(1, -(-metrics.horizontalAdvance(words) // max(1, room)))
    short, longer = divmod(len(words), lines)
    ends = edges([short + (line < longer) for line in range(lines)])
    return "\n".join(([number] if number else []) + [words[a:b] for a, b in pairwise(ends)])


def edges(sizes: Sequence[int]) -> list[int]:
    """Return where each row or column begins, and where the last one ends."""
    found = [0]
    for size in sizes:
        found.append(found[-1] + size)
    return found


def span(ends: Sequence[int], first: int, count: int) -> int:
    """Return the size of `count` rows or columns from `first` on."""
    return sum(after - before for before, after in pairwise(ends[first : first + count + 1]))


def _line_height(metrics: QFontMetrics) -> int:
    return metrics.height() + 2 * MARGIN_Y


def _floor(grid: Grid, column: int, metrics: QFontMetrics) -> int:
    needs = [_need(cell, metrics) for cell in grid.cells if cell.column == column and cell.columns == 1]
    return max(needs, default=_characters(_NARROW, metrics)) + 2 * MARGIN_X


def _need(cell: GridCell, metrics: QFontMetrics) -> int:
    if cell.role == "field":
        return metrics.horizontalAdvance(_FIGURE)
    most = _HEAD if cell.role == "head" else _NARROW if cell.rows > 1 else _WIDE
    return min(metrics.horizontalAdvance(cell.text), _characters(most, metrics))


def _characters(count: int, metrics: QFontMetrics) -> int:
    return metrics.horizontalAdvance("口" * count)


def _shares(floors: Sequence[int], fixed: set[int], twips: Sequence[int], left: int) -> list[int]:
    whole = sum(width for column, width in enumerate(twips) if column not in fixed)
    widths, begun = list(floors), 0
    for column, width in enumerate(twips):
        if column not in fixed:
            widths[column] = left * (begun + width) // whole - left * begun // whole
            begun += width
    return widths
