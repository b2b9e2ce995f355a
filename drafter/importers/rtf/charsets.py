r"""Bytes of RTF text → characters, by the code page of the file and the charset of the font.

After the Rich Text Format Specification 1.9.1, 「Character Set」 and 「Font Table」.
"""

import codecs
import re
from dataclasses import dataclass, field

from drafter.importers.symbols import plain, plain_sign

_SYMBOL = "symbol"
_WESTERN = "cp1252"
_CHARSETS = {
    0: _WESTERN, 2: _SYMBOL, 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030",
    136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256",
    186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 255: "cp437",
}  # fmt: skip
_PAGES = {936: "gb18030", 54936: "gb18030", 10000: "mac_roman", 65001: "utf-8", 42: _SYMBOL}
_WIDE = frozenset({"gb18030", "cp932", "cp949", "cp950", "johab"})
_PAIRS = re.compile(rb"(?:[\x00-\x7f]|[\xa1-\xf7][\xa1-\xfe])*")
_HALVES = range(0xD800, 0xE000)
_SURROGATE = re.compile("[\ud800-\udfff]")
_LONGEST_NAME = 200

FONT_WORDS = frozenset({"f", "fcharset", "cpg"})
"""Words of the font table."""


def page_codec(page: int | None) -> str:
    """Return the codec of a Windows code page, that of Western Europe for one that is not known."""
    try:
        return _PAGES.get(page or 0) or codecs.lookup(f"cp{page}").name
    except LookupError:
        return _WESTERN


@dataclass(slots=True)
class Font:
    """A font of the file: its name, and the charset or code page that it declares."""

    name: str = ""
    charset: int | None = None
    page: int | None = None


@dataclass(slots=True, eq=False)
class Fonts:
    """The fonts by number. As a place for text it takes that of the font table: their names."""

    page: str = _WESTERN
    default: int = 0
    _fonts: dict[int, Font] = field(default_factory=dict[int, Font])
    _current: Font = field(default_factory=Font)

    def declare(self, word: str, value: int | None) -> None:
        """Take a control word of the font table: it begins a font's entry, or says how that is encoded."""
        if word == "f":
            self._current = self._fonts.setdefault(value or 0, Font())
        elif word == "fcharset":
            self._current.charset = value
        elif word == "cpg":
            self._current.page = value

    def add(self, text: str) -> None:
        """Take a piece of the font's name."""
        self._current.name = (self._current.name + text)[:_LONGEST_NAME]

    def name(self, number: int) -> str:
        """Return the name of a font, "" for one that is not declared."""
        return self._fonts.get(number, Font()).name

    def codec(self, number: int) -> str:
        """Return how text in a font is encoded."""
        font = self._fonts.get(number, Font())
        if font.page:
            return page_codec(font.page)
        return _CHARSETS.get(1 if font.charset is None else font.charset, self.page)

    def sign(self, code: int, number: int) -> str:
        r"""Return the character that `\u` means in a font, plain where it is a symbol font's.

        Codes above 32767 are written as negative numbers.
        """
        code += 0x10000 if code < 0 else 0
        return chr(code) if code in _HALVES else plain(code, self.name(number))

    def decode(self, data: bytes, number: int) -> str:
        """Read bytes of text in a font.

        WPS and others write Chinese text in fonts that are declared Western: where all of it could be
        pairs of the file's own wide code page, it is.
        """
        codec = self.codec(number)
        if codec == _SYMBOL:
            return "".join(plain_sign(byte, self.name(number)) for byte in data)
        if codec == _WESTERN and self.page in _WIDE and _PAIRS.fullmatch(data):
            codec = self.page
        return data.decode(codec, errors="replace")

    def is_cut(self, data: bytes, number: int) -> bool:
        """Say whether bytes of text end in the middle of a character."""
        codec = self.codec(number)
        codec = self.page if codec == _WESTERN else codec
        if codec not in _WIDE:
            return False
        decoder = codecs.getincrementaldecoder(codec)(errors="replace")
        decoder.decode(data)
        return bool(decoder.getstate()[0])


def whole(text: str) -> str:
    r"""Join the halves of characters that were written as two numbers behind `\u`."""
    if not _SURROGATE.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
