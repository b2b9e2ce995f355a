"""Characters → lines of text: what stands side by side, blanks where words stand apart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from drafter.importers.pdf.characters import Glyph
from drafter.importers.pdf.geometry import Rect

_SAME_LINE = 0.5
_WORD = 0.18
"""A gap of this many ems between Latin letters or digits parts them."""

_WRITTEN = 0.12
"""A blank that the file has is one where it shows: a gap of this many ems."""

_FAR = 1.5
"""A gap of this many ems parts anything."""

CLOSING = "，。、；：！？）》”’」』〕】…—,.;:!?)]>%％"
"""Marks that no line begins with."""

_OPENING = "（《“‘「『〔【([<"
_IDEOGRAPHIC = 0.9
_VISIBLE = 0.2
_BEYOND = 0.08
_TIGHT = 0.1
_OFTEN_TIGHT = 0.1


@dataclass(frozen=True, slots=True)
class Spacing:
    """How a document sets its text.

    `mixed` is the gap between a hanzi and a figure, in ems beyond that between hanzi in the same
    line, that is a blank someone typed and not what the program leaves there by itself; `hanzi` is
    the gap between hanzi that is one.
    """

    mixed: float = _FAR
    hanzi: float = _FAR


_CLOSE = Spacing()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: its characters from left to right, and the page that it stands on.

    `em` is the size of the type in points, `looseness` by how many points hanzi are set apart.
    """

    glyphs: tuple[Glyph, ...]
    box: Rect
    em: float
    looseness: float = 0.0
    page: int = 0
    text: str = ""


def make_lines(glyphs: Iterable[Glyph], page: int = 0) -> list[Line]:
    """Sort upright characters into lines from the top, each from left to right."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=_place):
        if rows and _beside(rows[-1][-1], glyph):
            rows[-1].append(glyph)
            continue
        row = next((row for row in reversed(rows[-3:-1]) if _beside(row[-1], glyph)), None)
        if row is None:
            rows.append([glyph])
        else:
            row.append(glyph)
    return sorted((_line(row, page) for row in rows), key=lambda line: (line.box.centre, line.box.left))


def _place(glyph: Glyph) -> tuple[float, float]:
    """Return the height at which a character stands, doubled, and its left side: the order to read in."""
    left, top, _, bottom = glyph.box
    return top + bottom, left


def _beside(left: Glyph, right: Glyph) -> bool:
    """Say whether two characters stand in one line: they overlap by half of the lower one's height."""
    _, top, _, bottom = left.box
    _, other_top, _, other_bottom = right.box
    overlap = min(bottom, other_bottom) - max(top, other_top)
    return overlap >= _SAME_LINE * min(bottom - top, other_bottom - other_top)


def _line(row: Sequence[Glyph], page: int) -> Line:
    ordered = tuple(sorted(row, key=lambda glyph: glyph.box.left))
    box = around(glyph.box for glyph in ordered)
    gaps = [_gap(left, right) for left, right in pairwise(ordered) if left.wide and right.wide]
    return Line(ordered, box, _middle([glyph.em for glyph in ordered]), _middle(gaps or [0.0]), page)


def _middle(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]


def around(boxes: Iterable[Rect]) -> Rect:
    """Return the rectangle around some others."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Rect(min(lefts), min(tops), max(rights), max(bottoms))


def spacing_of(lines: Iterable[Line]) -> Spacing:
    """Find out how a document sets its text, from where hanzi and figures meet."""
    meetings = [
        gap
        for line in lines
        for left, right in pairwise(line.glyphs)
        if left.wide != right.wide and left.text.isalnum() and right.text.isalnum() and not right.spaced
        if (gap := (_gap(left, right) - line.looseness) / line.em) < _IDEOGRAPHIC
    ]
    if not meetings or sum(gap < _TIGHT for gap in meetings) > _OFTEN_TIGHT * len(meetings):
        return Spacing(_WORD, _VISIBLE)
    return Spacing(sorted(meetings)[len(meetings) // 4] + _BEYOND)


def written(line: Line, spacing: Spacing) -> Line:
    """Return the line with its text."""
    pieces = [glyph.text for glyph in line.glyphs[:1]]
    for left, right in pairwise(line.glyphs):
        gap = (_gap(left, right) - line.looseness) / min(left.em, right.em)
        pieces.append(_blank(left, right, gap, spacing))
        pieces.append(right.text)
    return replace(line, text="".join(pieces))


def _blank(left: Glyph, right: Glyph, gap: float, spacing: Spacing) -> str:
    """Return the blank between two neighbours that stand `gap` ems apart, "" for none."""
    if gap <= _WRITTEN:
        return ""
    hanzi = left.wide and right.wide
    least = spacing.hanzi if hanzi else spacing.mixed if left.wide or right.wide else _WORD
    if not right.spaced and gap <= least:
        return ""
    return "\u3000" if hanzi and _IDEOGRAPHIC < gap < _FAR else " "


def compact(glyphs: Sequence[Glyph]) -> str:
    """Return the text of characters in a cell: no blanks between hanzi, which are often spread out."""
    pieces = [glyph.text for glyph in glyphs[:1]]
    for left, right in pairwise(glyphs):
        gap = _gap(left, right) / max(left.em, right.em)
        hanzi = left.wide and right.wide
        pieces.append(" " if gap > _FAR or (not hanzi and _blank(left, right, gap, _CLOSE)) else "")
        pieces.append(right.text)
    return "".join(pieces)


def in_word(left: Glyph, right: Glyph) -> bool:
    """Say whether two neighbours are letters or digits of one word."""
    return not left.wide and not right.wide and _gap(left, right) <= _WORD * min(left.em, right.em)


def first_unit(line: Line) -> float:
    """Return the width of what begins a line and cannot be parted: a word, a hanzi with its marks."""
    stop = 1
    for left, right in pairwise(line.glyphs):
        if not (in_word(left, right) or left.text in _OPENING or right.text in CLOSING):
            break
        stop += 1
    return line.glyphs[stop - 1].box.right - line.glyphs[0].box.left


def _gap(left: Glyph, right: Glyph) -> float:
    return right.box.left - left.box.right
