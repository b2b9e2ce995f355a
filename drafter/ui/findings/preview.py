"""The box that lists what a mend would change, before it is done."""

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from drafter.checks.repairs import Repair

_COLUMNS = ("位置", "现在", "改为")
_WIDEST = 420


class Preview(QDialog):
    """Lists place, before and after of each change; accepted where the user wants them all."""

    def __init__(self, repair: Repair, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("修改前先看一看")
        self.changes = QTreeWidget()
        self.changes.setAccessibleName("将要做的修改")
        self.changes.setRootIsDecorated(False)
        self.changes.setAlternatingRowColors(True)
        self.changes.setHeaderLabels(_COLUMNS)
        rows = [QTreeWidgetItem([each.place, each.before, each.after]) for each in repair.changes]
        self.changes.addTopLevelItems(rows)
        self._fit()
        buttons = QDialogButtonBox()
        self.accept_button = buttons.addButton("修改", QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton("取消", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        words = QLabel(f"{repair.label}。共 {len(rows)} 处，作为一步修改，可以撤销。")
        words.setWordWrap(True)
        column = QVBoxLayout(self)
        for part in (words, self.changes, buttons):
            column.addWidget(part)
        self.resize(760, 420)

    def _fit(self) -> None:
        for place in range(len(_COLUMNS)):
            self.changes.resizeColumnToContents(place)
            self.changes.setColumnWidth(place, min(self.changes.columnWidth(place) + 12, _WIDEST))
