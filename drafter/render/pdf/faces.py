"""Which font file draws each character of a face, and how wide it is there."""

import logging
import re
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.errors import FileProblem
from drafter.render.fonts import FontFolders, candidates
from drafter.render.style import Style

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

GETA = "〓"
"""Printers' sign for a character that they have no type for."""

_log = logging.getLogger(__name__)
_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Outlines:
    """An opened font: the name it is registered under, glyph numbers and widths (1/1000 em) by code point."""

    name: str
    glyphs: Mapping[int, int]
    widths: Mapping[int, float]

    def has(self, char: str) -> bool:
        """Tell whether the font draws this character; glyph 0 is the box for what it lacks."""
        return self.glyphs.get(ord(char), 0) != 0


@dataclass(frozen=True, slots=True)
class Glyph:
    """How a character is drawn: with which font, how wide (ems), and as which character."""

    font: str
    advance: float
    shown: str


@cache
def opened(path: Path) -> Outlines:
    """Open a font and make it known to reportlab, once in a process: parsing is what takes the time.

    Raises FileProblem where the file cannot be used.
    """
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFError

    try:
        # Two folders may hold files of the same name; the path itself would end up inside the PDF.
        font = _embedded(f"{path.stem}-{next(_numbers)}", path)
    except (OSError, TTFError, struct.error, ValueError, LookupError) as error:
        todo = "请重新安装这个字体；它若是程序自带的，请重新安装本程序。"
        raise FileProblem(f"字体文件 {path.name} 读不出来。", todo) from error
    pdfmetrics.registerFont(font)  # pyright: ignore[reportUnknownMemberType]
    return Outlines(font.fontName, font.face.charToGlyph, font.face.charWidths)


def _embedded(name: str, path: Path) -> "TTFont":
    from reportlab.pdfbase.ttfonts import TTFont

    class Font(TTFont):
        """Tells readers the true codes of characters beyond U+FFFF; reportlab writes them cut short."""

        def addObjects(self, doc: Any) -> None:  # noqa: ANN401, N802 - the library's
            super().addObjects(doc)  # pyright: ignore[reportUnknownMemberType]
            for key, entry in doc.idToObject.items():
                if key.startswith("toUnicodeCMap:"):
                    entry.content = _LONG_CODE.sub(_as_utf16, entry.content)

    return Font(name, str(path))


_LONG_CODE = re.compile(r"(?<=> <)[0-9A-F]{5,6}(?=>)")


def _as_utf16(code: re.Match[str]) -> str:
    """ISO 32000-1, 9.10.3: the codes of a ToUnicode CMap are UTF-16BE."""
    return chr(int(code[0], 16)).encode("utf-16-be").hex().upper()


class Faces:
    """The faces of one style over given font folders."""

    def __init__(self, style: Style, folders: FontFolders) -> None:
        self._style = style
        self._shelves: dict[str, dict[str, Glyph]] = {key: {} for key in style.faces}
        self._files = {key: candidates(face, folders) for key, face in style.faces.items()}
        self._broken: set[Path] = set()
        self._missing: dict[str, None] = {}

    @property
    def missing(self) -> str:
        """The characters asked for so far that no font has, in the order they were met."""
        return "".join(self._missing)

    def glyphs(self, face: str, text: str) -> dict[str, Glyph]:
        """Return how each of the text's characters is drawn in this face."""
        shelf, glyphs = self._shelves[face], dict[str, Glyph]()
        for char in dict.fromkeys(text):
            if char not in shelf:
                shelf[char] = self._found(face, char) or self._geta(char)
            glyphs[char] = shelf[char]
        return glyphs

    def base_font(self, face: str) -> str:
        """Return the name of the font that comes first for this face."""
        return next(self._fonts(face)).name

    def _found(self, face: str, char: str) -> Glyph | None:
        for key in (self._lender(face, char), face, *self._style.fallback):
            for font in self._fonts(key):
                if font.has(char):
                    return Glyph(font.name, font.widths[ord(char)] / 1000, char)
        return None

    def _geta(self, char: str) -> Glyph:
        self._missing[char] = None
        substitute = self._found(self._style.fallback[0], GETA)
        if substitute is None:
            raise FileProblem("程序自带的字体不完整。", "请重新安装本程序。")
        return substitute

    def _lender(self, face: str, char: str) -> str:
        """Return the face that draws this character in a run of `face`: Latin and marks may be borrowed."""
        if char.isascii() or (char < "\u0250" and char.isalpha()):
            return self._style.face(face).latin
        return face if char.isalnum() else self._style.face(face).marks

    def _fonts(self, key: str) -> Iterator[Outlines]:
        """Yield the fonts of a face, best first, and open each only when it is asked for."""
        *others, bundled = self._files[key]
        for path in others:
            font = self._try(path)
            if font:
                yield font
        yield opened(bundled)

    def _try(self, path: Path) -> Outlines | None:
        """Open somebody else's font; one that cannot be read is passed over."""
        if path in self._broken:
            return None
        try:
            return opened(path)
        except FileProblem:
            self._broken.add(path)
            _log.warning("font %s cannot be used", path, exc_info=True)
            return None
