"""Which tables of a report, and which lines in them, belong to the statutory tables."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from typing import Literal

from drafter.importers.match.amounts import is_figure
from drafter.importers.match.keys import is_numbered, key
from drafter.importers.match.lines import Line
from drafter.importers.match.wording import Match
from drafter.importers.match.words import TableWords, table_words

EntryKind = Literal["head", "row", "figures", "other"]
ENOUGH_ELSEWHERE = 3
"""How many lines of a statutory table must show before a table outside its section is taken for it."""

_LONGEST_TABLE = 300
_FEWEST_FIGURES = 5
_ENOUGH_HEADS = 2
_SURE = 2


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

    @property
    def columns(self) -> frozenset[str]:
        """The ids of the columns that are headed as in the form."""
        labels = table_words()[self.table].columns
        cells = (cell for line in self.heads for cell in line.cells if cell.text)
        return frozenset(column for cell in cells if (column := labels.exact(cell.text)))


def strips(lines: Iterable[Line], home: str, *, closely: bool = True) -> tuple[Strip, ...]:
    """Part the lines of a source table into the statutory tables that they belong to.

    `home` is the statutory table of the section that it stands in, "" for a section of prose.
    Lines that belong to none go with those before them. Without `closely` only whole labels are known.
    """
    attributed: list[tuple[str, Entry, int]] = []
    current = home
    for number, line in enumerate(lines):
        name, entry, hits = _attribute(line, current, near=closely and number < _LONGEST_TABLE)
        current = name or current
        attributed.append((current, entry, hits))
    return tuple(_strip(name, list(group)) for name, group in groupby(attributed, key=itemgetter(0)))


def _strip(name: str, attributed: Sequence[tuple[str, Entry, int]]) -> Strip:
    entries = tuple(entry for _, entry, _ in attributed)
    return Strip(name, entries, sum(hits for _, _, hits in attributed))


def _attribute(line: Line, current: str, *, near: bool) -> tuple[str, Entry, int]:
    """Say which statutory table a line belongs to ("" for none), what it is, and its hits.

    `near` takes damaged labels too; to look for those in a table of thousands of lines would never end.
    """
    votes = Counter(_head_votes(line))
    if votes:
        name, hits = max(votes.items(), key=lambda vote: (vote[1], vote[0] == current))
        return name, Entry("head", line), hits
    damaged = _damaged_heads(line, current) if near and current else 0
    if damaged >= _ENOUGH_HEADS:
        return current, Entry("head", line), damaged
    for name, words in sorted(table_words().items(), key=lambda item: item[0] != current):
        entry = row_entry(line, words, damaged=near and name == current)
        if entry:
            return name, entry, 1
    if current and _only_words(line, current, near=near):
        return current, Entry("head", line), 0
    if current and _only_figures(line):
        return current, Entry("figures", line), int(len(line.texts) >= _FEWEST_FIGURES)
    return "", Entry("other", line), 0


def _damaged_heads(line: Line, current: str) -> int:
    """Count the cells of a line that are like headings of the table; none beside figures or numbered rows."""
    if any(is_figure(text) or is_numbered(text) for text in line.texts):
        return 0
    words = table_words()[current]
    return sum(words.above.resembles(text) or words.columns.exact(text) is not None for text in line.texts)


def _head_votes(line: Line) -> Iterator[str]:
    for cell in line.cells:
        words = key(cell.text)
        for name, table in table_words().items():
            if words and words in table.heads:
                yield name


def row_entry(line: Line, words: TableWords, *, damaged: bool) -> Entry | None:
    """Find the label of a row in a line: the last cell that is one; `damaged` takes near ones too.

    「（六）其他处理」 labels a row in one version and a group of rows in another: any row label in
    the same line goes before it, and it labels no row where it stands beside several or where other
    words stand between it and the figures.
    """
    best: tuple[int, int, Match] | None = None
    for index, cell in enumerate(line.cells[:-1]):
        match = _row_label(cell.text, words, damaged=damaged)
        if match:
            is_group = words.groups.exact(cell.text) is not None
            found = (0 if is_group else _SURE if match.sure else 1, index, match)
            best = found if best is None or found[:2] > best[:2] else best
    return _labelled(line, *best) if best else None


def _labelled(line: Line, rank: int, index: int, match: Match) -> Entry | None:
    values = line.after(index)
    apart = bool(values.texts) and not is_figure(values.texts[0])
    if rank == 0 and line.cells[index].rows > 1:
        return None
    if apart and rank < _SURE:
        return None
    return Entry("row", line, replace(match, sure=match.sure and not apart), values)


def _row_label(text: str, words: TableWords, *, damaged: bool) -> Match | None:
    if not text or is_figure(text):
        return None
    known = words.rows.exact(text)
    if known is not None:
        return Match(known, sure=True)
    return words.rows.find(text) if damaged and words.groups.exact(text) is None else None


def _only_words(line: Line, current: str, *, near: bool) -> bool:
    """Say whether a line holds nothing but words of the table, such as the name of a group of rows."""
    known = table_words()[current]
    return bool(line.texts) and all(
        known.resembles(text) if near else known.says(text) for text in line.texts
    )


def _only_figures(line: Line) -> bool:
    return bool(line.texts) and all(is_figure(text) for text in line.texts)


def chosen(
    surveyed: Mapping[int, tuple[Strip, ...]], homes: Mapping[int, str]
) -> Mapping[int, frozenset[str]]:
    """Choose, by the number of its block, the statutory tables that each source table gives rows to.

    A table in the section of its own goes before one elsewhere, unless that has far more of the form;
    of several that give the same rows the one with the most words of the form is taken.
    """
    taken: dict[int, set[str]] = {}
    for name in table_words():
        hits = {n: sum(s.hits for s in found if s.table == name) for n, found in surveyed.items()}
        inside = {n: count for n, count in hits.items() if count and homes[n] == name}
        anywhere = {n: count for n, count in hits.items() if count >= ENOUGH_ELSEWHERE}
        at_home = max(inside.values(), default=0) * 2 >= max(anywhere.values(), default=0)
        best = sorted(inside if inside and at_home else anywhere, key=lambda n: -hits[n])
        for number in _contributing(best, surveyed, name):
            taken.setdefault(number, set()).add(name)
    return {number: frozenset(names) for number, names in taken.items()}


def _contributing(numbers: list[int], surveyed: Mapping[int, tuple[Strip, ...]], name: str) -> Iterator[int]:
    """Yield the tables that have rows which those before have not, or the other columns of these rows."""
    known: set[str] = set()
    headed: set[str] = set()
    for number in numbers:
        own = [strip for strip in surveyed[number] if strip.table == name]
        rows = {row for strip in own for row in strip.rows}
        columns = {column for strip in own for column in strip.columns}
        if not rows or rows - known or (columns and columns.isdisjoint(headed)):
            known |= rows
            headed |= columns
            yield number
