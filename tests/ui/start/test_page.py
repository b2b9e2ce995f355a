"""The start page as a whole: every way to begin is there, and is reached by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from drafter.ui.start.page import StartPage


@pytest.fixture
def page(themed: QApplication, qtbot: QtBot) -> StartPage:
    made = StartPage("云溪市发展和改革局", 2025)
    qtbot.addWidget(made)
    made.recovery.show_work(())
    made.resize(1280, 760)
    made.show()
    return made


def test_its_large_buttons_ask_for_a_file(page: StartPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.from_last_wanted):
        qtbot.mouseClick(page.from_last, Qt.MouseButton.LeftButton)
    page.open.setFocus()
    with qtbot.waitSignal(page.open_wanted):
        qtbot.keyClick(page.open, Qt.Key.Key_Space)


def test_tab_reaches_everything(page: StartPage, qtbot: QtBot) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.from_last.setFocus()
    reached: set[QWidget | None] = set()
    for _ in range(8):
        reached.add(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert {page.from_last, page.open, page.new.agency, page.new.year, page.new.begin} <= reached


def test_nothing_is_cut_on_a_small_screen(page: StartPage) -> None:
    page.resize(1024, 600)
    assert page.horizontalScrollBar().maximum() == 0
