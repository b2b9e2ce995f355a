"""The text of a document from its pieces: one or two bytes a character, in any order in the file."""

import struct

import pytest

from drafter.errors import FileProblem
from drafter.importers.word97 import pieces as module
from drafter.importers.word97 import sprms
from drafter.importers.word97.fib import Fib
from drafter.importers.word97.pieces import read_text
from tests.importers.word97.build import pieces, sprm, with_parts

NARROW = 0x40000000
TEXT = b"ab\x93\x94\x85" + "年报".encode("utf-16-le")


def document(table: bytes, characters: int, text: bytes = TEXT) -> Fib:
    made = with_parts(bytearray(1024) + text, [characters, *[0] * 7], {module.Part.PIECES: table})
    return Fib(made["WordDocument"], made["1Table"], b"", (characters, *[0] * 7))


def test_pieces_of_both_kinds_are_joined_in_the_order_of_the_text() -> None:
    table = pieces([(2, 1024 + 5, 0), (5, 1024 * 2 | NARROW, 0)])
    text = read_text(document(table, 7), "年报.doc")
    assert text.characters == "年报ab“”…"
    assert [(piece.first, piece.end, piece.offset, piece.size) for piece in text.pieces] == [
        (0, 2, 1029, 2),
        (2, 7, 1024, 1),
    ]


def test_the_changes_of_a_whole_piece_come_with_it() -> None:
    hidden = sprm(sprms.HIDDEN, 1)
    table = pieces([(1, 1024, 0x5C << 1 | 1 << 8), (1, 1026, 1), (1, 1026, 9)], [hidden + hidden])
    found = read_text(document(table, 3), "年报.doc").pieces
    assert [piece.properties for piece in found] == [hidden, hidden + hidden, b""]


@pytest.mark.parametrize(
    "table",
    [
        b"",
        b"\x02",
        b"\x01\xff\xff",
        b"\x03" + pieces([(1, 1024, 0)])[1:],
        pieces([]),
        pieces([(900, 1024, 0)]),
        pieces([(1, 1024, 0)]),
        pieces([(3, 1024, 0)])[:-9],
        b"\x02" + struct.pack("<I3I", 28, 5, 0, 9) + bytes(16),
    ],
)
def test_a_table_that_is_not_sound_is_said_to_be_damaged(table: bytes) -> None:
    with pytest.raises(FileProblem, match=r"“年报\.doc”损坏了"):
        read_text(document(table, 3), "年报.doc")


def test_pieces_over_each_other_cannot_claim_any_amount_of_text() -> None:
    text = b"x" * 60_000
    table = pieces([(60_000, 1024 * 2 | NARROW, 0)] * 40)
    with pytest.raises(FileProblem, match="文字多得不正常"):
        read_text(document(table, 3, text), "年报.doc")
