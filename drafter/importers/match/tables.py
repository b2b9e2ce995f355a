"""Reads the statutory tables of a report: which source tables they are, and all their figures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafter.importers.match import disclosure, requests, review
from drafter.importers.match.found import Found, FoundCell, unread
from drafter.importers.match.mending import source_lines
from drafter.importers.match.survey import Strip, chosen, strips
from drafter.importers.match.words import standards
from drafter.importers.raw import RawBlock
from drafter.standard.schema import Standard

_READERS = {disclosure.TABLE: disclosure.read, requests.TABLE: requests.read, review.TABLE: review.read}


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
    surveyed = {number: strips(found, homes[number]) for number, found in lines.items()}
    taken = chosen(surveyed, homes)
    found = {
        name: reader(_of(name, taken, surveyed))
        for name, reader in _READERS.items()
        if any(name in names for names in taken.values())
    }
    return Tables(found, pieces.union(taken), tuple(_left_over(taken, surveyed)))


def _home(part: str) -> str:
    """Return the statutory table of a part, "" for a part of prose."""
    return next((p.table for standard in standards() for p in standard.parts if p.id == part), "")


def _of(
    name: str, taken: Mapping[int, frozenset[str]], surveyed: Mapping[int, tuple[Strip, ...]]
) -> list[Strip]:
    numbers = sorted(number for number, names in taken.items() if name in names)
    return [strip for number in numbers for strip in surveyed[number] if strip.table == name]


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
