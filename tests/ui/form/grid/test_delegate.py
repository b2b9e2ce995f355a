"""The pencil of a table: which keys close an editor and where they lead."""

import pytest
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

from drafter.standard.loader import load
from drafter.ui.bridge import Bridge
from drafter.ui.form.grid.delegate import CellDelegate
from drafter.ui.form.grid.editor import CellEditor
from drafter.ui.form.grid.model import TableModel
from tests.ui.form.hands import NONE, SHIFT, bridge_over, filled

TABLE = load("2021").tables["requests"]
Key = Qt.Key


class Setting:
    """A delegate with an open editor."""

    def __init__(self, qtbot: QtBot) -> None:
        self.bridge: Bridge = bridge_over(filled())
        self.view = QTableView()
        qtbot.addWidget(self.view)
        self.model = TableModel(self.bridge, TABLE, self.view)
        self.view.setModel(self.model)
        self.delegate = CellDelegate(self.bridge, self.model, self.view)
        editor = self.delegate.createEditor(self.view, QStyleOptionViewItem(), self.index)
        assert isinstance(editor, CellEditor)
        self.editor = editor

    @property
    def index(self) -> QModelIndex:
        """The cell that is edited."""
        return self.model.index_of("requests.received.natural")

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> bool:
        """Let the editor's filter see a key."""
        return self.delegate.eventFilter(self.editor, QKeyEvent(QEvent.Type.KeyPress, key, held))


@pytest.fixture
def setting(qtbot: QtBot) -> Setting:
    """A delegate with an open editor."""
    return Setting(qtbot)


@pytest.mark.parametrize(
    ("key", "held", "move"),
    [
        (Key.Key_Return, NONE, "below"),
        (Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, "below"),
        (Key.Key_Return, SHIFT, "above"),
        (Key.Key_Tab, NONE, "next"),
        (Key.Key_Backtab, SHIFT, "previous"),
        (Key.Key_Up, NONE, "up"),
        (Key.Key_Down, NONE, "down"),
    ],
)
def test_keys_that_leave_the_editor(
    setting: Setting, key: Qt.Key, held: Qt.KeyboardModifier, move: str
) -> None:
    left, closed = QSignalSpy(setting.delegate.left), QSignalSpy(setting.delegate.closeEditor)
    assert setting.press(key, held)
    assert left.at(0)[0] == move
    assert closed.count() == 1


def test_sideways_keys_leave_only_what_typing_opened(setting: Setting) -> None:
    left = QSignalSpy(setting.delegate.left)
    assert not setting.press(Key.Key_Left)
    setting.delegate.typed_over = True
    assert setting.press(Key.Key_Left)
    assert left.at(0)[0] == "left"


@pytest.mark.parametrize(("key", "held"), [(Key.Key_5, NONE), (Key.Key_Down, SHIFT), (Key.Key_Home, NONE)])
def test_other_keys_are_the_editors(setting: Setting, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    assert not setting.press(key, held)


def test_a_view_cannot_write_into_the_editor(setting: Setting) -> None:
    before = setting.editor.text()
    setting.editor.setText("12")
    setting.delegate.setEditorData(setting.editor, setting.index)
    assert setting.editor.text() == "12" != before


def test_what_is_left_unfinished_is_refused_with_its_sentence(setting: Setting) -> None:
    refused = QSignalSpy(setting.delegate.refused)
    setting.editor.setText("1,")
    setting.editor.textEdited.emit("1,")
    setting.delegate.setModelData(setting.editor, setting.model, setting.index)
    editor, sentence, left = refused.at(refused.count() - 1)
    assert (editor, left) == (setting.editor, True)
    assert "逗号" in sentence
