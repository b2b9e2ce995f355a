"""The names of the fonts of a Word 97 document, by which the signs of symbol fonts are told apart.

After MS-DOC 2.9.286.
"""

import struct

from drafter.importers.word97.fib import Fib, Part

_NAME = 39
"""Where the name begins in the description of a font (FFN), behind its length."""


def read_fonts(fib: Fib) -> dict[int, str]:
    """Return the names of the fonts by their number, as far as their table is sound."""
    table = fib.part(Part.FONTS)
    fonts: dict[int, str] = {}
    position = 4
    (count,) = struct.unpack_from("<H", table) if len(table) > position else (0,)
    while len(fonts) < count and position < len(table):
        end = position + 1 + table[position]
        name = table[position + 1 + _NAME : end]
        fonts[len(fonts)] = name[: len(name) // 2 * 2].decode("utf-16-le", "replace").partition("\0")[0]
        position = end
    return fonts
