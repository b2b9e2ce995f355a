"""The source as found: every cell and paragraph can be found and clicked, and wide tables are shrunk."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from drafter.importers.raw import RawCell, RawParagraph, RawTable
from drafter.importers.reading import Place
from drafter.ui.adopt.blocks import BlocksCanvas
from tests.helpers.drafts import full
from tests.ui.adopt.readings import report

WIDE = RawTable(tuple(RawCell("1234567", 0, column) for column in range(8)), "表格 1")


@pytest.fixture
def canvas(themed: object, qtbot: QtBot) -> BlocksCanvas:
    made = BlocksCanvas(report(full()).blocks)
    qtbot.addWidget(made)
    made.reshape(600, 1.0)
    return made


def test_every_cell_and_paragraph_is_found_where_it_is_drawn(canvas: BlocksCanvas) -> None:
    for number, block in enumerate(report(full()).blocks):
        spots = [(cell.row, cell.column) for cell in block.cells] if isinstance(block, RawTable) else [(0, 0)]
        for row, column in spots:
            area = canvas.area(Place(number, row, column))
            assert area is not None
            assert canvas.place_at(area.center()) == Place(number, row, column)


def test_what_is_not_there_is_not_found(canvas: BlocksCanvas) -> None:
    assert canvas.area(Place(999, 0, 0)) is None
    assert canvas.place_at(QPoint(1, 1)) is None


def test_the_marked_cell_is_framed(canvas: BlocksCanvas) -> None:
    place = next(
        Place(n, 3, 2) for n, block in enumerate(report(full()).blocks) if isinstance(block, RawTable)
    )
    before = canvas.grab().toImage()
    canvas.mark(place)
    after, area = canvas.grab().toImage(), canvas.area(place)
    assert area is not None
    edge = QPoint(area.center().x(), area.top())
    assert before.pixelColor(edge) != after.pixelColor(edge)
    far = QPoint(area.center().x(), area.top() - 60)
    assert before.pixelColor(far) == after.pixelColor(far)
    canvas.mark(None)
    assert canvas.grab().toImage() == before


def test_larger_letters_take_more_room(canvas: BlocksCanvas) -> None:
    small = canvas.height()
    canvas.reshape(600, 2.0)
    assert canvas.height() > small
    assert canvas.width() >= 1200


def test_a_table_a_little_too_wide_is_shrunk_to_fit(themed: object, qtbot: QtBot) -> None:
    canvas = BlocksCanvas((RawParagraph("甲"), WIDE))
    qtbot.addWidget(canvas)
    canvas.reshape(300, 1.0)
    need = canvas.width()
    canvas.reshape(need + 5, 1.0)
    assert canvas.width() <= need + 5
    canvas.reshape(need * 2, 1.0)
    whole = canvas.area(Place(0, 0, 0))
    canvas.reshape(need + 5, 1.0)
    shrunk = canvas.area(Place(0, 0, 0))
    assert whole is not None
    assert shrunk is not None
    assert shrunk.height() < whole.height()


def test_an_empty_line_takes_no_room(themed: object, qtbot: QtBot) -> None:
    canvas = BlocksCanvas((RawParagraph("甲"), RawParagraph("  "), RawParagraph("乙")))
    qtbot.addWidget(canvas)
    canvas.reshape(300, 1.0)
    assert canvas.area(Place(1, 0, 0)) is None
    assert canvas.grab().toImage().pixelColor(1, 1) != QColor("black")
