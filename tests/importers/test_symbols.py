"""Signs of symbol fonts come out as plain characters, or not at all."""

import pytest

from drafter.importers.symbols import plain, plain_sign


@pytest.mark.parametrize(
    ("place", "font", "sign"),
    [
        (0xB7, "Symbol", "·"),
        (0x6C, "Wingdings", "·"),
        (0x6C, "Symbol", "l"),
        (0xFE, "Wingdings", "☑"),
        (0x81, "WINGDINGS 2", "①"),
        (0x41, "Wingdings", ""),
        (0x41, "", "A"),
        (0x07, "Symbol", ""),
    ],
)
def test_signs_by_font(place: int, font: str, sign: str) -> None:
    assert plain_sign(place, font) == sign


@pytest.mark.parametrize(
    ("code", "font", "sign"),
    [
        (0xF0FE, "Wingdings", "☑"),
        (0xF041, "Symbol", "A"),
        (0x2611, "", "☑"),
        (0xFF10, "", "０"),
        (0x1F, "", ""),
        (0xD842, "", ""),
        (0x110000, "", ""),
    ],
)
def test_codes_are_signs_of_the_font_or_characters(code: int, font: str, sign: str) -> None:
    assert plain(code, font) == sign
