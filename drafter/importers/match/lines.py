"""The rows of a table as found, each with its place in words: what the matchers go through."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from drafter.importers.raw import RawCell, RawTable
from drafter.importers.reading import Place

_PAGE_NUMBER = re.compile(
    r"\s*(?:[-–—]\s*\d{1,3}\s*[-–—]|第\s*\d{1,3}\s*页(?:[,，/]?\s*共\s*\d{1,3}\s*页)?)\s*"
)
_RESIDUE = re.compile(r"\[(?:bookmark|image)[:：][^\]]*\]")
_PAGE = re.compile(r"^第 [\d–-]+ 页\s*")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a line: its words, what it covers of the grid, and where it stands in the source.

    `spot` is None for a cell that the source does not have.
    """

    text: str
    column: int = 0
    columns: int = 1
    rows: int = 1
    spot: Place | None = None

    def stands_by(self, other: "Cell") -> bool:
        """Say whether two cells are of one table of the source, so that their columns can be compared."""
        return self.spot is None or other.spot is None or self.spot.block == other.spot.block

    def shares(self, other: "Cell") -> int:
        """Return how many columns of the grid two cells share."""
        first = max(self.column, other.column)
        return max(0, min(self.column + self.columns, other.column + other.columns) - first)


NO_CELL = Cell("")
"""Stands where the source has lost a cell."""


@dataclass(frozen=True, slots=True)
class Line:
    """The cells that begin in one row of a table, from the left; `place` tells a person where.

    `exact` is that of the table: whether the cells' columns and spans can be relied on.
    """

    cells: tuple[Cell, ...]
    place: str
    exact: bool

    @property
    def texts(self) -> tuple[str, ...]:
        """The words of the cells that are not blank."""
        return tuple(cell.text for cell in self.cells if cell.text)

    def after(self, index: int) -> "Line":
        """Return the line from the cell behind `index` on."""
        return replace(self, cells=self.cells[index + 1 :])


def lines(table: RawTable, block: int = 0) -> tuple[Line, ...]:
    """Part a table into its rows; `block` is the table's number among the blocks of the report."""
    rows = list(raw_rows(table))
    first = _first_rows(rows)
    return tuple(
        Line(tuple(_cells(row, block)), _place(table.place, row, first), table.exact) for row in rows
    )


def raw_rows(table: RawTable) -> Iterator[tuple[RawCell, ...]]:
    """Yield the cells of each row, with what word processors leave in a cell's text taken away."""
    ordered = sorted(table.cells, key=lambda cell: (cell.row, cell.column))
    for _, cells in groupby(ordered, key=lambda cell: cell.row):
        yield tuple(_clean(cells))


def _clean(cells: Iterable[RawCell]) -> Iterator[RawCell]:
    for cell in cells:
        text = (_RESIDUE.sub("", cell.text) if "[" in cell.text else cell.text).strip()
        yield cell if text == cell.text else replace(cell, text=text)


def _cells(row: Sequence[RawCell], block: int) -> Iterator[Cell]:
    return (Cell(c.text, c.column, c.columns, c.rows, Place(block, c.row, c.column)) for c in row)


def _page(row: Sequence[RawCell]) -> int | None:
    return next((cell.box.page for cell in row if cell.box), None)


def _first_rows(rows: Sequence[Sequence[RawCell]]) -> Mapping[int | None, int]:
    """Return the first row on each page: a person counts rows from the top of the page."""
    first: dict[int | None, int] = {}
    for row in rows:
        first.setdefault(_page(row), row[0].row)
    return first


def _place(table: str, row: Sequence[RawCell], first: Mapping[int | None, int]) -> str:
    page = _page(row)
    if page is None:
        return f"{table} 第 {row[0].row + 1} 行"
    return f"第 {page + 1} 页{_PAGE.sub('', table) or '表格'} 第 {row[0].row - first[page] + 1} 行"


def is_page_number(text: str) -> bool:
    """Say whether a line is a page number such as 「- 6 -」."""
    return _PAGE_NUMBER.fullmatch(text) is not None


def words(cells: Sequence[Cell]) -> str:
    """Return the words of some cells as one line of text, for messages and for prose."""
    return "　".join(" ".join(cell.text.split()) for cell in cells if cell.text)
