"""The export dialog: which formats, where, under which name, and what stands against it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from drafter.checks.finding import Finding
from drafter.render.registry import formats
from drafter.ui.export_job import Order
from drafter.ui.icons import Mark, icon

_FORBIDDEN = '\\/:*?"<>|'
_FAULTS_SEEN = 4


class ExportDialog(QDialog):
    """Makes an Order; `order` is what the fields say."""

    def __init__(
        self,
        order: Order,
        faults: Sequence[Finding],
        ask_folder: Callable[[Path], Path | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("导出报告")
        self._ask_folder = ask_folder
        self.boxes = {kind.suffix: QCheckBox(f"{kind.title}（{kind.suffix}）") for kind in formats()}
        self.folder = QLineEdit(str(order.folder))
        self.name = QLineEdit(order.name)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.choose = QPushButton("选择…")
        buttons = QDialogButtonBox()
        accept = "仍然导出" if faults else "导出"
        self.accept_button = buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton("取消", QDialogButtonBox.ButtonRole.RejectRole)
        for suffix, box in self.boxes.items():
            box.setChecked(suffix in order.suffixes)
        self._build(faults, buttons)
        self._connect(buttons)
        self._follow()

    @property
    def order(self) -> Order:
        """What is to be written."""
        chosen = tuple(suffix for suffix, box in self.boxes.items() if box.isChecked())
        return Order(Path(self.folder.text().strip()), self.name.text().strip(), chosen)

    def _build(self, faults: Sequence[Finding], buttons: QDialogButtonBox) -> None:
        column = QVBoxLayout(self)
        if faults:
            column.addWidget(QLabel(f"报告里还有 {len(faults)} 处必须改，建议改好再导出："))
            column.addWidget(_fault_list(faults))
        form = QFormLayout()
        form.addRow("格式", self._format_row())
        form.addRow(self._folder_label(), self._folder_row())
        form.addRow("文件名(&N)", self.name)
        column.addLayout(form)
        column.addWidget(self.note)
        column.addWidget(buttons)
        self.resize(600, self.sizeHint().height())

    def _format_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for box in self.boxes.values():
            row.addWidget(box)
        row.addStretch(1)
        return row

    def _folder_label(self) -> QLabel:
        label = QLabel("文件夹(&D)")
        label.setBuddy(self.folder)
        return label

    def _folder_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose)
        return row

    def _connect(self, buttons: QDialogButtonBox) -> None:
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.choose.clicked.connect(self._pick_folder)
        self.folder.textChanged.connect(self._follow)
        self.name.textChanged.connect(self._follow)
        for box in self.boxes.values():
            box.toggled.connect(self._follow)

    def _pick_folder(self) -> None:
        folder = self._ask_folder(self.order.folder)
        if folder is not None:
            self.folder.setText(str(folder))

    def _follow(self) -> None:
        order = self.order
        problem = obstacle(order)
        self.accept_button.setEnabled(not problem)
        replaced = "、".join(path.name for path in order.replaced) if not problem else ""
        self.note.setText(problem or (f"会覆盖已有的文件：{replaced}" if replaced else ""))


def obstacle(order: Order) -> str:
    """Say what stands against an order before anything is tried; "" where nothing does."""
    if not order.suffixes:
        return "请至少选择一种格式。"
    if not order.name:
        return "请填写文件名。"
    if any(mark in order.name for mark in _FORBIDDEN):
        return f"文件名里不能有这些符号：{' '.join(_FORBIDDEN)}"
    if not order.folder.is_absolute() or not order.folder.is_dir():
        return "文件夹不存在，请重新选择。"
    return ""


def _fault_list(faults: Sequence[Finding]) -> QListWidget:
    box = QListWidget()
    box.setAccessibleName("必须改的地方")
    box.setWordWrap(True)
    mark = icon(Mark.ERROR)
    for finding in faults:
        box.addItem(QListWidgetItem(mark, finding.message))
    box.setMaximumHeight(_FAULTS_SEEN * 2 * box.fontMetrics().lineSpacing())
    return box
