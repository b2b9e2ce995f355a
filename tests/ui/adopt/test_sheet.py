"""A table as found, laid out: spans kept, phantom columns without room, nothing overlapping."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from drafter.importers.raw import RawCell, RawTable
from drafter.ui.adopt.sheet import Sheet, lay_out
from tests.helpers.drafts import full
from tests.ui.adopt.readings import report

ROOM = 560


def laid_out(table: RawTable, room: int = ROOM) -> Sheet:
    return lay_out(table, room, QFontMetrics(QApplication.font()))


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_statutory_table_fits_the_room_and_no_cell_lies_on_another(themed: object, number: int) -> None:
    table = [block for block in report(full()).blocks if isinstance(block, RawTable)][number]
    sheet = laid_out(table)
    areas = [area.adjusted(0, 0, -1, -1) for _, area in sheet.cells]
    assert not [pair for pair in combinations(areas, 2) if pair[0].intersects(pair[1])]
    assert max(area.right() for area in areas) <= sheet.width <= ROOM + 60
    assert all(area.width() > 20 and area.height() > 10 for area in areas)


def test_a_cell_is_found_at_every_place_that_it_covers(themed: object) -> None:
    sheet = laid_out(RawTable((RawCell("甲", 0, 0, 2, 1), RawCell("1", 0, 1), RawCell("2", 1, 1)), "表格 1"))
    assert sheet.area(1, 0) == sheet.area(0, 0)
    assert sheet.area(5, 0) is None
    for cell, area in sheet.cells:
        assert sheet.cell_at(area.center()) == cell
    assert sheet.cell_at(QPoint(sheet.width + 5, 0)) is None


def test_columns_in_which_nothing_begins_take_no_room(themed: object) -> None:
    plain = RawTable((RawCell("甲", 0, 0), RawCell("1", 0, 1)), "表格 1")
    phantom = RawTable((RawCell("甲", 0, 0, 1, 2), RawCell("1", 0, 2, 1, 3)), "表格 1")
    assert [area for _, area in laid_out(phantom).cells] == [area for _, area in laid_out(plain).cells]


def test_a_long_figure_is_never_cut(themed: object) -> None:
    figures = tuple(RawCell("14872243", 0, column) for column in range(20))
    sheet = laid_out(RawTable(figures, "表格 1"))
    need = QFontMetrics(QApplication.font()).horizontalAdvance("14872243")
    assert all(area.width() > need for _, area in sheet.cells)
