"""The page of a table: what counts in a cell, last year's figures, the text beneath."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from drafter.model.prose import from_text
from drafter.ui.bridge import Bridge
from drafter.ui.form.grid.page import TablePage
from drafter.ui.form.pages import FormPages
from tests.ui.form.hands import Key, blank, bridge_over, commit, filled, focus, press, table_page, write

Show = Callable[[Bridge], FormPages]


def strip(page: TablePage) -> str:
    """Return what the strip under the table says."""
    (label,) = [label for label in page.findChildren(QLabel) if label.accessibleName() == "填报口径"]
    return label.text()


def test_the_strip_says_what_counts_in_the_cell(show: Show) -> None:
    bridge = bridge_over(replace(filled(), last=filled(2)))
    page = table_page(show(bridge))
    last = page.table.form_model.last_year("requests.received.natural")
    assert strip(page) == (
        f"「一、本年新收政府信息公开申请数量」行「自然人」列（件）　上年：{last}\n"
        "本年度收到的申请件数，按申请人类型分列；不含上年结转的件数。"
    )
    press(Key.Key_Down)
    assert strip(page).startswith("「二、上年结转政府信息公开申请数量」行「自然人」列")


def test_last_years_figures_can_be_drawn_in_the_cells(show: Show) -> None:
    bridge = bridge_over(replace(filled(), last=filled(2)))
    page = table_page(show(bridge))
    height = page.table.rowHeight(0)
    before = page.table.grab().toImage()
    page._last.click()
    assert page.table.rowHeight(0) > height
    assert page.table.grab().toImage() != before
    page._last.click()
    assert page.table.rowHeight(0) == height


def test_without_last_years_report_the_button_rests(show: Show) -> None:
    assert not table_page(show(bridge_over(filled())))._last.isEnabled()


def test_the_text_beneath_is_folded_away_until_there_is_one(show: Show) -> None:
    bridge = bridge_over(blank())
    pages = show(bridge)
    page = table_page(pages)
    assert not page.prose.isVisible()
    page._more.click()
    page.prose.editor.setFocus()
    commit("注：含上年结转。")
    assert bridge.session.draft.prose["requests"] == from_text("注：含上年结转。")
    other = show(bridge_over(replace(blank(), prose={"review": from_text("注。")})))
    assert table_page(other, "review").prose.isVisible()


@pytest.mark.parametrize("part", ["disclosure", "review"])
def test_small_tables_are_shown_whole(show: Show, part: str) -> None:
    table = table_page(show(bridge_over(filled())), part).table
    QApplication.processEvents()
    assert table.verticalScrollBar().maximum() == 0
    assert table.horizontalScrollBar().maximum() == 0


def test_table_three_shows_most_of_its_rows_and_scrolls_to_the_others(show: Show) -> None:
    table = table_page(show(bridge_over(filled()))).table
    in_sight = table.viewport().height() // table.rowHeight(0)
    assert in_sight >= 13
    assert table.verticalScrollBar().maximum() > 0


def test_tab_goes_from_top_to_bottom(show: Show) -> None:
    page = table_page(show(bridge_over(blank())))
    page._last.setEnabled(True)
    page._zeros.setFocus()
    press(Key.Key_Tab)
    assert focus() is page.table
    page.table.go("requests.carried_out.other_org")
    press(Key.Key_Tab)
    assert focus() is page._more


def test_undo_takes_the_bubble_away(show: Show) -> None:
    bridge = bridge_over(filled())
    page = table_page(show(bridge))
    write("5")
    press(Key.Key_Return)
    write("x")
    assert page.bubble.isVisible()
    bridge.undo()
    assert not page.bubble.isVisible()
