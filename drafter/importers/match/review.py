"""Table four: one line of figures under the headings of its cases, and of what became of them."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from drafter.importers.match.align import holds, overlap, rejoin
from drafter.importers.match.amounts import is_figure
from drafter.importers.match.found import Found, FoundCell, is_remark, unread, worse
from drafter.importers.match.lines import Line
from drafter.importers.match.survey import Entry, Strip
from drafter.importers.match.words import standards, table_words
from drafter.importers.raw import RawCell
from drafter.model.draft import Confidence
from drafter.standard.schema import Table

TABLE = "review"

Slot = tuple[str, str]
"""A place for a figure: the row (which cases) and the column (what became of them)."""


def read(strips: Sequence[Strip]) -> Found:
    """Read the cells of table four from the strips that hold it, in the order of the source."""
    cells: dict[str, FoundCell] = {}
    remarks: list[str] = []
    warnings: list[str] = []
    heads: tuple[Line, ...] = ()
    for strip in strips:
        heads = strip.heads or heads
        for entry in strip.entries:
            found = _figures(entry, heads)
            fresh = [cell for cell in found if cell.name not in cells]
            cells.update((cell.name, cell) for cell in fresh)
            if not fresh and entry.kind != "head":
                _leave(entry.line, remarks, warnings)
    return Found(tuple(cells.values()), tuple(remarks), tuple(warnings))


def _leave(line: Line, remarks: list[str], warnings: list[str]) -> None:
    if is_remark(line):
        remarks.extend(line.texts)
    elif line.texts:
        warnings.append(unread(line, "对不上表四的各列"))


def _figures(entry: Entry, heads: Sequence[Line]) -> list[FoundCell]:
    line = entry.line
    if entry.kind == "head":
        return _beside_label(line)
    if not line.texts:
        return []
    texts, confidence = _placed(line, _slots(heads), heads)
    return list(_cells(texts, line.place, confidence))


def _beside_label(line: Line) -> list[FoundCell]:
    """Read a line that has the cases at its left, as in a table turned on its side."""
    rows = [table_words()[TABLE].rows.exact(cell.text) for cell in line.cells]
    labels = [(index, row) for index, row in enumerate(rows) if row]
    outcomes = _table().columns
    if len(labels) != 1:
        return []
    index, row = labels[0]
    figures = line.after(index).cells
    if len(figures) != len(outcomes) or not all(is_figure(cell.text) for cell in figures):
        return []
    texts = {(row, column): cell.text for column, cell in zip(outcomes, figures, strict=True)}
    return list(_cells(texts, line.place, "likely"))


def _slots(heads: Sequence[Line]) -> tuple[Slot, ...]:
    """Return the places for figures from the left: those that the headings name, or all of the form."""
    named = [row for row, _ in _groups(heads)]
    return tuple((row, column) for row in named or _table().rows for column in _table().columns)


def _groups(heads: Sequence[Line]) -> list[tuple[str, RawCell]]:
    rows = table_words()[TABLE].rows
    known: dict[str, RawCell] = {}
    for cell in (cell for line in heads for cell in line.cells if cell.text):
        row = rows.exact(cell.text)
        if row:
            known.setdefault(row, cell)
    return sorted(known.items(), key=lambda group: list(_table().rows).index(group[0]))


@cache
def _table() -> Table:
    return next(s.tables[TABLE] for s in reversed(standards()) if TABLE in s.tables)


def _placed(
    line: Line, slots: Sequence[Slot], heads: Sequence[Line]
) -> tuple[Mapping[Slot, str], Confidence]:
    """Put the cells of a line into the slots; nothing where that cannot be done safely."""
    ways = list(_ways(line.cells, slots))
    if ways:
        sound = [way for way in ways if _sound(way)]
        sure = len(ways) == 1 or (len(sound) == 1 and sound[0] == ways[0])
        return (sound or ways)[0], "certain" if sure else "likely"
    return (_under_heads(line.cells, heads), "likely") if line.exact else ({}, "guessed")


def _ways(cells: Sequence[RawCell], slots: Sequence[Slot]) -> Iterator[Mapping[Slot, str]]:
    """Yield the runs of as many cells as there are slots that leave nothing out."""
    filled = [cell.text for cell in cells if cell.text and is_figure(cell.text)]
    for start in range(len(cells) - len(slots) + 1):
        window = [cell.text for cell in cells[start : start + len(slots)]]
        if sum(map(is_figure, filter(None, window))) == len(filled):
            yield dict(zip(slots, window, strict=True))
    if len(filled) == len(slots) < len(cells):
        yield dict(zip(slots, filled, strict=True))


def _sound(way: Mapping[Slot, str]) -> bool:
    rows = {row for row, _ in way}
    return all(holds([text for (owner, _), text in way.items() if owner == row]) for row in rows)


def _under_heads(cells: Sequence[RawCell], heads: Sequence[Line]) -> Mapping[Slot, str]:
    columns = table_words()[TABLE].columns
    outcomes = [(columns.exact(cell.text), cell) for line in heads for cell in line.cells if cell.text]
    groups = _groups(heads)
    texts: dict[Slot, str] = {}
    for cell in cells:
        over = [column for column, head in outcomes if column and overlap(cell, head)]
        cases = [row for row, head in groups if overlap(cell, head)]
        if cell.text and len(over) == len(cases) == 1:
            texts[cases[0], over[0]] = cell.text
    return texts


def _cells(texts: Mapping[Slot, str], place: str, confidence: Confidence) -> Iterator[FoundCell]:
    for row in dict.fromkeys(row for row, _ in texts):
        own = {column: text for (owner, column), text in texts.items() if owner == row}
        whole = rejoin(own)
        for column, text in own.items():
            sure = worse(confidence, "likely") if column in whole else confidence
            yield FoundCell(f"{TABLE}.{row}.{column}", text, place, sure, figure=whole.get(column, ""))
