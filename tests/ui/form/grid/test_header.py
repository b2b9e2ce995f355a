"""The merged header rows: where each rectangle lies, and what a click on it tells."""

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtTest import QSignalSpy

from drafter.ui.bridge import Bridge
from drafter.ui.form.grid.header import MergedHeader
from drafter.ui.form.grid.view import FormTable
from drafter.ui.form.pages import FormPages
from tests.ui.form.hands import CTRL, bridge_over, click, filled, table_page

Show = Callable[[Bridge], FormPages]


def header_of(table: FormTable) -> MergedHeader:
    """Return the header of a table."""
    header = table.horizontalHeader()
    assert isinstance(header, MergedHeader)
    return header


@pytest.mark.parametrize("part", ["requests", "review"])
def test_the_rectangles_cover_the_header_and_do_not_overlap(show: Show, part: str) -> None:
    table = table_page(show(bridge_over(filled())), part).table
    header = header_of(table)
    areas = [header.area(cell) for cell in table.form_model.header_cells()]
    assert not [pair for pair in combinations(areas, 2) if pair[0].intersects(pair[1])]
    covered = sum(area.width() * area.height() for area in areas)
    assert covered == header.viewport().width() * header.viewport().height()


def test_table_two_has_its_headings_in_the_body(show: Show) -> None:
    assert not header_of(table_page(show(bridge_over(filled())), "disclosure").table).isVisible()


def test_a_click_tells_which_heading_and_which_keys(show: Show) -> None:
    table = table_page(show(bridge_over(filled()))).table
    header = header_of(table)
    cell = next(cell for cell in table.form_model.header_cells() if cell.text == "科研机构")
    pressed = QSignalSpy(header.pressed)
    click(header.viewport(), header.area(cell).center(), CTRL)
    assert [tuple(pressed.at(n)) for n in range(pressed.count())] == [(cell, CTRL)]


def test_the_header_moves_with_the_columns(show: Show) -> None:
    pages = show(bridge_over(filled()))
    pages.resize(420, 600)
    table = table_page(pages).table
    header = header_of(table)
    assert table.horizontalScrollBar().maximum() > 0
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    cell = next(cell for cell in table.form_model.header_cells() if cell.text == "总计")
    field = table.visualRect(table.form_model.index_of("requests.received.total"))
    assert (header.area(cell).left(), header.area(cell).width()) == (field.left(), field.width())
