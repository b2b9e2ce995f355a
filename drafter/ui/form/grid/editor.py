"""The line in which a cell's figure is typed; an input method may compose in it undisturbed."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent, QPen, QValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from drafter.model.values import normalise
from drafter.ui.form.grid.editing import Typing
from drafter.ui.form.keys import leave_to_window, offer_edits
from drafter.ui.theme import tints


class Plain(QValidator):
    """Brings what an input method commits to plain digits; refusing is not its business."""

    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        return QValidator.State.Acceptable, normalise(text), len(normalise(text[:pos]))


class CellEditor(QLineEdit):
    """The open editor of a cell; `wrong` while what stands in it is refused.

    `refused` carries the sentence to be shown beside it, and "" when it holds no more.
    """

    refused = Signal(str)

    def __init__(self, typing: Typing, parent: QWidget) -> None:
        super().__init__(parent)
        self.typing = typing
        self.wrong = False
        self.setFrame(False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setText(typing.text())
        self.setValidator(Plain(self))
        self.setAccessibleName(typing.spec.label)
        self.setAutoFillBackground(True)
        self.textEdited.connect(self._on_edited)

    def leave(self) -> str:
        """Settle what stands in the editor; returns why it was refused, or ""."""
        return self.typing.leave(self.text())

    def event(self, event: QEvent) -> bool:
        return False if leave_to_window(event) else super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        offer_edits(self, event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        colour = tints(self.palette()).error_ink if self.wrong else self.palette().highlight().color()
        painter.setPen(QPen(colour, 2))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _on_edited(self, text: str) -> None:
        found = self.typing.type(text)
        sentence = found.sentence if found.state == "refused" else ""
        if sentence or self.wrong:
            self.wrong = bool(sentence)
            self.update()
            self.refused.emit(sentence)
