"""A program that is killed: what was typed is offered at the next start, whole."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from drafter.model import files
from drafter.ui.main_window import MainWindow
from tests.ui.conftest import Answers
from tests.ui.typist import FIGURES, SAVED

pytestmark = pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not to be had there")


def recover(window: MainWindow, qtbot: QtBot) -> None:
    """Click the button that recovers."""
    card = window.start.page.recovery
    assert card.isVisible()
    (button,) = [one for one in card.findChildren(QPushButton) if one.text() == "恢复"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_was_typed_before_the_kill_comes_back(
    kill_typist: Callable[..., None], make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    kill_typist()
    window = make_window()
    recover(window, qtbot)
    session = window.workplace().document.session
    assert session is not None
    assert session.draft.meta.agency == "云溪市发展和改革局"
    assert session.draft.cells == FIGURES
    assert session.figures["requests.received.total"] == 55
    assert window.isWindowModified()


def test_the_file_has_what_was_saved_and_the_recovery_the_rest(
    kill_typist: Callable[..., None], make_window: Callable[[], MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "年报.nianbao"
    kill_typist(path)
    assert files.read(path).cells == dict(list(FIGURES.items())[:SAVED])
    window = make_window()
    recover(window, qtbot)
    document = window.workplace().document
    assert document.path == path, "the lock of the killed program is gone"
    assert document.session is not None
    assert document.session.draft.cells == FIGURES
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert files.read(path).cells == FIGURES
    assert not window.isWindowModified()


def test_after_the_recovery_is_saved_nothing_is_offered_again(
    kill_typist: Callable[..., None],
    make_window: Callable[[], MainWindow],
    qtbot: QtBot,
    answers: Answers,
    tmp_path: Path,
) -> None:
    kill_typist()
    window = make_window()
    recover(window, qtbot)
    answers.will_name(tmp_path / "a.nianbao")
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    window.close()
    assert not make_window().start.page.recovery.isVisible()
