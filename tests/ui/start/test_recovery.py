"""The card of unsaved work: says what it is, when it was, and asks to recover or drop it."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from drafter.model.draft import empty
from drafter.model.edits import SetCells
from drafter.model.journal import Base, Pending, begin
from drafter.standard.loader import load
from drafter.ui.start.recovery import RecoveryCard


@pytest.fixture
def entry(tmp_path: Path) -> Pending:
    base = Base(empty(load("2021"), "云溪市发展和改革局", 2025))
    journal = begin(tmp_path, base)
    journal.record("do", SetCells({"requests.received.natural": 5}))
    journal.close()
    return Pending(journal.path, base, dt.datetime(2026, 1, 9, 15, 32), 1)  # noqa: DTZ001 - a clock on the wall


@pytest.fixture
def card(themed: QApplication, qtbot: QtBot, entry: Pending) -> RecoveryCard:
    made = RecoveryCard()
    qtbot.addWidget(made)
    made.show_work([entry])
    return made


def test_it_says_what_was_not_saved(card: RecoveryCard) -> None:
    texts = [label.text() for label in card.findChildren(QLabel)]
    assert "云溪市发展和改革局 2025年 · 1月9日 15:32 · 1 处修改" in texts


@pytest.mark.parametrize("words", ["恢复", "不要了"])
def test_its_buttons_carry_the_work(card: RecoveryCard, entry: Pending, qtbot: QtBot, words: str) -> None:
    (button,) = [one for one in card.findChildren(QPushButton) if one.text() == words]
    with qtbot.waitSignal(card.wanted if words == "恢复" else card.dropped) as heard:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard.args == [entry]


def test_without_unsaved_work_it_is_not_there(card: RecoveryCard) -> None:
    card.show_work(())
    assert card.isHidden()
