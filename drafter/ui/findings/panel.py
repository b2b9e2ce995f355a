"""The findings panel: what the checks found, where, and what can be done; a click goes to the place."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListView,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from drafter.checks.finding import Finding
from drafter.ui.bridge import Bridge
from drafter.ui.findings.card import Card
from drafter.ui.findings.delegate import FindingDelegate
from drafter.ui.findings.listing import Kind, kind_of, rows
from drafter.ui.findings.model import FindingsModel
from drafter.ui.findings.sieve import Sieve
from drafter.ui.icons import pixmap

_MARK = 32
_WIDTH = 272
_HEIGHT = 300
_NONE, _NONE_SUCH = "没有发现问题", "没有符合的问题"


class FindingsPanel(QWidget):
    """Lists the findings of a bridge; `next_finding` leads from one to the next.

    `explain` carries a finding whose basis the user asks for.
    """

    explain = Signal(object)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._shown = ""
        self._opened: frozenset[str] = frozenset()
        self.model = FindingsModel(self)
        self.sieve = Sieve(self)
        self.list = _List(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(FindingDelegate(self.model, self.list))
        self.card = Card(bridge, self)
        self.empty = _Empty(self)
        self._stack = QStackedLayout()
        self._arrange()
        self._connect()
        self._on_checked()

    @property
    def current(self) -> Finding | None:
        """The finding that is selected."""
        return self.model.finding(self.list.currentIndex())

    def next_finding(self) -> None:
        """Go to the next finding that nobody has given a reason for, after the last one to the first."""
        self._step(1)

    def previous_finding(self) -> None:
        """Go to the finding before, before the first one to the last."""
        self._step(-1)

    def only(self, kind: Kind | None) -> None:
        """List one kind of findings, or all, and move to the first of them."""
        self._bridge.settle()
        self.sieve.only(kind)
        places = self.model.places()
        self.list.setCurrentIndex(self.model.index(places[0]) if places else QModelIndex())
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        both = QSplitter(Qt.Orientation.Vertical, self)
        both.setChildrenCollapsible(False)
        both.addWidget(self.list)
        both.addWidget(self.card)
        both.setStretchFactor(0, 4)
        both.setStretchFactor(1, 5)
        both.setSizes([_HEIGHT, _HEIGHT + _HEIGHT // 4])
        self._stack.addWidget(both)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(self.sieve)
        layout.addLayout(self._stack, 1)

    def _connect(self) -> None:
        self.list.clicked.connect(self._show)
        self.list.activated.connect(self._show)
        self.list.folded.connect(self._fold)
        self.list.selectionModel().currentChanged.connect(self._show_card)
        self.sieve.changed.connect(self._on_checked)
        self.card.explain.connect(self.explain)
        self._bridge.reset.connect(self._forget)
        self._bridge.checked.connect(self._on_checked)

    def _step(self, by: int) -> None:
        self._bridge.settle()
        places = self.model.places()
        if not places:
            return
        row = self._beside(self.list.currentIndex(), places, by)
        self.list.setCurrentIndex(self.model.index(row))
        self._show(self.model.index(row))

    def _beside(self, index: QModelIndex, places: list[int], by: int) -> int:
        """Return the row to go to from the one at `index`; the first or the last from nowhere."""
        if not index.isValid():
            return places[0 if by > 0 else -1]
        here = index.row()
        if here in places and self.model.key(index) != self._shown:
            return here  # the list moved on by itself when the finding before it was mended
        if by > 0:
            return next((place for place in places if place > here), places[0])
        return next((place for place in reversed(places) if place < here), places[-1])

    def _show(self, index: QModelIndex) -> None:
        finding = self.model.finding(index)
        if finding is None:
            return
        if self.model.row(index).row == "fold":
            self._fold(None)
            return
        self._shown = self.model.key(index)
        self._bridge.show(finding)

    def _show_card(self) -> None:
        index = self.list.currentIndex()
        own = index.isValid() and self.model.row(index).row != "also"
        self.card.show_finding(self.model.finding(index), own=own)

    def _fold(self, wanted: object) -> None:
        """Open or close what follows from the selected finding; `wanted` None for the other of both."""
        index = self.list.currentIndex()
        if not index.isValid():
            return
        key = self.model.row(index).owner or self.model.key(index)
        is_open = key in self._opened
        if wanted is None or bool(wanted) != is_open:
            self._opened = self._opened - {key} if is_open else self._opened | {key}
            self._on_checked()

    def _forget(self) -> None:
        """Another draft is shown: nothing is selected in its list."""
        self._shown = ""
        self._opened = frozenset()
        self.card.forget()
        self.list.setCurrentIndex(QModelIndex())

    def _on_checked(self) -> None:
        findings, draft = self._bridge.findings, self._bridge.session.draft
        self.model.show(rows(findings, draft, self.sieve.wish, self._opened))
        self.sieve.count(kind_of(finding, draft) for finding in findings)
        self.empty.say(_NONE_SUCH if findings else _NONE, good=not findings)
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)
        self._show_card()


class _List(QListView):
    """The list itself: its rows wrap anew with its width, and the selected one stays in sight.

    `folded` carries whether to unfold the selected row.
    """

    folded = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("发现的问题")
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMinimumWidth(240)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self.folded.emit(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self.scrollTo(self.currentIndex())


class _Empty(QWidget):
    """What stands in the place of a list without rows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._mark, self.words = QLabel(self), QLabel(self)
        self._mark.setPixmap(pixmap("state-complete", _MARK, ratio=parent.devicePixelRatioF()))
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.words, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)

    def say(self, words: str, *, good: bool) -> None:
        self._mark.setVisible(good)
        self.words.setText(words)
