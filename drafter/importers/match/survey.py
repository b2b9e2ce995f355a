"""Which tables of a report, and which lines in them, belong to the statutory tables."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from drafter.importers.match.amounts import is_figure
from drafter.importers.match.lines import Line
from drafter.importers.match.words import Match, TableWords, key, table_words

EntryKind = Literal["head", "row", "figures", "other"]
ENOUGH_ELSEWHERE = 3
"""How many lines of a statutory table must show before a table outside its section is taken for it."""

_FEWEST_FIGURES = 5


@dataclass(frozen=True, slots=True)
class Entry:
    """A line and what it is: column headings, a labelled row, figures alone, or anything else.

    For a row, `row` is the label found and `values` the line behind it.
    """

    kind: EntryKind
    line: Line
    row: Match | None = None
    values: Line | None = None


@dataclass(frozen=True, slots=True)
class Strip:
    """The entries of one statutory table that stand together in one table of the source.

    `hits` counts the words of the form in it: the more, the surer it is the table.
    """

    table: str
    entries: tuple[Entry, ...]
    hits: int

    @property
    def heads(self) -> tuple[Line, ...]:
        """The lines of column headings."""
        return tuple(entry.line for entry in self.entries if entry.kind == "head")

    @property
    def rows(self) -> frozenset[str]:
        """The ids of the rows found."""
        return frozenset(entry.row.id for entry in self.entries if entry.row)


def strips(lines: Iterable[Line], home: str) -> tuple[Strip, ...]:
    """Part the lines of a source table into the statutory tables that they belong to.

    `home` is the statutory table of the section that it stands in, "" for a section of prose.
    Lines that belong to none go with those before them.
    """
    found: list[Strip] = []
    current = home
    for line in lines:
        name, entry, hits = _attribute(line, current)
        current = name or current
        if found and found[-1].table == current:
            last = found[-1]
            found[-1] = Strip(current, (*last.entries, entry), last.hits + hits)
        else:
            found.append(Strip(current, (entry,), hits))
    return tuple(found)


def _attribute(line: Line, current: str) -> tuple[str, Entry, int]:
    """Say which statutory table a line belongs to ("" for none), what it is, and its hits."""
    votes = Counter(_head_votes(line))
    if votes:
        name, hits = max(votes.items(), key=lambda vote: (vote[1], vote[0] == current))
        return name, Entry("head", line), hits
    for name, words in sorted(table_words().items(), key=lambda item: item[0] != current):
        entry = row_entry(line, words, damaged=name == current)
        if entry:
            return name, entry, 1
    if current and _only_words(line, current):
        return current, Entry("head", line), 0
    if current and _only_figures(line):
        return current, Entry("figures", line), int(len(line.texts) >= _FEWEST_FIGURES)
    return "", Entry("other", line), 0


def _head_votes(line: Line) -> Iterator[str]:
    for cell in line.cells:
        words = key(cell.text)
        for name, table in table_words().items():
            if words and words in table.heads:
                yield name


def row_entry(line: Line, words: TableWords, *, damaged: bool) -> Entry | None:
    """Find the label of a row in a line: the last cell that is one; `damaged` takes near ones too."""
    best: tuple[int, Match] | None = None
    for index, cell in enumerate(line.cells[:-1]):
        match = _row_label(cell.text, words, damaged=damaged)
        if match and (match.sure or best is None or not best[1].sure):
            best = (index, match)
    if best is None:
        return None
    return Entry("row", line, best[1], line.after(best[0]))


def _row_label(text: str, words: TableWords, *, damaged: bool) -> Match | None:
    if not text or is_figure(text):
        return None
    known = words.rows.exact(text)
    if known is not None:
        return Match(known, sure=True)
    return words.rows.find(text) if damaged and words.groups.exact(text) is None else None


def _only_words(line: Line, current: str) -> bool:
    """Say whether a line holds nothing but words of the table, such as the name of a group of rows."""
    return bool(line.texts) and all(table_words()[current].says(text) for text in line.texts)


def _only_figures(line: Line) -> bool:
    return bool(line.texts) and all(is_figure(text) for text in line.texts)


def chosen(
    surveyed: Mapping[int, tuple[Strip, ...]], homes: Mapping[int, str]
) -> Mapping[int, frozenset[str]]:
    """Choose, by the number of its block, the statutory tables that each source table gives rows to.

    A table in the section of its own goes before one elsewhere; of several that give the same rows
    the one with the most words of the form is taken, the others are not.
    """
    taken: dict[int, set[str]] = {}
    for name in table_words():
        inside = _candidates(surveyed, name, [n for n in surveyed if homes[n] == name], fewest=1)
        outside = _candidates(surveyed, name, list(surveyed), fewest=ENOUGH_ELSEWHERE)
        for number in _contributing(inside or outside, surveyed, name):
            taken.setdefault(number, set()).add(name)
    return {number: frozenset(names) for number, names in taken.items()}


def _candidates(
    surveyed: Mapping[int, tuple[Strip, ...]], name: str, numbers: list[int], fewest: int
) -> list[int]:
    hits = {n: sum(strip.hits for strip in surveyed[n] if strip.table == name) for n in numbers}
    return sorted((n for n in numbers if hits[n] >= fewest), key=lambda n: -hits[n])


def _contributing(numbers: list[int], surveyed: Mapping[int, tuple[Strip, ...]], name: str) -> Iterator[int]:
    known: set[str] = set()
    for number in numbers:
        own = [strip for strip in surveyed[number] if strip.table == name]
        rows = {row for strip in own for row in strip.rows}
        if not rows or rows - known:
            known |= rows
            yield number
