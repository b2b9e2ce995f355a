"""Reads the statutory tables of a report: which source tables they are, and all their figures."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.importers.match import disclosure, requests, review
from drafter.importers.match.found import Found, FoundCell, unread
from drafter.importers.match.lines import Line
from drafter.importers.match.mending import source_lines
from drafter.importers.match.survey import Strip, chosen, strips
from drafter.importers.match.words import standards
from drafter.importers.raw import RawBlock
from drafter.standard.schema import Standard

_READERS = {disclosure.TABLE: disclosure.read, requests.TABLE: requests.read, review.TABLE: review.read}
_MOST_LINES = 1000
"""The lines looked at for one statutory table: the longest form has under 30, layouts add some."""


@dataclass(frozen=True, slots=True)
class Tables:
    """What was read, by statutory table; `numbers` are the blocks of the source that gave it."""

    found: Mapping[str, Found]
    numbers: frozenset[int]
    warnings: tuple[str, ...]

    @property
    def cells(self) -> Iterator[FoundCell]:
        """All cells of all tables."""
        return (cell for found in self.found.values() for cell in found.cells)


def read(blocks: Sequence[RawBlock], parts: Sequence[str]) -> Tables:
    """Read the statutory tables among the blocks; `parts` are the parts that the blocks stand in."""
    lines, pieces = source_lines(blocks)
    homes = {number: _home(parts[number]) for number in lines}
    surveyed = dict(_surveyed(lines, homes))
    taken = chosen(surveyed, homes)
    own = {name: _own(name, taken, surveyed) for name in _READERS}
    found = {name: reader(_first(own[name])) for name, reader in _READERS.items() if own[name]}
    warnings = (*_too_long(own), *_left_over(taken, surveyed))
    return Tables(found, pieces.union(taken), warnings)


def _surveyed(
    lines: Mapping[int, Sequence[Line]], homes: Mapping[int, str]
) -> Iterator[tuple[int, tuple[Strip, ...]]]:
    """Survey the tables one by one; to look for damaged labels in thousands of lines would never end."""
    seen: Counter[str] = Counter()
    for number, found in lines.items():
        home = homes[number]
        yield number, strips(found, home, closely=seen[home] < _MOST_LINES)
        seen[home] += len(found)


def _home(part: str) -> str:
    """Return the statutory table of a part, "" for a part of prose."""
    return next((p.table for standard in standards() for p in standard.parts if p.id == part), "")


def _own(
    name: str, taken: Mapping[int, frozenset[str]], surveyed: Mapping[int, tuple[Strip, ...]]
) -> Sequence[Strip]:
    """Return the strips of a statutory table in the order of the source."""
    numbers = sorted(number for number, names in taken.items() if name in names)
    return [strip for number in numbers for strip in surveyed[number] if strip.table == name]


def _first(strips: Sequence[Strip]) -> Sequence[Strip]:
    """Return the strips with no more lines than are looked at."""
    cut: list[Strip] = []
    room = _MOST_LINES
    for strip in strips:
        cut.append(replace(strip, entries=strip.entries[:room]))
        room = max(0, room - len(strip.entries))
    return cut


def _too_long(own: Mapping[str, Sequence[Strip]]) -> Iterator[str]:
    for name, found in own.items():
        count = sum(len(strip.entries) for strip in found)
        if count > _MOST_LINES:
            title = standards()[-1].tables[name].name
            yield f"{title}有 {count} 行，只读了前 {_MOST_LINES} 行，请核对是不是读错了表格。"


def _left_over(
    taken: Mapping[int, frozenset[str]], surveyed: Mapping[int, tuple[Strip, ...]]
) -> Iterator[str]:
    """Yield a warning for each line in a table that gave figures, but none from that line's strip."""
    for number, names in taken.items():
        for strip in surveyed[number]:
            if strip.table not in names:
                yield from (
                    unread(entry.line, "对不上这张表的任何一行")
                    for entry in strip.entries
                    if entry.line.texts
                )


def version(cells: Sequence[FoundCell], year: int | None) -> Standard:
    """Return the version of the form that a report is written in: the one whose table two it has.

    Where table two does not tell, the other tables do, then the year, then the newest is taken.
    """
    two = [cell.name for cell in cells if cell.name.startswith(f"{disclosure.TABLE}.")]

    def rank(standard: Standard) -> tuple[int, int, bool, int]:
        own = sum(name in standard.cells for name in two)
        all_own = sum(cell.name in standard.cells for cell in cells)
        return own, all_own, year is not None and standard.serves(year), standard.first_year

    return max(standards(), key=rank)
