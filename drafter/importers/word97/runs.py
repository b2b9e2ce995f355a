"""Where the properties of characters and paragraphs stand: pages of runs, by place in the file.

After MS-DOC 2.4.2, 2.4.6, 2.9.23 and 2.9.174.
"""

import struct
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from drafter.errors import FileProblem
from drafter.importers.word97.fib import Fib, Part
from drafter.importers.word97.pieces import Piece

MOST_RUNS = 400_000
_PAGE = 512
_PAGE_NUMBER = 0x3FFFFF
_PARAGRAPH_LINE = 13


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text from `first` to before `end` that has the same properties."""

    first: int
    end: int
    properties: bytes


def read_runs(fib: Fib, part: Part, pieces: Iterable[Piece], name: str) -> list[Run]:
    """Return the runs of characters or paragraphs, counted in characters, in the order of the text.

    A piece's own changes stand behind those of its runs. FileProblem where there are too many.
    """
    find = _paragraph if part is Part.PARAGRAPHS else _character
    stored: list[Run] = []
    for page in _pages(fib, part):
        stored += _page(page, find)
        if len(stored) > MOST_RUNS:
            raise FileProblem(
                f"“{name}”里的格式多得不正常，没有读取。", "请用 Word 或 WPS 打开核对，另存后再导入。"
            )
    return list(_spread(_apart(stored), pieces))


def _pages(fib: Fib, part: Part) -> Iterator[bytes]:
    table = fib.part(part)
    count = max(len(table) - 4, 0) // 8
    numbers = struct.unpack_from(f"<{count}I", table, (count + 1) * 4) if count else ()
    for number in dict.fromkeys(number & _PAGE_NUMBER for number in numbers):
        page = fib.main[number * _PAGE : (number + 1) * _PAGE]
        if len(page) == _PAGE:
            yield page


def _page(page: bytes, find: Callable[[bytes, int, int], bytes]) -> Iterator[Run]:
    """Read a page: its last byte says how many runs there are, their bounds come first."""
    count = min(page[-1], (_PAGE - 5) // 5)
    bounds = struct.unpack_from(f"<{count + 1}I", page)
    for index in range(count):
        yield Run(bounds[index], bounds[index + 1], find(page, (count + 1) * 4, index))


def _character(page: bytes, lines: int, index: int) -> bytes:
    place = page[lines + index] * 2
    return page[place + 1 : place + 1 + page[place]] if place else b""


def _paragraph(page: bytes, lines: int, index: int) -> bytes:
    """Return the number of the style (two bytes), and the changes behind it."""
    line = lines + index * _PARAGRAPH_LINE
    place = page[line] * 2 if line < _PAGE else 0
    if not place:
        return b""
    if page[place]:
        return page[place + 1 : place + page[place] * 2]
    return page[place + 2 : place + 2 + page[place + 1] * 2]


def _apart(runs: list[Run]) -> list[Run]:
    """Return the runs in the order of the file, without those that lie over one another."""
    kept: list[Run] = []
    for run in sorted(runs, key=lambda run: run.first):
        if run.first < run.end and (not kept or kept[-1].end <= run.first):
            kept.append(run)
    return kept


def _spread(runs: list[Run], pieces: Iterable[Piece]) -> Iterator[Run]:
    """Turn places in the file into places in the text."""
    begins = [run.first for run in runs]
    for piece in pieces:
        last = piece.offset + (piece.end - piece.first) * piece.size
        index = max(bisect_right(begins, piece.offset) - 1, 0)
        while index < len(runs) and runs[index].first < last:
            run = runs[index]
            first = piece.first + max(run.first - piece.offset, 0) // piece.size
            end = piece.first + (min(run.end, last) - piece.offset) // piece.size
            if first < end:
                yield Run(first, end, run.properties + piece.properties)
            index += 1
