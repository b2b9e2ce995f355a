"""The card of work that a crash left unsaved: offered before everything else."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from drafter.ui.icons import icon
from drafter.ui.start.card import Card, muted

if TYPE_CHECKING:
    from drafter.model.journal import Pending


class RecoveryCard(Card):
    """Lists unsaved work; `wanted` carries what to recover, `dropped` what to throw away."""

    wanted = Signal(object)
    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("上次没有保存的内容", parent)
        self._list = QVBoxLayout()
        self.rows.addWidget(muted("程序上次没有正常关闭。下面的内容已随时记录，可以接着填写。"))
        self.rows.addLayout(self._list)
        self._rows: list[QWidget] = []

    def show_work(self, entries: "Sequence[Pending]") -> None:
        """List unsaved work, newest first; without any the card is not to be seen."""
        for row in self._rows:
            self._list.removeWidget(row)
            row.deleteLater()
        self._rows = [self._row(entry) for entry in entries]
        self.setVisible(bool(entries))

    def _row(self, entry: "Pending") -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        when = f"{entry.when.month}月{entry.when.day}日 {entry.when:%H:%M}"
        layout.addWidget(QLabel(f"{entry.title} · {when} · {entry.moves} 处修改"), 1)
        recover, drop = QPushButton(icon("recover"), "恢复"), QPushButton("不要了")
        recover.setAccessibleName(f"恢复 {entry.title}")
        drop.setAccessibleName(f"丢弃 {entry.title}")
        recover.clicked.connect(lambda: self.wanted.emit(entry))
        drop.clicked.connect(lambda: self.dropped.emit(entry))
        layout.addWidget(recover)
        layout.addWidget(drop)
        self._list.addWidget(row)
        return row
