"""What the properties of a run mean for reading: is it deleted, hidden, in a table, a row's end.

After MS-DOC 2.6.1, 2.6.2 and 2.6.3.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass, replace

from drafter.importers.symbols import plain
from drafter.importers.word97 import sprms
from drafter.importers.word97.rows import Row, read_row
from drafter.importers.word97.styles import NONE, Styles

_AS_STYLE = 0x80
_AGAINST_STYLE = 0x81
_DEEPEST = 30
_BODY = 9
_NO_NUMBER = 0xF801


@dataclass(slots=True)
class CharacterLook:
    """How characters look: `special` are signs that stand for something else, `symbol` what they show.

    `picture` says that the sign stands for a picture, and not for the data of a form field. The text
    of a paragraph whose mark `runs_on` goes on in the next: the mark is hidden and parts no two styles.
    """

    deleted: bool = False
    inserted: bool = False
    hidden: bool = False
    special: bool = False
    picture: bool = False
    runs_on: bool = False
    symbol: str = ""


@dataclass(slots=True)
class ParagraphLook:
    """How a paragraph looks: its heading level, its list (0: none) and level there, its depth in tables.

    `contents` says that it is a line of a table of contents; `row` is the layout of the row that it ends.
    """

    style: int = 0
    level: int = 0
    contents: bool = False
    number: int = 0
    number_level: int = 0
    depth: int = 0
    cell_end: bool = False
    row_end: bool = False
    row: Row | None = None


class Looks:
    """Reads the properties of runs; the same properties are read once.

    `data` is the stream that long properties lie in, `fonts` are the names of the fonts by number.
    """

    def __init__(self, styles: Styles, data: bytes, fonts: Mapping[int, str]) -> None:
        self._styles = styles
        self._fonts = fonts
        self._data = data
        self._characters: dict[tuple[bytes, int], CharacterLook] = {}
        self._paragraphs: dict[bytes, ParagraphLook] = {}
        self._by_style: dict[int, ParagraphLook] = {}

    def characters(self, properties: bytes, style: int) -> CharacterLook:
        """Return how a run looks in a paragraph of the style with the number `style`."""
        key = (properties, style)
        if key not in self._characters:
            self._characters[key] = self._read_characters(properties, style)
        return self._characters[key]

    def paragraph(self, properties: bytes) -> ParagraphLook:
        """Return how a paragraph looks; its properties begin with the number of its style."""
        if properties not in self._paragraphs:
            self._paragraphs[properties] = self._read_paragraph(properties)
        return self._paragraphs[properties]

    def _read_characters(self, properties: bytes, style: int) -> CharacterLook:
        found = {code: operand for code, operand in sprms.sprms(properties) if operand}
        own = int.from_bytes(found.get(sprms.CHARACTER_STYLE, b"\xff\x0f"), "little")
        by_style = self._styles.hides(style) or (own != NONE and self._styles.hides(own))
        hidden = _toggled(found.get(sprms.HIDDEN, b"\x80")[0], by_style=by_style)
        return CharacterLook(
            deleted=_on(found, sprms.DELETED),
            inserted=_on(found, sprms.INSERTED),
            hidden=hidden,
            special=_on(found, sprms.SPECIAL),
            picture=sprms.PICTURE in found and not _on(found, sprms.FORM_FIELD),
            runs_on=hidden and not _on(found, sprms.PARTS_STYLES),
            symbol=_symbol(found.get(sprms.SYMBOL, b""), self._fonts),
        )

    def _read_paragraph(self, properties: bytes) -> ParagraphLook:
        look = replace(self._styled(int.from_bytes(properties[:2], "little")))
        own = list(sprms.sprms(properties[2:]))
        moved = [inner for pair in own for inner in self._elsewhere(*pair)]
        for code, operand in (*own, *moved):
            _change(look, code, operand)
        look.row = read_row([*own, *moved]) if look.row_end else None
        return look

    def _styled(self, style: int) -> ParagraphLook:
        """Return how a paragraph looks that has nothing but a style."""
        if style not in self._by_style:
            look = ParagraphLook(style, self._styles.level(style), self._styles.is_contents(style))
            for code, operand in sprms.sprms(self._styles.paragraph(style)):
                _change(look, code, operand)
            self._by_style[style] = look
        return self._by_style[style]

    def _elsewhere(self, code: int, operand: bytes) -> list[tuple[int, bytes]]:
        """Return the properties that stand in the Data stream because there are too many of them."""
        if code not in sprms.ELSEWHERE:
            return []
        (place,) = struct.unpack("<I", operand)
        size = int.from_bytes(self._data[place : place + 2], "little")
        return list(sprms.sprms(self._data[place + 2 : place + 2 + size]))


def _on(found: dict[int, bytes], code: int) -> bool:
    return found.get(code, b"\0")[0] == 1


def _toggled(value: int, *, by_style: bool) -> bool:
    if value in (_AS_STYLE, _AGAINST_STYLE):
        return by_style is (value == _AS_STYLE)
    return value == 1


def _symbol(operand: bytes, fonts: Mapping[int, str]) -> str:
    """Return a sign of a symbol font as its plain character where it has one."""
    if len(operand) < 4:
        return ""
    font, code = struct.unpack_from("<2H", operand)
    return plain(code, fonts.get(font, ""))


def _change(look: ParagraphLook, code: int, operand: bytes) -> None:
    """Apply one change; a number is little-endian."""
    value = int.from_bytes(operand, "little")
    if code == sprms.OUTLINE:
        look.level = 0 if value >= _BODY else value + 1
    elif code == sprms.LIST:
        look.number = 0 if value >= _NO_NUMBER else value
    elif code == sprms.LIST_LEVEL:
        look.number_level = value
    else:
        _change_place(look, code, value)


def _change_place(look: ParagraphLook, code: int, value: int) -> None:
    if code == sprms.IN_TABLE:
        look.depth = max(look.depth, 1) if value else 0
    elif code == sprms.DEPTH:
        look.depth = min(value, _DEEPEST)
    elif code in (sprms.ROW_END, sprms.INNER_ROW_END):
        look.row_end = look.row_end or value == 1
    elif code == sprms.INNER_CELL_END:
        look.cell_end = value == 1
