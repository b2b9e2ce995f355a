"""The text of a Word 97 document, put together from its pieces, and where in the file each one lies.

After MS-DOC 2.4.1, 2.8.35 and 2.9.38.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.errors import FileProblem
from drafter.importers.word97.fib import Fib, Part
from drafter.importers.word97.sprms import short

MOST_CHARACTERS = 500_000
"""A report has some ten thousand; pieces may lie over each other, so that a small file could claim more."""

_MODIFIERS = 1
_PIECES = 2
_COMPRESSED = 0x40000000
_COMPLEX = 0x1
_WINDOWS = {
    code: bytes([code]).decode("cp1252")
    for code in range(0x82, 0xA0)
    if code not in (0x8D, 0x8E, 0x8F, 0x90, 0x9D, 0x9E)
}
"""What differs from Latin-1 in a compressed piece (MS-DOC 2.9.73)."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text: its characters from `first` to before `end`, its bytes from `offset` on.

    `size` is the bytes that a character takes; `properties` are changes to all of them.
    """

    first: int
    end: int
    offset: int
    size: int
    properties: bytes = b""


@dataclass(frozen=True, slots=True)
class Text:
    """All stories of a document, one behind the other."""

    characters: str
    pieces: tuple[Piece, ...]


def read_text(fib: Fib, name: str) -> Text:
    """Put the text together; FileProblem where its table of pieces is not sound."""
    try:
        pieces = tuple(_pieces(fib.part(Part.PIECES)))
    except (struct.error, IndexError) as error:
        raise _damaged(name) from error
    if sum(piece.end - piece.first for piece in pieces) > MOST_CHARACTERS:
        raise FileProblem(
            f"“{name}”里的文字多得不正常，没有读取。", "请用 Word 或 WPS 打开核对，另存后再导入。"
        )
    characters = "".join(_decode(fib.main, piece) for piece in pieces)
    if not pieces or len(characters) < pieces[-1].end or len(characters) < fib.counts[0]:
        raise _damaged(name)
    return Text(characters, pieces)


def _damaged(name: str) -> FileProblem:
    return FileProblem(f"“{name}”损坏了，读不完整。", "请用 Word 或 WPS 打开修复，另存为 .docx 再导入。")


def _pieces(clx: bytes) -> Iterator[Piece]:
    """Read the table of pieces and, before it, the changes that pieces refer to."""
    modifiers: list[bytes] = []
    position = 0
    while clx[position] == _MODIFIERS:
        (size,) = struct.unpack_from("<H", clx, position + 1)
        modifiers.append(clx[position + 3 : position + 3 + size])
        position += 3 + size
    if clx[position] != _PIECES:
        raise IndexError(position)
    (size,) = struct.unpack_from("<I", clx, position + 1)
    table = clx[position + 5 : position + 5 + size]
    count = (len(table) - 4) // 12
    bounds = struct.unpack_from(f"<{count + 1}I", table)
    if list(bounds) != sorted(bounds) or bounds[0] != 0:
        raise IndexError(bounds[0])
    for index in range(count):
        _, place, modifier = struct.unpack_from("<HIH", table, (count + 1) * 4 + index * 8)
        yield _piece(bounds[index], bounds[index + 1], place, _modified(modifier, modifiers))


def _piece(first: int, end: int, place: int, properties: bytes) -> Piece:
    if place & _COMPRESSED:
        return Piece(first, end, (place & ~_COMPRESSED) // 2, 1, properties)
    return Piece(first, end, place, 2, properties)


def _modified(modifier: int, modifiers: list[bytes]) -> bytes:
    if not modifier & _COMPLEX:
        return short(modifier)
    return modifiers[modifier >> 1] if modifier >> 1 < len(modifiers) else b""


def _decode(stream: bytes, piece: Piece) -> str:
    """Decode a piece; half of a pair of surrogates counts as a character, as in the format."""
    content = stream[piece.offset : piece.offset + (piece.end - piece.first) * piece.size]
    if piece.size == 1:
        return content.decode("latin-1").translate(_WINDOWS)
    units = struct.unpack(f"<{len(content) // 2}H", content[: len(content) // 2 * 2])
    return "".join(map(chr, units))
