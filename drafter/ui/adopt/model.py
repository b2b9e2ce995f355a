"""The lines of a report that was read, as a tree that views show: ticks, figures, how sure they are."""

from collections.abc import Callable, Iterable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QFont, QGuiApplication

from drafter.model.differences import CellLine
from drafter.ui.adopt import wording
from drafter.ui.adopt.decision import Decision, Key
from drafter.ui.adopt.outline import Node, arrange
from drafter.ui.theme import Tints, tints

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """What stands in each column."""

    PLACE = 0
    READ = 1
    FOUND = 2
    SURE = 3
    PRESENT = 4


HEADINGS = ("位置", "读到", "原文", "把握", "现有")
_SAYS: dict[int, Callable[[Decision, Key], str]] = {
    Column.READ: wording.reading,
    Column.FOUND: wording.found,
    Column.SURE: wording.sureness,
    Column.PRESENT: wording.present,
}


class LinesModel(QAbstractItemModel):
    """A tree over a Decision; `decided` tells that anything was taken, left or put right."""

    decided = Signal()

    def __init__(self, decision: Decision, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.decision = decision
        self.root = arrange(decision.found)
        self._nodes = {node.key: node for node in _below(self.root) if node.key is not None}

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        children = self.node(parent).children
        fits = 0 <= row < len(children) and 0 <= column < len(Column)
        return self.createIndex(row, column, children[row]) if fits else QModelIndex()

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        above = self.node(index).parent if index.isValid() else None
        return QModelIndex() if above in (None, self.root) else self._index_of_node(above)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() and parent.column() else len(self.node(parent).children)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return HEADINGS[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        node, flag = self.node(index), Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        flags = flag.ItemIsEnabled | flag.ItemIsSelectable
        if index.column() == Column.PLACE and any(map(self.decision.can_take, node.leaves())):
            flags |= flag.ItemIsUserCheckable
        if index.column() == Column.READ and node.key and self.decision.correctable(node.key):
            flags |= flag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node, column = self.node(index), index.column()
        match role:
            case Role.DisplayRole | Role.ToolTipRole:
                return self._text(node, column) or None
            case Role.CheckStateRole if column == Column.PLACE:
                return self._check(node)
            case Role.FontRole:
                return _font(bold=node.key is None and node.parent is self.root)
            case _:
                return self._colour(node.key, column, role) if node.key else None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        if role != Role.CheckStateRole:
            return False
        self.take(self.node(index).leaves(), on=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def node(self, index: Index) -> Node:
        """Return the node of an index; the root for none."""
        return index.internalPointer() if index.isValid() else self.root

    def key(self, index: Index) -> Key | None:
        """Return the key of the line at an index; None for a group."""
        return self.node(index).key if index.isValid() else None

    def index_of(self, key: Key, column: int = Column.PLACE) -> QModelIndex:
        """Return where a line stands."""
        node = self._nodes.get(key)
        return self._index_of_node(node).siblingAtColumn(column) if node else QModelIndex()

    @property
    def order(self) -> tuple[Key, ...]:
        """All lines from top to bottom."""
        return tuple(self._nodes)

    def texts(self, column: Column) -> frozenset[str]:
        """Return everything that is written in a column beside the places."""
        return frozenset(_SAYS[column](self.decision, key) for key in self._nodes)

    def take(self, keys: Iterable[Key], *, on: bool) -> None:
        """Take lines, or leave them."""
        self.decision.take(keys, on=on)
        self._tell()

    def put_right(self, key: Key, value: Any) -> None:
        """Note what a person says in place of what was read."""
        self.decision.put_right(key, value)
        self._tell()

    def confirm(self, key: Key) -> None:
        """Note that a person found a line as it should be."""
        self.decision.confirm(key)
        self._tell()

    def _tell(self) -> None:
        """Have everything drawn anew: a line changes the ticks of its groups as well."""
        self.layoutAboutToBeChanged.emit()
        self.layoutChanged.emit()
        self.decided.emit()

    def _index_of_node(self, node: Node | None) -> QModelIndex:
        return self.createIndex(node.row, 0, node) if node else QModelIndex()

    def _text(self, node: Node, column: int) -> str:
        if column == Column.PLACE:
            count = sum(1 for _ in node.leaves())
            return node.title if node.key or node.parent is not self.root else f"{node.title}（{count}）"
        return _SAYS[column](self.decision, node.key) if node.key else ""

    def _check(self, node: Node) -> Qt.CheckState | None:
        keys = [key for key in node.leaves() if self.decision.can_take(key)]
        if not keys:
            return None
        taken = sum(map(self.decision.takes, keys))
        if not taken:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if taken == len(keys) else Qt.CheckState.PartiallyChecked

    def _colour(self, key: Key, column: int, role: int) -> QBrush | None:
        colours = tints(QGuiApplication.palette())
        if role == Role.ForegroundRole:
            return self._ink(key, column, colours)
        return self._ground(key, column, colours) if role == Role.BackgroundRole else None

    def _ink(self, key: Key, column: int, colours: Tints) -> QBrush | None:
        line = self.decision.lines[key]
        if column == Column.SURE and self.decision.checked(key):
            return QBrush(colours.good_ink)
        unread = isinstance(line, CellLine) and not line.met and not self.decision.checked(key)
        return QBrush(colours.muted_ink) if unread or column == Column.FOUND else None

    def _ground(self, key: Key, column: int, colours: Tints) -> QBrush | None:
        line = self.decision.lines[key]
        if column in (Column.READ, Column.SURE) and self.decision.doubtful(key):
            guessed = wording.sureness(self.decision, key) == wording.CONFIDENCES["guessed"]
            return QBrush(colours.error if guessed else colours.warning)
        return QBrush(colours.hint) if column == Column.PRESENT and line.differs else None


def _below(node: Node) -> Iterable[Node]:
    for child in node.children:
        yield child
        yield from _below(child)


def _font(*, bold: bool) -> QFont | None:
    if not bold:
        return None
    font = QFont(QGuiApplication.font())
    font.setBold(True)
    return font
