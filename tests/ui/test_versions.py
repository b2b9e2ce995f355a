"""Earlier versions: listed by time, opened as copies."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.model import files
from drafter.model.draft import Draft, empty
from drafter.model.edits import SetCells
from drafter.standard.loader import load
from drafter.ui.main_window import MainWindow
from drafter.ui.versions import VersionsDialog, when
from tests.ui.conftest import Answers

CELL = "requests.received.natural"


@pytest.fixture
def saved(window: MainWindow, tmp_path: Path) -> Path:
    """A file saved with 1, 2 and 3 in a cell, and open."""
    path = tmp_path / "年报.nianbao"
    blank = empty(load("2021"), "青石县人民政府", 2025)
    files.write(path, Draft("2021", blank.meta, cells={CELL: 1}))
    window.workplace().document.open(path)
    for value in (2, 3):
        window.workplace().desk.bridge.do(SetCells({CELL: value}), "填写")
        window.workplace().document.save()
    return path


def dialog(window: MainWindow) -> VersionsDialog:
    window.table.action("versions").trigger()
    box = QApplication.activeModalWidget()
    assert isinstance(box, VersionsDialog)
    return box


def test_a_version_opens_as_a_copy_and_the_file_stays(window: MainWindow, saved: Path, qtbot: QtBot) -> None:
    box = dialog(window)
    assert [box.list.item(row).text() for row in range(box.list.count())] == [
        when(path) for path in files.versions(saved)
    ]
    qtbot.keyClick(box.list, Qt.Key.Key_Down)
    qtbot.mouseClick(box.open_button, Qt.MouseButton.LeftButton)
    document = window.workplace().document
    assert document.path is None
    assert document.session is not None
    assert document.session.draft.cells == {CELL: 1}
    assert document.dirty
    assert files.read(saved).cells == {CELL: 3}


def test_thinking_better_of_it_leaves_the_file_open(window: MainWindow, saved: Path, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog(window), Qt.Key.Key_Escape)
    assert window.workplace().document.path == saved


def test_a_version_that_went_bad_is_told(
    window: MainWindow, saved: Path, qtbot: QtBot, answers: Answers
) -> None:
    files.versions(saved)[0].write_bytes(b"bad")
    box = dialog(window)
    qtbot.mouseClick(box.open_button, Qt.MouseButton.LeftButton)
    assert len(answers.told) == 1
    assert window.workplace().document.path == saved


def test_without_a_saved_file_there_is_a_word_instead(window: MainWindow, answers: Answers) -> None:
    window.workplace().begin("青石县人民政府", 2025)
    window.table.action("versions").trigger()
    assert "没有保存过" in answers.told[0]


def test_a_file_without_versions_says_so(qtbot: QtBot) -> None:
    box = VersionsDialog(())
    qtbot.addWidget(box)
    assert not box.open_button.isEnabled()
