"""A table:table → its cells over a true grid: spans, covered cells, repeated rows and columns."""

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from drafter.importers.docx_xml import attribute, count, tag
from drafter.importers.element import Element
from drafter.importers.nested import NestedBlock, NestedCell, NestedTable, are_deleted
from drafter.importers.odt.styles import Styles
from drafter.importers.raw import RawParagraph
from drafter.model.draft import Aside

_WIDEST = 200
_TALLEST = 1000
"""Repetitions beyond this are taken for an attack."""

_PHANTOM = 20
"""Columns of this width (twips) and below are left behind by a conversion and show nowhere."""

_GROUPS = {
    "table-row": ("table-rows", "table-header-rows", "table-row-group"),
    "table-column": ("table-columns", "table-header-columns", "table-column-group"),
}
_HIDDEN = ("collapse", "filter")

Read = Callable[[Element], list[NestedBlock]]
"""Reads what stands in a cell."""


def make_table(table: Element, styles: Styles, read: Read) -> list[NestedBlock]:
    """Place the cells of a table. Before it stands what was deleted or is hidden with whole rows."""
    columns = _Columns(table, styles)
    cells: list[NestedCell] = []
    before: list[NestedBlock] = []
    height = 0
    for row in _all(table, "table-row"):
        found = list(_row(row, height, columns, read))
        blocks = [block for cell in found for block in cell.blocks]
        if attribute(row, "visibility") in _HIDDEN:
            before += _hidden(blocks)
        elif are_deleted(blocks):
            before += blocks
        else:
            times = count(attribute(row, "number-rows-repeated"), 1, _TALLEST - height) if blocks else 1
            cells += (_copy(cell, height + down) for down in range(times) for cell in found)
            height += times
        if height >= _TALLEST:
            break
    for cell in cells:
        cell.rows = min(cell.rows, height - cell.row)
    return [*before, NestedTable(cells)]


def _row(row: Element, number: int, columns: "_Columns", read: Read) -> Iterator[NestedCell]:
    column = 0
    for element in row:
        times = count(attribute(element, "number-columns-repeated"), 1, _WIDEST - column)
        if tag(element) == "table-cell":
            blocks = read(element)
            wide = max(count(attribute(element, "number-columns-spanned"), 1, _WIDEST), 1)
            high = max(count(attribute(element, "number-rows-spanned"), 1, _TALLEST), 1)
            for first in range(column, column + times):
                left, behind = columns.real(first), columns.real(first + wide)
                if behind > left or blocks:
                    yield NestedCell(number, left, high, max(behind - left, 1), blocks)
        column += times if tag(element) in ("table-cell", "covered-table-cell") else 0


def _copy(cell: NestedCell, row: int) -> NestedCell:
    return NestedCell(row, cell.column, cell.rows, cell.columns, cell.blocks)


def _hidden(blocks: Sequence[NestedBlock]) -> Iterator[NestedBlock]:
    """Yield the words of a row that does not show, and what stands beside them."""
    yield from (block for block in blocks if isinstance(block, Aside))
    text = "\n".join(block.text for block in blocks if isinstance(block, RawParagraph))
    if text:
        yield Aside("hidden", text)


def _all(container: Element, name: str) -> Iterator[Element]:
    """Yield the rows or columns of a table, in groups or not."""
    for element in container:
        if tag(element) == name:
            yield element
        elif tag(element) in _GROUPS[name]:
            yield from _all(element, name)


class _Columns:
    """The columns of a table, without those too narrow to be seen.

    Where most are that narrow, nobody wrote down their widths.
    """

    def __init__(self, table: Element, styles: Styles) -> None:
        narrow: list[bool] = []
        for column in _all(table, "table-column"):
            width = styles.width(attribute(column, "style-name"))
            times = count(attribute(column, "number-columns-repeated"), 1, _WIDEST - len(narrow))
            narrow += [width is not None and width <= _PHANTOM] * times
        self._phantoms = list(accumulate(narrow, initial=0)) if sum(narrow) * 2 < len(narrow) else [0]

    def real(self, column: int) -> int:
        """Return the number that a column has among those that can be seen."""
        return column - self._phantoms[min(column, len(self._phantoms) - 1)]
