"""The context menu of a table, and the remark that a cell carries beside its figure."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog, QMenu

from drafter.model.edits import SetNote
from drafter.ui.bridge import Bridge
from drafter.ui.form.grid.view import FormTable


class TableMenu:
    """Offers what can be done with the selected cells of a table."""

    def __init__(self, bridge: Bridge, table: FormTable) -> None:
        self._bridge = bridge
        self._table = table
        table.customContextMenuRequested.connect(self._pop_up)

    def make(self) -> QMenu:
        """Return the menu for the cells that are selected now."""
        names = self._table.names()
        deeds = self._table.deeds
        blank, overruled = deeds.blanks(names), deeds.overruled(names)
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        _add(menu, "剪切(&T)", self._table.cut, enabled=bool(names))
        _add(menu, "复制(&C)", self._table.copy, enabled=bool(names))
        _add(menu, "粘贴(&P)", self._table.paste, enabled=bool(names) and _something_copied())
        _add(menu, "清空(&D)", self._table.clear, enabled=bool(names))
        menu.addSeparator()
        zeros = f"空格填 0（{len(blank)} 格）(&0)" if blank else "空格填 0(&0)"
        _add(menu, zeros, lambda: deeds.fill_zeros(blank), enabled=bool(blank))
        restore = "恢复自动合计(&A)"
        _add(menu, restore, lambda: deeds.restore_totals(overruled), enabled=bool(overruled))
        menu.addSeparator()
        _add(menu, "备注…(&N)", self.ask_note, enabled=len(names) == 1)
        return menu

    def ask_note(self) -> QInputDialog:
        """Ask for the remark of the current cell in a small box."""
        name = self._table.current
        box = QInputDialog(self._table)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle("备注")
        box.setLabelText(f"{self._table.form_model.spec(name).label}的备注，印在数字后面，例如：其中修订16件")
        box.setTextValue(self._bridge.session.draft.notes.get(name, ""))
        box.setOkButtonText("确定")
        box.setCancelButtonText("取消")
        box.textValueSelected.connect(lambda text: self._note(name, text))
        box.open()
        return box

    def _note(self, name: str, text: str) -> None:
        label = f"备注{self._table.form_model.spec(name).label}"
        self._bridge.do(SetNote(name, _bare(text)), label)

    def _pop_up(self, place: QPoint) -> None:
        index = self._table.indexAt(place)
        name = self._table.form_model.name_at(index)
        if name and name not in self._table.names():
            self._table.go(name)
        self.make().popup(self._table.viewport().mapToGlobal(place))


def _bare(text: str) -> str:
    """The words of a remark without the brackets that it is printed in."""
    words = " ".join(text.split())
    return words[1:-1].strip() if words[:1] in ("（", "(") and words[-1:] in ("）", ")") else words


def _add(menu: QMenu, label: str, deed: Callable[[], object], *, enabled: bool) -> None:
    action = menu.addAction(label)
    action.triggered.connect(lambda _checked=False: deed())
    action.setEnabled(enabled)


def _something_copied() -> bool:
    data: QMimeData | None = QGuiApplication.clipboard().mimeData()
    return data is not None and (data.hasText() or data.hasHtml())
