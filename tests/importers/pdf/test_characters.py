"""Characters as the text layer names them: mended, dropped, or marked as unreadable."""

import unicodedata

import pytest

from drafter.importers.pdf.characters import UNREADABLE, Glyph, character, main_turn, read_glyphs
from drafter.importers.pdf.geometry import Rect, view
from drafter.importers.pdf.opening import opened
from tests.importers.pdf.paper import Paper


def glyphs(paper: Paper) -> list[Glyph]:
    """The characters of the first page."""
    with opened(paper.data(), "a.pdf") as document:
        page = document[0]
        found = read_glyphs(page, view(page, 0))
        page.close()
        return found


@pytest.mark.parametrize(
    ("char", "expected"),
    [
        ("政", ("政", True)),
        ("，", ("，", True)),
        ("“", ("“", True)),
        ("7", ("7", False)),
        ("\u00a0", (" ", False)),
        ("\u3000", (" ", False)),
        ("\u200b", (" ", False)),
        ("\u0000", ("", False)),
        ("\u200e", ("", False)),
        ("\u0002", ("-", False)),
        ("\u00ad", ("-", False)),
        ("\uf0b7", ("•", False)),
        ("\ue123", (UNREADABLE, False)),
        ("\ufffd", (UNREADABLE, False)),
        ("\u2f2f", ("工", True)),
        ("\u2ed3", ("长", True)),
        ("\u2edb", ("风", True)),
        ("\U00020bb7", ("\U00020bb7", True)),
    ],
)
def test_each_kind_of_code(char: str, expected: tuple[str, bool]) -> None:
    assert character(ord(char), unmapped=False) == expected


def test_a_code_that_the_font_does_not_name_is_unreadable_whatever_it_looks_like() -> None:
    assert character(ord("政"), unmapped=True) == (UNREADABLE, False)


def test_radicals_are_mended_to_the_hanzi_that_unicode_says_they_look_like() -> None:
    for code in range(0x2F00, 0x2FD6):
        mended, _ = character(code, unmapped=False)
        assert "CJK UNIFIED IDEOGRAPH" in unicodedata.name(mended)


def test_characters_have_their_size_and_their_place_from_the_top_left() -> None:
    paper = Paper((600, 800))
    paper.text(90, 100, "年1", size=16)
    year, one = glyphs(paper)
    assert (year.text, round(year.em), round(year.box.left), round(year.box.right)) == ("年", 16, 90, 106)
    assert 98 < year.box.top < 102 < year.box.bottom < 120
    assert (one.text, one.wide, year.wide) == ("1", False, True)


def test_a_character_drawn_twice_to_look_bold_is_one() -> None:
    paper = Paper()
    paper.text(90, 100, "总")
    paper.text(90.3, 100, "总")
    paper.text(120, 100, "11")
    assert "".join(glyph.text for glyph in glyphs(paper)) == "总11"


def test_turned_characters_say_by_how_much() -> None:
    paper = Paper()
    for turn in (0, 90, 180, 270, 30):
        paper.text(300, 100 + turn, "年", turn=turn)
    assert [glyph.turn for glyph in glyphs(paper)] == [0, 1, 2, 3, -1]


def test_most_characters_decide_how_a_page_is_turned() -> None:
    upright = Glyph("年", Rect(0, 0, 10, 10), 10, wide=True)
    aside = upright._replace(turn=1)
    assert main_turn([upright, aside, aside, aside._replace(turn=-1)]) == 1
    assert main_turn([]) == 0
