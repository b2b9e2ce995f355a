"""The start page in the window: begins, opens, forgets, recovers and throws away."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from drafter.model import files
from drafter.model.draft import empty
from drafter.model.edits import SetCells
from drafter.model.journal import Base, begin
from drafter.settings import Settings
from drafter.standard.loader import load
from drafter.ui.main_window import MainWindow
from drafter.ui.start.controller import due_year
from tests.ui.conftest import Answers

CELL = "requests.received.natural"


@pytest.fixture
def crashed(home: Path) -> Path:
    """The journal that a crash left behind."""
    journal = begin(home / "journals", Base(empty(load("2021"), "云溪市发展和改革局", 2025)))
    journal.record("do", SetCells({CELL: 5}))
    journal.close()
    return journal.path


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A file that was opened before."""
    path = tmp_path / "年报.nianbao"
    files.write(path, empty(load("2021"), "青石县人民政府", 2024))
    Settings(recent=(str(path), str(tmp_path / "gone.nianbao")), agency="青石县人民政府").save()
    return path


def button(window: MainWindow, words: str) -> QPushButton:
    (found,) = [one for one in window.start.page.recovery.findChildren(QPushButton) if one.text() == words]
    return found


def test_a_recent_file_is_opened_and_a_missing_one_is_taken_off(
    saved: Path, make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = make_window()
    gone = saved.with_name("gone.nianbao")
    recent = window.start.page.recent
    assert recent.files == [saved, gone]
    qtbot.waitUntil(recent.row(gone).remove.isVisible, timeout=5_000)
    assert recent.row(saved).open.isEnabled()
    qtbot.mouseClick(recent.row(gone).remove, Qt.MouseButton.LeftButton)
    assert recent.files == [saved]
    assert Settings.load().recent == (str(saved),)
    qtbot.mouseClick(recent.row(saved).open, Qt.MouseButton.LeftButton)
    assert window.workplace().document.path == saved


def test_the_agency_of_the_last_time_is_there(saved: Path, make_window: Callable[[], MainWindow]) -> None:
    assert make_window().start.page.new.agency.text() == "青石县人民政府"


def test_unsaved_work_is_offered_first_and_recovered(
    crashed: Path, make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = make_window()
    page = window.start.page
    assert page.recovery.isVisible()
    assert page.recovery.y() < page.new.mapTo(page, page.new.rect().topLeft()).y()
    qtbot.mouseClick(button(window, "恢复"), Qt.MouseButton.LeftButton)
    session = window.workplace().document.session
    assert session is not None
    assert session.draft.cells == {CELL: 5}
    assert window.isWindowModified()


def test_unsaved_work_is_thrown_away_only_when_asked_twice(
    crashed: Path, make_window: Callable[[], MainWindow], qtbot: QtBot, answers: Answers
) -> None:
    window = make_window()
    answers.will_choose("取消")
    qtbot.mouseClick(button(window, "不要了"), Qt.MouseButton.LeftButton)
    assert crashed.exists()
    answers.will_choose("不要了")
    qtbot.mouseClick(button(window, "不要了"), Qt.MouseButton.LeftButton)
    assert not crashed.exists()
    assert not window.start.page.recovery.isVisible()


def test_every_year_since_the_first_unified_form_is_offered(window: MainWindow, qtbot: QtBot) -> None:
    years = window.start.page.new.year
    qtbot.waitUntil(lambda: years.count() > 1)
    assert years.itemData(years.count() - 1) == 2019
    assert years.currentData() == dt.date.today().year - 1  # noqa: DTZ011 - as the program does


def test_the_year_to_be_reported_is_the_last_full_one() -> None:
    assert due_year(dt.date(2026, 1, 3)) == 2025
    assert due_year(dt.date(2026, 12, 30)) == 2025
