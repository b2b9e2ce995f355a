"""The findings panel: what the checks found, grouped by page; a click goes to the place."""

from collections import Counter

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QStackedLayout, QVBoxLayout, QWidget

from drafter.ui.bridge import Bridge
from drafter.ui.findings.delegate import FindingDelegate
from drafter.ui.findings.model import SEVERITIES, FindingsModel
from drafter.ui.icons import pixmap

_MARK = 32


class FindingsPanel(QWidget):
    """Lists the findings of a bridge; `next_finding` leads from one to the next."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._shown = ""
        self.model = FindingsModel(self)
        self.counts = QLabel(self)
        self.list = _List(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(FindingDelegate(self.model, self.list))
        self.empty = _empty(self)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(self.counts)
        layout.addLayout(self._stack, 1)
        self.list.clicked.connect(self._show)
        self.list.activated.connect(self._show)
        bridge.reset.connect(self._forget)
        bridge.checked.connect(self._on_checked)
        self._on_checked()

    def next_finding(self) -> None:
        """Go to the next finding, after the last one to the first."""
        self._step(1)

    def previous_finding(self) -> None:
        """Go to the finding before, before the first one to the last."""
        self._step(-1)

    def _step(self, by: int) -> None:
        places = self.model.places()
        if not places:
            return
        index = self.list.currentIndex()
        if not index.isValid() or self.model.finding(index) is None:
            row = places[0 if by > 0 else -1]
        elif self.model.key(index) != self._shown:
            row = index.row()  # the list moved on by itself when the finding before it was mended
        else:
            row = places[(places.index(index.row()) + by) % len(places)]
        self.list.setCurrentIndex(self.model.index(row))
        self._show(self.model.index(row))

    def _show(self, index: QModelIndex) -> None:
        finding = self.model.finding(index)
        if finding is not None:
            self._shown = self.model.key(index)
            self._bridge.show(finding)

    def _forget(self) -> None:
        """Another draft is shown: nothing is selected in its list."""
        self._shown = ""
        self.list.setCurrentIndex(QModelIndex())

    def _on_checked(self) -> None:
        findings = self._bridge.findings
        self.model.show(findings, self._bridge.session.draft.form)
        counted = Counter(finding.severity for finding in findings)
        said = [f"{words} {counted[severity]}" for severity, words in SEVERITIES.items() if counted[severity]]
        self.counts.setText("　".join(said))
        self.counts.setVisible(bool(findings))
        self._stack.setCurrentWidget(self.list if findings else self.empty)


class _List(QListView):
    """The list itself; its rows wrap anew when its width changes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("发现的问题")
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMinimumWidth(220)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


def _empty(parent: QWidget) -> QWidget:
    page = QWidget(parent)
    mark, words = QLabel(page), QLabel("没有发现问题", page)
    mark.setPixmap(pixmap("state-complete", _MARK, ratio=parent.devicePixelRatioF()))
    layout = QVBoxLayout(page)
    layout.addStretch(1)
    layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
    layout.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
    layout.addStretch(2)
    return page
