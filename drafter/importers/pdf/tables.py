"""A grid and the characters in it → the cells of the part of a table that stands on one page."""

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from drafter.importers.pdf.characters import UNREADABLE, Glyph
from drafter.importers.pdf.geometry import Rect, View
from drafter.importers.pdf.grid import Grid, Slot
from drafter.importers.pdf.lines import Line, around, compact, first_unit, in_word, make_lines
from drafter.importers.raw import Box

_PADDING = 12.0
"""What the cells of word processors keep free at their two sides together, in points, and a little more."""

_FEWEST_STEPS = 3
_TALLEST = 2


@dataclass(frozen=True, slots=True)
class PageCell:
    """A cell with its text; `room` is how many more characters its last line would have taken."""

    slot: Slot
    text: str
    box: Box
    room: float = math.inf


@dataclass(frozen=True, slots=True)
class PageTable:
    """A table, or the part of one that stands on a page; `area` is its place there."""

    page: int
    xs: tuple[float, ...]
    rows: int
    area: Rect
    cells: tuple[PageCell, ...]


def fill(grid: Grid, glyphs: Sequence[Glyph], lost: Sequence[Rect], view: View) -> PageTable:
    """Put the characters that stand in a grid into its cells.

    A cell that would be blank, but has something `lost` in it, says that it cannot be read.
    """
    owner = {
        (row, column): slot
        for slot in grid.slots
        for row in range(slot.row, slot.row + slot.rows)
        for column in range(slot.column, slot.column + slot.columns)
    }
    contents: dict[Slot, list[Glyph]] = {slot: [] for slot in grid.slots}
    for word in _words(glyphs):
        place = word[0].box if len(word) == 1 else around(glyph.box for glyph in word)
        contents[owner[_square(grid, place)]].extend(word)
    for place in lost:
        if _within(place, grid.box) and not contents[slot := owner[_square(grid, place)]]:
            contents[slot].append(Glyph(UNREADABLE, place, 1.0, wide=False))
    cells = (_cell(slot, grid.area(slot), inside, view) for slot, inside in contents.items())
    return PageTable(view.page, grid.xs, len(grid.ys) - 1, grid.box, tuple(cells))


def _words(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Keep the letters or digits of a word together, so that one too wide for its cell is not cut."""
    words: list[list[Glyph]] = []
    for glyph in glyphs:
        last = words[-1][-1] if words else None
        if last and _go_together(last, glyph):
            words[-1].append(glyph)
        else:
            words.append([glyph])
    return words


def _go_together(left: Glyph, right: Glyph) -> bool:
    same_line = abs(left.box.centre - right.box.centre) < left.em / 2
    forwards = right.box.left - left.box.right > -left.em / 2
    return same_line and forwards and not left.turn and not right.turn and in_word(left, right)


def _square(grid: Grid, place: Rect) -> tuple[int, int]:
    """Return the row and the column in which the middle of a place is."""
    row = bisect_right(grid.ys, place.centre, 1, len(grid.ys) - 1) - 1
    return row, bisect_right(grid.xs, place.middle, 1, len(grid.xs) - 1) - 1


def _within(place: Rect, area: Rect) -> bool:
    return area.left <= place.middle <= area.right and area.top <= place.centre <= area.bottom


def _cell(slot: Slot, area: Rect, glyphs: Sequence[Glyph], view: View) -> PageCell:
    if not glyphs:
        return PageCell(slot, "", view.box(area))
    if len(glyphs) == 1:
        return PageCell(slot, glyphs[0].text, view.box(area), (area.width - _PADDING) / glyphs[0].em - 1)
    turned = [glyph for glyph in glyphs if glyph.turn]
    if len(turned) * 2 > len(glyphs):
        lines, room = _turned_lines(turned), area.height
    elif _is_vertical(glyphs):
        return PageCell(slot, _columns(glyphs), view.box(area))
    else:
        lines, room = make_lines(glyphs), area.width
    return PageCell(slot, _text(lines, room), view.box(area), _left(lines[-1], room) / lines[-1].em)


def _text(lines: Sequence[Line], room: float) -> str:
    """Join the lines of a cell: without a break where the first had no room for more."""
    stack = _is_stack(lines)
    pieces = [compact(lines[0].glyphs)]
    for above, below in pairwise(lines):
        words = not above.glyphs[-1].wide and not below.glyphs[0].wide
        full = _left(above, room) < first_unit(below)
        wrapped = stack or (full and not _is_indented(above, below))
        pieces.append((" " if words else "") if wrapped else "\n")
        pieces.append(compact(below.glyphs))
    return "".join(pieces)


def _is_stack(lines: Sequence[Line]) -> bool:
    """Say whether a label is written downwards, a hanzi or two a line."""
    narrow = len(lines) > _TALLEST and max(len(line.glyphs) for line in lines) <= 2
    return narrow and all(line.glyphs[0].wide for line in lines)


def _is_indented(above: Line, below: Line) -> bool:
    """Say whether a line begins a paragraph: set in from the left, and not because it is centred."""
    set_in = below.box.left - above.box.left > below.em * 1.2
    return set_in and abs(below.box.middle - above.box.middle) > below.em / 2


def _left(line: Line, room: float) -> float:
    """Return how many points a line leaves free in a cell that has `room` for one."""
    return room - _PADDING - line.box.width


def _turned_lines(glyphs: Sequence[Glyph]) -> list[Line]:
    """Sort characters that are set sideways into lines."""
    downwards = sum(glyph.turn == 1 for glyph in glyphs) * 2 >= len(glyphs)
    return make_lines(_sideways(glyph, downwards=downwards) for glyph in glyphs)


def _sideways(glyph: Glyph, *, downwards: bool) -> Glyph:
    """Return a character as it stands when the page is turned so that its column is a line."""
    left, top, right, bottom = glyph.box
    box = Rect(top, -right, bottom, -left) if downwards else Rect(-bottom, left, -top, right)
    return glyph._replace(box=box, turn=0)


def _is_vertical(glyphs: Sequence[Glyph]) -> bool:
    """Say whether upright characters are written in columns: most follow right below the one before."""
    if len(glyphs) <= _FEWEST_STEPS:
        return False
    steps = [
        second.box.top >= first.box.centre and abs(first.box.middle - second.box.middle) < first.em / 2
        for first, second in pairwise(glyphs)
    ]
    columns = Counter(round(glyph.box.middle / max(glyph.em, 1.0)) for glyph in glyphs)
    several = sum(count > 1 for count in columns.values()) > 1
    return several and sum(steps) * 2 > len(steps)


def _columns(glyphs: Sequence[Glyph]) -> str:
    """Return the text of columns from the right, each from the top."""
    columns = make_lines(_sideways(glyph, downwards=True) for glyph in glyphs)
    return "".join(compact(column.glyphs) for column in columns)
