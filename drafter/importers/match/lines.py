"""The rows of a table as found, each with its place in words: what the matchers go through."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from drafter.importers.raw import RawCell, RawTable

_PAGE_NUMBER = re.compile(
    r"\s*(?:[-–—]\s*\d{1,3}\s*[-–—]|第\s*\d{1,3}\s*页(?:[,，/]?\s*共\s*\d{1,3}\s*页)?)\s*"
)
_RESIDUE = re.compile(r"\[(?:bookmark|image)[:：][^\]]*\]")


@dataclass(frozen=True, slots=True)
class Line:
    """The cells that begin in one row of a table, from the left; `place` tells a person where.

    `exact` is that of the table: whether the cells' columns and spans can be relied on.
    """

    cells: tuple[RawCell, ...]
    place: str
    exact: bool

    @property
    def texts(self) -> tuple[str, ...]:
        """The words of the cells that are not blank."""
        return tuple(cell.text for cell in self.cells if cell.text)

    def after(self, index: int) -> "Line":
        """Return the line from the cell behind `index` on."""
        return replace(self, cells=self.cells[index + 1 :])


def lines(table: RawTable) -> tuple[Line, ...]:
    """Part a table into its rows, with what word processors leave in a cell's text taken away."""
    ordered = sorted(table.cells, key=lambda cell: (cell.row, cell.column))
    return tuple(
        Line(tuple(_clean(cells)), f"{table.place} 第 {row + 1} 行", table.exact)
        for row, cells in groupby(ordered, key=lambda cell: cell.row)
    )


def _clean(cells: Iterator[RawCell]) -> Iterator[RawCell]:
    for cell in cells:
        text = _RESIDUE.sub("", cell.text).strip()
        yield cell if text == cell.text else replace(cell, text=text)


def is_page_number(text: str) -> bool:
    """Say whether a line is a page number such as 「- 6 -」."""
    return _PAGE_NUMBER.fullmatch(text) is not None


def words(cells: Sequence[RawCell]) -> str:
    """Return the words of some cells as one line of text, for messages and for prose."""
    return "　".join(" ".join(cell.text.split()) for cell in cells if cell.text)
