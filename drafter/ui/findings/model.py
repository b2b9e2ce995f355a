"""The rows of the findings panel as Qt's views want them, changed as little as the findings are."""

from difflib import SequenceMatcher
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from drafter.checks.finding import Finding
from drafter.ui.findings.listing import KINDS, Row

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class FindingsModel(QAbstractListModel):
    """Rows that change as little as the findings do, so that selection and scrolling stay."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.row(index).row == "heading":
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.row(index)
        if role == Role.DisplayRole:
            return row.text
        if role == Role.ToolTipRole and row.finding is not None:
            return row.finding.message
        if role == Role.AccessibleTextRole and row.finding is not None:
            return "，".join(part for part in (f"{KINDS[row.kind]}：{row.text}", row.detail) if part)
        return None

    def row(self, index: Index) -> Row:
        """Return the row at a valid index."""
        return self._rows[index.row()]

    def finding(self, index: Index) -> Finding | None:
        """Return the finding that a row is about; None for a heading."""
        return self.row(index).finding if index.isValid() else None

    def key(self, index: Index) -> str:
        """Return what tells a row from the others."""
        return self.row(index).key if index.isValid() else ""

    def places(self) -> list[int]:
        """Return the rows of findings that nobody has given a reason for."""
        return [
            place for place, row in enumerate(self._rows) if row.row == "finding" and row.kind != "explained"
        ]

    def show(self, new: tuple[Row, ...]) -> None:
        """Show these rows instead, telling views only of those that are different."""
        old = self._rows
        if new == old:
            return
        keys = SequenceMatcher(None, [row.key for row in old], [row.key for row in new], autojunk=False)
        for change, start, end, new_start, new_end in reversed(keys.get_opcodes()):
            if change != "equal":
                self._remove(start, end)
                self._insert(start, new[new_start:new_end])
        self.layoutAboutToBeChanged.emit()
        self._rows = new
        self.layoutChanged.emit()

    def _remove(self, start: int, end: int) -> None:
        if start < end:
            self.beginRemoveRows(QModelIndex(), start, end - 1)
            self._rows = self._rows[:start] + self._rows[end:]
            self.endRemoveRows()

    def _insert(self, start: int, new: tuple[Row, ...]) -> None:
        if new:
            self.beginInsertRows(QModelIndex(), start, start + len(new) - 1)
            self._rows = self._rows[:start] + new + self._rows[start:]
            self.endInsertRows()
