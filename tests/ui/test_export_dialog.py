"""The export dialog: what it orders, and what it will not order."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from drafter.checks.finding import Finding
from drafter.checks.verdict import verdict
from drafter.ui.export_dialog import ExportDialog, obstacle
from drafter.ui.export_job import Order
from tests.ui.form.hands import blank

FAULT = Finding("自然人一列不平。", rule="requests.balance", severity="error")
DOUBT = Finding("建全。", rule="text.typo", severity="warning", section="overview", excerpt="建全")
HINT = Finding("半角标点。", rule="text.punctuation", severity="hint")


def make(
    qtbot: QtBot, order: Order, *findings: Finding, folder: Path | None = None, reason: str = ""
) -> ExportDialog:
    draft = replace(blank(), explained={DOUBT.key: reason})
    dialog = ExportDialog(order, verdict(draft, findings), lambda _: folder)
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


@pytest.mark.parametrize(
    ("findings", "said"),
    [
        ((FAULT,), "有 1 处必须改。"),
        ((FAULT, DOUBT), "有 1 处必须改，1 处要核对或说明。"),
        ((DOUBT,), "还有 1 处要核对或说明。"),
    ],
)
def test_only_a_marked_draft_is_written_while_something_stands_against_it(
    qtbot: QtBot, order: Order, findings: tuple[Finding, ...], said: str
) -> None:
    dialog = make(qtbot, order, *findings)
    assert dialog.verdict.text().startswith(said)
    assert not dialog.accept_button.isEnabled()
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.order == replace(order, draft=True)


@pytest.mark.parametrize("findings", [(), (HINT,), (DOUBT,)])
def test_hints_and_warnings_with_a_reason_let_the_report_go_out(
    qtbot: QtBot, order: Order, findings: tuple[Finding, ...]
) -> None:
    dialog = make(qtbot, order, *findings, reason="原文如此")
    assert dialog.verdict.text() == "可以发布。"
    assert not dialog.lead_button.isVisible()
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.order == order


def test_a_draft_can_be_had_of_a_sound_report_too(qtbot: QtBot, order: Order) -> None:
    dialog = make(qtbot, order)
    qtbot.mouseClick(dialog.draft_button, Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.order == replace(order, draft=True)


def test_one_is_led_to_what_stands_against_it(qtbot: QtBot, order: Order) -> None:
    dialog = make(qtbot, order, FAULT)
    with qtbot.waitSignal(dialog.lead):
        qtbot.mouseClick(dialog.lead_button, Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_the_account_of_the_check_is_ordered_by_its_box(qtbot: QtBot, order: Order) -> None:
    dialog = make(qtbot, order)
    dialog.review.setFocus()
    qtbot.keyClick(dialog.review, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.order == replace(order, review=True)


def test_a_draft_does_not_replace_the_report(qtbot: QtBot, order: Order) -> None:
    order.paths[1].write_text("final")
    dialog = make(qtbot, order, FAULT)
    assert dialog.note.text() == ""
    (order.folder / "年报（草稿）.pdf").write_text("old")
    dialog.name.setText("年报")
    dialog.review.toggle()
    assert dialog.note.text() == "会覆盖已有的文件：年报（草稿）.pdf"


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
