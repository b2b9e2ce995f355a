"""The card of recent files; those that are gone are greyed and can be taken off the list."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from drafter.ui.icons import icon
from drafter.ui.start.card import Card, muted
from drafter.ui.start.two_line import TwoLineButton


class RecentCard(Card):
    """Lists files; `wanted` carries the one to open, `removed` one to forget."""

    wanted = Signal(object)
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("最近的文件", parent)
        self._rows: dict[Path, RecentRow] = {}
        self._empty = muted("打开或保存过的文件会列在这里。")
        self.rows.addWidget(self._empty)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.rows.addLayout(self._list)
        self.rows.addStretch(1)

    @property
    def files(self) -> list[Path]:
        """The files that are listed, the most recent first."""
        return list(self._rows)

    def row(self, path: Path) -> "RecentRow":
        """Return the row of a listed file."""
        return self._rows[path]

    def show_files(self, files: Iterable[Path]) -> None:
        """List `files`, the most recent first."""
        for row in self._rows.values():
            self._list.removeWidget(row)
            row.deleteLater()
        self._rows = {path: self._row(path) for path in files}
        self._empty.setVisible(not self._rows)

    def show_missing(self, files: Iterable[Path]) -> None:
        """Grey those of the listed files that are not there any more."""
        for path in files:
            if path in self._rows:
                self._rows[path].show_missing()

    def _row(self, path: Path) -> "RecentRow":
        row = RecentRow(path, self)
        row.open.clicked.connect(lambda: self.wanted.emit(path))
        row.remove.clicked.connect(lambda: self.removed.emit(path))
        self._list.addWidget(row)
        return row


class RecentRow(QWidget):
    """A file by name and folder, with the button that takes it off the list."""

    def __init__(self, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.open = TwoLineButton(icon("report"), path.stem, str(path.parent))
        self.open.setToolTip(str(path))
        self.remove = QPushButton("移除")
        self.remove.setAccessibleName(f"从列表移除 {path.name}")
        self.remove.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.open, 1)
        row.addWidget(self.remove)

    def show_missing(self) -> None:
        """Grey the file and offer to take it off the list."""
        self.open.setEnabled(False)
        self.open.set_detail(f"文件不在了：{self.open.detail}")
        self.remove.show()
