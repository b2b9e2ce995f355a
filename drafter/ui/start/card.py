"""Card: a quiet frame with a heading, on the page's own ground."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from drafter.ui.theme import tints

_ROUND = 6.0


class Card(QFrame):
    """A framed group of widgets below a heading; `rows` takes its content."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(heading)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(20, 16, 20, 18)
        self.rows.setSpacing(10)
        self.rows.addWidget(title(heading, 1.15))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tints(self.palette()).grid, 1))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)


def title(text: str, scale: float) -> QLabel:
    """Return a bold line, `scale` times the size of the running text."""
    label = QLabel(text)
    font = label.font()
    font.setBold(True)
    font.setPointSizeF(font.pointSizeF() * scale)
    label.setFont(font)
    return label


def muted(text: str) -> QLabel:
    """Return a secondary line that wraps."""
    label = QLabel(text)
    label.setWordWrap(True)
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, tints(palette).muted_ink)
    label.setPalette(palette)
    return label
