"""Table two: short blocks, each with its own column headings, and amounts of money."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.importers.match.amounts import grouped, unit_in
from drafter.importers.match.found import (
    Found,
    FoundCell,
    FoundRow,
    doubtful,
    figures_of,
    found_cell,
    is_remark,
    label_of,
    unread,
    worse,
)
from drafter.importers.match.lines import NO_CELL, Cell, Line, words
from drafter.importers.match.merging import merged
from drafter.importers.match.ordering import Seen, in_order
from drafter.importers.match.survey import Entry, Strip
from drafter.importers.match.words import row_label, table_words, tables_of
from drafter.model.draft import Confidence
from drafter.standard.schema import Table

TABLE = "disclosure"


@dataclass(frozen=True, slots=True)
class _Heading:
    """A column heading of a block: its column, its cell, the unit of money that it names."""

    column: str
    cell: Cell
    unit: str
    sure: bool


@dataclass(frozen=True, slots=True)
class _Heads:
    """The headings that stand above a row, none where they are lost; `length` is that of their line."""

    known: tuple[_Heading, ...] = ()
    length: int = 0


@dataclass(frozen=True, slots=True)
class _Row:
    """A row: what it was taken for, its line, its figures, and the headings above it."""

    seen: Seen
    line: Line
    values: Line
    heads: _Heads


@dataclass(frozen=True, slots=True)
class _Placed:
    """The source's cell for each column; `dropped` is what found no column."""

    cells: Mapping[str, Cell]
    confidence: Confidence
    dropped: str = ""


def read(strips: Sequence[Strip]) -> Found:
    """Read the cells of table two from the strips that hold it, in the order of the source."""
    rows = _named(list(_rows(strips)))
    known = [row for row in rows if row.seen.row]
    version = _version(known)
    warnings = [
        unread(row.line, "对不上表二的任何一行") for row in rows if not row.seen.row and row.line.texts
    ]
    found: list[FoundRow] = []
    for row in known:
        placed = _placed(row, version)
        warnings += _complaints(row, placed)
        found.append(FoundRow(row_label(TABLE, row.seen.row), row.values.place, tuple(_cells(row, placed))))
    cells, clashes = merged(found)
    return Found(cells, tuple(_remarks(strips)), (*warnings, *clashes))


def _rows(strips: Sequence[Strip]) -> Iterator[_Row]:
    heads = _Heads()
    for entry in (entry for strip in strips for entry in strip.entries):
        if entry.kind == "head":
            heads = _headings(entry.line) or heads
        elif entry.row and entry.values:
            seen = Seen(entry.row.id, "certain" if entry.row.sure else "likely", label_of(entry.line))
            yield _Row(seen, entry.line, entry.values, heads)
        elif not is_remark(entry.line):
            yield _unnamed(entry, heads)


def _unnamed(entry: Entry, heads: _Heads) -> _Row:
    values = figures_of(entry.line)
    return _Row(Seen("", "guessed", label_of(entry.line), bool(values.texts)), entry.line, values, heads)


def _headings(line: Line) -> _Heads | None:
    """Read a line of headings; None where it has none, as the title of a block."""
    columns = table_words()[TABLE].columns
    found = ((columns.find(cell.text), cell) for cell in line.cells if cell.text)
    known = tuple(_Heading(match.id, cell, unit_in(cell.text), match.sure) for match, cell in found if match)
    return _Heads(known, len(line.cells)) if known or len(line.texts) > 1 else None


def _named(rows: Sequence[_Row]) -> list[_Row]:
    orders = [tuple(table.rows) for table in reversed(tables_of(TABLE))]
    seen = in_order([row.seen for row in rows], orders, table_words()[TABLE].rows)
    return [replace(row, seen=one) for row, one in zip(rows, seen, strict=True)]


def _version(rows: Sequence[_Row]) -> Table:
    """Return the table in the version that the headings speak of, or the numbers of figures in the rows."""
    named = {(row.seen.row, head.column) for row in rows for head in row.heads.known}
    counts = {row.seen.row: len(row.values.texts) for row in rows}

    def fit(table: Table) -> tuple[int, int]:
        own = {name: row.columns for name, row in table.rows.items()}
        return (
            sum(column in own.get(row, ()) for row, column in named),
            sum(row in own and len(own[row]) == count for row, count in counts.items()),
        )

    return max(tables_of(TABLE), key=fit)


def _placed(row: _Row, version: Table) -> _Placed:
    """Put the figures of a row under its headings, by their places where these can be relied on."""
    possible = {column for table in tables_of(TABLE) for column in _columns(row, table)}
    heads = [head for head in row.heads.known if head.column in possible]
    comparable = row.values.exact or len(row.line.cells) == row.heads.length
    comparable = comparable and all(head.cell.stands_by(row.line.cells[0]) for head in heads)
    if heads and comparable:
        placed = _under_heads(row.values.cells, heads)
        if not placed.dropped:
            return placed
    best = max((version, *tables_of(TABLE)), key=lambda table: _named_in(heads, _columns(row, table)))
    return _counted(row.values.cells, _columns(row, best), heads)


def _columns(row: _Row, table: Table) -> Sequence[str]:
    return table.rows[row.seen.row].columns if row.seen.row in table.rows else ()


def _named_in(heads: Sequence[_Heading], columns: Sequence[str]) -> int:
    return sum(head.column in columns for head in heads)


def _under_heads(cells: Sequence[Cell], heads: Sequence[_Heading]) -> _Placed:
    placed = {head.column: NO_CELL for head in heads}
    dropped: list[Cell] = []
    for cell in cells:
        under = [head.column for head in heads if cell.shares(head.cell)]
        if len(under) == 1 and not placed[under[0]].text:
            placed[under[0]] = cell
        elif cell.text:
            dropped.append(cell)
    return _Placed(placed, "certain" if all(head.sure for head in heads) else "likely", words(dropped))


def _counted(cells: Sequence[Cell], columns: Sequence[str], heads: Sequence[_Heading]) -> _Placed:
    """Put figures into the columns of the form one by one, all of them or those that are no blank."""
    filled = [cell for cell in cells if cell.text]
    taken = cells if len(cells) == len(columns) else filled
    placed = dict.fromkeys(columns, NO_CELL) | dict(zip(columns, taken, strict=False))
    confidence = _degree(columns, heads) if len(taken) == len(columns) else "guessed"
    return _Placed(placed, confidence, words(taken[len(columns) :]))


def _degree(columns: Sequence[str], heads: Sequence[_Heading]) -> Confidence:
    """Say how sure it is that as many figures as there are columns follow each other as in the form."""
    if [head.column for head in heads if head.sure] == list(columns):
        return "certain"
    return "likely" if _named_in(heads, columns) * 2 >= len(columns) else "guessed"


def _cells(row: _Row, placed: _Placed) -> Iterator[FoundCell]:
    units = {head.column: head.unit for head in row.heads.known}
    confidence = worse(row.seen.confidence, placed.confidence)
    for column, cell in placed.cells.items():
        name, unit = f"{TABLE}.{row.seen.row}.{column}", units.get(column, "")
        figure = grouped(cell.text)
        sure = worse(confidence, "likely") if figure else confidence
        yield found_cell(name, cell, row.values.place, sure, unit=unit, figure=figure)


def _complaints(row: _Row, placed: _Placed) -> Iterator[str]:
    if row.seen.confidence != "certain" and row.values.texts:
        yield doubtful(row.line, row_label(TABLE, row.seen.row), row.seen.confidence)
    if placed.dropped:
        yield unread(row.line, f"里的“{placed.dropped}”对不上任何一列")


def _remarks(strips: Sequence[Strip]) -> Iterator[str]:
    for entry in (entry for strip in strips for entry in strip.entries):
        if entry.kind in ("other", "figures") and is_remark(entry.line):
            yield from entry.line.texts
