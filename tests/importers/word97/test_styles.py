"""Styles: headings by the built-in styles, what a style has from the one it is based on."""

import pytest

from drafter.importers.word97 import sprms
from drafter.importers.word97.fib import Part
from drafter.importers.word97.styles import Styles
from tests.importers.word97.build import sprm
from tests.importers.word97.sheet import fib, sheet, style

OUTLINE = sprm(sprms.OUTLINE, 1)
HIDDEN = sprm(sprms.HIDDEN, 1)


def styles(*found: bytes) -> Styles:
    return Styles(fib({Part.STYLES: sheet(*found)}))


def test_the_built_in_headings_have_their_levels() -> None:
    found = styles(style(0), style(1), style(9), style(0xFFE, base=1))
    assert [found.level(number) for number in range(5)] == [0, 1, 9, 1, 0]


def test_lines_of_a_table_of_contents_are_known() -> None:
    found = styles(style(0), style(19), style(27), style(28), style(0xFFE, base=1))
    assert [found.is_contents(number) for number in range(5)] == [False, True, True, False, True]


def test_changes_are_inherited_and_the_own_ones_count_more() -> None:
    found = styles(style(0, paragraph=OUTLINE), b"", style(0xFFE, base=0, paragraph=sprm(sprms.LIST, 2, 0)))
    assert found.paragraph(2) == OUTLINE + sprm(sprms.LIST, 2, 0)
    assert found.paragraph(1) == b""


def test_a_style_hides_text_unless_it_says_otherwise() -> None:
    found = styles(
        style(0xFFE, character=HIDDEN, kind=2),
        style(0xFFE, base=0, character=sprm(sprms.HIDDEN, 0), kind=2),
        style(0xFFE, base=0, kind=2),
        style(0xFFE, kind=3),
    )
    assert [found.hides(number) for number in range(5)] == [True, False, True, False, False]


def test_styles_based_on_each_other_come_to_an_end() -> None:
    assert styles(style(0, base=1), style(0, base=0)).level(0) == 0


@pytest.mark.parametrize("length", range(0, 60, 3))
def test_a_sheet_that_is_cut_off_is_read_as_far_as_it_goes(length: int) -> None:
    whole = sheet(style(1), style(2))
    found = Styles(fib({Part.STYLES: whole[:length]}))
    assert found.level(1) in (0, 2)
