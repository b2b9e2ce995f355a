"""The names of fonts by their numbers."""

import struct

from drafter.importers.word97.fib import Part
from drafter.importers.word97.fonts import read_fonts
from tests.importers.word97.sheet import fib


def font(name: str) -> bytes:
    described = bytes(39) + name.encode("utf-16-le") + b"\0\0"
    return bytes([len(described)]) + described


def test_fonts_are_counted_from_0() -> None:
    table = struct.pack("<HH", 3, 0) + font("Times New Roman") + font("仿宋\0Other") + font("Wingdings")
    assert read_fonts(fib({Part.FONTS: table})) == {0: "Times New Roman", 1: "仿宋", 2: "Wingdings"}


def test_a_table_that_is_cut_off_is_read_as_far_as_it_goes() -> None:
    table = struct.pack("<HH", 900, 0) + font("Arial") + font("Wingdings")[:50]
    assert read_fonts(fib({Part.FONTS: table}))[0] == "Arial"
    assert read_fonts(fib({Part.FONTS: b"\x01\0"})) == read_fonts(fib({})) == {}
