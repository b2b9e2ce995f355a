"""What stands on each page and is no text of the report: page numbers, running heads and feet."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from drafter.importers.pdf.lines import Line
from drafter.importers.pdf.sheets import Sheet
from drafter.model.draft import Aside

_ZONE = 0.13
"""Running heads stand in this part of the page at its top, feet at its bottom."""

_DEEPEST = 2
_SAME_HEIGHT = 4.0
_OFTEN = 0.4
_DIGITS = re.compile(r"\d+")
_MARKED = re.compile(
    r"[-–—―－~·•.\s|]*第?\s*(\d{1,3})\s*(?:页)?(?:\s*[,，/／共of]+\s*\d{1,3}\s*页?)?[-–—―－~·•.\s|]*"
)


@dataclass(frozen=True, slots=True)
class _Suspect:
    """A line at the edge of a page: the page's number in the file, the line's in the page."""

    sheet: int
    number: int
    line: Line
    head: bool


def without_furniture(sheets: Sequence[Sheet]) -> tuple[list[Sheet], tuple[Aside, ...]]:
    """Take page numbers, running heads and feet off the pages; return the heads and feet beside them."""
    suspects = [suspect for index, sheet in enumerate(sheets) for suspect in _suspects(index, sheet)]
    numbers = _page_numbers(suspects)
    running = [suspect for suspect in _repeated(suspects, len(sheets)) if suspect not in numbers]
    dropped: defaultdict[int, set[int]] = defaultdict(set)
    for suspect in (*numbers, *running):
        dropped[suspect.sheet].add(suspect.number)
    cleared = [
        replace(sheet, lines=tuple(line for n, line in enumerate(sheet.lines) if n not in dropped[index]))
        for index, sheet in enumerate(sheets)
    ]
    return cleared, tuple(_asides(running))


def _suspects(index: int, sheet: Sheet) -> list[_Suspect]:
    """Return the outermost lines of a page that stand in its margins, no table beyond them."""
    top, bottom = sheet.view.height * _ZONE, sheet.view.height * (1 - _ZONE)
    first = min((table.area.top for table in sheet.tables), default=sheet.view.height)
    last = max((table.area.bottom for table in sheet.tables), default=0.0)
    rows = list(enumerate(sheet.lines))
    heads = [(n, line, True) for n, line in rows[:_DEEPEST] if line.box.bottom < min(top, first)]
    feet = [(n, line, False) for n, line in rows[-_DEEPEST:] if line.box.top > max(bottom, last)]
    return [_Suspect(index, *found) for found in (*heads, *feet)]


def _page_numbers(suspects: Iterable[_Suspect]) -> list[_Suspect]:
    """Return the lines that are page numbers: by their marks, or by counting along with the pages."""
    found = [(s, match) for s in suspects if (match := _MARKED.fullmatch(s.line.text))]
    steps = Counter(int(match[1]) - suspect.sheet for suspect, match in found)
    return [
        suspect
        for suspect, match in found
        if match[0].strip() != match[1] or steps[int(match[1]) - suspect.sheet] > 1
    ]


def _repeated(suspects: Iterable[_Suspect], pages: int) -> list[_Suspect]:
    """Return the lines that stand on many pages at the same height with the same words."""
    alike: defaultdict[tuple[bool, str], list[_Suspect]] = defaultdict(list)
    for suspect in suspects:
        alike[suspect.head, _DIGITS.sub("", "".join(suspect.line.text.split()))].append(suspect)
    return [
        suspect
        for group in alike.values()
        for suspect in group
        if len({s.sheet for s in group if _level(s, suspect)}) >= max(2, pages * _OFTEN)
    ]


def _level(one: _Suspect, other: _Suspect) -> bool:
    return abs(one.line.box.centre - other.line.box.centre) <= _SAME_HEIGHT


def _asides(running: Iterable[_Suspect]) -> list[Aside]:
    """Return each head and foot once, with the page that it is first on."""
    seen: dict[tuple[bool, str], int] = {}
    for suspect in running:
        seen.setdefault((suspect.head, suspect.line.text), suspect.sheet + 1)
    return [
        Aside("header" if head else "footer", text, f"第 {page} 页{'页眉' if head else '页脚'}")
        for (head, text), page in seen.items()
    ]
