"""The line above the form after an export: what was written, and ways to open it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from drafter.ui.icons import Mark, icon, pixmap
from drafter.ui.theme import tints


class ExportBar(QFrame):
    """Names the files that were written; `open_buttons` open them, `folder_button` their folder."""

    def __init__(self, paths: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("导出结果")
        self.open_buttons = [_button(f"打开 {path.suffix.removeprefix('.').upper()}", path) for path in paths]
        self.folder_button = _button("打开文件夹", paths[0].parent)
        self.folder_button.setIcon(icon("folder"))
        self.close_button = QPushButton(icon("remove"), "")
        self.close_button.setAccessibleName("关闭这一行")
        self.close_button.setFlat(True)
        self.close_button.clicked.connect(self.deleteLater)
        self._colour()
        self._build(paths)

    def _build(self, paths: Sequence[Path]) -> None:
        mark, words = QLabel(), QLabel(f"已导出 {len(paths)} 个文件：{paths[0].stem}")
        mark.setPixmap(pixmap(Mark.COMPLETE, 18, ratio=self.devicePixelRatio()))
        words.setToolTip(str(paths[0].parent))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.addWidget(mark)
        row.addWidget(words, 1)
        for button in (*self.open_buttons, self.folder_button, self.close_button):
            row.addWidget(button)

    def _colour(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, tints(palette).header_background)
        self.setPalette(palette)
        self.setAutoFillBackground(True)


def _button(words: str, path: Path) -> QPushButton:
    button = QPushButton(words)
    button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
    return button
