"""What the import warns of, above everything else: two lines at most, the rest on demand."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QWidget

from drafter.ui.theme import tints

_SHOWN = 2
_LINES = 8


class WarningStrip(QFrame):
    """Lists the warnings of an import; hidden where there are none."""

    def __init__(self, warnings: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._warnings = tuple(warnings)
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setContentsMargins(12, 6, 6, 6)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.more = QToolButton()
        self.more.setAutoRaise(True)
        self.more.setCheckable(True)
        self.more.setVisible(len(self._warnings) > _SHOWN)
        self.more.toggled.connect(self._unfold)
        self._area = QScrollArea()
        self._area.setWidget(self.words)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.viewport().setAutoFillBackground(False)
        self.words.setAutoFillBackground(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 6, 0)
        row.addWidget(self._area, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName("导入时的提示")
        self._unfold(False)
        self.setVisible(bool(self._warnings))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = tints(self.palette())
        painter = QPainter(self)
        painter.fillRect(event.rect(), colours.warning)
        painter.fillRect(0, 0, 4, self.height(), colours.warning_ink)
        painter.end()

    def _unfold(self, whole: bool) -> None:
        shown = self._warnings if whole else self._warnings[:_SHOWN]
        self.words.setText("\n".join(f"· {warning}" for warning in shown))
        self.more.setText("收起" if whole else f"全部 {len(self._warnings)} 条…")
        lines = min(len(shown) + (1 if whole else 0), _LINES)
        self._area.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 16)
