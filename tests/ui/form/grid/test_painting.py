"""Drawn cells: what is to be noticed can be seen, also without colours and on a dark screen."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from drafter.standard.grid import GridCell
from drafter.ui.form.grid.looks import CellLook
from drafter.ui.form.grid.painting import paint_field, paint_label, small
from drafter.ui.theme import contrast, themed, tints

AREA = QRect(0, 0, 90, 34)
PLAIN = CellLook("46")


def dark() -> QPalette:
    """Return the palette of a dark system."""
    palette = QPalette()
    for role, colour in (
        ("Window", "#202326"),
        ("Base", "#141618"),
        ("Text", "#eee"),
        ("WindowText", "#eee"),
    ):
        palette.setColor(QPalette.ColorRole[role], QColor(colour))
    return themed(palette)


def option(palette: QPalette, area: QRect = AREA, *states: QStyle.StateFlag) -> QStyleOptionViewItem:
    """Return what a view tells of a cell."""
    made = QStyleOptionViewItem()
    made.rect = area  # pyright: ignore[reportAttributeAccessIssue]
    made.palette = palette  # pyright: ignore[reportAttributeAccessIssue]
    made.font = QApplication.font()  # pyright: ignore[reportAttributeAccessIssue]
    for state in states:
        made.state |= state  # pyright: ignore[reportAttributeAccessIssue]
    return made


def drawn(deed: Callable[[QPainter], None]) -> QImage:
    """Return the picture that a deed draws."""
    image = QImage(200, 400, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.magenta)
    painter = QPainter(image)
    deed(painter)
    painter.end()
    return image


def field(look: CellLook, palette: QPalette, *states: QStyle.StateFlag) -> QImage:
    """Return a drawn cell."""
    return drawn(lambda painter: paint_field(painter, option(palette, AREA, *states), look, tints(palette)))


@pytest.mark.usefixtures("themed")
@pytest.mark.parametrize(
    "look",
    [
        replace(PLAIN, total=True),
        replace(PLAIN, total=True, overruled=True),
        replace(PLAIN, total=True, partial=True),
        replace(PLAIN, severity="error"),
        replace(PLAIN, severity="error", first=True),
        replace(PLAIN, severity="warning"),
        replace(PLAIN, severity="hint"),
        replace(PLAIN, note="其中"),
        replace(PLAIN, note="其中修订十六件，失效二十九件"),
        replace(PLAIN, last="12"),
        replace(PLAIN, text=""),
    ],
)
def test_everything_to_be_noticed_changes_the_drawing(look: CellLook) -> None:
    for palette in (QApplication.palette(), dark()):
        assert field(look, palette) != field(PLAIN, palette)


@pytest.mark.usefixtures("themed")
def test_faults_and_overruled_totals_have_a_mark_and_not_only_a_colour() -> None:
    palette = QApplication.palette()
    colours = tints(palette)
    error = field(replace(PLAIN, severity="error"), palette)
    assert error.pixelColor(1, 1) == colours.error_ink
    overruled = field(replace(PLAIN, total=True, overruled=True), palette)
    assert overruled.pixelColor(AREA.right() - 1, 1) == colours.accent_ink
    warning = field(replace(PLAIN, severity="warning"), palette)
    assert warning.pixelColor(0, 0) == colours.warning_ink
    assert warning.pixelColor(2, 2) == colours.warning, "hollow, so that it differs from an error's"


@pytest.mark.usefixtures("themed")
def test_figures_can_be_read_on_every_ground() -> None:
    for palette in (QApplication.palette(), dark()):
        colours = tints(palette)
        grounds = (
            colours.error,
            colours.error_first,
            colours.warning,
            colours.hint,
            colours.total_background,
        )
        for ground in grounds:
            assert contrast(palette.color(QPalette.ColorRole.Text), ground) > 4.5


@pytest.mark.usefixtures("themed")
def test_selection_and_cursor_show() -> None:
    palette = QApplication.palette()
    flags = QStyle.StateFlag
    plain, chosen = field(PLAIN, palette), field(PLAIN, palette, flags.State_Selected)
    assert chosen.pixelColor(20, 5) != plain.pixelColor(20, 5)
    current = field(PLAIN, palette, flags.State_HasFocus)
    assert current.pixelColor(1, 17) == palette.color(QPalette.ColorRole.Highlight)


@pytest.mark.usefixtures("themed")
def test_a_long_figure_gets_smaller_instead_of_being_cut() -> None:
    palette = QApplication.palette()
    long = field(replace(PLAIN, text="12345678901"), palette)
    ink, ground = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base)
    for column in (0, 1, AREA.right() - 1):
        colours = {long.pixelColor(column, row).name() for row in range(4, AREA.bottom() - 3)}
        assert colours == {ground.name()}, "the letters reach the edge"
    middle = {long.pixelColor(column, 17).name() for column in range(5, 85)}
    assert ink.name() in middle or len(middle) > 5


@pytest.mark.usefixtures("themed")
def test_a_remark_is_drawn_as_printed_where_it_fits_and_marked_where_not() -> None:
    palette = QApplication.palette()
    mark = tints(palette).accent_ink
    short, long = (
        field(replace(PLAIN, note=text), palette) for text in ("改", "其中修订十六件，失效二十九件")
    )
    assert long.pixelColor(6, AREA.bottom() - 3) == mark
    assert short.pixelColor(6, AREA.bottom() - 3) != mark
    assert short != field(PLAIN, palette)


@pytest.mark.usefixtures("themed")
def test_a_label_of_many_rows_stands_in_the_middle_of_what_is_in_sight() -> None:
    palette = QApplication.palette()
    cell = GridCell(3, 0, 8, 1, "label", "（三）不予公开")
    whole, sight = QRect(0, -200, 90, 500), QRect(0, 0, 200, 120)

    def rows_with_ink(image: QImage) -> list[int]:
        ground = tints(palette).header_background.name()
        return [
            row
            for row in range(5, 115)
            if {image.pixelColor(column, row).name() for column in range(5, 80)} - {ground}
        ]

    image = drawn(lambda painter: paint_label(painter, option(palette, whole), cell, sight, tints(palette)))
    rows = rows_with_ink(image)
    assert rows
    assert abs((rows[0] + rows[-1]) / 2 - 60) < 6


@pytest.mark.usefixtures("themed")
def test_last_years_figures_are_small() -> None:
    font = QApplication.font()
    assert QFontMetrics(small(font)).height() < QFontMetrics(font).height()
