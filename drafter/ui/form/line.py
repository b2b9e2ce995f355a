"""Lines and boxes of the cover: the session's text in them, undo left to the session."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QValidator,
    QWheelEvent,
)
from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from drafter.model.values import normalise
from drafter.ui.bridge import Bridge
from drafter.ui.form.keys import leave_to_window, offer_edits, walk_history


class Line(QLineEdit):
    """A line of text. `left` tells that the person went elsewhere."""

    left = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._composing = False
        self._awaited: str | None = None

    def show_session(self, text: str) -> None:
        """Show the session's text; later, if a word is being composed."""
        if self._composing:
            self._awaited = text
        elif text != self.text():
            self.setText(text)

    def event(self, event: QEvent) -> bool:
        return False if leave_to_window(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not walk_history(event, self._bridge):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        offer_edits(self, event.globalPos())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if self._awaited is not None and not self._composing:
            awaited, self._awaited = self._awaited, None
            self.show_session(awaited)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._bridge.session.seal()
        self.left.emit()


class YearBox(QSpinBox):
    """A year; digits of every width are understood, and the wheel does not change it by accident."""

    def __init__(self, bridge: Bridge, first: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLineEdit(Line(bridge, self))
        self.setRange(first, 2100)
        self.setSuffix(" 年")

    def validate(self, input: str, pos: int) -> tuple[QValidator.State, str, int]:  # noqa: A002
        digits = self._digits(input)
        if digits.isdecimal() and self.minimum() <= int(digits) <= self.maximum():
            return QValidator.State.Acceptable, input, pos
        fine = not digits or (digits.isdecimal() and len(digits) < 4)
        return (QValidator.State.Intermediate if fine else QValidator.State.Invalid), input, pos

    def valueFromText(self, text: str) -> int:
        return int(self._digits(text))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _digits(self, text: str) -> str:
        return normalise(text).rstrip("年")
