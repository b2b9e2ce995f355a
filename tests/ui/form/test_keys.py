"""Undo and redo belong to the session, whoever has the focus."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from drafter.model.edits import SetAgency
from drafter.ui.form.keys import asks_history, leave_to_window, offer_edits, walk_history
from tests.ui.form.hands import CTRL, NONE, blank, bridge_over

pytestmark = pytest.mark.usefixtures("qapp")


def key(
    code: Qt.Key, held: Qt.KeyboardModifier = CTRL, kind: QEvent.Type = QEvent.Type.KeyPress
) -> QKeyEvent:
    """Return a key event."""
    return QKeyEvent(kind, code, held)


def test_only_undo_and_redo_ask_for_history() -> None:
    assert asks_history(key(Qt.Key.Key_Z))
    assert asks_history(key(Qt.Key.Key_Y)) or asks_history(
        key(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    )
    assert not asks_history(key(Qt.Key.Key_Z, NONE))
    assert not asks_history(QEvent(QEvent.Type.KeyPress))


def test_an_editor_leaves_them_to_the_windows_actions() -> None:
    claim = key(Qt.Key.Key_Z, kind=QEvent.Type.ShortcutOverride)
    claim.accept()
    assert leave_to_window(claim)
    assert not claim.isAccepted()
    assert not leave_to_window(key(Qt.Key.Key_C, kind=QEvent.Type.ShortcutOverride))
    assert not leave_to_window(key(Qt.Key.Key_Z))


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, pop-ups are no real windows
@pytest.mark.parametrize("kind", [QLineEdit, QTextEdit])
def test_an_editors_menu_offers_no_history_of_its_own(
    qtbot: QtBot, kind: type[QLineEdit] | type[QTextEdit]
) -> None:
    editor = kind()
    qtbot.addWidget(editor)
    editor.show()
    whole = [action.objectName() for action in editor.createStandardContextMenu().actions()]
    menu = offer_edits(editor, editor.mapToGlobal(editor.rect().center()))
    offered = [action.objectName() for action in menu.actions()]
    assert menu.isVisible()
    assert {"edit-undo", "edit-redo"} == set(whole) - set(offered)
    assert not menu.actions()[0].isSeparator()
    menu.close()


def test_without_an_action_the_keys_walk_the_session() -> None:
    bridge = bridge_over(blank())
    bridge.do(SetAgency("青石县人民政府"), "x")
    changed = bridge.session.draft
    assert walk_history(key(Qt.Key.Key_Z), bridge)
    assert bridge.session.draft == blank()
    assert walk_history(key(Qt.Key.Key_Y), bridge)
    assert bridge.session.draft == changed
    assert not walk_history(key(Qt.Key.Key_A), bridge)
