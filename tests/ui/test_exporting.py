"""Export from the menu to the files: chosen by keys, written in the background, offered to be opened."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.model.draft import Draft
from drafter.model.edits import SetProse
from drafter.settings import Settings
from drafter.ui.export_bar import ExportBar
from drafter.ui.export_dialog import ExportDialog
from drafter.ui.export_job import Order
from drafter.ui.jobs import Progress
from drafter.ui.main_window import MainWindow
from tests.helpers.drafts import full
from tests.ui.conftest import Answers

NAME = "云溪市发展和改革局2025年政府信息公开工作年度报告"


@pytest.fixture
def desk(window: MainWindow) -> MainWindow:
    window.workplace().show(full())
    return window


def dialog(window: MainWindow, qtbot: QtBot) -> ExportDialog:
    """Open the dialog by its key."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    box = QApplication.activeModalWidget()
    assert isinstance(box, ExportDialog)
    return box


def test_a_report_is_exported_in_three_formats(desk: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    box = dialog(desk, qtbot)
    assert box.name.text() == NAME
    box.folder.setText(str(tmp_path))
    qtbot.keyClick(box.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(desk.findChildren(ExportBar)), timeout=20_000)
    found = {path.suffix: path for path in tmp_path.iterdir()}
    assert set(found) == {".docx", ".pdf", ".html"}
    assert found[".pdf"].read_bytes().startswith(b"%PDF")
    assert NAME in found[".html"].read_text(encoding="utf-8")
    assert all(path.stem == NAME for path in found.values())
    assert not desk.strip.isVisible()


def test_a_report_that_may_not_go_out_is_written_as_a_draft_with_the_account_of_the_check(
    desk: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.workplace().desk.bridge.do(SetProse("other", ()), "清空")
    box = dialog(desk, qtbot)
    assert not box.accept_button.isEnabled(), "the text was checked before the dialog was shown"
    box.folder.setText(str(tmp_path))
    for suffix in (".docx", ".pdf"):
        box.boxes[suffix].setChecked(False)
    box.review.setChecked(True)
    qtbot.keyClick(box.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(desk.findChildren(ExportBar)), timeout=20_000)
    report, review = tmp_path / f"{NAME}（草稿）.html", tmp_path / f"{NAME}审核说明.html"
    assert sorted(tmp_path.iterdir()) == sorted([report, review])
    assert "草稿" in report.read_text(encoding="utf-8")
    assert "目前不能发布" in review.read_text(encoding="utf-8")


def test_one_is_led_from_the_dialog_to_the_panel(desk: MainWindow, qtbot: QtBot) -> None:
    desk.workplace().desk.bridge.do(SetProse("other", ()), "清空")
    box = dialog(desk, qtbot)
    qtbot.mouseClick(box.lead_button, Qt.MouseButton.LeftButton)
    panel = desk.workplace().desk.panel
    assert panel.sieve.wish.kind == "error"
    assert panel.current is not None
    assert panel.current.rule == "section.missing"


def test_what_was_chosen_is_proposed_the_next_time(desk: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    box = dialog(desk, qtbot)
    box.folder.setText(str(tmp_path))
    box.boxes[".docx"].setChecked(False)
    box.boxes[".pdf"].setChecked(False)
    qtbot.keyClick(box.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(desk.findChildren(ExportBar)), timeout=20_000)
    assert Settings.load().export_formats == (".html",)
    again = dialog(desk, qtbot)
    assert again.order == Order(tmp_path, NAME, (".html",))
    qtbot.keyClick(again, Qt.Key.Key_Escape)


def test_a_file_that_is_open_elsewhere_is_told(
    desk: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    for suffix in (".docx", ".pdf", ".html"):
        (tmp_path / f"{NAME}{suffix}").mkdir()
    box = dialog(desk, qtbot)
    box.folder.setText(str(tmp_path))
    qtbot.keyClick(box.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(answers.told), timeout=20_000)
    assert NAME in answers.told[0]
    assert not desk.findChildren(ExportBar)


def test_an_export_is_stopped_by_its_button(
    desk: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, stopped = threading.Event(), threading.Event()

    def slow(_draft: Draft, order: Order, progress: Progress) -> tuple[Path, ...]:
        go.wait(5)
        try:
            progress.step(0, 3, "正在写 DOCX…")
        finally:
            stopped.set()
        return order.paths

    monkeypatch.setattr("drafter.ui.exporting.write", slow)
    box = dialog(desk, qtbot)
    box.folder.setText(str(tmp_path))
    qtbot.keyClick(box.name, Qt.Key.Key_Return)
    qtbot.waitUntil(desk.strip.isVisible)
    qtbot.mouseClick(desk.strip.stop, Qt.MouseButton.LeftButton)
    go.set()
    qtbot.waitUntil(lambda: not desk.strip.isVisible())
    assert stopped.is_set()
    assert not desk.findChildren(ExportBar)
    assert not any(tmp_path.iterdir())


def test_the_desk_goes_on_while_an_export_is_written(
    desk: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go = threading.Event()
    written: list[Draft] = []

    def slow(draft: Draft, order: Order, _progress: Progress) -> tuple[Path, ...]:
        go.wait(5)
        written.append(draft)
        return order.paths

    monkeypatch.setattr("drafter.ui.exporting.write", slow)
    bridge = desk.workplace().desk.bridge
    before = bridge.session.draft
    box = dialog(desk, qtbot)
    box.folder.setText(str(tmp_path))
    qtbot.keyClick(box.name, Qt.Key.Key_Return)
    qtbot.waitUntil(desk.strip.isVisible)
    desk.workplace().desk.pages.show_page("requests")
    go.set()
    qtbot.waitUntil(lambda: bool(written))
    assert written == [before]
