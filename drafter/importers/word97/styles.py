"""The styles of a Word 97 document: outline level, list and hiding, by what each is based on.

After MS-DOC 2.4.6.5 and 2.9.271 to 2.9.275.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.importers.word97 import sprms
from drafter.importers.word97.fib import Fib, Part

NONE = 0xFFF
"""The number of no style."""

_PARAGRAPH = 1
_CHARACTER = 2
_BASE = 10
_DEEPEST = 20
_HEADINGS = range(1, 10)
_CONTENTS = range(19, 28)
"""The built-in styles heading 1 to 9 and toc 1 to 9 by their identity (MS-DOC 2.9.271)."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its identity, the number of its base, its changes to paragraph and text."""

    identity: int
    base: int
    paragraph: bytes = b""
    character: bytes = b""


class Styles:
    """The styles by number; one that the file lacks changes nothing."""

    def __init__(self, fib: Fib) -> None:
        self._styles = dict(_read(fib.part(Part.STYLES)))
        self._hiding: dict[int, bool] = {}

    def chain(self, number: int) -> list[Style]:
        """Return a style and those that it is based on, itself first; a circle ends."""
        chain: list[Style] = []
        while number in self._styles and len(chain) < _DEEPEST:
            chain.append(self._styles[number])
            number = chain[-1].base
        return chain

    def paragraph(self, number: int) -> bytes:
        """Return all changes that a style makes to a paragraph; what counts more stands later."""
        return b"".join(style.paragraph for style in reversed(self.chain(number)))

    def level(self, number: int) -> int:
        """Return the heading level that comes with a style, 0 for none."""
        return next((style.identity for style in self.chain(number) if style.identity in _HEADINGS), 0)

    def is_contents(self, number: int) -> bool:
        """Say whether a style is that of lines of a table of contents."""
        return any(style.identity in _CONTENTS for style in self.chain(number))

    def hides(self, number: int) -> bool:
        """Say whether text in a style is hidden."""
        if number not in self._hiding:
            self._hiding[number] = self._hides(number)
        return self._hiding[number]

    def _hides(self, number: int) -> bool:
        for style in self.chain(number):
            for code, operand in sprms.sprms(style.character):
                if code == sprms.HIDDEN:
                    return operand[0] == 1
        return False


def _read(sheet: bytes) -> Iterator[tuple[int, Style]]:
    """Read the style sheet as far as it is sound."""
    if len(sheet) < 6:
        return
    head, count, base = struct.unpack_from("<3H", sheet)
    position = 2 + head
    for number in range(count):
        if position + 2 > len(sheet):
            return
        (size,) = struct.unpack_from("<H", sheet, position)
        definition = sheet[position + 2 : position + 2 + size]
        if len(definition) >= max(base, _BASE) + 2:
            yield number, _style(definition, max(base, _BASE))
        position += 2 + size + size % 2


def _style(definition: bytes, base: int) -> Style:
    identity, kind, following = struct.unpack_from("<3H", definition)
    identity &= 0xFFF
    (letters,) = struct.unpack_from("<H", definition, base)
    position = base + 2 + letters * 2 + 2
    changes: list[bytes] = []
    for _ in range(following & 0xF):
        if position + 2 > len(definition):
            break
        (size,) = struct.unpack_from("<H", definition, position)
        changes.append(definition[position + 2 : position + 2 + size])
        position += 2 + size + size % 2
    changes += [b"", b""]
    if kind & 0xF == _PARAGRAPH:
        return Style(identity, kind >> 4, changes[0][2:], changes[1])
    if kind & 0xF == _CHARACTER:
        return Style(identity, kind >> 4, b"", changes[0])
    return Style(identity, kind >> 4)
