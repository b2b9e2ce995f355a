"""A story of an RTF file (the body, a text box) as it grows: its paragraphs and the tables that are open."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from drafter.importers.nested import NestedBlock, are_deleted, paragraphs
from drafter.importers.rtf.charsets import whole
from drafter.importers.rtf.tables import Cell, RowLayout, make_table
from drafter.model.draft import Aside, AsideKind

CONTENTS = -1
"""Stands for the level of a line of a table of contents, which is left out."""

_DEEPEST = 20
"""Tables nested deeper than this are read as if they were this deep."""


@dataclass(slots=True)
class _Open:
    """A table that is being read: its rows, the cells of the row begun, the blocks of the cell begun."""

    rows: list[tuple[RowLayout, list[Cell]]] = field(default_factory=list[tuple[RowLayout, list[Cell]]])
    cells: list[Cell] = field(default_factory=list[Cell])
    blocks: Cell = field(default_factory=Cell)


@dataclass(slots=True)
class _Line:
    """The paragraph that is being read."""

    text: list[str] = field(default_factory=list[str])
    number: str = ""
    beside: dict[AsideKind, list[str]] = field(default_factory=dict[AsideKind, list[str]])
    boxes: list[NestedBlock] = field(default_factory=list[NestedBlock])


class Flow:
    r"""Takes text and the marks that end paragraphs, cells and rows; gives blocks.

    The depth of a mark is how many tables its paragraph stands in.
    """

    def __init__(self) -> None:
        self._layout = RowLayout()
        self._nested_layout = RowLayout()
        self._in_row = False
        self._blocks: list[NestedBlock] = []
        self._open: list[_Open] = []
        self._line = _Line()

    def add(self, text: str, kind: AsideKind | None = None) -> None:
        """Take text of the paragraph; `kind` is that of text which is not to be shown."""
        if kind is None:
            self._line.text.append(text)
        else:
            self._line.beside.setdefault(kind, []).append(text)

    def number(self, text: str) -> None:
        """Take the automatic number of the paragraph; the signs of plain lists are none."""
        number = whole(text).strip()
        if not self._line.text and number != "o" and any(map(str.isalnum, number)):
            self._line.number = number

    def box(self, blocks: Sequence[NestedBlock]) -> None:
        """Take what stands in a text box, or beside the text, to be put behind the paragraph."""
        self._line.boxes.extend(blocks)

    def begin_row(self, *, nested: bool) -> None:
        """Begin the layout of a row."""
        if nested:
            self._nested_layout = RowLayout()
        else:
            self._layout = RowLayout()
            self._in_row = True

    def layout_of(self, *, nested: bool) -> RowLayout:
        """Return the layout that was begun last, of a row of the outermost table or of one in it."""
        return self._nested_layout if nested else self._layout

    def end_paragraph(self, depth: int, level: int = 0) -> None:
        """End a paragraph. Between the layout of a row and its end all stands in the table."""
        self._go_to(max(depth, 1 if self._in_row else 0))
        self._release(level)

    def end_cell(self, depth: int, level: int = 0) -> None:
        """End a cell, and the last paragraph in it."""
        self._go_to(max(depth, 1))
        self._release(level)
        table = self._open[-1]
        table.cells.append(table.blocks)
        table.blocks = []

    def end_row(self, depth: int) -> None:
        """End a row; one whose text is all deleted goes with it."""
        self._go_to(max(depth, 1))
        self._release()
        table = self._open[-1]
        cells = [*table.cells, *([table.blocks] if table.blocks else [])]
        layout = self.layout_of(nested=len(self._open) > 1)
        self._in_row = self._in_row and len(self._open) > 1
        table.cells, table.blocks = [], []
        blocks = [block for cell in cells for block in cell]
        if are_deleted(blocks):
            self._target(len(self._open) - 1).extend(blocks)
        elif cells:
            table.rows.append((layout, cells))

    def finish(self) -> list[NestedBlock]:
        """End the story and return its blocks."""
        if any((self._line.text, self._line.beside, self._line.boxes)):
            self.end_paragraph(0)
        self._in_row = False
        self._go_to(0)
        return self._blocks

    def _go_to(self, depth: int) -> None:
        """Open and close tables until `depth` are open."""
        depth = min(depth, _DEEPEST)
        while len(self._open) < depth:
            self._open.append(_Open())
        while len(self._open) > depth:
            self._close()

    def _close(self) -> None:
        table = self._open.pop()
        target = self._target(len(self._open))
        if table.cells:
            table.rows.append((self.layout_of(nested=bool(self._open)), table.cells))
        if table.rows:
            target.append(make_table(table.rows))
        target.extend(table.blocks)

    def _target(self, depth: int) -> list[NestedBlock]:
        """Return where the blocks go that stand in `depth` tables."""
        return self._open[depth - 1].blocks if depth else self._blocks

    def _release(self, level: int = 0) -> None:
        """Put the paragraph that is being read among the blocks."""
        line, self._line = self._line, _Line()
        target = self._target(len(self._open))
        for kind, pieces in line.beside.items():
            if text := whole("".join(pieces)).strip():
                target.append(Aside(kind, text))
        if level != CONTENTS:
            target.extend(paragraphs(whole("".join(line.text)), level, line.number))
        target.extend(line.boxes)
