"""Table three: rows by their labels, figures by their columns, though columns or labels were lost."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from drafter.importers.match.align import Aligned, Head, align, head_of, rejoin
from drafter.importers.match.amounts import read as figure
from drafter.importers.match.found import Found, FoundCell, figures_of, is_remark, unread, worse
from drafter.importers.match.lines import Line
from drafter.importers.match.survey import Entry, Strip
from drafter.importers.match.words import standards, table_words
from drafter.model.draft import Confidence
from drafter.model.values import number
from drafter.standard.schema import Table

TABLE = "requests"


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of figures: its id ("" while unknown), its line, and the ways to read the figures."""

    row: str
    confidence: Confidence
    values: Line
    options: tuple[Aligned, ...]


def read(strips: Sequence[Strip]) -> Found:
    """Read the cells of table three from the strips that hold it, in the order of the source."""
    remarks: list[str] = []
    rows = _settled(_named(list(_rows(strips, remarks))))
    warnings = [text for row in rows for text in _complaints(row)]
    cells: dict[str, FoundCell] = {}
    for row in rows:
        for cell in _cells(row) if row.row else ():
            if cell.name not in cells or not cells[cell.name].text:
                cells[cell.name] = cell
    return Found(tuple(cells.values()), tuple(remarks), tuple(warnings))


def _rows(strips: Iterable[Strip], remarks: list[str]) -> Iterator[_Row]:
    head = Head()
    for strip in strips:
        head = _wider(head_of(strip.heads, table_words()[TABLE].columns), head)
        for entry in strip.entries:
            if entry.kind == "other" and is_remark(entry.line):
                remarks.extend(entry.line.texts)
            elif entry.kind != "head":
                yield _row(entry, head)


def _wider(new: Head, old: Head) -> Head:
    """A table cut by a page may not repeat its headings; then those before the cut hold on."""
    return new if new.knows(columns()) or not old.cells else old


def _row(entry: Entry, head: Head) -> _Row:
    if entry.row and entry.values:
        sure = "certain" if entry.row.sure else "likely"
        return _Row(entry.row.id, sure, entry.values, align(entry.values, head, columns()))
    values = figures_of(entry.line)
    return _Row("", "guessed", entry.line, align(values, head, columns()) if values.cells else ())


def _named(rows: list[_Row]) -> list[_Row]:
    """Name the rows whose label was lost, where as many are missing in between as the form has."""
    named = list(rows)
    for start, stop in _gaps(rows):
        before = rows[start - 1].row if start else ""
        behind = rows[stop].row if stop < len(rows) else ""
        missing = _between(before, behind, stop - start)
        for index, row_id in zip(range(start, stop), missing, strict=False):
            named[index] = replace(rows[index], row=row_id if rows[index].options else "")
    return named


def _gaps(rows: Sequence[_Row]) -> Iterator[tuple[int, int]]:
    start = 0
    for index in range(len(rows) + 1):
        if index == len(rows) or rows[index].row:
            if index > start:
                yield start, index
            start = index + 1


def _between(before: str, behind: str, count: int) -> Sequence[str]:
    """Return the rows between two rows of the form, if there are just as many as looked for."""
    for table in _versions():
        order = list(table.rows)
        start = order.index(before) + 1 if before in order else 0
        stop = order.index(behind) if behind in order else len(order)
        known = (not before or before in order) and (not behind or behind in order)
        if known and stop - start == count:
            return order[start:stop]
    return ()


def _settled(rows: list[_Row]) -> list[_Row]:
    """Of several ways to read a row take the one with which most columns add up."""
    settled = [replace(row, options=row.options[:1]) for row in rows]
    for index, row in enumerate(rows):
        if row.row and len(row.options) > 1:
            tries = [
                [*settled[:index], replace(row, options=(way,)), *settled[index + 1 :]] for way in row.options
            ]
            settled = min(tries, key=_failing)
    return settled


def _failing(rows: Sequence[_Row]) -> int:
    """Count the columns' identities that do not hold."""
    texts = {
        f"{TABLE}.{r.row}.{c}": text for r in rows if r.options for c, text in r.options[0].texts.items()
    }
    values = {name: number(figure(text, "count").value) or 0 for name, text in texts.items()}
    names = {row.row for row in rows}
    table = min(_versions(), key=lambda version: len(names - set(version.rows)))
    sides = ((identity.left, identity.right) for identity in table.identities if identity.per == "column")
    return sum(
        sum(values.get(n, 0) for n in left) != sum(values.get(n, 0) for n in right) for left, right in sides
    )


def _versions() -> Iterator[Table]:
    return (standard.tables[TABLE] for standard in reversed(standards()) if TABLE in standard.tables)


@cache
def columns() -> tuple[str, ...]:
    """Return the ids of the columns from the left; the last is the total of the others."""
    return tuple(next(_versions()).columns)


def _complaints(row: _Row) -> Iterator[str]:
    if not row.row and row.values.texts:
        yield unread(row.values, "对不上表三的任何一行")
    elif row.row and row.options[0].dropped:
        yield unread(row.values, f"里的“{row.options[0].dropped}”对不上任何一列")


def _cells(row: _Row) -> Iterator[FoundCell]:
    aligned = row.options[0]
    whole = rejoin(aligned.texts)
    confidence = worse(row.confidence, aligned.confidence)
    for column, text in aligned.texts.items():
        name = f"{TABLE}.{row.row}.{column}"
        sure = worse(confidence, "likely") if column in whole else confidence
        yield FoundCell(name, text, row.values.place, sure, figure=whole.get(column, ""))
