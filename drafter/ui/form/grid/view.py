"""The table that a person works in: keys, mouse, selection, clipboard, one editor at a time."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from drafter.standard.grid import GridCell
from drafter.standard.schema import Table
from drafter.ui.bridge import Bridge
from drafter.ui.form.grid import geometry
from drafter.ui.form.grid.deeds import Deeds
from drafter.ui.form.grid.delegate import CellDelegate
from drafter.ui.form.grid.editor import CellEditor
from drafter.ui.form.grid.header import MergedHeader
from drafter.ui.form.grid.model import Index, TableModel
from drafter.ui.form.grid.painting import small
from drafter.ui.form.grid.walking import Paths, Step
from drafter.ui.form.keys import walk_history

Key = Qt.Key
Action = QAbstractItemView.CursorAction
Flag = QItemSelectionModel.SelectionFlag
Standard = QKeySequence.StandardKey

_OURS = (Standard.Copy, Standard.Cut, Standard.Paste, Standard.SelectAll, Standard.Delete)


class FormTable(QTableView):
    """A statutory table.

    `arrived` carries the name of the cell that the cursor came to; `refused` the sentence ("": nothing is
    wrong any more), the place, and whether the cell was left with it.
    """

    arrived = Signal(str)
    refused = Signal(str, QRect, bool)

    def __init__(self, bridge: Bridge, table: Table, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.table = table
        self.paths = Paths(table.grid, bridge.session.draft.form.totals)
        self.form_model = TableModel(bridge, table, self)
        self.setModel(self.form_model)
        self._delegate = CellDelegate(bridge, self.form_model, self)
        self.setItemDelegate(self._delegate)
        self.deeds = Deeds(bridge, table, self)
        self._header = MergedHeader(self.form_model.header_cells(), self)
        self._header.pressed.connect(lambda cell, held: self._select_cells(self.paths.under(cell), held))
        self.setHorizontalHeader(self._header)
        self._row_anchor = 0
        self._set_up()
        self._merge()
        self._connect()

    def names(self) -> list[str]:
        """Return the selected cells in reading order; the current one where none is selected."""
        chosen = {self.form_model.name_at(index) for index in self.selectionModel().selectedIndexes()}
        found = [cell.name for cell in self.table.grid.fields if cell.name in chosen]
        return found or ([self.current] if self.current else [])

    @property
    def current(self) -> str:
        """The cell that the cursor is in; "" while it is in none."""
        return self.form_model.name_at(self.currentIndex())

    def go(self, name: str) -> None:
        """Put the cursor into a cell and bring it into sight."""
        index = self.form_model.index_of(name)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def show_last(self, on: bool) -> None:
        """Draw last year's figures small in the cells, or not."""
        self.form_model.show_last(on)
        self._fit()

    def drop_editor(self) -> None:
        """Close an open editor; what it says is not taken."""
        for editor in self.viewport().findChildren(CellEditor):
            if editor.isVisible():
                self.closeEditor(editor, self._delegate.EndEditHint.NoHint)

    def copy(self) -> None:
        """Copy the selected cells."""
        self.deeds.copy(self.names())

    def cut(self) -> None:
        """Copy the selected cells and make them blank."""
        self.deeds.cut(self.names())

    def paste(self) -> None:
        """Put the copied block where the selection begins."""
        self.deeds.paste(self.names())

    def clear(self) -> None:
        """Make the selected cells blank."""
        self.deeds.clear(self.names())

    def selectAll(self) -> None:
        """Select every field."""
        self._select_cells(self.table.cells, Qt.KeyboardModifier.NoModifier)

    def edit(self, *args: object) -> object:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Open the editor as Qt does; the delegate is told whether typing opened it."""
        if len(args) == 3:
            self._delegate.typed_over = args[1] == QAbstractItemView.EditTrigger.AnyKeyPressed
        return super().edit(*args)  # pyright: ignore[reportArgumentType, reportCallIssue]

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (self._clipboard_key(event) or self._walking_key(event)):
            super().keyPressEvent(event)

    def moveCursor(self, action: Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        name = self.current
        target = self._target(action, name, modifiers) if name else self.paths.first
        return self.form_model.index_of(target)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.form_model.cell_at(self.indexAt(event.position().toPoint()))
        if cell is None or cell.role == "field" or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        elif cell.role == "head":
            self._select_cells(self.paths.under(cell), event.modifiers())
        else:
            self._select_rows(cell, event.modifiers())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.arrived.emit(self.form_model.name_at(current))

    def _set_up(self) -> None:
        self.setAccessibleName(f"{self.table.name} {self.table.title}")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._header.setVisible(self.table.header_rows > 0)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)

    def _merge(self) -> None:
        for cell in self.table.grid.cells:
            row = cell.row - self.table.header_rows
            if row >= 0 and (cell.rows, cell.columns) != (1, 1):
                self.setSpan(row, cell.column, cell.rows, cell.columns)

    def _connect(self) -> None:
        self._delegate.left.connect(self._go_on)
        self._delegate.refused.connect(self._on_refused)
        # Labels of several rows are drawn in the middle of what is in sight of them.
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)

    def _fit(self) -> None:
        """Give rows and columns their sizes; again, where a scroll bar came or went by it."""
        for _attempt in range(3):
            room = self.viewport().width()
            self._fit_into(room)
            if self.viewport().width() == room:
                return

    def _fit_into(self, room: int) -> None:
        metrics, grid = self.fontMetrics(), self.table.grid
        widths = geometry.column_widths(grid, self.table.widths, room, metrics)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        heights = geometry.row_heights(grid, widths, metrics, self._field_height())
        for row, height in enumerate(heights[self.table.header_rows :]):
            self.setRowHeight(row, height)
        self._header.set_heights(heights[: self.table.header_rows])
        bar = self.horizontalScrollBar().sizeHint().height() if sum(widths) > room else 0
        self.setMaximumHeight(sum(heights) + bar + 2 * self.frameWidth())

    def _field_height(self) -> int:
        height = self.fontMetrics().height() + 2 * geometry.MARGIN_Y
        if self.form_model.shows_last:
            height += QFontMetrics(small(self.font())).height() - geometry.MARGIN_Y
        return height

    def _on_refused(self, editor: CellEditor, sentence: str, left: bool) -> None:
        place = QRect(editor.mapTo(self, editor.rect().topLeft()), editor.size())
        self.refused.emit(sentence, place, left)

    def _clipboard_key(self, event: QKeyEvent) -> bool:
        deeds = zip(_OURS, (self.copy, self.cut, self.paste, self.selectAll, self.clear), strict=True)
        for key, deed in deeds:
            if event.matches(key):
                deed()
                return True
        if event.key() == Key.Key_Backspace:
            self.clear()
            return True
        return walk_history(event, self._bridge)

    def _walking_key(self, event: QKeyEvent) -> bool:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Key.Key_Return | Key.Key_Enter:
                self._go_on("above" if back else "below")
            case Key.Key_Tab:
                self._go_on("next")
            case Key.Key_Backtab:
                self._go_on("previous")
            case Key.Key_Space:
                pass
            case _:
                return False
        return True

    def _go_on(self, move: str) -> None:
        name = self.current or self.paths.first
        match move:
            case "next" | "previous":
                self._go_along(name, back=move == "previous")
            case "below" | "above":
                self.go(self.paths.below(name, back=move == "above"))
            case "up" | "down" | "left" | "right":
                self.go(self.paths.step(name, move))
            case _:
                pass

    def _go_along(self, name: str, *, back: bool) -> None:
        """Follow the cells to be filled in; past the last one the focus leaves the table."""
        target = self.paths.following(name, back=back)
        if target == name:
            QWidget.focusNextPrevChild(self, not back)
        else:
            self.go(target)

    def _target(self, action: Action, name: str, held: Qt.KeyboardModifier) -> str:
        whole = bool(held & Qt.KeyboardModifier.ControlModifier)
        walk = self.paths.edge if whole else self.paths.step
        match action:
            case Action.MoveUp | Action.MoveDown | Action.MoveLeft | Action.MoveRight:
                return walk(name, _DIRECTIONS[action])
            case Action.MoveHome | Action.MoveEnd if whole:
                return self.paths.corner(last=action == Action.MoveEnd)
            case Action.MoveHome | Action.MoveEnd:
                return self.paths.edge(name, "left" if action == Action.MoveHome else "right")
            case Action.MovePageUp | Action.MovePageDown:
                return self._page(name, down=action == Action.MovePageDown)
            case _:
                return self.paths.following(name, back=action == Action.MovePrevious)

    def _page(self, name: str, *, down: bool) -> str:
        room = self.viewport().height()
        while room > 0:
            room -= max(1, self.rowHeight(self.form_model.index_of(name).row()))
            name = self.paths.step(name, "down" if down else "up")
        return name

    def _select_cells(self, names: Iterable[str], held: Qt.KeyboardModifier) -> None:
        chosen = QItemSelection()
        for name in names:
            index = self.form_model.index_of(name)
            chosen.select(index, index)
        if chosen.isEmpty():
            return
        adding = held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.selectionModel().setCurrentIndex(chosen.first().topLeft(), Flag.NoUpdate)
        self.selectionModel().select(chosen, Flag.Select if adding else Flag.ClearAndSelect)

    def _select_rows(self, label: GridCell, held: Qt.KeyboardModifier) -> None:
        first, last = label.row, label.row + label.rows
        if held & Qt.KeyboardModifier.ShiftModifier:
            first, last = min(first, self._row_anchor), max(last, self._row_anchor + 1)
        else:
            self._row_anchor = first
        self._select_cells(self.paths.beside(first, last - first), held & ~Qt.KeyboardModifier.ShiftModifier)


def _is_ours(event: QKeyEvent) -> bool:
    return any(event.matches(key) for key in _OURS)


_DIRECTIONS: dict[Action, Step] = {
    Action.MoveUp: "up",
    Action.MoveDown: "down",
    Action.MoveLeft: "left",
    Action.MoveRight: "right",
}
