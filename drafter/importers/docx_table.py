"""A w:tbl → RawTable over a true grid: spans, merges and skipped columns, changes accepted."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from drafter.importers.docx_xml import attribute, child, content, tag, value
from drafter.importers.element import Element
from drafter.importers.raw import RawCell, RawTable

_PHANTOM = 20
"""Grid columns of this width (twips) and below are left behind by a conversion and show nowhere."""

_WIDEST = 200

CellText = Callable[[Element], str]


def rows(table: Element) -> Iterator[Element]:
    """Yield the rows that are not deleted."""
    for row in content(table):
        if tag(row) == "tr" and child(row, "trPr", "del") is None:
            yield row


def cells(row: Element) -> Iterator[Element]:
    """Yield the cells of a row that are not deleted."""
    for cell in content(row):
        if tag(cell) == "tc" and child(cell, "tcPr", "cellDel") is None:
            yield cell


def is_layout(table: Element) -> bool:
    """Say whether a table only arranges a page: it holds tables, or one cell in each row."""
    if table.find(".//{*}tbl") is not None:
        return True
    return all(sum(1 for _ in cells(row)) <= 1 for row in rows(table))


def make_table(table: Element, place: str, text: CellText) -> RawTable:
    """Place the cells of a table that holds no other; `text` reads the text of a w:tc."""
    columns = _Columns(table)
    grid = _Grid()
    for number, row in enumerate(rows(table)):
        column = _count(value(row, "trPr", "gridBefore"), 0)
        for cell in cells(row):
            wide = _count(value(cell, "tcPr", "gridSpan"), 1)
            first, behind = columns.real(column), columns.real(column + wide)
            found = RawCell(text(cell), number, first, 1, max(behind - first, 1))
            if behind > first or found.text:
                grid.add(found, cell)
            column += wide
    return RawTable(tuple(grid.cells), place)


def _count(text: str | None, default: int) -> int:
    return min(int(text), _WIDEST) if text and text.isdigit() else default


class _Columns:
    """The columns of a table's grid, without those too narrow to be seen."""

    def __init__(self, table: Element) -> None:
        grid = child(table, "tblGrid")
        columns = [e for e in (grid if grid is not None else ()) if tag(e) == "gridCol"]
        self._phantom = [_count(attribute(column, "w"), _PHANTOM + 1) <= _PHANTOM for column in columns]

    def real(self, column: int) -> int:
        """Return the number that a grid column has among those that can be seen."""
        return column - sum(self._phantom[:column])


class _Grid:
    """The cells placed so far, and those that go on downwards."""

    def __init__(self) -> None:
        self.cells: list[RawCell] = []
        self._open: dict[int, int] = {}

    def add(self, cell: RawCell, element: Element) -> None:
        """Place a cell; one that continues a merge makes the cell above taller."""
        merge = child(element, "tcPr", "vMerge")
        if child(element, "tcPr", "hMerge") is not None and value(element, "tcPr", "hMerge") != "restart":
            self._widen(cell)
        elif merge is None or attribute(merge, "val") == "restart" or not self._lengthen(cell):
            self._close(cell)
            self._open.update({cell.column: len(self.cells)} if merge is not None else {})
            self.cells.append(cell)

    def _widen(self, cell: RawCell) -> None:
        if self.cells and self.cells[-1].row == cell.row:
            self.cells[-1] = replace(self.cells[-1], columns=self.cells[-1].columns + cell.columns)
        else:
            self.cells.append(cell)

    def _lengthen(self, cell: RawCell) -> bool:
        """Make the cell that ends above this one taller; False where there is none."""
        for index in self._open.values():
            above = self.cells[index]
            if above.row + above.rows == cell.row and _overlap(above, cell):
                self.cells[index] = replace(above, rows=above.rows + 1)
                return True
        return False

    def _close(self, cell: RawCell) -> None:
        self._open = {c: i for c, i in self._open.items() if not _overlap(self.cells[i], cell)}


def _overlap(left: RawCell, right: RawCell) -> bool:
    return left.column < right.column + right.columns and right.column < left.column + left.columns
