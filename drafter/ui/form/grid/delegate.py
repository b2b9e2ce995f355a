"""The pencil of a table: draws its places and opens, follows and closes the editor of a cell."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from drafter.ui.bridge import Bridge
from drafter.ui.form.grid.editing import Typing
from drafter.ui.form.grid.editor import CellEditor
from drafter.ui.form.grid.model import TableModel
from drafter.ui.form.grid.painting import paint_field, paint_label
from drafter.ui.form.keys import asks_history, walk_history
from drafter.ui.theme import Tints, tints

Index = QModelIndex | QPersistentModelIndex
Key = Qt.Key

_MOVES = {
    Key.Key_Return: "below",
    Key.Key_Enter: "below",
    Key.Key_Tab: "next",
    Key.Key_Backtab: "previous",
    Key.Key_Up: "up",
    Key.Key_Down: "down",
}
_SIDEWAYS = {Key.Key_Left: "left", Key.Key_Right: "right"}


class CellDelegate(QStyledItemDelegate):
    """Everything about single cells that a view asks for.

    `left` tells where to go on (below, next, up, …) from an editor that was closed; `refused` carries the
    editor, the sentence ("" for none), and whether the editor is being left. `typed_over` says that typing
    opened the editor, so that all arrows lead out of it.
    """

    left = Signal(str)
    refused = Signal(object, str, bool)

    def __init__(self, bridge: Bridge, model: TableModel, parent: QTableView) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._model = model
        self._view = parent
        self._colours, self._colours_of = tints(parent.palette()), parent.palette().cacheKey()
        self.typed_over = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = self._model.cell_at(index)
        if cell is None:
            return
        painter.save()
        if cell.name:
            paint_field(painter, option, self._model.look(cell.name), self._tints(option))
        else:
            paint_label(painter, option, cell, self._view.viewport().rect(), self._tints(option))
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = CellEditor(Typing(self._bridge, self._model.name_at(index)), parent)
        editor.refused.connect(lambda sentence: self.refused.emit(editor, sentence, False))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Leave the editor alone: it shows what is being typed, which the session follows."""

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        """Settle what was typed; every keystroke has reached the session already."""
        if isinstance(editor, CellEditor):
            sentence = editor.leave()
            if sentence:
                self.refused.emit(editor, sentence, True)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        pressed = event if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if pressed is not None and isinstance(editor, CellEditor) and self._key(editor, pressed):
            return True
        return super().eventFilter(editor, event)

    def _tints(self, option: QStyleOptionViewItem) -> Tints:
        """The colours of the palette, worked out once for all cells."""
        key = option.palette.cacheKey()
        if key != self._colours_of:
            self._colours, self._colours_of = tints(option.palette), key
        return self._colours

    def _key(self, editor: CellEditor, event: QKeyEvent) -> bool:
        if asks_history(event):
            self._leave(editor, "")
            return walk_history(event, self._bridge)
        if event.key() == Key.Key_Escape:
            self._give_up(editor)
            return True
        move = self._move(event)
        if move:
            self._leave(editor, move)
        return bool(move)

    def _move(self, event: QKeyEvent) -> str:
        key = Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.ShiftModifier and key in (Key.Key_Return, Key.Key_Enter):
            return "above"
        if key == Key.Key_Backtab or not held:
            return _MOVES.get(key, "") or (_SIDEWAYS.get(key, "") if self.typed_over else "")
        return ""

    def _leave(self, editor: CellEditor, move: str) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, self.EndEditHint.NoHint)
        self.left.emit(move)

    def _give_up(self, editor: CellEditor) -> None:
        editor.typing.restore()
        if editor.wrong:
            self.refused.emit(editor, "", False)
        self.closeEditor.emit(editor, self.EndEditHint.NoHint)
