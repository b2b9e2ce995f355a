"""An HTML table → RawTable: its cells over a true grid of row and column spans."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from drafter.importers.element import Element
from drafter.importers.html_tree import is_hidden, tag, text_of
from drafter.importers.raw import RawCell, RawTable

_WIDEST = 200
"""Columns beyond this are taken for an attack; cells there are put side by side in the last one."""

_FEWEST_ROWS = 3
_GROUPS = {"thead": 0, "tfoot": 2}
"""Where a group of rows is shown, wherever it stands in the source; all others are in the middle."""


class Layout:
    """Tells the tables of a page that hold data from those that only arrange it.

    The page is gone through once, for a hostile one may have thousands of tables within each other.
    """

    def __init__(self, root: Element) -> None:
        self._rows: dict[Element, list[Element]] = {}
        for row in root.iter("tr"):
            table = next(row.iterancestors("table"), None)
            if table is not None and not is_hidden(row):
                self._rows.setdefault(table, []).append(row)
        self._holding: set[Element] = set()
        """The rows that have a table of data in one of their cells."""
        for table, own in self._rows.items():
            if _are_columns(own):
                self._mark(table)

    def _mark(self, table: Element) -> None:
        for row in table.iterancestors("tr"):
            if row in self._holding:
                return
            self._holding.add(row)

    def pieces(self, table: Element) -> Iterator[tuple[list[Element], bool]]:
        """Part the rows of a table, as they are shown, into runs of data (True) and of mere layout.

        A row that holds a table of data is layout; rows beside such ones are data where they are many.
        A table of one cell in each row is a frame around text.
        """
        rows = sorted(self._rows.get(table, ()), key=_group)
        for holds, group in groupby(rows, key=self._holding.__contains__):
            found = list(group)
            fewest = 1 if len(found) == len(rows) else _FEWEST_ROWS
            yield found, not holds and _are_columns(found) >= fewest


def _group(row: Element) -> int:
    parent = row.getparent()
    return _GROUPS.get(tag(parent), 1) if parent is not None else 1


def _are_columns(rows: Sequence[Element]) -> int:
    """Return how many of the rows have more than one cell."""
    return sum(1 for row in rows if sum(1 for _ in cells(row)) > 1)


def make_table(rows: Sequence[Element], place: str) -> RawTable:
    """Place the cells of rows that hold no other table of data."""
    free_from: dict[int, int] = {}
    placed: list[RawCell] = []
    for number, row in enumerate(rows):
        column = 0
        for element in cells(row):
            while column < _WIDEST and free_from.get(column, 0) > number:
                column += 1
            high = min(_span(element, "rowspan") or len(rows), len(rows) - number)
            wide = max(1, min(_span(element, "colspan"), _WIDEST - column))
            free_from.update((taken, number + high) for taken in range(column, column + wide))
            placed.append(RawCell(text_of(element), number, column, high, wide))
            column = min(column + wide, _WIDEST)
    return RawTable(tuple(placed), place)


def cells(row: Element) -> Iterator[Element]:
    """Yield the cells of a row that are not hidden."""
    return (cell for cell in row.iterchildren("td", "th") if not is_hidden(cell))


def _span(element: Element, name: str) -> int:
    match = re.match(r"\s*([0-9]{1,6})", element.get(name, "1"))
    return int(match[1]) if match else 1
