"""Icons: each drawing is there, is drawn, and follows the palette."""

import pytest
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication

from drafter import assets
from drafter.ui.actions import ENTRIES
from drafter.ui.icons import Mark, app_icon, icon, pixmap

DRAWINGS = sorted(path.stem for path in assets.resource("icons").glob("*.svg"))


def inked(image: QImage) -> int:
    """Count the pixels that are not transparent."""
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y).alpha() > 0 for x, y in places)


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_drawing_is_drawn(qapp: QApplication, name: str) -> None:
    assert inked(pixmap(name, 24).toImage()) > 20


def test_whatever_is_asked_for_is_there() -> None:
    wanted = {entry.drawing for entry in ENTRIES if entry.drawing} | set(Mark) | {"app"}
    assert wanted <= set(DRAWINGS)


def test_marks_differ_by_shape_and_not_by_colour_alone(qapp: QApplication) -> None:
    shapes = [
        tuple(image.pixelColor(x, y).alpha() > 127 for x in range(24) for y in range(24))
        for mark in (Mark.EMPTY, Mark.STARTED, Mark.FAULTY, Mark.WARNED, Mark.COMPLETE, Mark.HINT)
        for image in [pixmap(mark, 24).toImage()]
    ]
    assert len(set(shapes)) == len(shapes)


def test_lines_take_the_palettes_text_colour(qapp: QApplication) -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#00ff00"))
    image = pixmap("stop", 24, palette).toImage()
    assert any(image.pixelColor(x, 12).green() == 255 for x in range(24))


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_a_drawing_is_sharp_at_every_scaling(qapp: QApplication, ratio: float) -> None:
    picture = pixmap("save", 20, ratio=ratio)
    assert picture.width() == round(20 * ratio)
    assert picture.deviceIndependentSize().width() == pytest.approx(20)
    assert icon("save").pixmap(20, 20).width() == 20


def test_the_programs_own_icon_comes_large_enough_for_the_task_bar(qapp: QApplication) -> None:
    assert max(size.width() for size in app_icon().availableSizes()) >= 64
