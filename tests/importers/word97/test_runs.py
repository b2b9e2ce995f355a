"""Runs of the same properties, from their pages in the file to places in the text."""

import struct

import pytest

from drafter.errors import FileProblem
from drafter.importers.word97 import runs as module
from drafter.importers.word97.fib import Fib, Part
from drafter.importers.word97.pieces import Piece
from drafter.importers.word97.runs import Run, read_runs


def character_page(*runs: tuple[int, int, bytes]) -> bytes:
    """A page of runs of characters that follow each other."""
    bounds = struct.pack(f"<{len(runs) + 1}I", *(first for first, _, _ in runs), runs[-1][1])
    places, stored, place = b"", b"", 400
    for _, _, properties in runs:
        places += bytes([place // 2 if properties else 0])
        each = (bytes([len(properties)]) + properties) if properties else b""
        stored += each.ljust(len(each) + len(each) % 2, b"\0")
        place = 400 + len(stored)
    return (bounds + places).ljust(400, b"\0") + stored.ljust(111, b"\0") + bytes([len(runs)])


def fib(part: Part, *pages: bytes, numbers: list[int] | None = None) -> Fib:
    """A document that is nothing but pages of properties, behind its head."""
    listed = numbers if numbers is not None else [n + 4 for n in range(len(pages))]
    table = bytes(4 * (len(listed) + 1)) + struct.pack(f"<{len(listed)}I", *listed)
    main = bytearray(2048)
    struct.pack_into("<2I", main, 154 + part * 8, 0, len(table))
    return Fib(bytes(main) + b"".join(pages), table, b"", (0,) * 8)


def test_runs_are_counted_in_characters() -> None:
    page = character_page((1000, 1004, b"abc"), (1004, 1010, b""))
    found = read_runs(fib(Part.CHARACTERS, page), Part.CHARACTERS, [Piece(0, 5, 1000, 2)], "a")
    assert found == [Run(0, 2, b"abc"), Run(2, 5, b"")]


def test_runs_follow_their_pieces() -> None:
    page = character_page((1000, 1004, b"abc"), (1004, 1010, b"d"))
    pieces = [Piece(0, 3, 1004, 2, b"!"), Piece(3, 5, 1000, 2)]
    found = read_runs(fib(Part.CHARACTERS, page), Part.CHARACTERS, pieces, "a")
    assert found == [Run(0, 3, b"d!"), Run(3, 5, b"abc")]


@pytest.mark.parametrize(
    ("stored", "properties"),
    [(bytes([0, 2]) + b"\x05\x00ab", b"\x05\x00ab"), (bytes([2]) + b"\x05\x00a", b"\x05\x00a")],
    ids=["even", "odd"],
)
def test_paragraphs_say_their_length_in_two_ways(stored: bytes, properties: bytes) -> None:
    page = (struct.pack("<2I", 0, 10) + bytes([200]) + bytes(12)).ljust(400, b"\0")
    page = (page + stored).ljust(511, b"\0") + b"\x01"
    found = read_runs(fib(Part.PARAGRAPHS, page), Part.PARAGRAPHS, [Piece(0, 10, 0, 1)], "a")
    assert found == [Run(0, 10, properties)]


def test_runs_that_lie_over_one_another_and_pages_that_are_not_there_are_left_out() -> None:
    pages = character_page((10, 20, b"a")), character_page((15, 30, b"b"))
    document = fib(Part.CHARACTERS, *pages, numbers=[4, 5, 5, 4000])
    assert read_runs(document, Part.CHARACTERS, [Piece(0, 30, 0, 1)], "a") == [Run(10, 20, b"a")]


def test_too_many_runs_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_RUNS", 1)
    page = character_page((0, 4, b"a"), (4, 6, b"b"))
    with pytest.raises(FileProblem, match="格式多得不正常"):
        read_runs(fib(Part.CHARACTERS, page), Part.CHARACTERS, [Piece(0, 6, 0, 1)], "年报.doc")


def test_a_document_without_pages_has_no_runs() -> None:
    assert read_runs(Fib(bytes(2048), b"", b"", (0,) * 8), Part.PARAGRAPHS, [Piece(0, 6, 0, 1)], "a") == []
