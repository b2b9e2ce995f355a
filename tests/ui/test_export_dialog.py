"""The export dialog: what it orders, and what it will not order."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget
from pytestqt.qtbot import QtBot

from drafter.checks.finding import Finding
from drafter.ui.export_dialog import ExportDialog, obstacle
from drafter.ui.export_job import Order

FAULT = Finding("自然人一列不平。", rule="requests.balance", severity="error")


def make(qtbot: QtBot, order: Order, *faults: Finding, folder: Path | None = None) -> ExportDialog:
    dialog = ExportDialog(order, faults, lambda _: folder)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.fixture
def order(tmp_path: Path) -> Order:
    return Order(tmp_path, "年报", (".docx", ".pdf"))


def test_it_begins_with_what_was_chosen_before(qtbot: QtBot, order: Order) -> None:
    dialog = make(qtbot, order)
    assert dialog.order == order
    assert dialog.accept_button.text() == "导出"


def test_what_is_changed_is_ordered(qtbot: QtBot, order: Order, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    dialog = make(qtbot, order, folder=tmp_path / "out")
    qtbot.mouseClick(dialog.choose, Qt.MouseButton.LeftButton)
    dialog.boxes[".pdf"].setFocus()
    qtbot.keyClick(dialog.boxes[".pdf"], Qt.Key.Key_Space)
    dialog.name.selectAll()
    qtbot.keyClicks(dialog.name, "report")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.order == Order(tmp_path / "out", "report", (".docx",))


def test_errors_are_listed_and_do_not_forbid(qtbot: QtBot, order: Order) -> None:
    dialog = make(qtbot, order, FAULT)
    (faults,) = dialog.findChildren(QListWidget)
    assert faults.item(0).text() == FAULT.message
    assert dialog.accept_button.text() == "仍然导出"
    assert dialog.accept_button.isEnabled()


def test_files_that_would_be_replaced_are_named(qtbot: QtBot, order: Order) -> None:
    order.paths[1].write_text("old")
    dialog = make(qtbot, order)
    assert dialog.note.text() == "会覆盖已有的文件：年报.pdf"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"suffixes": ()}, "至少选择一种格式"),
        ({"name": ""}, "填写文件名"),
        ({"name": "a/b"}, "不能有这些符号"),
        ({"folder": Path("/nowhere/at/all")}, "文件夹不存在"),
        ({"folder": Path()}, "文件夹不存在"),
    ],
)
def test_what_stands_against_an_order_is_said_and_the_button_is_off(
    qtbot: QtBot, order: Order, changes: dict[str, object], said: str
) -> None:
    wrong = Order(**{"folder": order.folder, "name": order.name, "suffixes": order.suffixes, **changes})  # type: ignore[arg-type]
    assert said in obstacle(wrong)
    dialog = make(qtbot, wrong)
    assert not dialog.accept_button.isEnabled()
    assert said in dialog.note.text()
