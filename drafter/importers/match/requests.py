"""Table three: rows by their labels, figures by their columns, though columns or labels were lost."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from drafter.importers.match.align import Aligned, align
from drafter.importers.match.amounts import read as figure
from drafter.importers.match.found import (
    Found,
    FoundRow,
    doubtful,
    figures_of,
    found_cell,
    is_remark,
    label_of,
    unread,
    worse,
)
from drafter.importers.match.heads import Head, head_of
from drafter.importers.match.lines import Line
from drafter.importers.match.merging import merged
from drafter.importers.match.ordering import Seen, in_order
from drafter.importers.match.survey import Entry, Strip
from drafter.importers.match.words import row_label, table_words, tables_of
from drafter.model.values import number

TABLE = "requests"


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of figures: what it was taken for, its line, its values, and the ways to read the figures."""

    seen: Seen
    line: Line
    values: Line
    options: tuple[Aligned, ...]


def read(strips: Sequence[Strip]) -> Found:
    """Read the cells of table three from the strips that hold it, in the order of the source."""
    remarks: list[str] = []
    rows = _settled(_named(list(_rows(strips, remarks))))
    cells, clashes = merged(_found(row) for row in rows if row.seen.row)
    warnings = [text for row in rows for text in _complaints(row)]
    return Found(cells, tuple(remarks), (*warnings, *clashes))


def _rows(strips: Iterable[Strip], remarks: list[str]) -> Iterator[_Row]:
    head = Head()
    for strip in strips:
        head = _wider(head_of(strip.heads, table_words()[TABLE].columns, columns()), head)
        for entry in strip.entries:
            if entry.kind == "other" and is_remark(entry.line):
                remarks.extend(entry.line.texts)
            elif entry.kind != "head":
                yield _row(entry, head)


def _wider(new: Head, old: Head) -> Head:
    """A table cut by a page may not repeat its headings; then those before the cut hold on."""
    return new if len(new.cells) >= len(old.cells) or len(new.sure) > 1 else old


def _row(entry: Entry, head: Head) -> _Row:
    if entry.row and entry.values:
        seen = Seen(entry.row.id, "certain" if entry.row.sure else "likely", label_of(entry.line))
        return _Row(seen, entry.line, entry.values, align(entry.values, head, columns()))
    values, label = figures_of(entry.line), label_of(entry.line)
    nameable = bool(values.texts) and table_words()[TABLE].groups.find(label) is None
    options = align(values, head, columns()) if values.cells else ()
    return _Row(Seen("", "guessed", label, nameable), entry.line, values, options)


def _named(rows: Sequence[_Row]) -> list[_Row]:
    orders = [tuple(table.rows) for table in reversed(tables_of(TABLE))]
    seen = in_order([row.seen for row in rows], orders, table_words()[TABLE].rows)
    return [replace(row, seen=one) for row, one in zip(rows, seen, strict=True)]


def _settled(rows: list[_Row]) -> list[_Row]:
    """Of several ways to read a row take the one with which most columns add up."""
    settled = [replace(row, options=row.options[:1]) for row in rows]
    for index, row in enumerate(rows):
        if row.seen.row and len(row.options) > 1:
            others = settled[:index], settled[index + 1 :]
            failing = [
                _failing([*others[0], replace(row, options=(way,)), *others[1]]) for way in row.options
            ]
            settled[index] = replace(row, options=(_chosen(row.options, failing),))
    return settled


def _chosen(ways: Sequence[Aligned], failing: Sequence[int]) -> Aligned:
    """Choose a way by how many columns fail with it; `ways` has what is read as found before the rest.

    Digits that stand apart are put together, or parted, only where that is the one best way, and
    parted only where no column fails that did not before.
    """
    readings = [(count, way) for count, way in zip(failing, ways, strict=True) if way.figures]
    if not readings:
        return ways[failing.index(min(failing))]
    fewest = min(count for count, _ in readings)
    likeliest = [way for count, way in readings if count == fewest]
    sources = [likeliest[0].cells[column] for column in likeliest[0].figures]
    joins = len(set(sources)) == len(sources)
    safe = len(likeliest) == 1 and (fewest <= failing[0] or joins)
    return likeliest[0] if safe else ways[0]


def _failing(rows: Sequence[_Row]) -> int:
    """Count the columns' identities that do not hold."""
    texts = {
        f"{TABLE}.{row.seen.row}.{column}": text
        for row in rows
        if row.options
        for column, text in row.options[0].texts.items()
    }
    values = {name: number(figure(text, "count").value) or 0 for name, text in texts.items()}
    names = {row.seen.row for row in rows}
    table = min(reversed(tables_of(TABLE)), key=lambda version: len(names.difference(version.rows)))
    sides = ((identity.left, identity.right) for identity in table.identities if identity.per == "column")
    return sum(
        sum(values.get(n, 0) for n in left) != sum(values.get(n, 0) for n in right) for left, right in sides
    )


@cache
def columns() -> tuple[str, ...]:
    """Return the ids of the columns from the left; the last is the total of the others."""
    return tuple(tables_of(TABLE)[-1].columns)


def _complaints(row: _Row) -> Iterator[str]:
    if not row.seen.row:
        if row.line.texts:
            yield unread(row.line, "对不上表三的任何一行")
        return
    if row.seen.confidence != "certain" and row.values.texts:
        yield doubtful(row.line, row_label(TABLE, row.seen.row), row.seen.confidence)
    if row.options[0].dropped:
        yield unread(row.values, f"里的“{row.options[0].dropped}”对不上任何一列")


def _found(row: _Row) -> FoundRow:
    way, place, row_id = row.options[0], row.values.place, row.seen.row
    confidence = worse(row.seen.confidence, way.confidence)
    cells = tuple(
        found_cell(f"{TABLE}.{row_id}.{column}", cell, place, confidence, figure=way.figures.get(column, ""))
        for column, cell in way.cells.items()
    )
    return FoundRow(row_label(TABLE, row_id), place, cells)
