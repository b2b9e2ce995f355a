"""Builds style sheets and lists of Word 97 documents for the tests."""

import struct
from collections.abc import Sequence

from drafter.importers.word97.fib import Fib, Part
from tests.importers.word97.build import with_parts


def style(
    identity: int, base: int = 0xFFF, paragraph: bytes = b"", character: bytes = b"", kind: int = 1
) -> bytes:
    """A style of paragraphs (kind 1) or characters (2)."""
    changes = [struct.pack("<H", 0) + paragraph, character] if kind == 1 else [character]
    packed = b"".join(struct.pack("<H", len(each)) + each + bytes(len(each) % 2) for each in changes)
    head = struct.pack("<5H", identity, kind | base << 4, len(changes), 0, 0)
    return head + struct.pack("<H1sxH", 1, b"a", 0) + packed


def sheet(*styles: bytes) -> bytes:
    """A style sheet; an empty one stands for a style that is not there."""
    packed = b"".join(struct.pack("<H", len(each)) + each + bytes(len(each) % 2) for each in styles)
    return struct.pack("<H9H", 18, len(styles), 10, *[0] * 7) + packed


def level(text: str, form: int = 37, start: int = 1, flags: int = 0) -> bytes:
    """A level of a list; U+0000 in its text is the number of the first level."""
    head = struct.pack("<iBB", start, form, flags) + bytes(18) + bytes([2, 3, 0, 0])
    return head + bytes(5) + struct.pack("<H", len(text)) + text.encode("utf-16-le")


def lists(*levels: Sequence[bytes]) -> bytes:
    """Lists of one or of nine levels, numbered from 1."""
    heads = b"".join(
        struct.pack("<i", n) + bytes(22) + bytes([len(each) == 1, 0]) for n, each in enumerate(levels, 1)
    )
    return struct.pack("<H", len(levels)) + heads + b"".join(part for each in levels for part in each)


def numbers(*found: tuple[int, Sequence[bytes]]) -> bytes:
    """What paragraphs refer to: a list by its number, and changes to its levels."""
    heads = b"".join(struct.pack("<iIIBBBB", owner, 0, 0, len(changes), 0, 0, 0) for owner, changes in found)
    behind = b"".join(bytes(4) + b"".join(changes) for _, changes in found)
    return struct.pack("<I", len(found)) + heads + behind


def change(number: int, start: int | None = None, own: bytes = b"") -> bytes:
    """A change to a level: another beginning, or another level altogether."""
    flags = number | (0x10 if start is not None else 0) | (0x20 if own else 0)
    return struct.pack("<iI", start or 0, flags) + own


def fib(parts: dict[Part, bytes]) -> Fib:
    """A document that is nothing but structures."""
    made = with_parts(bytearray(2048), [0] * 8, parts)
    return Fib(made["WordDocument"], made["1Table"], b"", (0,) * 8)
