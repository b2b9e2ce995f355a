"""Pages: blank until their picture comes, a frame where a cell stands, only pictures that are needed."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPixmap
from pytestqt.qtbot import QtBot

from drafter.importers.raw import Box, RawCell, RawTable
from drafter.importers.reading import Place
from drafter.ui.adopt.pages import PagesCanvas

HERE = Place(0, 1, 2)
BLOCKS = (RawTable((RawCell("12", 1, 2, box=Box(1, 0.25, 0.5, 0.5, 0.6)), RawCell("甲", 0, 0)), "表格 1"),)


@pytest.fixture
def canvas(themed: object, qtbot: QtBot) -> PagesCanvas:
    made = PagesCanvas(BLOCKS, 3)
    qtbot.addWidget(made)
    made.reshape(420, 1.0)
    return made


def test_a_cell_is_framed_on_its_page(canvas: PagesCanvas) -> None:
    area = canvas.area(HERE)
    assert area is not None
    assert area.width() == pytest.approx(100, abs=1)
    assert area.top() > canvas.height() / 3, "it stands on the second page"
    assert canvas.place_at(area.center()) == HERE
    assert canvas.area(Place(0, 0, 0)) is None, "nobody knows where that one stands"


def test_only_the_pages_in_sight_lack_a_picture(canvas: PagesCanvas) -> None:
    seen = QRect(0, 0, 420, 100)
    assert canvas.lacking(seen) == [0]
    canvas.hang({0: picture(canvas.pixels)}, canvas.pixels)
    assert canvas.lacking(seen) == []
    canvas.reshape(840, 1.0)
    assert canvas.lacking(seen) == [0], "it is drawn larger now"


def test_a_page_has_the_shape_of_its_picture(canvas: PagesCanvas) -> None:
    before = canvas.height()
    canvas.hang({0: picture(canvas.pixels, 0.5)}, canvas.pixels)
    assert canvas.height() < before
    assert canvas.grab().toImage().pixelColor(200, 50) == QColor("red")


def test_pictures_far_away_are_taken_down(canvas: PagesCanvas) -> None:
    canvas.hang({number: picture(canvas.pixels) for number in range(3)}, canvas.pixels)
    canvas.forget_beyond(QRect(0, 0, 420, 100))
    assert canvas.lacking(canvas.rect()) == [1, 2]


def picture(width: int, ratio: float = 1.414) -> QPixmap:
    made = QPixmap(width, round(width * ratio))
    made.fill(QColor("red"))
    return made
