"""A w:tbl → RawTable over a true grid: spans, merges and skipped columns, changes accepted."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate, groupby, islice

from drafter.importers.docx_xml import attribute, child, children, content, count, is_on, tag, value
from drafter.importers.element import Element
from drafter.importers.raw import RawCell, RawTable

_PHANTOM = 20
"""Grid columns of this width (twips) and below are left behind by a conversion and show nowhere."""

_WIDEST = 200
_FEWEST_ROWS = 3

Properties = Mapping[str, Element]
"""What the w:tcPr of a cell says, by the names of its elements."""

CellText = Callable[[Element], str]


def rows(table: Element) -> Iterator[Element]:
    """Yield the rows that are neither deleted nor hidden."""
    for row in content(table):
        if tag(row) == "tr" and not is_deleted(row) and not is_on(row, "trPr", "hidden"):
            yield row


def cells(row: Element) -> Iterator[Element]:
    """Yield the cells of a row that are not deleted."""
    for cell in content(row):
        if tag(cell) == "tc" and not is_deleted(cell):
            yield cell


def is_deleted(element: Element) -> bool:
    """Say whether a row or a cell is deleted by a tracked change."""
    path = ("trPr", "del") if tag(element) == "tr" else ("tcPr", "cellDel")
    return child(element, *path) is not None


def pieces(table: Element) -> Iterator[tuple[list[Element], bool]]:
    """Part the rows of a table into runs of data (True), and of what only arranges the page.

    A row that holds a table of data arranges it; rows beside such ones are data where they are many.
    A table of one cell in each row is a frame around text.
    """
    every = list(rows(table))
    if next(table.iterdescendants("{*}tbl"), None) is None:
        yield every, _are_columns(every, 1)
        return
    for holds, group in groupby(every, key=_holds_data):
        found = list(group)
        fewest = 1 if len(found) == len(every) else _FEWEST_ROWS
        yield found, not holds and _are_columns(found, fewest)


def _are_columns(found: Iterable[Element], fewest: int) -> bool:
    """Say whether so many of the rows have more than one cell."""
    wide = (row for row in found if next(islice(cells(row), 1, None), None) is not None)
    return next(islice(wide, fewest - 1, None), None) is not None


def _holds_data(row: Element) -> bool:
    return any(_are_columns(rows(table), 1) for cell in cells(row) for table in cell.iter("{*}tbl"))


def make_table(table: Element, found: Sequence[Element], place: str, text: CellText) -> RawTable:
    """Place the cells of some rows of a table that hold no other; `text` reads the text of a w:tc."""
    columns = _Columns(table)
    grid = _Grid()
    for number, row in enumerate(found):
        column = count(value(row, "trPr", "gridBefore"), 0, _WIDEST)
        for cell in cells(row):
            properties = {tag(said): said for said in children(child(cell, "tcPr"))}
            wide = count(attribute(properties.get("gridSpan"), "val"), 1, _WIDEST)
            first, behind = columns.real(column), columns.real(column + wide)
            placed = RawCell(text(cell), number, first, 1, max(behind - first, 1))
            if behind > first or placed.text:
                grid.add(placed, properties)
            column += wide
    return RawTable(tuple(grid.cells), place)


class _Columns:
    """The columns of a table's grid, without those too narrow to be seen.

    Where most columns are that narrow, nobody wrote down their widths.
    """

    def __init__(self, table: Element) -> None:
        grid = child(table, "tblGrid")
        widths = [attribute(e, "w") for e in (grid if grid is not None else ()) if tag(e) == "gridCol"]
        narrow = [count(width, _PHANTOM + 1, _PHANTOM + 1) <= _PHANTOM for width in widths]
        self._phantoms = list(accumulate(narrow, initial=0)) if sum(narrow) * 2 < len(narrow) else [0]

    def real(self, column: int) -> int:
        """Return the number that a grid column has among those that can be seen."""
        return column - self._phantoms[min(column, len(self._phantoms) - 1)]


class _Grid:
    """The cells placed so far, and those that go on downwards."""

    def __init__(self) -> None:
        self.cells: list[RawCell] = []
        self._open: dict[int, int] = {}

    def add(self, cell: RawCell, properties: Properties) -> None:
        """Place a cell; one that continues a merge makes the cell above taller."""
        beside = properties.get("hMerge")
        merge = _vertical(properties)
        if beside is not None and attribute(beside, "val") != "restart":
            self._widen(cell)
        elif merge != "continue" or not self._lengthen(cell):
            self._close(cell)
            self._open.update({cell.column: len(self.cells)} if merge else {})
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


def _vertical(properties: Properties) -> str:
    """Return "restart" or "continue" for a cell of a vertical merge, "" for any other.

    A merge that is a tracked change stands in a w:cellMerge of its own.
    """
    merge = properties.get("vMerge")
    if merge is not None:
        return "restart" if attribute(merge, "val") == "restart" else "continue"
    tracked = attribute(properties.get("cellMerge"), "vMerge")
    return {"rest": "restart", "cont": "continue"}.get(tracked or "", "")


def _overlap(left: RawCell, right: RawCell) -> bool:
    return left.column < right.column + right.columns and right.column < left.column + left.columns
