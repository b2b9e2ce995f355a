"""Writing something else in place of what was read: parsed as in the form, refused in words."""

import datetime as dt
from decimal import Decimal

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from drafter.errors import RefusedValue
from drafter.model.values import normalise
from drafter.standard.schema import Standard
from drafter.ui.adopt.decision import Key
from drafter.ui.adopt.model import LinesModel
from drafter.ui.adopt.wording import said
from drafter.ui.form.bubble import Bubble
from drafter.ui.form.dates import read_date
from drafter.ui.form.grid import typed
from drafter.ui.form.grid.editor import Plain

Index = QModelIndex | QPersistentModelIndex
_LEAVING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_LATEST_YEAR = 2100


def read(text: str, key: Key, form: Standard) -> int | Decimal | str | dt.date | None:
    """Read what was written for a cell or a field of the cover; raises RefusedValue in words."""
    if key.kind == "cell":
        found = typed.settle(text, form.cells[key.name].kind)
        if found.state == "refused":
            raise RefusedValue(found.sentence)
        return found.value
    if key.name == "date":
        return read_date(text)
    return _year(text) if key.name == "year" else " ".join(text.split())


def _year(text: str) -> int:
    digits = normalise(text).removesuffix("年度").removesuffix("年")
    if not digits.isdecimal() or not 2000 <= int(digits) <= _LATEST_YEAR:
        raise RefusedValue(f"“{text.strip()}”不是年度，", "请写成 2025 这样的四位数字。")
    return int(digits)


class CorrectingDelegate(QStyledItemDelegate):
    """Opens a line for what is to be put right; what is refused stays open, with the reason beside it.

    `corrected` tells that a person wrote something or confirmed what stood there.
    """

    corrected = Signal()

    def __init__(self, model: LinesModel, view: QAbstractItemView, bubble: Bubble) -> None:
        super().__init__(view)
        self._model = model
        self._view = view
        self._bubble = bubble

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        key = self._key(index)
        editor.setAccessibleName(f"改正：{self._model.node(index).title}")
        if key.kind == "cell":
            editor.setValidator(Plain(editor))
        editor.textEdited.connect(lambda text: self._judge(editor, text, key))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(said(self._model.decision.value(self._key(index))))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        if not isinstance(editor, QLineEdit):
            return
        key = self._key(index)
        try:
            value = read(editor.text(), key, self._model.decision.found.form)
        except RefusedValue as refusal:
            self._say(str(refusal), editor)
            self._bubble.linger()
            return
        self._bubble.clear()
        self._model.put_right(key, value)
        self.corrected.emit()

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        self._bubble.linger()
        super().destroyEditor(editor, index)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        leaving = (
            isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _LEAVING
        )
        if leaving and isinstance(editor, QLineEdit) and self._refused(editor):
            return True
        return super().eventFilter(editor, event)

    def _refused(self, editor: QLineEdit) -> bool:
        """Keep the line open on what cannot stand, and say why."""
        return not self._judge(editor, editor.text(), self._key(self._view.currentIndex()), leaving=True)

    def _judge(self, editor: QLineEdit, text: str, key: Key, *, leaving: bool = False) -> bool:
        form = self._model.decision.found.form
        if (
            key.kind == "cell"
            and not leaving
            and typed.read(text, form.cells[key.name].kind).state == "unfinished"
        ):
            return True
        if key.kind == "cover" and not leaving:
            return True
        try:
            read(text, key, form)
        except RefusedValue as refusal:
            self._say(str(refusal), editor)
            return False
        self._bubble.clear()
        return True

    def _say(self, sentence: str, editor: QLineEdit) -> None:
        self._bubble.say(sentence, editor.rect(), editor)

    def _key(self, index: Index) -> Key:
        key = self._model.key(index)
        if key is None:
            raise ValueError("a group has nothing to put right")
        return key
