"""The findings as rows of a list: a heading for each page of the form, its findings below it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from drafter.checks.finding import Finding
from drafter.model.values import shown
from drafter.standard.schema import Standard
from drafter.ui.form.state import COVER, page_of

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

SEVERITIES = {"error": "必须改", "warning": "请核对", "hint": "提示"}


@dataclass(frozen=True, slots=True)
class Row:
    """A row: a heading (without a finding) or a finding; `key` stays while the finding's figures change."""

    key: str
    text: str
    finding: Finding | None = None


class FindingsModel(QAbstractListModel):
    """Rows that change as little as the findings do, so that selection and scrolling stay."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.finding(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Role.DisplayRole:
            return row.text
        if role == Role.ToolTipRole and row.finding is not None:
            return row.finding.basis or None
        if role == Role.AccessibleTextRole and row.finding is not None:
            return f"{SEVERITIES[row.finding.severity]}：{row.text}"
        return None

    def finding(self, index: Index) -> Finding | None:
        """Return the finding of a row; None for a heading."""
        return self._rows[index.row()].finding if index.isValid() else None

    def key(self, index: Index) -> str:
        """Return what tells a row from the others."""
        return self._rows[index.row()].key if index.isValid() else ""

    def places(self) -> list[int]:
        """Return the rows that are findings."""
        return [place for place, row in enumerate(self._rows) if row.finding is not None]

    def show(self, findings: Iterable[Finding], standard: Standard) -> None:
        """Show these findings instead, telling views only of the rows that are different."""
        new = rows(findings, standard)
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


def rows(findings: Iterable[Finding], standard: Standard) -> tuple[Row, ...]:
    """Arrange findings under the headings of their pages, in the order in which they come."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(page_of(finding, standard), []).append(finding)
    found: list[Row] = []
    met: dict[str, int] = {}
    for page, group in groups.items():
        found.append(Row(f"page:{page}", f"{_title(page, standard)}（{len(group)}）"))
        for finding in group:
            met[finding.key] = met.get(finding.key, 0) + 1
            found.append(Row(f"{finding.key}#{met[finding.key]}", _text(finding), finding))
    return tuple(found)


def _text(finding: Finding) -> str:
    """The message, and both sides of a relation with their difference."""
    if len(finding.sides) != 2:
        return finding.message
    left, right = (shown(side.value) or "空白" for side in finding.sides)
    gap = f"　相差 {shown(abs(finding.difference))}" if isinstance(finding.difference, int) else ""
    return f"{finding.message}\n{left} ≠ {right}{gap}"


def _title(page: str, standard: Standard) -> str:
    if page == COVER:
        return "封面"
    part = standard.part(page)
    return part.heading or part.name
