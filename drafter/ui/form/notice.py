"""A message inside a page that waits to be read and blocks nothing."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from drafter.ui.theme import tints


class Notice(QFrame):
    """A bar with a message and a button that takes it away; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        button = QToolButton(self)
        button.setText("知道了")
        button.setAutoRaise(True)
        button.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 6, 6, 6)
        layout.addWidget(self._label, 1)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now."""
        return self._label.text()

    def say(self, message: str) -> None:
        """Show a message; an empty one takes the bar away."""
        self._label.setText(message)
        self.setAccessibleName(message)
        self.setVisible(bool(message))
        if message:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = tints(self.palette())
        painter = QPainter(self)
        painter.fillRect(event.rect(), colours.warning)
        painter.fillRect(0, 0, 4, self.height(), colours.warning_ink)
        painter.end()
