"""A table as WordprocessingML, built once from its rectangles: exact spans, fixed widths, all rules drawn."""

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from drafter.render.blocks import Cell, Table
from drafter.render.docx.styles import cell_id
from drafter.render.docx.xml import balanced, paragraph, run, twips, type_width, w
from drafter.render.fit import figure_size
from drafter.render.style import Style, TableStyle


def table(block: Table, style: Style, *, page_break: bool = False) -> str:
    """Return the w:tbl; with `page_break`, it begins on a new page."""
    widths = scaled(block.widths, type_width(style.page))
    rows = _Drawing(block, style.table, widths).rows(page_break=page_break)
    return w("tbl", _properties(style.table, sum(widths)), _columns(widths), *rows)


def scaled(widths: Sequence[int], total: int) -> list[int]:
    """Return the widths in the same proportions, their sum exactly `total`."""
    whole = sum(widths)
    edges = [0, *(round(edge * total / whole) for edge in accumulate(widths))]
    return [right - left for left, right in pairwise(edges)]


def _properties(look: TableStyle, width: int) -> str:
    return w(
        "tblPr",
        w("tblW", w=width, type="dxa"),
        w("jc", val="center"),
        w("tblBorders", *_rules(look)),
        w("tblLayout", type="fixed"),
        w("tblCellMar", *_padding(look)),
    )


def _rules(look: TableStyle) -> Iterable[str]:
    """Widths in eighths of a point, as w:sz of a border wants them."""
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        points = look.rule_pt if side.startswith("inside") else look.frame_pt
        yield w(side, val="single", sz=max(2, round(points * 8)), space=0, color="000000")


def _padding(look: TableStyle) -> Iterable[str]:
    for side in ("top", "left", "bottom", "right"):
        points = look.pad_x_pt if side in {"left", "right"} else look.pad_y_pt
        yield w(side, w=twips(points), type="dxa")


def _columns(widths: Iterable[int]) -> str:
    return w("tblGrid", *(w("gridCol", w=width) for width in widths))


class _Drawing:
    """One table being written: its cells by place, its widths in twips."""

    def __init__(self, block: Table, look: TableStyle, widths: Sequence[int]) -> None:
        self._block = block
        self._look = look
        self._widths = widths
        self._dense = len(widths) >= look.dense_from_columns
        self._lines = _by_row(block)

    def rows(self, *, page_break: bool) -> Iterable[str]:
        for number, line in enumerate(self._lines):
            broken = page_break and number == 0
            cells = (self._cell(cell, number, page_break=broken) for cell in line)
            yield w("tr", self._row_properties(number), *cells)

    def _row_properties(self, number: int) -> str:
        header = w("tblHeader") if number < self._block.header_rows else ""
        height = w("trHeight", val=twips(self._look.row_min_pt), hRule="atLeast")
        return w("trPr", w("cantSplit"), height, header)

    def _cell(self, cell: Cell, row: int, *, page_break: bool) -> str:
        """A cell of several rows has its text in the first; below, an empty cell continues it."""
        first = row == cell.row
        text = self._text(cell) if first and cell.text else ""
        direct = (w("pageBreakBefore") if page_break else "") + (self._balance(cell) if text else "")
        content = paragraph(cell_id(cell.role, dense=self._dense), text, direct=direct)
        return w("tc", self._cell_properties(cell, first=first), content)

    def _cell_properties(self, cell: Cell, *, first: bool) -> str:
        span = w("gridSpan", val=cell.columns) if cell.columns > 1 else ""
        merge = ""
        if cell.rows > 1:
            merge = w("vMerge", val="restart") if first else w("vMerge")
        return w("tcPr", w("tcW", w=self._width(cell), type="dxa"), span, merge, w("vAlign", val="center"))

    def _width(self, cell: Cell) -> int:
        return sum(self._widths[cell.column : cell.column + cell.columns])

    def _room(self, cell: Cell) -> float:
        return self._width(cell) / 20 - 2 * self._look.pad_x_pt

    def _text(self, cell: Cell) -> str:
        return run(cell.text, size_pt=figure_size(cell, len(self._widths), self._room(cell), self._look))

    def _balance(self, cell: Cell) -> str:
        """The head of a narrow column reads 商业/企业, not 商业企/业."""
        if cell.role != "head":
            return ""
        return balanced(cell.text, self._look.size_for(len(self._widths)), self._room(cell))


def _by_row(block: Table) -> list[list[Cell]]:
    """Return for each row the cells that reach into it, from left to right."""
    lines: list[list[Cell]] = [[] for _ in range(block.height)]
    for cell in sorted(block.cells, key=lambda cell: cell.column):
        for row in range(cell.row, cell.row + cell.rows):
            lines[row].append(cell)
    return lines
