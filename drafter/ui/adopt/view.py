"""The list of lines on screen, worked by keys: ticking, putting right, on to the next that is not sure."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTreeView, QWidget

from drafter.ui.adopt.correcting import CorrectingDelegate
from drafter.ui.adopt.decision import Key
from drafter.ui.adopt.menu import companions
from drafter.ui.adopt.model import Column, Index, LinesModel
from drafter.ui.adopt.outline import DOUBTFUL
from drafter.ui.form.bubble import Bubble

_NARROWEST, _WIDEST = 56, 100
_MARGIN = 14
"""Pixels that a column of figures is at least and at most wide, and what its cells have beside their text."""

_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class LinesView(QTreeView):
    """Shows a LinesModel; `shown` carries the Key of the line that the cursor is on, None on a group."""

    shown = Signal(object)

    def __init__(self, model: LinesModel, bubble: Bubble, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = model
        self.setAccessibleName("读到的内容")
        self.setModel(model)
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setIndentation(16)
        self.delegate = CorrectingDelegate(model, self, bubble)
        self.delegate.corrected.connect(self.viewport().update)
        self.setItemDelegateForColumn(Column.READ, self.delegate)
        self._lay_out()

    def go_to(self, key: Key) -> None:
        """Put the cursor on a line and bring it into sight."""
        index = self.lines.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def step(self, by: int = 1) -> bool:
        """Go to the next line that is to be looked at, round at the end; False where there is none."""
        keys = self.lines.order
        current = self.lines.key(self.currentIndex())
        start = keys.index(current) if current in keys else (-1 if by > 0 else len(keys))
        around = [keys[(start + by * pace) % len(keys)] for pace in range(1, len(keys) + 1)]
        following = next((key for key in around if self.lines.decision.doubtful(key)), None)
        if following is not None:
            self.go_to(following)
        return following is not None

    def confirm(self) -> None:
        """Note that the line with the cursor is as it should be, and go on to the next to be looked at."""
        key = self.lines.key(self.currentIndex())
        if key is not None and self.lines.decision.correctable(key):
            self.lines.confirm(key)
            self.step()

    def show_only_doubtful(self, only: bool) -> None:
        """Show nothing but the lines that a person should look at, or all of them."""
        for node in self.lines.root.children:
            self.setRowHidden(node.row, QModelIndex(), only and node.title != DOUBTFUL)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.shown.emit(self.lines.key(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            return  # an editor that is about to close lets its Enter through
        index = self.currentIndex()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() == Qt.Key.Key_Space and index.isValid():
            self._tick(index)
        elif plain and event.key() in _OPENING and self._correct(index):
            event.accept()
        elif plain and event.text().isdecimal() and self._correct(index):
            self.indexWidget(index.siblingAtColumn(Column.READ)).event(event)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if index.isValid():
            self.menu_for(index).popup(event.globalPos())

    def menu_for(self, index: QModelIndex) -> QMenu:
        """Return what can be done with a line, its row and its part."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        key = self.lines.key(index)
        if key is not None and self.lines.decision.correctable(key):
            menu.addAction("改正…", lambda: self._correct(index))
            menu.addAction("核对无误", self.confirm)
            menu.addSeparator()
        for words, keys in companions(self.lines, index):
            menu.addAction(f"采用{words}", lambda keys=keys: self.lines.take(keys, on=True))
            menu.addAction(f"不采用{words}", lambda keys=keys: self.lines.take(keys, on=False))
        return menu

    def _lay_out(self) -> None:
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(Column.PLACE, QHeaderView.ResizeMode.Stretch)
        for column in (Column.READ, Column.FOUND, Column.SURE, Column.PRESENT):
            self.setColumnWidth(column, self._need(column))
        self.setColumnHidden(Column.PRESENT, self.lines.decision.found.fresh)
        for node in self.lines.root.children:
            self.setExpanded(self.lines.index(node.row, 0), node.open)

    def _need(self, column: Column) -> int:
        """Return how wide a column has to be, so that no figure is cut."""
        widest = max(map(self.fontMetrics().horizontalAdvance, self.lines.texts(column)), default=0)
        return min(max(widest + _MARGIN, _NARROWEST), _WIDEST)

    def _tick(self, index: QModelIndex) -> None:
        place = index.siblingAtColumn(Column.PLACE)
        state = place.data(Qt.ItemDataRole.CheckStateRole)
        if state is not None:
            on = Qt.CheckState(state) != Qt.CheckState.Checked
            self.lines.take(self.lines.node(index).leaves(), on=on)

    def _correct(self, index: QModelIndex) -> bool:
        """Open a line to be put right; False where that cannot be."""
        key = self.lines.key(index)
        if key is None or not self.lines.decision.correctable(key):
            return False
        place = index.siblingAtColumn(Column.READ)
        self.setCurrentIndex(place)
        self.edit(place)
        return True
