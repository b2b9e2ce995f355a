"""Sets text: characters become lines of runs, and lines a piece that pages are made of."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate, groupby, pairwise

from drafter.render.blocks import Align
from drafter.render.pdf.faces import Faces
from drafter.render.pdf.lines import Bounds, Kind, balance, fill, kind, stretches
from drafter.render.pdf.pen import Ink, Pen, Run

_ASCENT = 0.88
"""Height of a Chinese character's body above the baseline, in ems: that of all faces in the bundle."""

_WIDEST_GAP = 1.0
"""A line whose gaps would have to grow more than this (ems) is left as it is."""

FEWEST_LINES = 2
"""No fewer lines of a paragraph stand alone at the foot or the head of a page."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one face."""

    text: str
    face: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a character is drawn; neighbours that are drawn alike are drawn together."""

    ink: Ink
    sort: Kind


@dataclass(frozen=True, slots=True)
class Copy:
    """Text measured for one size of type; `shown` is the text but for characters that no font has.

    `ends` are the distances (points) from its beginning to before each character and to its end.
    `gaps` tells for each character whether the space after it may be widened.
    """

    text: str
    shown: str
    strokes: Sequence[Stroke]
    ends: Sequence[float]
    gaps: bytes
    size: float
    tracking: float

    def part(self, start: int, end: int) -> float:
        """Return the width in points of a part set on one line; nothing follows its last character."""
        return self.ends[end] - self.ends[start] - self.tracking if end > start else 0.0

    @property
    def width(self) -> float:
        """Width in points of all of it set on one line."""
        return self.part(0, len(self.text))

    def filled(self, first: float, rest: float) -> Bounds:
        """Break it into full lines, the first `first` points wide and the others `rest`."""
        return fill(self.text, self.ends, first + self.tracking, rest + self.tracking, self.size)

    def balanced(self, width: float) -> Bounds:
        """Break it into as few lines, at most `width` points wide, but alike in length."""
        return balance(self.text, self.ends, width + self.tracking, self.size)


def paragraphs(text: str) -> list[str]:
    """Return the text's lines as typed, without what has no shape: control characters and such."""
    return [_clean(part) for part in text.splitlines()] or [""]


_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
"""Choose a variant of the character before them, which our fonts do not have."""


def _clean(text: str) -> str:
    spaced = _SELECTORS.sub("", text.replace("\t", " ")).strip()
    return spaced if spaced.isprintable() else "".join(char for char in spaced if _has_shape(char))


@cache
def _has_shape(char: str) -> bool:
    return unicodedata.category(char) not in {"Cc", "Cf"}


def measure(spans: Sequence[Span], size: float, faces: Faces, tracking: float = 0.0) -> Copy:
    """Find out how each character is drawn and how wide it is."""
    shown: list[str] = []
    strokes: list[Stroke] = []
    advances: list[float] = []
    for span in spans:
        glyphs = faces.glyphs(span.face, span.text)
        drawn = {char: Stroke(Ink(each.font, size, span.bold), kind(char)) for char, each in glyphs.items()}
        shown += [glyphs[char].shown for char in span.text]
        strokes += [drawn[char] for char in span.text]
        advances += [glyphs[char].advance * size + tracking for char in span.text]
    text = "".join(span.text for span in spans)
    gaps = bytes(stretches(left, right) for left, right in pairwise(text))
    return Copy(text, "".join(shown), strokes, [0.0, *accumulate(advances)], gaps, size, tracking)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a copy, placed `x` points from the left of its area; `gap` widens it to its width."""

    copy: Copy
    start: int
    end: int
    x: float
    gap: float = 0.0

    def runs(self) -> Iterator[Run]:
        """Yield what is drawn; characters of one ink that are spaced alike are drawn in one stroke."""
        copy, x, first = self.copy, self.x, self.start
        for stroke, group in groupby(copy.strokes[self.start : self.end]):
            end = first + sum(1 for _ in group)
            spacing = copy.tracking + (self.gap if stroke.sort == "hanzi" else 0.0)
            yield Run(stroke.ink, copy.shown[first:end], x, spacing)
            x += copy.ends[end] - copy.ends[first] + self.gap * copy.gaps.count(1, first, end)
            first = end


def place_lines(copy: Copy, bounds: Bounds, width: float, align: Align, indent: float = 0.0) -> list[Line]:
    """Place lines in an area `width` points wide; the first begins `indent` points further in."""
    placed: list[Line] = []
    for start, full_end in bounds:
        end = start + len(copy.text[start:full_end].rstrip(" "))
        inset = 0.0 if placed else indent
        empty = width - inset - copy.part(start, end)
        justified = align == "justify" and full_end < len(copy.text)
        gap = _gap(copy, start, end, empty) if justified else 0.0
        placed.append(Line(copy, start, end, inset + empty * _SHARE_BEFORE[align], gap))
    return placed


_SHARE_BEFORE: dict[Align, float] = {"left": 0, "justify": 0, "center": 0.5, "right": 1}


def _gap(copy: Copy, start: int, end: int, empty: float) -> float:
    """Return by how much each gap of a line grows so that the line fills its width."""
    gaps = copy.gaps.count(1, start, max(end - 1, start))
    gap = empty / gaps if gaps else 0.0
    return gap if 0 < gap <= _WIDEST_GAP * copy.size else 0.0


@dataclass(frozen=True, slots=True)
class TextPiece:
    """Lines of text on a fixed pitch; `outline` is the entry that it gets in the file's outline."""

    lines: tuple[Line, ...]
    leading: float
    before: float = 0.0
    after: float = 0.0
    keep_with_next: bool = False
    keep_with_previous: bool = False
    outline: str = ""

    @property
    def height(self) -> float:
        """Height of all lines in points."""
        return self.leading * len(self.lines)

    @property
    def least(self) -> float:
        """Height of the smallest part that may stand at the foot of a page."""
        return self.leading * (FEWEST_LINES if self._may_split else len(self.lines))

    @property
    def _may_split(self) -> bool:
        together = self.keep_with_next or self.keep_with_previous
        return not together and len(self.lines) >= 2 * FEWEST_LINES

    def split(self, room: float) -> "tuple[TextPiece, TextPiece] | None":
        """Return the lines that fit into `room` points and those that follow, or None."""
        fitting = min(int((room + 1e-6) // self.leading), len(self.lines) - FEWEST_LINES)
        if not self._may_split or fitting < FEWEST_LINES:
            return None
        head = replace(self, lines=self.lines[:fitting], after=0.0)
        return head, replace(self, lines=self.lines[fitting:], before=0.0, outline="")

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the lines with their upper left corner at (x, top)."""
        if self.outline:
            pen.bookmark(self.outline, top)
        draw_lines(pen, self.lines, x, top, self.leading)


def draw_lines(pen: Pen, lines: Sequence[Line], x: float, top: float, leading: float) -> None:
    """Draw lines one below the other, each in the middle of its pitch."""
    for number, line in enumerate(lines):
        size = line.copy.size
        pen.line(line.runs(), x, top + number * leading + (leading - size) / 2 + _ASCENT * size)
