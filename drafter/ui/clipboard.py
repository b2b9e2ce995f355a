"""Tables on the clipboard: blocks of cells to and from TSV and HTML, as Excel and WPS write them."""

import csv
import io
from collections.abc import Iterable, Sequence
from html import escape
from html.parser import HTMLParser

from PySide6.QtCore import QMimeData

Block = tuple[tuple[str | None, ...], ...]
"""Rows of cells; None stands for a place that a merged cell covers."""

MOST_ROWS = 500
MOST_COLUMNS = 100
"""More than this of a copied sheet is not looked at; the largest statutory table has 28 × 10 cells."""


def mime(block: Block) -> QMimeData:
    """Return the block as both TSV and an HTML table."""
    data = QMimeData()
    data.setText(to_tsv(block))
    data.setHtml(to_html(block))
    return data


def read(data: QMimeData | None) -> Block:
    """Return the table that was copied; text without one is a block of its lines; () for nothing."""
    if data is None:
        return ()
    block = from_html(data.html()) if data.hasHtml() else ()
    return block or from_tsv(data.text())


def to_tsv(block: Block) -> str:
    """Write a block as lines of cells parted by tabs."""
    return "\n".join("\t".join(cell or "" for cell in row) for row in block)


def to_html(block: Block) -> str:
    """Write a block as an HTML table with its merged columns."""
    rows = "".join(f"<tr>{''.join(_html_cells(row))}</tr>" for row in block)
    return f'<meta charset="utf-8"><table border="1">{rows}</table>'


def from_tsv(text: str) -> Block:
    """Read lines of cells parted by tabs; Excel puts a cell that holds a line break into quotes."""
    try:
        rows = list(csv.reader(io.StringIO(text.replace("\r\n", "\n")), delimiter="\t"))
    except csv.Error:
        rows = []
    return _squared(rows)


def from_html(text: str) -> Block:
    """Read the first table of an HTML text; () where it has none."""
    reader = _TableReader()
    reader.feed(text)
    reader.close()
    return _squared(_expanded(reader.rows))


def _html_cells(row: Sequence[str | None]) -> Iterable[str]:
    for place, cell in enumerate(row):
        if cell is None:
            continue
        wide = 1
        while place + wide < len(row) and row[place + wide] is None:
            wide += 1
        span = f' colspan="{wide}"' if wide > 1 else ""
        yield f"<td{span}>{escape(cell)}</td>"


def _squared(rows: Iterable[Sequence[str | None]]) -> Block:
    kept = [tuple(row[:MOST_COLUMNS]) for row in list(rows)[:MOST_ROWS]]
    while kept and not any(kept[-1]):
        kept.pop()
    width = max(map(len, kept), default=0)
    return tuple(row + ("",) * (width - len(row)) for row in kept)


class _Cell:
    def __init__(self, attributes: Iterable[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        self.columns = _span(given.get("colspan"), MOST_COLUMNS)
        self.rows = _span(given.get("rowspan"), MOST_ROWS)
        self.pieces: list[str] = []

    @property
    def text(self) -> str:
        return " ".join("".join(self.pieces).split())


def _span(given: str | None, most: int) -> int:
    return min(max(int(given), 1), most) if given and given.isdecimal() else 1


class _TableReader(HTMLParser):
    """Collects the cells of the first table; a table inside a cell is text of that cell."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[_Cell]] = []
        self._depth = 0
        self._over = False
        self._cell: _Cell | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._depth += 1
        elif self._depth == 1 and not self._over and len(self.rows) <= MOST_ROWS:
            self._open(tag, attrs)
        if self._cell is not None and tag in ("br", "p", "div", "tr", "td"):
            self._cell.pieces.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table" and self._depth:
            self._depth -= 1
            if not self._depth:
                self._over, self._cell = True, None
        elif self._depth == 1 and tag in ("td", "th", "tr"):
            self._cell = None

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.pieces.append(data)

    def _open(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
            self._cell = None
        elif tag in ("td", "th"):
            if not self.rows:
                self.rows.append([])
            self._cell = _Cell(attrs)
            self.rows[-1].append(self._cell)


def _expanded(rows: Iterable[Sequence[_Cell]]) -> list[list[str | None]]:
    """Put each cell at its place in the grid; what merged cells cover is None."""
    covered: set[tuple[int, int]] = set()
    grid: list[list[str | None]] = []
    for number, cells in enumerate(rows):
        line: list[str | None] = []
        for cell in cells:
            _skip(line, number, covered)
            place = len(line)
            line += [cell.text, *[None] * (cell.columns - 1)]
            covered.update(
                (number + down, place + across)
                for down in range(1, min(cell.rows, MOST_ROWS - number))
                for across in range(cell.columns)
            )
        _skip(line, number, covered)
        grid.append(line)
    return grid


def _skip(line: list[str | None], row: int, covered: set[tuple[int, int]]) -> None:
    while (row, len(line)) in covered:
        line.append(None)
