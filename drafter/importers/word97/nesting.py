"""Paragraphs with marks of cells and rows → tables, in tables where they are nested. After MS-DOC 2.4.3."""

from dataclasses import dataclass, field

from drafter.importers.nested import NestedBlock, NestedTable
from drafter.importers.word97.grid import GridRow, make_table
from drafter.importers.word97.looks import ParagraphLook
from drafter.importers.word97.rows import Row
from drafter.importers.word97.story import Paragraph
from drafter.model.draft import Aside

_CELL_END = "\x07"

Content = list[NestedBlock]
"""What stands in the text or in a cell, in order."""


@dataclass(slots=True)
class _Open:
    """A table that has not ended: its rows, the cells of its last row, what stands behind the last cell mark.

    `beside` is what was found in rows that are deleted; `kept` is how many marks of the last row's
    cells are not deleted, `cut` says that the mark of the row above is.
    """

    rows: list[GridRow] = field(default_factory=list[GridRow])
    cells: list[Content] = field(default_factory=list[Content])
    cell: Content = field(default_factory=list)
    beside: Content = field(default_factory=list)
    kept: int = 0
    cut: bool = False


class Nest:
    """Takes what paragraphs make, in order, and puts it where it belongs."""

    def __init__(self) -> None:
        self._content: Content = []
        self._open: list[_Open] = []

    def add(self, paragraph: Paragraph, content: Content) -> None:
        """Take what a paragraph makes."""
        look = paragraph.look
        self._go_to(look.depth)
        if not self._open:
            self._content += content
            return
        table = self._open[-1]
        table.cell += content
        if look.row_end:
            _end_row(table, look.row, deleted=paragraph.deleted_mark)
        elif _ends_cell(look, paragraph.mark):
            table.kept += not paragraph.deleted_mark
            table.cells.append(table.cell)
            table.cell = []

    def finish(self) -> Content:
        """Return everything that was taken."""
        self._go_to(0)
        return self._content

    def _go_to(self, depth: int) -> None:
        while len(self._open) > depth:
            table = self._open.pop()
            _end_row(table, None, deleted=False)
            around = self._open[-1].cell if self._open else self._content
            around += _closed(table)
        while len(self._open) < depth:
            self._open.append(_Open())


def _ends_cell(look: ParagraphLook, mark: str) -> bool:
    """Tables in the text have a mark of their own for cells, tables in tables a property of the paragraph."""
    return mark == _CELL_END if look.depth == 1 else look.cell_end


def _end_row(table: _Open, layout: Row | None, *, deleted: bool) -> None:
    """End a row; text behind its last cell, which only a damaged file has, makes one more.

    `deleted` is its mark. A deleted row has lost all of its marks. LibreOffice moves the deletion up
    by one mark: the row keeps its own ones and the row above has lost its last.
    """
    cells = [*table.cells, table.cell] if table.cell else table.cells
    blocks = [block for cell in cells for block in cell]
    moved = table.cut and bool(blocks) and all(isinstance(block, Aside) for block in blocks)
    if moved or (deleted and not table.kept):
        table.beside += [block for block in blocks if isinstance(block, Aside)]
    elif cells:
        table.rows.append((cells, layout))
    table.cells, table.cell, table.kept, table.cut = [], [], 0, deleted


def _closed(table: _Open) -> Content:
    cells = make_table(table.rows)
    if not cells:
        return table.beside
    cells[0].blocks += table.beside
    return [NestedTable(cells)]
