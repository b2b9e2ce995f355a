"""The context menu of the table, and remarks beside figures."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu

from drafter.ui.bridge import Bridge
from drafter.ui.form.grid.page import TablePage
from drafter.ui.form.pages import FormPages
from tests.ui.form.hands import SHIFT, Key, blank, bridge_over, copied, filled, press, table_page

Show = Callable[[Bridge], FormPages]
TOTAL = "requests.received.total"


def actions(page: TablePage) -> dict[str, QAction]:
    """Return the entries of the menu as it would pop up now, by the first word."""
    menu = page._menu.make()
    menu.setParent(page)
    return {action.text().partition("(")[0]: action for action in menu.actions() if action.text()}


def test_only_what_can_be_done_is_offered(show: Show) -> None:
    page = table_page(show(bridge_over(filled())))
    QGuiApplication.clipboard().clear()
    offered = {name for name, action in actions(page).items() if action.isEnabled()}
    assert offered == {"剪切", "复制", "清空", "备注…"}
    press(Key.Key_Right, SHIFT)
    copied("1")
    offered = {name for name, action in actions(page).items() if action.isEnabled()}
    assert offered == {"剪切", "复制", "粘贴", "清空"}


def test_selected_blanks_are_filled_with_zeros(show: Show) -> None:
    bridge = bridge_over(blank())
    page = table_page(show(bridge))
    press(Key.Key_Right, SHIFT)
    actions(page)["空格填 0（2 格）"].trigger()
    assert bridge.session.draft.cells == {"requests.received.natural": 0, "requests.received.business": 0}


def test_a_total_is_added_up_again(show: Show) -> None:
    bridge = bridge_over(replace(filled(), cells={**filled().cells, TOTAL: 1}))
    page = table_page(show(bridge))
    page.table.go(TOTAL)
    actions(page)["恢复自动合计"].trigger()
    assert bridge.session.draft == filled()
    assert not actions(page)["恢复自动合计"].isEnabled()


def test_a_remark_is_asked_for_and_kept_without_its_brackets(show: Show) -> None:
    bridge = bridge_over(filled())
    page = table_page(show(bridge))
    name = page.table.current
    actions(page)["备注…"].trigger()
    box = page.table.findChild(QInputDialog)
    assert isinstance(box, QInputDialog)
    box.setTextValue("（其中修订16件）")
    box.accept()
    assert bridge.session.draft.notes == {name: "其中修订16件"}
    assert page.table.form_model.look(name).note
    box = page._menu.ask_note()
    assert box.textValue() == "其中修订16件"
    box.setTextValue("")
    box.accept()
    assert not bridge.session.draft.notes
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, pop-ups are no real windows
def test_a_right_click_takes_the_cell_under_it(show: Show) -> None:
    page = table_page(show(bridge_over(filled())))
    index = page.table.form_model.index_of("requests.granted.business")
    page.table.customContextMenuRequested.emit(page.table.visualRect(index).center())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert page.table.current == "requests.granted.business"
    QTest.keyClick(menu, Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
