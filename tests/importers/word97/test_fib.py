"""The head of a document: too old, locked, or where its structures are."""

import struct
from collections.abc import Mapping

import pytest

from drafter.errors import FileProblem
from drafter.importers.ole import OleFile
from drafter.importers.word97.fib import Part, Story, read_fib
from tests.importers.word97.build import ole, p, streams


def head(changes: Mapping[int, int], **others: bytes) -> OleFile:
    """A document with numbers of 16 bits changed in its head."""
    made = streams([p("甲\r")], {Story.COMMENTS: [p("乙丙\r")]}, {Part.LISTS: b"lists", Part.FONTS: b"fonts"})
    main = bytearray(made["WordDocument"])
    for place, number in changes.items():
        struct.pack_into("<H", main, place, number)
    return OleFile(ole({**made, "WordDocument": bytes(main), **others}), "年报.doc")


def test_structures_and_stories_are_where_the_head_says() -> None:
    fib = read_fib(head({}, Data=b"data"), "年报.doc")
    assert fib.part(Part.FONTS) == b"fonts"
    assert fib.behind(Part.LISTS).startswith(b"listsfonts")
    assert fib.part(Part.BOXES) == fib.behind(Part.BOXES) == b""
    assert (fib.story(Story.MAIN), fib.story(Story.COMMENTS)) == ((0, 2), (2, 5))
    assert fib.data == b"data"


@pytest.mark.parametrize("version", [33, 101, 104, 105])
def test_older_documents_are_named(version: int) -> None:
    with pytest.raises(
        FileProblem, match=r"“年报\.doc”是 Word 95 或更早版本的文档，读不了。请用 Word"
    ) as caught:
        read_fib(head({2: version}), "年报.doc")
    assert ".docx" in caught.value.todo


@pytest.mark.parametrize("flags", [0x0300, 0x8300])
def test_a_locked_document_is_about_its_password(flags: int) -> None:
    with pytest.raises(FileProblem, match=r"“年报\.doc”设了打开密码。.*去掉密码"):
        read_fib(head({10: flags}), "年报.doc")


@pytest.mark.parametrize(
    "changes", [{0: 0x1234}, {10: 0}, {78: 0xFFFF}], ids=["signature", "no table stream", "negative count"]
)
def test_a_damaged_head_is_said(changes: dict[int, int]) -> None:
    with pytest.raises(FileProblem, match="损坏了"):
        read_fib(head(changes), "年报.doc")


@pytest.mark.parametrize("made", [{"1Table": b"x"}, {"WordDocument": b"\xec\xa5\xc1\0"}])
def test_a_document_without_a_head_is_said_to_be_damaged(made: dict[str, bytes]) -> None:
    with pytest.raises(FileProblem, match="损坏了"):
        read_fib(OleFile(ole(made), "年报.doc"), "年报.doc")
