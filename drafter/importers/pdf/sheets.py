"""A page taken apart: its tables, the lines of text beside them, and what was drawn."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.importers.pdf.characters import UNREADABLE, Glyph, main_turn, read_glyphs
from drafter.importers.pdf.geometry import Rect, View, view
from drafter.importers.pdf.grid import Grid, find_grids
from drafter.importers.pdf.lines import Line, make_lines, spacing_of, written
from drafter.importers.pdf.pdfium import Document
from drafter.importers.pdf.rulings import read_drawing
from drafter.importers.pdf.tables import PageTable, fill

_WHOLE_PAGE = 0.6
_EMPTY_PAGE = 12


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as it is read.

    `glyphs` counts its characters, `hanzi` those of them that are wide, `unreadable` those that the
    file does not name; `lost` counts what may be characters that could not be read at all.
    `slanted` is the text of characters set at an angle, such as a watermark's. `crowded` says that
    its lines were too many to look for tables.
    """

    view: View
    lines: tuple[Line, ...]
    tables: tuple[PageTable, ...]
    pictures: tuple[Rect, ...]
    glyphs: int
    hanzi: int
    unreadable: int
    slanted: str
    lost: int
    crowded: bool

    @property
    def covered(self) -> bool:
        """Say whether a picture takes most of the page, as on a scanned one."""
        area = self.view.width * self.view.height
        return any(box.width * box.height >= _WHOLE_PAGE * area for box in self.pictures)

    @property
    def scanned(self) -> bool:
        """Say whether the page is a picture with hardly a character."""
        return self.glyphs <= _EMPTY_PAGE and bool(self.pictures)


def read_sheet(document: Document, number: int) -> Sheet:
    """Read a page of an open document; a page set sideways is turned upright."""
    page = document[number]
    try:
        seen = view(page, number)
        glyphs = read_glyphs(page, seen)
        turn = main_turn(glyphs)
        if turn:
            seen = view(page, number, turn=-turn % 4)
            glyphs = read_glyphs(page, seen)
        drawing = read_drawing(page, seen)
    finally:
        page.close()
    grids = find_grids(drawing.across, drawing.down)
    inside, beside = _parted(glyphs, grids)
    return Sheet(
        seen,
        tuple(make_lines((glyph for glyph in beside if glyph.turn >= 0), number)),
        tuple(
            fill(grid, found, drawing.lost, seen) for grid, found in zip(grids, inside, strict=True) if found
        ),
        tuple(drawing.pictures),
        len(glyphs),
        sum(glyph.wide for glyph in glyphs),
        sum(glyph.text == UNREADABLE for glyph in glyphs),
        "".join(glyph.text for glyph in glyphs if glyph.turn < 0),
        len(drawing.lost),
        drawing.crowded,
    )


def worded(sheets: Sequence[Sheet]) -> list[Sheet]:
    """Return the pages with the text of their lines, its blanks as the whole document sets them."""
    spacing = spacing_of([line for sheet in sheets for line in sheet.lines])
    return [replace(sheet, lines=tuple(written(line, spacing) for line in sheet.lines)) for sheet in sheets]


def _parted(glyphs: Sequence[Glyph], grids: Sequence[Grid]) -> tuple[list[list[Glyph]], list[Glyph]]:
    """Return the characters inside each grid, and those beside all; the smallest grid around one has it."""
    order = sorted(range(len(grids)), key=lambda n: grids[n].box.width * grids[n].box.height)
    boxes = [(n, grids[n].box) for n in order]
    inside: list[list[Glyph]] = [[] for _ in grids]
    beside: list[Glyph] = []
    for glyph in glyphs:
        number = next((n for n, box in boxes if _within(glyph, box)), None) if glyph.turn >= 0 else None
        (beside if number is None else inside[number]).append(glyph)
    return inside, beside


def _within(glyph: Glyph, area: Rect) -> bool:
    """Say whether the middle of a character is in an area."""
    left, top, right, bottom = glyph.box
    return area.left * 2 <= left + right <= area.right * 2 and area.top * 2 <= top + bottom <= area.bottom * 2
