"""Parts of tables on pages → whole tables: what a page break cut apart is joined."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from drafter.importers.pdf.grid import NEAR, Slot
from drafter.importers.pdf.lines import CLOSING
from drafter.importers.pdf.tables import PageCell, PageTable
from drafter.importers.raw import RawCell, RawTable

_NEW_POINT = re.compile(
    r"\s*(?:[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[)）]|[一二三四五六七八九十\d]{1,3}\s*[、.．]|第\w{1,4}条)"
)
_FIGURE = re.compile(r"[-+−－]?[\d\s,，.．]+%?|[/／—–-]+|无")
_EDGE = NEAR * 1.5


def same_edges(above: PageTable, below: PageTable) -> bool:
    """Say whether the part of a table on the next page begins and ends at the same places."""
    left = abs(above.xs[0] - below.xs[0]) <= _EDGE
    return left and abs(above.xs[-1] - below.xs[-1]) <= _EDGE and below.page == above.page + 1


def stitch(parts: Sequence[PageTable], place: str) -> RawTable:
    """Join the parts of one table, top to bottom, on the columns that they have together."""
    xs = _common_edges(parts)
    whole = _Whole()
    for part in parts:
        columns = [_at(xs, place) for place in part.xs]
        whole.add([_fit(cell, columns) for cell in part.cells], part.rows)
    ordered = sorted(whole.cells, key=lambda cell: (cell.slot.row, cell.slot.column))
    return RawTable(tuple(RawCell(cell.text, *cell.slot, cell.box) for cell in ordered), place)


def _common_edges(parts: Sequence[PageTable]) -> tuple[float, ...]:
    edges: list[float] = []
    for place in sorted(x for part in parts for x in part.xs):
        if not edges or place - edges[-1] > _EDGE:
            edges.append(place)
    return tuple(edges)


def _fit(cell: PageCell, columns: Sequence[int]) -> PageCell:
    """Return a cell with its columns counted in the common edges."""
    first = columns[cell.slot.column]
    behind = columns[cell.slot.column + cell.slot.columns]
    return replace(cell, slot=cell.slot._replace(column=first, columns=max(behind - first, 1)))


def _at(xs: Sequence[float], place: float) -> int:
    return min(range(len(xs)), key=lambda index: abs(xs[index] - place))


_Row = tuple[tuple[int, int, str], ...]
"""What a row says: column, width in columns and text of each cell that begins in it."""


class _Whole:
    """The table so far: its cells, and how many rows it has."""

    def __init__(self) -> None:
        self.cells: list[PageCell] = []
        self.rows = 0
        self._head: list[_Row] = []

    def add(self, cells: Sequence[PageCell], rows: int) -> None:
        """Add the part on the next page below, without the head that it repeats."""
        texts = _texts(cells)
        self._head = self._head or texts
        repeated = _repeated(self._head, texts) if self.rows else 0
        below = [_lowered(cell, -repeated) for cell in cells if cell.slot.row >= repeated]
        pairs = self._pairs(below)
        meeting = [_Pair(self.cells[index], lower) for index, lower in pairs]
        cut = self._fits(below, pairs) and _is_cut(meeting)
        words = (cell for cell in below if cell.slot.row == 0 and _is_words(cell))
        label = max((cell.slot.column for cell in words), default=-1)
        joined: set[Slot] = set()
        for (index, lower), pair in zip(pairs, meeting, strict=True):
            if cut or pair.goes_on(before_label=lower.slot.column < label):
                self.cells[index] = pair.joined(cut=cut)
                joined.add(lower.slot)
        start = self.rows - cut
        self.cells.extend(_lowered(cell, start) for cell in below if cell.slot not in joined)
        self.rows = start + rows - repeated

    def _pairs(self, below: Sequence[PageCell]) -> list[tuple[int, PageCell]]:
        """Return the cells that meet at the break, under each other in the same columns."""
        last = {
            (cell.slot.column, cell.slot.columns): index
            for index, cell in enumerate(self.cells)
            if cell.slot.row + cell.slot.rows == self.rows
        }
        first = (cell for cell in below if cell.slot.row == 0)
        meeting = ((last.get((cell.slot.column, cell.slot.columns)), cell) for cell in first)
        return [(index, cell) for index, cell in meeting if index is not None]

    def _fits(self, below: Sequence[PageCell], pairs: Sequence[tuple[int, PageCell]]) -> bool:
        """Say whether the rows at the break have the same cells."""
        above = sum(cell.slot.row + cell.slot.rows == self.rows for cell in self.cells)
        return above == len(pairs) == sum(cell.slot.row == 0 for cell in below)


class _Pair(NamedTuple):
    """Two cells that meet at a page break."""

    upper: PageCell
    lower: PageCell

    @property
    def tall(self) -> bool:
        """Say whether one of them covers several rows."""
        return self.upper.slot.rows > 1 or self.lower.slot.rows > 1

    @property
    def same(self) -> bool:
        """Say whether the label of a tall cell is only printed again."""
        return bool(self.upper.text) and _compact(self.upper.text) == _compact(self.lower.text)

    @property
    def runs_over(self) -> bool:
        """Say whether the text above has filled its line, and that below begins nothing new."""
        words = _is_words(self.upper) and _is_words(self.lower)
        needed = 2 if self.lower.text[1:].startswith(tuple(CLOSING)) else 1
        return words and self.upper.room < needed and not _NEW_POINT.match(self.lower.text)

    def goes_on(self, *, before_label: bool) -> bool:
        """Say whether it is one tall cell, the rows at the break being two; a figure's cell is never."""
        if not self.tall or _is_figure(self.upper) or _is_figure(self.lower):
            return False
        if self.upper.text and self.lower.text:
            return self.same or self.runs_over
        return before_label or self.lower.slot.rows > 1

    def joined(self, *, cut: bool) -> PageCell:
        """Return both as one; `cut` says that the rows at the break are one row."""
        upper, lower = self
        slot = upper.slot._replace(rows=upper.slot.rows + lower.slot.rows - cut)
        text = upper.text if self.same else _run_on(upper.text, lower.text)
        room = lower.room if lower.text else upper.room
        return PageCell(slot, text, upper.box if upper.text else lower.box, room)


def _is_cut(pairs: Sequence[_Pair]) -> bool:
    """Say whether the rows at a break are one row: a label that runs over it, all figures on one side."""
    low = [pair for pair in pairs if not pair.tall]
    both = [pair for pair in low if pair.upper.text and pair.lower.text]
    if not low or not all(pair.runs_over for pair in both):
        return False
    above = [pair.upper for pair in low if pair.upper.text]
    below = [pair.lower for pair in low if pair.lower.text]
    if any(map(_is_figure, above)) and any(map(_is_figure, below)):
        return False
    return bool(both) or not above or not below or any(map(_is_figure, above)) != any(map(_is_figure, below))


def _is_figure(cell: PageCell) -> bool:
    return _FIGURE.fullmatch(cell.text.strip()) is not None


def _is_words(cell: PageCell) -> bool:
    return bool(cell.text) and not _is_figure(cell)


def _compact(text: str) -> str:
    return "".join(text.split())


def _run_on(upper: str, lower: str) -> str:
    words = upper[-1:].isascii() and lower[:1].isascii() and upper and lower
    return f"{upper} {lower}" if words else upper + lower


def _lowered(cell: PageCell, rows: int) -> PageCell:
    return replace(cell, slot=cell.slot._replace(row=cell.slot.row + rows))


def _texts(cells: Sequence[PageCell]) -> list[_Row]:
    """Return what each row says, with the columns of its cells."""
    ordered = sorted(cells, key=lambda cell: (cell.slot.row, cell.slot.column))
    return [
        tuple((cell.slot.column, cell.slot.columns, _compact(cell.text)) for cell in row)
        for _, row in groupby(ordered, key=lambda cell: cell.slot.row)
    ]


def _repeated(head: Sequence[_Row], rows: Sequence[_Row]) -> int:
    """Return how many rows at the top of a part only print the head of the table again."""
    count = 0
    for first, second in zip(head, rows[:-1], strict=False):
        texts = [text for _, _, text in second if text]
        if first != second or not texts or any(_FIGURE.fullmatch(text) for text in texts):
            break
        count += 1
    return count
