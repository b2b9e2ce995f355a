"""Lines of pages → paragraphs: a line's end is not a paragraph's end."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from drafter.importers.pdf.characters import Glyph
from drafter.importers.pdf.geometry import View
from drafter.importers.pdf.lines import CLOSING, Line, compact, first_unit, in_word
from drafter.importers.pdf.sheets import Sheet
from drafter.importers.raw import RawParagraph

_NEW_POINT = re.compile(
    r"[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第[一二三四五六七八九十]{1,3}[部章节条]|[一二三四五六七八九十]是|[附注]"
)
_SENTENCE_ENDS = "。！？；：!?;:”’）)》"
_FIGURE = re.compile(r"[\d,，.．%／/—–-]+")
_BREAK_BEHIND = "-/?&=."
_ADDRESS = re.compile(r"[A-Za-z\d][.@/:_-]+[A-Za-z\d]")
_INDENT = 0.8
"""A line set in by this many ems begins a paragraph."""

_SLACK = 0.6
"""A line that leaves no more room than this, in ems, is full."""

_SIZE = 1.12
"""Type larger by this factor is another paragraph's."""

_WIDE_GAP = 1.5
_APART = 1.6
_SPACED_OUT = 1.15
_LONG_LINE = 0.6
_ENOUGH_FULL = 2


class Body(NamedTuple):
    """Where on a page lines of text begin and end, and how far they are apart, in points."""

    view: View
    left: float
    right: float
    pitch: float


def measure(sheets: Sequence[Sheet]) -> Mapping[int, Body]:
    """Return the body of each page by its number; that of pages of one width is measured together."""
    alike: defaultdict[int, list[Sheet]] = defaultdict(list)
    for sheet in sheets:
        alike[round(sheet.view.width)].append(sheet)
    found: dict[int, Body] = {}
    for group in alike.values():
        margins = _margins(group)
        found |= {sheet.view.page: Body(sheet.view, *margins) for sheet in group}
    return found


def _margins(sheets: Sequence[Sheet]) -> tuple[float, float, float]:
    """Return left and right margin and pitch; without full lines the right margin is as wide as the left."""
    width = sheets[0].view.width
    lines = [line for sheet in sheets for line in sheet.lines if not is_row(line)]
    longest = max((line.box.width for line in lines), default=0.0)
    long = [line for line in lines if line.box.width >= longest * _LONG_LINE]
    if not long:
        return 0.0, width, 0.0
    starts = Counter(round(line.box.left / 3) for line in long)
    most = max(starts.values())
    start = min(place for place, count in starts.items() if count * 2 >= most)
    left = median(line.box.left for line in long if round(line.box.left / 3) == start)
    right = sorted(line.box.right for line in long)[len(long) * 4 // 5]
    full = sum(line.box.right > right - line.em and line.text[-1] not in _SENTENCE_ENDS for line in long)
    return left, right if full >= _ENOUGH_FULL else max(right, width - left), _pitch(sheets)


def _pitch(sheets: Sequence[Sheet]) -> float:
    """Return how far lines mostly are apart, 0 where no page has two."""
    steps = [
        below.box.centre - above.box.centre
        for sheet in sheets
        for above, below in pairwise(sheet.lines)
        if below.box.centre - above.box.centre > above.em
    ]
    return median(steps) if steps else 0.0


def is_row(line: Line) -> bool:
    """Say whether a line is a row of columns: its pieces stand far apart, or figures do from words."""
    if " " not in line.text:
        return False
    pieces = _columns(line.glyphs)
    if len(pieces) != 2:
        return len(pieces) > 2
    return any(_FIGURE.fullmatch(compact(piece)) for piece in pieces)


def _columns(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    columns: list[list[Glyph]] = [[*glyphs[:1]]]
    for left, right in pairwise(glyphs):
        if right.box.left - left.box.right > _WIDE_GAP * max(left.em, right.em):
            columns.append([])
        columns[-1].append(right)
    return columns


def reflow(lines: Sequence[Line], bodies: Mapping[int, Body]) -> Iterator[RawParagraph]:
    """Yield the paragraphs of lines that have nothing but page breaks between them."""
    paragraph: list[Line] = []
    for line in lines:
        if paragraph and _begins(paragraph, line, bodies):
            yield _paragraph(paragraph, bodies)
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield _paragraph(paragraph, bodies)


def _begins(paragraph: Sequence[Line], line: Line, bodies: Mapping[int, Body]) -> bool:
    """Say whether a line begins a new paragraph."""
    last = paragraph[-1]
    if is_row(last) or is_row(line) or not 1 / _SIZE < line.em / last.em < _SIZE:
        return True
    if line.text[0] in CLOSING:
        return False
    if last.box.right + first_unit(line) <= bodies[last.page].right - _SLACK * last.em:
        return True
    step = line.box.centre - last.box.centre if line.page == last.page else 0.0
    pitch = bodies[line.page].pitch
    if step > pitch * _APART:
        return True
    ends = last.text[-1] in _SENTENCE_ENDS
    if _is_set_in(line, bodies):
        block = abs(line.box.left - last.box.left) < line.em / 2
        return ends or not block or _NEW_POINT.match(line.text) is not None
    new = step > pitch * _SPACED_OUT or _NEW_POINT.match(line.text) is not None
    return ends and new and not _is_set_in(paragraph[0], bodies)


def _is_set_in(line: Line, bodies: Mapping[int, Body]) -> bool:
    return line.box.left > bodies[line.page].left + _INDENT * line.em


def _paragraph(lines: Sequence[Line], bodies: Mapping[int, Body]) -> RawParagraph:
    pieces = [lines[0].text]
    for above, below in pairwise(lines):
        pieces.append(_between(above, below, bodies[above.page]))
        pieces.append(below.text)
    return RawParagraph("".join(pieces), box=bodies[lines[0].page].view.box(lines[0].box))


def _between(above: Line, below: Line, body: Body) -> str:
    """Return what parts two lines of a paragraph: a blank only where words or figures do.

    A word that is longer than a line was cut by it, an address wherever the line ended.
    """
    left, right = above.glyphs[-1], below.glyphs[0]
    if left.wide and right.wide:
        return ""
    if left.wide or right.wide or right.spaced:
        return " " if right.spaced else ""
    last = _last_word(above)
    if left.text in _BREAK_BEHIND or right.text in CLOSING or _ADDRESS.search(compact(last)):
        return ""
    whole = left.box.right - last[0].box.left + first_unit(below)
    return "" if whole > body.right - body.left else " "


def _last_word(line: Line) -> Sequence[Glyph]:
    """Return the word that ends a line."""
    start = len(line.glyphs) - 1
    while start and in_word(line.glyphs[start - 1], line.glyphs[start]):
        start -= 1
    return line.glyphs[start:]
