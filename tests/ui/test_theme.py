"""The look: every tint and ink is readable, on light and on dark palettes."""

from dataclasses import fields

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from drafter.ui import theme
from drafter.ui.theme import Tints, contrast, mix, readable, themed, tints

DARK = {
    "Window": "#202124",
    "Base": "#1a1b1e",
    "Button": "#303134",
    "AlternateBase": "#232427",
    "WindowText": "#e8eaed",
    "Text": "#e8eaed",
    "ButtonText": "#e8eaed",
}


def dark() -> QPalette:
    palette = QPalette()
    for role, colour in DARK.items():
        palette.setColor(QPalette.ColorRole[role], QColor(colour))
    return palette


def names(ending: str) -> list[str]:
    return [field.name for field in fields(Tints) if field.name.endswith(ending)]


GROUNDS = [name for name in names("") if name not in {*names("_ink"), "grid", "last_year_bar"}]


@pytest.fixture(params=["light", "dark"])
def palette(qapp: QApplication, request: pytest.FixtureRequest) -> QPalette:
    return themed(QPalette() if request.param == "light" else dark())


@pytest.mark.parametrize("name", GROUNDS)
def test_text_is_readable_on_every_tint(palette: QPalette, name: str) -> None:
    text = palette.color(QPalette.ColorRole.Text)
    assert contrast(text, getattr(tints(palette), name)) >= theme.READABLE


@pytest.mark.parametrize("name", names("_ink"))
def test_every_ink_is_readable_on_the_page(palette: QPalette, name: str) -> None:
    base = palette.color(QPalette.ColorRole.Base)
    assert contrast(getattr(tints(palette), name), base) >= theme.READABLE


@pytest.mark.parametrize(
    ("letters", "ground"),
    [("WindowText", "Window"), ("Text", "Base"), ("ButtonText", "Button"), ("HighlightedText", "Highlight")],
)
def test_our_own_palette_is_readable(qapp: QApplication, letters: str, ground: str) -> None:
    palette = themed(QPalette())
    ink, paper = (palette.color(QPalette.ColorRole[role]) for role in (letters, ground))
    assert contrast(ink, paper) >= theme.READABLE


def test_the_cell_most_likely_at_fault_stands_out_among_those_concerned(palette: QPalette) -> None:
    base, found = palette.color(QPalette.ColorRole.Base), tints(palette)
    assert contrast(found.error_first, base) > contrast(found.error, base) > 1.05


def test_a_dark_screen_keeps_its_own_ground(qapp: QApplication) -> None:
    assert themed(dark()).color(QPalette.ColorRole.Base) == QColor(DARK["Base"])


def test_disabled_widgets_keep_the_tints_of_active_ones(palette: QPalette) -> None:
    before = tints(palette)
    palette.setCurrentColorGroup(QPalette.ColorGroup.Disabled)
    assert tints(palette) == before


def test_mix_goes_from_one_colour_to_the_other(qapp: QApplication) -> None:
    black, white = QColor("black"), QColor("white")
    assert mix(black, white, 0) == black
    assert mix(black, white, 1) == white
    assert mix(black, white, 0.5) == QColor(128, 128, 128)


def test_contrast_is_that_of_the_guideline(qapp: QApplication) -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


def test_a_hue_that_cannot_be_read_gives_way_to_the_text(qapp: QApplication) -> None:
    grey, text = QColor("#808080"), QColor("#000000")
    assert contrast(readable(grey, grey, text), grey) >= theme.READABLE


def test_the_windows_letters_show_chinese(themed: QApplication) -> None:
    font = themed.font()
    assert font.pointSizeF() == theme.POINTS
    assert QFontInfo(font).family() == font.family(), "the face is there"
