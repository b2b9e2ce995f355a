"""The table as Qt's views want it: places of the printed grid, with the session's figures in them."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from drafter.checks.finding import Finding
from drafter.model.draft import Draft
from drafter.model.figures import figures
from drafter.model.values import Value, shown
from drafter.standard.grid import GridCell
from drafter.standard.schema import CellSpec, Table
from drafter.ui.bridge import Bridge
from drafter.ui.form.grid import looks
from drafter.ui.form.grid.looks import NOTHING, CellLook

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class TableModel(QAbstractTableModel):
    """The body of a table (its header rows apart) over the session; it holds no figures of its own.

    It keeps how each cell was last drawn, so that after a change only those are drawn anew that look
    different.
    """

    def __init__(self, bridge: Bridge, table: Table, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.table = table
        self._cells = _places(table)
        self._index_of = {
            cell.name: place for place, cell in self._cells.items() if _is_origin(cell, place, table)
        }
        self._show_last = False
        self._last: Draft | None = None
        self._last_figures: Mapping[str, Value | None] = NOTHING
        self._looks = self._see()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self.table.grid.height - self.table.header_rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self.table.grid.width

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.name_at(index):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable
        return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        cell = self.cell_at(index)
        if cell is None:
            return None
        if not cell.name:
            return cell.text if role in (Role.DisplayRole, Role.AccessibleTextRole) else None
        if role in (Role.DisplayRole, Role.EditRole):
            return self._looks[cell.name].text
        if role == Role.ToolTipRole:
            return self.explain(cell.name) or None
        if role == Role.AccessibleTextRole:
            return f"{self.spec(cell.name).label} {self._looks[cell.name].text or '空白'}"
        return self.explain(cell.name) if role == Role.AccessibleDescriptionRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        above = [cell for cell in self.header_cells() if section in _across(cell)]
        return " ".join(cell.text for cell in above)

    def header_cells(self) -> tuple[GridCell, ...]:
        """Return the rectangles of the header rows, which the view draws above the body."""
        return tuple(cell for cell in self.table.grid.cells if cell.row < self.table.header_rows)

    def cell_at(self, index: Index) -> GridCell | None:
        """Return the rectangle of the printed grid that covers an index."""
        return self._cells.get((index.row(), index.column())) if index.isValid() else None

    def name_at(self, index: Index) -> str:
        """Return the name of the cell at an index; "" for a label."""
        cell = self.cell_at(index)
        return cell.name if cell is not None else ""

    def index_of(self, name: str) -> QModelIndex:
        """Return the index of a cell; an invalid one for a cell of another table."""
        place = self._index_of.get(name)
        return self.index(*place) if place else QModelIndex()

    def look(self, name: str) -> CellLook:
        """Return how a cell looks."""
        return self._looks[name]

    def spec(self, name: str) -> CellSpec:
        """Return what the form says of a cell."""
        return self._bridge.session.draft.form.cells[name]

    def explain(self, name: str) -> str:
        """Say what is to be known of a cell: what is wrong, its remark, that it overrules the sum."""
        session = self._bridge.session
        lines = [finding.message for finding in looks.about(name, self._bridge.standing)]
        if self._looks[name].overruled:
            total = looks.computed(name, session.draft.form, session.figures)
            lines.append(f"已改为手工填写，自动合计为 {shown(total) or '空白'}")
        elif self._looks[name].partial and self._looks[name].text:
            lines.append("还有空格，这是已填各格之和")
        if note := session.draft.notes.get(name):
            lines.append(f"备注：{note}")
        if last := self.last_year(name):
            lines.append(f"上年：{last}")
        return "\n".join(lines)

    def finding(self, name: str) -> Finding | None:
        """Return the gravest finding that concerns a cell."""
        return next(iter(looks.about(name, self._bridge.findings)), None)

    def last_year(self, name: str) -> str:
        """Return last year's figure of a cell as text; "" where there is none."""
        return shown(self._last_figures.get(name))

    @property
    def has_last(self) -> bool:
        """Whether last year's report has a figure for any cell of the table."""
        return any(self._last_figures.get(name) is not None for name in self.table.cells)

    @property
    def shows_last(self) -> bool:
        """Whether last year's figures are drawn in the cells."""
        return self._show_last

    def show_last(self, on: bool) -> None:
        """Have last year's figures drawn in the cells, or not."""
        self._show_last = on
        self.refresh()

    def refresh(self) -> None:
        """Look at the session again and have what looks different drawn anew."""
        before, self._looks = self._looks, self._see()
        for name, look in self._looks.items():
            if look != before[name]:
                index = self.index_of(name)
                self.dataChanged.emit(index, index)

    def _see(self) -> dict[str, CellLook]:
        session = self._bridge.session
        self._recall(session.draft)
        last = self._last_figures if self._show_last else NOTHING
        return looks.see(self.table, session.draft, session.figures, self._bridge.standing, last)

    def _recall(self, draft: Draft) -> None:
        if draft.last is not self._last:
            self._last = draft.last
            known = figures(draft.last) if draft.last is not None else {}
            self._last_figures = looks.last_figures(draft, known)


def _across(cell: GridCell) -> range:
    return range(cell.column, cell.column + cell.columns)


def _places(table: Table) -> dict[tuple[int, int], GridCell]:
    """Map each place of the body, covered ones too, to its rectangle."""
    return {
        (row - table.header_rows, column): cell
        for cell in table.grid.cells
        if cell.row >= table.header_rows
        for row in range(cell.row, cell.row + cell.rows)
        for column in _across(cell)
    }


def _is_origin(cell: GridCell, place: tuple[int, int], table: Table) -> bool:
    return bool(cell.name) and place == (cell.row - table.header_rows, cell.column)
