"""The adopting window: the source and what was read of it side by side, to be taken or left."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from drafter.importers.reading import Place, Reading
from drafter.model.adopting import adopt
from drafter.model.differences import differences
from drafter.model.draft import Draft
from drafter.ui.adopt.decision import Decision, Key
from drafter.ui.adopt.detail import tell
from drafter.ui.adopt.model import LinesModel
from drafter.ui.adopt.places import Places
from drafter.ui.adopt.source import SourcePane
from drafter.ui.adopt.view import LinesView
from drafter.ui.adopt.warnings import WarningStrip
from drafter.ui.adopt.wording import summary
from drafter.ui.dialogs import Choice, Dialogs
from drafter.ui.form.bubble import Bubble
from drafter.ui.jobs import Jobs

_SIZE = QSize(1500, 940)
_SHARE = 0.95
"""The window is as large as this, and never more than so much of the screen."""
_DETAIL = 170


@dataclass(frozen=True, slots=True)
class Found:
    """A report that was read: the name of where it came from, its reading, the file where it is one."""

    name: str
    reading: Reading
    path: Path | None = None


class AdoptWindow(QDialog):
    """Shows a report over the draft that is open (None: none); `draft` is what is adopted of it."""

    def __init__(
        self, found: Found, current: Draft | None, dialogs: Dialogs, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._found, self._current, self._dialogs = found, current, dialogs
        self.decision = Decision(differences(current, found.reading.draft))
        self._places = Places(found.reading, self.decision)
        self._bubble = Bubble(self)
        self.model = LinesModel(self.decision, self)
        self.lines = LinesView(self.model, self._bubble)
        self.source = SourcePane(found.name, found.reading.raw, found.path, jobs)
        self.warnings = WarningStrip(found.reading.draft.warnings)
        self.detail = QTextBrowser()
        self.detail.setAccessibleName("这一项的说明")
        self.only = QCheckBox("只看要核对的(&K)")
        self.next = QPushButton("下一个要核对的（F8）")
        self.confirm = QPushButton("核对无误（Ctrl+Enter）")
        self.status = QLabel()
        self.take = QPushButton("采用(&A)")
        self.leave = QPushButton("取消")
        self._build()
        self._connect()
        self._begin()

    @property
    def draft(self) -> Draft:
        """The draft with what was chosen."""
        return adopt(self._current, self._found.reading.draft, self.decision.choice)

    def accept(self) -> None:
        """Adopt what was chosen; asks first where there is something to be looked at among it."""
        unseen = self.decision.unseen
        if unseen:
            choices = (Choice("look", "继续核对"), Choice("take", "仍然采用"))
            question = f"还有 {unseen} 处认不准的没有核对，现在就采用吗？"
            if self._dialogs.ask(question, "认错的数会留在报告里。", choices) != "take":
                self._step(1)
                return
        super().accept()

    def reject(self) -> None:
        """Close without adopting anything; asks first where something was put right."""
        if self.decision.touched:
            choices = (Choice("stay", "继续核对"), Choice("drop", "放弃", "destroy"))
            question = "不采用这份报告吗？"
            if self._dialogs.ask(question, "已经改正、核对过的会丢失。", choices) != "drop":
                return
        super().reject()

    def done(self, result: int) -> None:
        self.source.close_feed()
        super().done(result)

    def _build(self) -> None:
        self.setWindowTitle("对照原件核对" if self._current is None else "对照原件，导入到当前报告")
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setSizeGripEnabled(True)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.source)
        halves.addWidget(self._right())
        halves.setStretchFactor(0, 1)
        halves.setStretchFactor(1, 1)
        halves.setSizes([_SIZE.width() // 2, _SIZE.width() // 2])
        column = QVBoxLayout(self)
        column.addWidget(self.warnings)
        column.addWidget(halves, 1)
        column.addLayout(self._foot())
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * _SHARE))

    def _right(self) -> QWidget:
        right = QWidget()
        bar = QHBoxLayout()
        bar.addWidget(self.only)
        bar.addStretch(1)
        for button in (self.confirm, self.next):
            button.setAutoDefault(False)
            bar.addWidget(button)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.lines)
        split.addWidget(self.detail)
        split.setStretchFactor(0, 1)
        split.setSizes([_SIZE.height() - _DETAIL, _DETAIL])
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(bar)
        column.addWidget(split, 1)
        return right

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.status, 1)
        for button in (self.take, self.leave):
            button.setAutoDefault(False)  # Enter belongs to the lines
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        self.take.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)
        self.lines.shown.connect(self._show_line)
        self.source.picked.connect(self._on_picked)
        self.model.decided.connect(self._tell)
        self.only.toggled.connect(self.lines.show_only_doubtful)
        self.next.clicked.connect(lambda: self._step(1))
        self.confirm.clicked.connect(self.lines.confirm)
        for keys, act in self._keys().items():
            QShortcut(QKeySequence(keys), self, act)

    def _keys(self) -> dict[str, Callable[[], object]]:
        return {
            "F8": lambda: self._step(1),
            "Alt+Down": lambda: self._step(1),
            "Shift+F8": lambda: self._step(-1),
            "Alt+Up": lambda: self._step(-1),
            "Ctrl+Return": self.lines.confirm,
            "Ctrl+Enter": self.lines.confirm,
            "Ctrl++": lambda: self.source.zoom(1),
            "Ctrl+=": lambda: self.source.zoom(1),
            "Ctrl+-": lambda: self.source.zoom(-1),
            "Ctrl+0": lambda: self.source.zoom(0),
        }

    def _begin(self) -> None:
        self._tell()
        self.only.setEnabled(self.decision.found.doubtful)
        self.lines.setFocus()
        if not self.lines.step():
            self.lines.setCurrentIndex(self.model.index(0, 0))

    def _step(self, by: int) -> None:
        """Go to the next line to be looked at; says so where there is none left."""
        if not self.lines.step(by):
            self.status.setText(f"要核对的都看过了。{self._summary()}")
        self.lines.setFocus()

    def _show_line(self, key: Key | None) -> None:
        self.detail.setHtml(tell(self.decision, key))
        self.confirm.setEnabled(key is not None and self.decision.correctable(key))
        self.source.mark(self._places.of(key) if key else None)

    def _on_picked(self, place: Place) -> None:
        key = self._places.at(place)
        if key is not None:
            self.only.setChecked(False)
            self.lines.go_to(key)
            self.lines.setFocus()

    def _tell(self) -> None:
        self.status.setText(self._summary())
        self.next.setEnabled(bool(self.decision.tally.doubtful))
        key = self.model.key(self.lines.currentIndex())
        if key is not None:
            self.detail.setHtml(tell(self.decision, key))

    def _summary(self) -> str:
        return summary(self.decision.tally, fresh=self.decision.found.fresh)
