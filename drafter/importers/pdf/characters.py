"""The characters of a page, each with its box; blanks are kept as a mark on what follows them."""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from drafter.importers.pdf.geometry import Matrix, Rect, View
from drafter.importers.pdf.pdfium import Page, TextPage, raw

UNREADABLE = "\ufffd"
"""Stands for a glyph that the file does not say the character of."""

_BLANK = re.compile(r"[\s\u00a0\u200b-\u200d\u2060\u3000\ufeff]")
_HYPHENS = "\u0002\u00ad\ufffe"
_WIDE = re.compile(
    "[\u2018\u2019\u201c\u201d\u2014\u2026\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6"
    "\U00020000-\U0003ffff]"
)
_SYMBOLS = range(0xF020, 0xF100)
_RADICALS = str.maketrans(
    "⺁⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻤⻥⻦⻩⻬⻮⻰",
    "厂民虎西见角贝车长门青页风飞食马骨鬼鱼鸟黄齐齿龙",
)
_SAME = 0.15
_UPRIGHT = 5.0


class Glyph(NamedTuple):
    """A character with its box in points from the top left of its page.

    `em` is the size of its type in points. `wide` says that it is a hanzi or a mark as wide as one,
    `spaced` that the file has a blank before it; `turn` are the quarter turns clockwise by which it
    is turned (-1: by an angle between).
    """

    text: str
    box: Rect
    em: float
    wide: bool
    turn: int = 0
    spaced: bool = False


def read_glyphs(page: Page, view: View) -> list[Glyph]:
    """Return the characters of a page in the order in which the file draws them."""
    text = page.get_textpage()
    try:
        return list(_glyphs(text, view))
    finally:
        text.close()


def main_turn(glyphs: Sequence[Glyph]) -> int:
    """Return the quarter turns clockwise by which most characters of a page are turned."""
    turns = Counter(glyph.turn for glyph in glyphs if glyph.turn >= 0)
    return turns.most_common(1)[0][0] if turns else 0


def _glyphs(text: TextPage, view: View) -> Iterator[Glyph]:
    pdfium = raw()

    corners, form, handle = pdfium.FS_RECTF(), pdfium.FS_MATRIX(), text.raw
    code_of, unmapped_at = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_HasUnicodeMapError
    box_to, matrix_to = pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_GetMatrix
    size_of = pdfium.FPDFText_GetFontSize
    spaced, extent = False, (0.0, 0.0)
    turn, em = 0, 0.0
    last: Glyph | None = None
    for index in range(text.count_chars()):
        code = code_of(handle, index)
        unmapped = unmapped_at(handle, index) == 1
        shown, wide = character(code, unmapped=unmapped)
        if not shown or shown == " ":
            spaced = spaced or (bool(shown) and not pdfium.FPDFText_IsGenerated(handle, index))
            continue
        box_to(handle, index, corners)
        box = view.map.rect(corners.left, corners.bottom, corners.right, corners.top)
        if (corners.bottom, corners.top) != extent or last is None:
            # Neighbours of the very same extent are of one line and type; asking again would cost a lot.
            matrix_to(handle, index, form)
            turn, scale = _pose((form.a, form.b, form.c, form.d), view.map)
            em = abs(size_of(handle, index)) * scale or box.height
            extent = (corners.bottom, corners.top)
        if not em:  # type of no size shows as nothing
            continue
        glyph = Glyph(shown, box, em, wide, turn, spaced)
        if not (last and last.text == shown and _twice(last, glyph)):
            yield glyph
        last, spaced = glyph, False


@lru_cache(maxsize=20_000)
def character(code: int, *, unmapped: bool) -> tuple[str, bool]:
    """Return the character for a code of the text layer, and whether it is as wide as a hanzi.

    It is " " for all blanks and "" for what shows as nothing. Some programs write the radicals that
    look like hanzi in place of the hanzi: those are mended.
    """
    char = chr(code)
    if char in _HYPHENS:
        return "-", False
    if unmapped or code == 0xFFFD or unicodedata.category(char) in ("Co", "Cn", "Cs"):
        return ("•" if code in _SYMBOLS else UNREADABLE), False
    if _BLANK.match(char):
        return " ", False
    if unicodedata.category(char) in ("Cc", "Cf"):
        return "", False
    if 0x2E80 <= code <= 0x2FDF:
        char = unicodedata.normalize("NFKC", char).translate(_RADICALS)
    return char, _WIDE.match(char) is not None


@lru_cache(maxsize=256)
def _pose(form: tuple[float, float, float, float], to_view: Matrix) -> tuple[int, float]:
    """Return by how many quarter turns clockwise characters are turned, and how much their type is scaled."""
    drawn = Matrix(*form).before(to_view)
    angle = math.degrees(math.atan2(drawn.b, drawn.a))
    quarters = round(angle / 90)
    return quarters % 4 if abs(angle - quarters * 90) < _UPRIGHT else -1, math.hypot(drawn.c, drawn.d)


def _twice(first: Glyph, second: Glyph) -> bool:
    """Say whether a character stands where the same one stood before, to look bold."""
    near = _SAME * first.em
    return abs(first.box.left - second.box.left) < near and abs(first.box.top - second.box.top) < near
