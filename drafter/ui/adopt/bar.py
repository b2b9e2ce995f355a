"""The line above the form after a report was read without a doubt: what it was, and a way to look at it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from drafter.ui.icons import Mark, icon, pixmap
from drafter.ui.theme import tints

_MARK = 18


class ReadBar(QFrame):
    """Says what was read; `wanted` asks to see it beside its source."""

    wanted = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("导入结果")
        self.words = QLabel(words)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.look = QPushButton("对照原件查看")
        self.look.clicked.connect(self.wanted)
        self.close_button = QPushButton(icon("remove"), "")
        self.close_button.setAccessibleName("关闭这一行")
        self.close_button.setFlat(True)
        self.close_button.clicked.connect(self.deleteLater)
        mark = QLabel()
        mark.setPixmap(pixmap(Mark.COMPLETE, _MARK, ratio=self.devicePixelRatio()))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.addWidget(mark)
        row.addWidget(self.words, 1)
        row.addWidget(self.look)
        row.addWidget(self.close_button)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, tints(palette).header_background)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
