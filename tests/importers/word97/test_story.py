"""Stories as paragraphs: what shows, what was deleted, what is hidden, what stands for something else."""

import struct

from drafter.importers.ole import OleFile
from drafter.importers.word97 import sprms
from drafter.importers.word97.fib import Part, Story, read_fib
from drafter.importers.word97.looks import Looks
from drafter.importers.word97.pieces import Text, read_text
from drafter.importers.word97.runs import Run, read_runs
from drafter.importers.word97.story import Drawing, Paragraph, Stories
from drafter.importers.word97.styles import Styles
from tests.importers.word97.build import DELETED, HIDDEN, SPECIAL, P, ole, p, sprm, streams

PICTURE = SPECIAL + sprm(sprms.PICTURE, 0, 0, 0, 0)


def paragraphs(*found: P) -> list[Paragraph]:
    fib = read_fib(OleFile(ole(streams(found)), "a.doc"), "a.doc")
    text = read_text(fib, "a.doc")
    characters, ends = (
        read_runs(fib, part, text.pieces, "a.doc") for part in (Part.CHARACTERS, Part.PARAGRAPHS)
    )
    return list(
        Stories(text, characters, ends, Looks(Styles(fib), b"", {})).paragraphs(*fib.story(Story.MAIN))
    )


def runs(*found: tuple[str, bytes]) -> Paragraph:
    (paragraph,) = paragraphs(P(found))
    return paragraph


def test_paragraphs_end_at_their_marks() -> None:
    found = paragraphs(p("一\r"), p("二\x07"), p("三\x0c"), p("四"))
    assert [(each.text, each.mark) for each in found] == [
        ("一", "\r"),
        ("二", "\x07"),
        ("三", "\x0c"),
        ("四", ""),
    ]


def test_what_was_deleted_and_what_is_hidden_do_not_show() -> None:
    found = runs(
        ("共", b""),
        ("9", DELETED),
        ("12", sprm(sprms.INSERTED, 1)),
        ("件", b""),
        ("内部", HIDDEN),
        ("\r", b""),
    )
    assert (found.text, found.deleted, found.hidden, found.changed) == ("共12件", "9", "内部", True)
    assert not runs(("共12件\r", b"")).changed


def test_text_goes_on_behind_a_deleted_or_hidden_mark() -> None:
    assert [runs(("甲", b""), ("\r", mark)).goes_on for mark in (b"", DELETED, HIDDEN)] == [False, True, True]
    cell = runs(("甲", b""), ("\x07", DELETED))
    assert (cell.goes_on, cell.deleted_mark) == (False, True)


def test_signs_are_written_as_they_look() -> None:
    assert runs(("甲\x0b乙\t丙\x1e丁\x1f戊\xa0\x01\r", b"")).text == "甲\n乙\t丙-丁戊\xa0"


def test_special_signs_stand_for_something_else() -> None:
    symbol = SPECIAL + sprm(sprms.SYMBOL, 0, 0, 0x22, 0x20)
    assert runs(("（", b""), ("(", symbol), ("<", SPECIAL), ("）\r", b"")).text == "（\u2022）"
    assert runs(("a(b<c\r", b"")).text == "a(b<c"


def test_pictures_notes_and_drawings_are_counted_where_they_show() -> None:
    found = runs(
        ("图\x01", PICTURE),
        ("\x02", SPECIAL),
        ("\x08", SPECIAL),
        ("\x01\x02", PICTURE + DELETED),
        ("\r", b""),
    )
    assert (found.pictures, found.notes) == (1, 1)
    assert [drawing.kind for drawing in found.drawings] == [None]
    hidden = runs(("\x08", SPECIAL + HIDDEN), ("\x08", SPECIAL + DELETED), ("\r", b""))
    assert hidden.drawings == [Drawing(0, "hidden"), Drawing(1, "deleted")]


def test_the_instruction_of_a_field_is_left_out_across_runs() -> None:
    found = runs(
        ("第", b""),
        ("\x13", SPECIAL),
        (" PAGE ", b""),
        ("\x14", SPECIAL),
        ("2", b""),
        ("\x15", SPECIAL),
        ("页\r", b""),
    )
    assert found.text == "第2页"


def test_characters_beyond_the_first_plane_are_whole() -> None:
    assert runs(("㐂𠮷\r", b"")).text == "㐂𠮷"
    assert runs(("甲\ud842\r", b"")).text == "甲\ufffd"


def test_text_that_no_run_covers_looks_like_its_style() -> None:
    text = Text("甲乙丙\r", ())
    stories = Stories(
        text, [Run(1, 2, HIDDEN)], [Run(0, 4, struct.pack("<H", 0))], Looks(_no_styles(), b"", {})
    )
    (found,) = stories.paragraphs(0, 4)
    assert (found.text, found.hidden) == ("甲丙", "乙")


def test_the_words_of_a_stretch_are_its_lines() -> None:
    stories = Stories(Text("甲 \r\r乙\r", ()), [], [], Looks(_no_styles(), b"", {}))
    assert stories.words(0, 6) == "甲\n乙"


def _no_styles() -> Styles:
    return Styles(read_fib(OleFile(ole(streams([p("\r")])), "a"), "a"))
