"""The window as a whole: what its menus and keys do, what it says, how it closes."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QIcon, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.model import files
from drafter.model.draft import empty
from drafter.model.edits import Explain, SetCells
from drafter.model.prose import from_text
from drafter.standard.loader import load
from drafter.ui.main_window import MainWindow
from drafter.ui.theme import themed
from tests.helpers.drafts import full
from tests.ui.conftest import Answers
from tests.ui.test_theme import dark


def begin(window: MainWindow, qtbot: QtBot, agency: str = "Yunxi") -> None:
    """Begin a report on the start page by keys."""
    card = window.start.page.new
    card.agency.setFocus()
    qtbot.keyClicks(card.agency, agency)
    qtbot.keyClick(card.agency, Qt.Key.Key_Return)


def fill(window: MainWindow, value: int = 5) -> None:
    """Make an edit as the form does."""
    window.workplace().desk.bridge.do(SetCells({"requests.received.natural": value}), "填写一格")


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key, *, shift: bool = False) -> None:
    """Press Ctrl and a key."""
    modifiers = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window, key, modifiers | Qt.KeyboardModifier.ShiftModifier if shift else modifiers)


def test_a_report_is_begun_typed_saved_and_opened_again(
    window: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    begin(window, qtbot)
    assert window.workplace().document.session is not None
    assert not window.isWindowModified(), "nothing was typed yet"
    fill(window)
    assert window.isWindowModified()
    answers.will_name(tmp_path / "年报.nianbao")
    press(window, qtbot, Qt.Key.Key_S)
    assert not window.isWindowModified()
    assert "年报.nianbao" in window.windowTitle()
    assert files.read(tmp_path / "年报.nianbao").cells == {"requests.received.natural": 5}


def test_undo_and_redo_by_keys_with_their_words_in_the_menu(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    fill(window)
    session = window.workplace().desk.bridge.session
    assert window.table.action("undo").text() == "撤销：填写一格"
    assert not window.table.action("redo").isEnabled()
    press(window, qtbot, Qt.Key.Key_Z)
    assert session.draft.cells == {}
    assert window.table.action("redo").text() == "重做：填写一格"
    assert not window.table.action("undo").isEnabled()
    assert not window.isWindowModified(), "undone to the last: nothing to save"
    press(window, qtbot, Qt.Key.Key_Y)
    assert session.draft.cells == {"requests.received.natural": 5}


def test_what_needs_a_report_is_off_on_the_start_page(window: MainWindow, qtbot: QtBot) -> None:
    for name in ("save", "save_as", "export", "close", "next_finding", "set_last"):
        assert not window.table.action(name).isEnabled()
    assert not window.light.isVisible()
    begin(window, qtbot)
    assert window.table.action("export").isEnabled()
    assert window.light.isVisible()


def test_closing_with_unsaved_work_asks_and_can_be_thought_better_of(
    window: MainWindow, qtbot: QtBot, answers: Answers
) -> None:
    begin(window, qtbot)
    fill(window)
    answers.will_choose("取消")
    assert not window.close()
    assert window.isVisible()
    answers.will_choose("不保存")
    assert window.close()
    assert len(answers.asked) == 2


def test_closing_can_save_first(window: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path) -> None:
    begin(window, qtbot)
    fill(window)
    answers.will_choose("保存")
    answers.will_name(tmp_path / "a.nianbao")
    assert window.close()
    assert files.read(tmp_path / "a.nianbao").cells


def test_a_save_dialog_dismissed_while_closing_keeps_the_window(
    window: MainWindow, qtbot: QtBot, answers: Answers
) -> None:
    begin(window, qtbot)
    fill(window)
    answers.will_choose("保存")
    answers.will_name(None)
    assert not window.close()


def test_an_untouched_new_report_closes_without_a_word(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    assert window.close()


def test_a_closed_report_leads_back_to_the_start_page_with_the_file_on_top(
    window: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    begin(window, qtbot)
    answers.will_name(tmp_path / "a.nianbao")
    press(window, qtbot, Qt.Key.Key_S)
    press(window, qtbot, Qt.Key.Key_W)
    assert window.start.page.isVisible()
    assert window.start.page.recent.files == [tmp_path / "a.nianbao"]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", "不是年报".encode()])
def test_a_damaged_file_is_told_in_one_sentence(
    window: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path, content: bytes
) -> None:
    damaged = tmp_path / "坏.nianbao"
    damaged.write_bytes(content)
    answers.will_name(damaged)
    press(window, qtbot, Qt.Key.Key_O)
    assert len(answers.told) == 1
    assert "坏.nianbao" in answers.told[0]
    assert window.start.page.isVisible()
    assert damaged.read_bytes() == content


def drop(window: MainWindow, *paths: Path) -> None:
    """Drop files on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    let_fall(window, data)


def let_fall(window: MainWindow, data: QMimeData) -> None:
    """Drop what another program drags."""
    window.dropEvent(
        QDropEvent(
            QPointF(400, 300),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_a_project_file_dropped_on_the_window_opens(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.nianbao"
    files.write(path, empty(load("2021"), "青石县人民政府", 2024))
    drop(window, path)
    qtbot.waitUntil(lambda: window.workplace().document.path == path)
    assert "a.nianbao" in window.windowTitle()


def test_two_files_dropped_at_once_do_nothing(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    drop(window, tmp_path / "a.nianbao", tmp_path / "b.nianbao")
    qtbot.wait(20)
    assert window.workplace().document.session is None


def test_a_report_dragged_from_a_browser_is_asked_about(
    window: MainWindow, qtbot: QtBot, answers: Answers
) -> None:
    data = QMimeData()
    data.setHtml("<table><tr><td>规章</td></tr></table>")
    answers.will_choose("取消")
    let_fall(window, data)
    qtbot.waitUntil(lambda: bool(answers.asked))


def test_a_link_dragged_from_a_browser_does_nothing(window: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.com/report.pdf")])
    let_fall(window, data)
    qtbot.wait(20)
    assert window.workplace().document.session is None


def test_the_window_follows_the_system_into_the_dark(
    window: MainWindow, qapp: QApplication, qtbot: QtBot
) -> None:
    def lightness(icon: QIcon) -> int:
        picture = icon.pixmap(16, 16).toImage()
        solid = [picture.pixelColor(x, y) for x in range(16) for y in range(16)]
        return max(colour.lightness() for colour in solid if colour.alpha() > 200)

    window.workplace().begin("青石县人民政府", 2025)
    save, before = window.table.action("save"), qapp.palette()
    navigation = window.workplace().desk.navigation
    assert lightness(save.icon()) < 128
    try:
        qapp.setPalette(themed(dark()))
        qtbot.waitUntil(lambda: lightness(save.icon()) > 128)
        assert navigation.palette().color(QPalette.ColorRole.Base).lightness() < 128
    finally:
        qapp.setPalette(before)
    qtbot.waitUntil(lambda: lightness(save.icon()) < 128)


def test_a_findings_panel_that_was_closed_stays_closed(
    window: MainWindow, make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    begin(window, qtbot)
    panel = window.workplace().desk.panel
    assert panel.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert not panel.isVisible()
    assert not window.table.action("findings").isChecked()
    window.close()
    again = make_window()
    begin(again, qtbot)
    assert not again.workplace().desk.panel.isVisible()
    qtbot.keyClick(again, Qt.Key.Key_F8)
    assert again.workplace().desk.panel.isVisible(), "the next finding is asked for: here they are"


def test_the_size_of_the_window_is_remembered(
    window: MainWindow, make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window.resize(722, 555)
    window.close()
    again = make_window()
    assert (again.width(), again.height()) == (722, 555)


def test_one_goes_from_finding_to_finding_and_back_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    desk = window.workplace().desk
    met = []
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_F8)
        met.append(desk.panel.current)
    qtbot.keyClick(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert desk.panel.current == met[1]
    assert met == list(desk.bridge.findings[:3])


def test_the_light_leads_to_what_must_be_mended(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    qtbot.mouseClick(window.light, Qt.MouseButton.LeftButton)
    desk = window.workplace().desk
    assert desk.panel.isVisible()
    assert desk.panel.sieve.wish.kind == "error"
    assert f"{len(desk.bridge.verdict.blocking)} 处必须改" in window.light.text()


def test_the_light_turns_when_reasons_are_given(window: MainWindow) -> None:
    doubtful = from_text("建全制度，未收取信息处理费。")
    window.workplace().show(replace(full(), prose={**full().prose, "other": doubtful}))
    bridge = window.workplace().desk.bridge
    assert window.light.text() == "还有 1 处要核对或说明"
    bridge.do(Explain(bridge.findings[0].key, "原文如此"), "说明原因")
    assert window.light.text() == "可以发布"


def test_f1_tells_the_basis_of_the_finding_and_the_keys_where_there_is_none(
    window: MainWindow, qtbot: QtBot, answers: Answers
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert len(answers.lists) == 1, "no report is open: the keys"
    begin(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert len(answers.lists) == 2, "nothing is wrong with the cover"
    desk = window.workplace().desk
    desk.panel.list.setFocus()
    desk.panel.list.setCurrentIndex(desk.panel.model.index(desk.panel.model.places()[0]))
    qtbot.keyClick(desk.panel.list, Qt.Key.Key_F1)
    assert "依据" in answers.told[0]
    assert len(answers.lists) == 2
