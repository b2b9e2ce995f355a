"""The list of earlier versions that are kept of a file; one of them is opened as a copy."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

_PATH = Qt.ItemDataRole.UserRole


class VersionsDialog(QDialog):
    """Lists versions, newest first; `wanted` carries the file of the one to open."""

    wanted = Signal(object)

    def __init__(self, versions: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("历史版本")
        self.list = QListWidget()
        self.list.setAccessibleName("历史版本")
        for path in versions:
            item = QListWidgetItem(when(path))
            item.setData(_PATH, path)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        buttons = QDialogButtonBox()
        self.open_button = buttons.addButton("打开副本", QDialogButtonBox.ButtonRole.AcceptRole)
        self.open_button.setEnabled(bool(versions))
        buttons.addButton("取消", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        self.list.itemActivated.connect(self._take)
        words = "每次保存前的内容会留下来，最多五份。打开的是副本，现在的文件不会改动。"
        column = QVBoxLayout(self)
        column.addWidget(QLabel(words if versions else "这个文件还没有历史版本。"))
        column.addWidget(self.list)
        column.addWidget(buttons)

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.accept()
            self.wanted.emit(item.data(_PATH))


def when(path: Path) -> str:
    """Say when a version was replaced by the one after it."""
    moment = dt.datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    return f"{moment.year}年{moment.month}月{moment.day}日 {moment:%H:%M:%S}"
