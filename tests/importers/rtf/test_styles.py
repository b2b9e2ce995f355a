"""Styles say which paragraphs are headings, by their level or by the names that Word gives them."""

import pytest

from drafter.importers.rtf.flow import CONTENTS
from drafter.importers.rtf.styles import Styles, heading_level


@pytest.mark.parametrize(("outline", "level"), [(0, 1), (8, 9), (9, 0), (-1, 0), (None, 0)])
def test_levels_of_the_outline(outline: int | None, level: int) -> None:
    assert heading_level(outline) == level


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("heading 2;", 2),
        ("Heading 1;", 1),
        ("标题 3;", 3),
        ("toc 1;", CONTENTS),
        ("Normal;", 0),
        ("副标题;", 0),
    ],
)
def test_names_of_styles(name: str, level: int) -> None:
    styles = Styles()
    styles.declare("s", 4)
    for sign in name:
        styles.add(sign)
    assert styles.level(4) == level


def test_the_level_that_a_style_declares_goes_before_its_name() -> None:
    styles = Styles()
    styles.declare("s", 1)
    styles.declare("outlinelevel", 2)
    styles.add("heading 1;")
    assert styles.level(1) == 3


def test_a_style_of_characters_is_none_of_paragraphs() -> None:
    styles = Styles()
    styles.declare("s", 1)
    styles.add("Normal;")
    styles.declare("cs", 15)
    styles.declare("outlinelevel", 0)
    styles.add("heading 1 Char;")
    assert (styles.level(1), styles.level(15)) == (0, 0)


def test_a_name_without_end_stays_small() -> None:
    styles = Styles()
    styles.declare("s", 1)
    for _ in range(1000):
        styles.add("heading;")
    assert styles.level(1) == 0
    styles.declare("s", 2)
    styles.add("heading 2;")
    assert styles.level(2) == 2
