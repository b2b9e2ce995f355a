"""Table two: short blocks, each with its own column headings, and amounts of money."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafter.importers.match.align import overlap
from drafter.importers.match.amounts import unit_in
from drafter.importers.match.found import Found, FoundCell, is_remark, unread
from drafter.importers.match.lines import Line, words
from drafter.importers.match.survey import Entry, Strip
from drafter.importers.match.words import standards, table_words
from drafter.importers.raw import RawCell
from drafter.standard.schema import Standard

TABLE = "disclosure"


@dataclass(frozen=True, slots=True)
class _Heading:
    """A column heading of a block: its column, its cell, the unit of money that it names."""

    column: str
    cell: RawCell
    unit: str


@dataclass(frozen=True, slots=True)
class _Row:
    """A row with the headings that stand above it, none where they are lost."""

    entry: Entry
    heads: tuple[_Heading, ...]


def read(strips: Sequence[Strip]) -> Found:
    """Read the cells of table two from the strips that hold it, in the order of the source."""
    rows = list(_rows(strips))
    lost = _columns_where_lost(rows)
    cells: dict[str, FoundCell] = {}
    warnings: list[str] = []
    for row in rows:
        for cell in _cells(row, lost, warnings):
            if cell.name not in cells or not cells[cell.name].text:
                cells[cell.name] = cell
    return Found(tuple(cells.values()), tuple(_remarks(strips)), (*warnings, *_unread(strips)))


def _rows(strips: Sequence[Strip]) -> Iterator[_Row]:
    heads: tuple[_Heading, ...] = ()
    for strip in strips:
        for entry in strip.entries:
            if entry.kind == "head":
                heads = _headings(entry.line)
            elif entry.row:
                yield _Row(entry, heads)


def _headings(line: Line) -> tuple[_Heading, ...]:
    columns = table_words()[TABLE].columns
    found = ((columns.find(cell.text), cell) for cell in line.cells if cell.text)
    return tuple(_Heading(match.id, cell, unit_in(cell.text)) for match, cell in found if match)


def _columns_where_lost(rows: Sequence[_Row]) -> Mapping[str, tuple[str, ...]]:
    """Return each row's columns in the version of the form that the headings left speak of."""
    named = {(row.entry.row.id, head.column) for row in rows for head in row.heads if row.entry.row}
    counts = {row.entry.row.id: _filled(row) for row in rows if row.entry.row and not row.heads}
    best = max(standards(), key=lambda standard: _fit(standard, named, counts))
    return {row.id: row.columns for row in best.tables[TABLE].rows.values()}


def _filled(row: _Row) -> int:
    return len(row.entry.values.texts) if row.entry.values else 0


def _fit(standard: Standard, named: set[tuple[str, str]], counts: Mapping[str, int]) -> int:
    rows = standard.tables[TABLE].rows
    fitting = sum(column in rows[row].columns for row, column in named if row in rows)
    return fitting + sum(len(rows[row].columns) == count for row, count in counts.items() if row in rows)


def _cells(row: _Row, lost: Mapping[str, tuple[str, ...]], warnings: list[str]) -> Iterator[FoundCell]:
    label, values = row.entry.row, row.entry.values
    if label is None or values is None:
        return
    heads = {head.column: head for head in row.heads}
    columns = tuple(heads)
    if len(columns) < len(values.texts) == len(lost.get(label.id, ())):
        heads, columns = {}, lost[label.id]
    texts, dropped = _placed(values, [head.cell for head in heads.values()], columns)
    if dropped:
        warnings.append(unread(row.entry.line, f"里的“{dropped}”对不上任何一列"))
    confidence = "certain" if label.sure and heads else "likely"
    for column, text in texts.items():
        unit = heads[column].unit if column in heads else ""
        yield FoundCell(f"{TABLE}.{label.id}.{column}", text, values.place, confidence, unit)


def _placed(values: Line, heads: Sequence[RawCell], columns: Sequence[str]) -> tuple[Mapping[str, str], str]:
    """Put the cells of a line under its headings: one by one, or by place where there are more."""
    cells = values.cells
    filled = [cell for cell in cells if cell.text]
    if len(cells) > len(columns) and values.exact and heads:
        return _by_place(filled, heads, columns)
    if len(cells) > len(columns):
        cells = tuple(filled) if len(filled) >= len(columns) else cells
    texts = dict.fromkeys(columns, "") | {c: cell.text for c, cell in zip(columns, cells, strict=False)}
    return texts, words(cells[len(columns) :])


def _by_place(
    filled: Sequence[RawCell], heads: Sequence[RawCell], columns: Sequence[str]
) -> tuple[Mapping[str, str], str]:
    texts = dict.fromkeys(columns, "")
    dropped: list[RawCell] = []
    for cell in filled:
        under = [c for c, head in zip(columns, heads, strict=True) if overlap(cell, head) and not texts[c]]
        if under:
            texts[under[0]] = cell.text
        else:
            dropped.append(cell)
    return texts, words(dropped)


def _remarks(strips: Sequence[Strip]) -> Iterator[str]:
    for entry in _others(strips):
        if is_remark(entry.line):
            yield from entry.line.texts


def _unread(strips: Sequence[Strip]) -> Iterator[str]:
    for entry in _others(strips):
        if entry.line.texts and not is_remark(entry.line):
            yield unread(entry.line, "对不上表二的任何一行")


def _others(strips: Sequence[Strip]) -> Iterator[Entry]:
    return (e for strip in strips for e in strip.entries if e.kind in ("other", "figures"))
