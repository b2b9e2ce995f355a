"""A bubble beside a place of the form that says in words why something was refused."""

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from drafter.ui.theme import tints

LINGERS_MS = 6000
_WIDEST = 340
_GAP = 3


class Bubble(QLabel):
    """One bubble for a page; it lies over the page's other widgets and takes no focus and no click."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(8, 5, 8, 5)
        self.setAccessibleName("提示")
        self._timer = QTimer(self, singleShot=True, interval=LINGERS_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, sentence: str, anchor: QRect, within: QWidget) -> None:
        """Show a sentence beside `anchor`, a place in `within`, until told otherwise."""
        self._timer.stop()
        self.setText(sentence)
        self.setFixedWidth(min(_WIDEST, self.fontMetrics().horizontalAdvance(sentence) + 24))
        self.setFixedHeight(self.heightForWidth(self.width()))
        self.move(self._beside(QRect(within.mapTo(self._page, anchor.topLeft()), anchor.size())))
        self.raise_()
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def linger(self) -> None:
        """Keep what is shown for a while after the place was left."""
        self._timer.start()

    def clear(self) -> None:
        """Take the bubble away."""
        self._timer.stop()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tints(self.palette()).error_ink, 1.5))
        painter.setBrush(self.palette().toolTipBase())
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        painter.end()
        super().paintEvent(event)

    def _beside(self, anchor: QRect) -> QPoint:
        page = self._page.rect()
        below = anchor.bottom() + _GAP
        fits = below + self.height() <= page.bottom()
        top = below if fits else max(0, anchor.top() - _GAP - self.height())
        return QPoint(max(0, min(anchor.left(), page.right() - self.width())), top)
