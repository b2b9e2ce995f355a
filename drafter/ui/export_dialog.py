"""The export dialog: which formats, where, under which name, and what stands against it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from drafter.checks.verdict import Verdict
from drafter.render.registry import formats
from drafter.ui.export_job import Order
from drafter.ui.icons import pixmap
from drafter.ui.light import said

_FORBIDDEN = '\\/:*?"<>|'
_MARK = 20
_BLOCKED = "正式的报告要等必须改的改好、请核对的改好或说明原因以后才能导出；草稿随时可以导出。"
_DRAFT = "导出草稿（带“草稿”标记）"


class ExportDialog(QDialog):
    """Makes an Order; `order` is what the fields say.

    While something stands against the report's going out, only a draft that is marked as such is written;
    `lead` tells that the user wants to go and mend it.
    """

    lead = Signal()

    def __init__(
        self,
        order: Order,
        verdict: Verdict,
        ask_folder: Callable[[Path], Path | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("导出报告")
        self._ask_folder = ask_folder
        self._may_go_out = verdict.may_go_out
        self._draft = False
        self.boxes = {kind.suffix: QCheckBox(f"{kind.title}（{kind.suffix}）") for kind in formats()}
        self.folder = QLineEdit(str(order.folder))
        self.name = QLineEdit(order.name)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.choose = QPushButton("选择…")
        self.review = QCheckBox("同时写出审核说明（供负责人签发时看）")
        self.review.setChecked(order.review)
        self.lead_button = QPushButton("去处理")
        buttons = QDialogButtonBox()
        self.accept_button = buttons.addButton("导出", QDialogButtonBox.ButtonRole.AcceptRole)
        self.draft_button = buttons.addButton(_DRAFT, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton("取消", QDialogButtonBox.ButtonRole.RejectRole)
        for suffix, box in self.boxes.items():
            box.setChecked(suffix in order.suffixes)
        self._build(verdict, buttons)
        self._connect(buttons)
        self._follow()

    @property
    def order(self) -> Order:
        """What is to be written."""
        chosen = tuple(suffix for suffix, box in self.boxes.items() if box.isChecked())
        folder, name = Path(self.folder.text().strip()), self.name.text().strip()
        return Order(folder, name, chosen, self._draft, self.review.isChecked())

    def _build(self, verdict: Verdict, buttons: QDialogButtonBox) -> None:
        column = QVBoxLayout(self)
        column.addLayout(self._verdict_row(verdict))
        form = QFormLayout()
        form.addRow("格式", self._format_row())
        form.addRow(self._folder_label(), self._folder_row())
        form.addRow("文件名(&N)", self.name)
        column.addLayout(form)
        column.addWidget(self.review)
        column.addWidget(self.note)
        column.addWidget(buttons)
        self.resize(600, self.sizeHint().height())

    def _verdict_row(self, verdict: Verdict) -> QHBoxLayout:
        drawing, words = said(verdict)
        self.verdict = QLabel(f"{words}。" if verdict.may_go_out else f"{words}。{_BLOCKED}")
        self.verdict.setWordWrap(True)
        mark = QLabel()
        mark.setPixmap(pixmap(drawing, _MARK, self.palette(), self.devicePixelRatioF()))
        self.lead_button.setVisible(not verdict.may_go_out)
        row = QHBoxLayout()
        row.addWidget(mark)
        row.addWidget(self.verdict, 1)
        row.addWidget(self.lead_button)
        return row

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
        self.draft_button.clicked.connect(self._accept_draft)
        self.lead_button.clicked.connect(self._leave_to_mend)
        self.choose.clicked.connect(self._pick_folder)
        self.folder.textChanged.connect(self._follow)
        self.name.textChanged.connect(self._follow)
        for box in (*self.boxes.values(), self.review):
            box.toggled.connect(self._follow)

    def _pick_folder(self) -> None:
        folder = self._ask_folder(self.order.folder)
        if folder is not None:
            self.folder.setText(str(folder))

    def _accept_draft(self) -> None:
        self._draft = True
        self.accept()

    def _leave_to_mend(self) -> None:
        self.reject()
        self.lead.emit()

    def _follow(self) -> None:
        order = replace(self.order, draft=not self._may_go_out)
        problem = obstacle(order)
        self.accept_button.setEnabled(not problem and self._may_go_out)
        self.draft_button.setEnabled(not problem)
        (self.accept_button if self._may_go_out else self.draft_button).setDefault(True)
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
