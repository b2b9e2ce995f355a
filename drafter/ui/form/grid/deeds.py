"""What can be done with a selection of cells; each deed is one step that undo takes back."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from drafter.model.edits import SetCells
from drafter.standard.schema import Table
from drafter.ui import clipboard
from drafter.ui.bridge import Bridge
from drafter.ui.form.grid import filling


class Deeds(QObject):
    """Copies, pastes and fills cells of one table. `told` carries what there is to say about a paste."""

    told = Signal(str)

    def __init__(self, bridge: Bridge, table: Table, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._table = table

    def copy(self, names: Sequence[str]) -> None:
        """Copy cells as a block."""
        block = filling.cut_out(self._table.grid, names, self._bridge.session.figures)
        QGuiApplication.clipboard().setMimeData(clipboard.mime(block))

    def cut(self, names: Sequence[str]) -> None:
        """Copy cells and make them blank."""
        self.copy(names)
        self.clear(names)

    def paste(self, names: Sequence[str]) -> None:
        """Put the copied block into the table from the first of the cells on.

        What cannot stand in its cell is told in one message; everything else is pasted, as Excel's users
        expect of a block.
        """
        block = clipboard.read(QGuiApplication.clipboard().mimeData())
        if not block or not names:
            self.told.emit("请先选中要填的格。" if block else "剪贴板里没有可以粘贴的数。")
            return
        pasted = filling.paste(block, self._table.grid, names, self._bridge.session.draft)
        self._do(pasted.edit, f"粘贴{self._table.name} {pasted.count} 格")
        self.told.emit(filling.report(pasted, self._bridge.session.draft))

    def clear(self, names: Sequence[str]) -> None:
        """Make cells blank; totals among them are added up again."""
        self._do(
            filling.cleared(names, self._bridge.session.draft), f"清空{self._table.name} {len(names)} 格"
        )

    def fill_zeros(self, names: Sequence[str]) -> None:
        """Put 0 into those of the cells that are blank."""
        blank = self.blanks(names)
        self._do(
            filling.with_zeros(blank, self._bridge.session.draft),
            f"{self._table.name}空格填 0（{len(blank)} 格）",
        )

    def blanks(self, names: Sequence[str]) -> tuple[str, ...]:
        """Return those of the cells that a person fills in and that are blank."""
        session = self._bridge.session
        return filling.blanks(names, session.draft, session.figures)

    def restore_totals(self, names: Sequence[str]) -> None:
        """Have the overruled totals among the cells added up again."""
        self._do(SetCells({}, self.overruled(names)), "恢复自动合计")

    def overruled(self, names: Sequence[str]) -> tuple[str, ...]:
        """Return the totals among the cells that stand as typed."""
        draft = self._bridge.session.draft
        return tuple(name for name in names if name in draft.form.totals and name in draft.cells)

    def _do(self, edit: SetCells, label: str) -> None:
        self._bridge.session.seal()
        self._bridge.do(edit, label)
