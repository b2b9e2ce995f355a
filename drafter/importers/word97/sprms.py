"""The property changes (sprm) of the Word 97 format: a code and its operand, one behind the other.

After MS-DOC 2.2.5 and 2.6.
"""

import struct
from collections.abc import Iterator

DELETED = 0x0800
INSERTED = 0x0801
HIDDEN = 0x083C
SPECIAL = 0x0855
SYMBOL = 0x6A09
CHARACTER_STYLE = 0x4A30
PICTURE = 0x6A03
FORM_FIELD = 0x0806
PARTS_STYLES = 0x0818

IN_TABLE = 0x2416
ROW_END = 0x2417
DEPTH = 0x6649
INNER_CELL_END = 0x244B
INNER_ROW_END = 0x244C
OUTLINE = 0x2640
LIST_LEVEL = 0x260A
LIST = 0x460B
STYLE = 0x4600
ELSEWHERE = (0x6645, 0x6646, 0x646B)
"""The rest of the properties stands in the Data stream, at this place."""

TABLE = 0xD608
TABLE_OLD = 0xD606
MERGE = 0x5624
SPLIT = 0x5625
MERGE_DOWN = 0xD62B

_TABS = 0xC615
_SIZES = (1, 1, 2, 4, 2, 2, -1, 3)
"""The operand's bytes by the code's topmost three bits; -1: it says its own length."""

_SHORT = {0x41: DELETED, 0x42: INSERTED, 0x47: FORM_FIELD, 0x5C: HIDDEN, 0x18: IN_TABLE, 0x19: ROW_END}
"""The changes that matter here among those that a text piece can name by seven bits (MS-DOC 2.9.215)."""


def sprms(properties: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield codes with their operands; what is cut off at the end is left out."""
    position = 0
    while position + 3 <= len(properties):
        (code,) = struct.unpack_from("<H", properties, position)
        begin, end = _operand(code, properties, position + 2)
        if end > len(properties):
            return
        yield code, properties[begin:end]
        position = end


def _operand(code: int, properties: bytes, position: int) -> tuple[int, int]:
    """Return where an operand begins and ends, without the length that it may begin with."""
    size = _SIZES[code >> 13]
    if size >= 0:
        return position, position + size
    if code in (TABLE, TABLE_OLD):
        (length,) = struct.unpack_from("<H", properties.ljust(position + 2, b"\0"), position)
        return position + 2, position + 1 + max(length, 1)
    length = properties[position]
    if code == _TABS and length == 0xFF:
        return position + 1, _tabs_end(properties, position + 1)
    return position + 1, position + 1 + length


def _tabs_end(properties: bytes, position: int) -> int:
    """Return the end of the one operand that is too long to say its length."""
    removed = properties[position] if position < len(properties) else 0
    added = position + 1 + removed * 4
    return added + 1 + (properties[added] * 3 if added < len(properties) else 0)


def short(modifier: int) -> bytes:
    """Return the change that a text piece carries in the 16 bits of its modifier itself, if it matters."""
    code = _SHORT.get(modifier >> 1 & 0x7F)
    return struct.pack("<HB", code, modifier >> 8) if code else b""
