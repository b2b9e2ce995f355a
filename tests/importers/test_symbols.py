"""Signs of symbol fonts come out as plain characters, or not at all."""

import pytest

from drafter.importers.symbols import plain_sign


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
