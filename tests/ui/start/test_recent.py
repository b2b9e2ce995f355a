"""The recent files: opened by a click, greyed when gone, taken off the list."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.ui.start.recent import RecentCard

FIRST, SECOND = Path("/报告/甲.nianbao"), Path("/报告/乙.nianbao")


@pytest.fixture
def card(themed: QApplication, qtbot: QtBot) -> RecentCard:
    made = RecentCard()
    qtbot.addWidget(made)
    made.show_files([FIRST, SECOND])
    made.show()
    return made


def test_a_click_opens_a_file(card: RecentCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.wanted) as heard:
        qtbot.mouseClick(card.row(SECOND).open, Qt.MouseButton.LeftButton)
    assert heard.args == [SECOND]


def test_a_file_that_is_gone_can_only_be_taken_off(card: RecentCard, qtbot: QtBot) -> None:
    card.show_missing([SECOND])
    row = card.row(SECOND)
    assert not row.open.isEnabled()
    assert "文件不在了" in row.open.detail
    with qtbot.waitSignal(card.removed) as heard:
        qtbot.mouseClick(row.remove, Qt.MouseButton.LeftButton)
    assert heard.args == [SECOND]
    assert card.row(FIRST).open.isEnabled()
    assert not card.row(FIRST).remove.isVisible()


def test_the_list_is_the_latest_one(card: RecentCard) -> None:
    card.show_files([SECOND])
    assert card.files == [SECOND]
    card.show_missing([FIRST])
    card.show_files([])
    assert card.files == []
