"""Ways in: a report imported, rolled over, taken as last year's; and what is said about it."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from drafter import assets
from drafter.errors import Cancelled
from drafter.importers.clipboard import Clipboard
from drafter.importers.reading import Reading
from drafter.model import files
from drafter.model.draft import empty
from drafter.model.edits import SetCells
from drafter.model.figures import figures
from drafter.model.session import Session
from drafter.rollover import Lost, Rollover
from drafter.standard.loader import load as load_form
from drafter.ui.adopt.bar import ReadBar
from drafter.ui.adopt.decision import Key
from drafter.ui.adopt.window import AdoptWindow
from drafter.ui.intake import account
from drafter.ui.main_window import MainWindow
from tests.helpers.drafts import full
from tests.ui.adopt.readings import NATURAL, reading
from tests.ui.conftest import Answers
from tests.ui.form.hands import CTRL, SHIFT, click, copied

LAST = assets.resource("example", "last-year.md")
CARRIED = "requests.carried_in.natural"


def session_of(window: MainWindow) -> Session:
    session = window.workplace().document.session
    assert session is not None
    return session


def opened(window: MainWindow, qtbot: QtBot, ask: Callable[[], None]) -> Session:
    """Wait until what was asked for is on the desk."""
    with qtbot.waitSignal(window.workplace().opened, timeout=10_000):
        ask()
    return session_of(window)


def idle(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until no work is done in the background."""
    qtbot.waitUntil(lambda: not window.strip.isVisible(), timeout=10_000)


def test_this_years_report_begins_from_last_years(window: MainWindow, qtbot: QtBot, answers: Answers) -> None:
    answers.will_name(LAST)
    session = opened(window, qtbot, window.table.action("from_last").trigger)
    draft = session.draft
    assert (draft.meta.agency, draft.meta.year) == ("云溪市发展和改革局", 2026)
    assert draft.cells[CARRIED] == 1
    assert draft.last is not None
    assert session.dirty, "it would be lost"
    told = answers.lists[0].text
    assert "2025 年度" in told
    assert "6 个结转数" in told
    assert not answers.lists[0].rows, "everything has its place in the same form"


def test_what_has_no_place_in_the_new_form_is_listed_with_its_reason() -> None:
    lost = (Lost("disclosure.procurement.projects", "表二「政府集中采购」", 12, "2021年格式取消了这一行。"),)
    told = account(Rollover(empty(load_form("2021"), "青石县人民政府", 2021), (), lost))
    assert told.rows == (("表二「政府集中采购」", "12", "2021年格式取消了这一行。"),)
    assert "没有带入" in told.text


def test_a_published_report_opens_to_be_checked(window: MainWindow, qtbot: QtBot, answers: Answers) -> None:
    answers.will_name(LAST)
    session = opened(window, qtbot, window.table.action("open").trigger)
    assert session.draft.meta.year == 2025
    assert session.draft.last is None
    assert session.dirty


@pytest.fixture
def doubtful(monkeypatch: pytest.MonkeyPatch) -> Reading:
    """Every file that is read from now on holds this report, some cells of which are not sure."""
    made = reading(full(2025))
    monkeypatch.setattr("drafter.ui.sources.fetch", lambda *_: made)
    return made


def adopting(window: MainWindow, qtbot: QtBot) -> AdoptWindow:
    """Wait for the window that shows a report beside its source."""
    qtbot.waitUntil(lambda: bool(window.findChildren(AdoptWindow)), timeout=10_000)
    (made,) = window.findChildren(AdoptWindow)
    return made


def bar(window: MainWindow) -> ReadBar:
    """Return the line about the report that was read."""
    (made,) = window.findChildren(ReadBar)
    return made


def test_what_is_not_sure_is_put_right_before_the_report_opens(
    window: MainWindow, qtbot: QtBot, answers: Answers, doubtful: Reading
) -> None:
    answers.will_name(LAST)
    window.table.action("open").trigger()
    asked = adopting(window, qtbot)
    assert window.start.page.isVisible(), "nothing is open yet"
    answers.will_choose("仍然采用")
    asked.model.put_right(Key("cell", NATURAL), 77)
    asked.take.click()
    draft = session_of(window).draft
    printed = figures(doubtful.draft)["requests.received.total"]
    assert draft.cells == {**doubtful.draft.cells, NATURAL: 77, "requests.received.total": printed}
    assert draft.provenance[NATURAL].confidence == "certain"


def test_a_report_that_is_not_adopted_is_not_opened(
    window: MainWindow, qtbot: QtBot, answers: Answers, doubtful: Reading
) -> None:
    answers.will_name(LAST)
    window.table.action("open").trigger()
    adopting(window, qtbot).leave.click()
    assert window.workplace().document.session is None


def test_wrong_figures_are_put_right_before_they_are_carried_over(
    window: MainWindow, qtbot: QtBot, answers: Answers, doubtful: Reading
) -> None:
    answers.will_name(LAST)
    window.table.action("from_last").trigger()
    asked = adopting(window, qtbot)
    asked.model.put_right(Key("cell", "requests.carried_out.natural"), 5)
    answers.will_choose("仍然采用")
    asked.take.click()
    draft = session_of(window).draft
    assert draft.meta.year == 2026
    assert draft.cells[CARRIED] == 5
    assert answers.lists


def test_what_is_sure_opens_with_a_line_that_leads_to_its_source(
    window: MainWindow, qtbot: QtBot, answers: Answers
) -> None:
    answers.will_name(LAST)
    session = opened(window, qtbot, window.table.action("open").trigger)
    assert not window.findChildren(AdoptWindow)
    before = session.draft
    bar(window).look.click()
    asked = adopting(window, qtbot)
    asked.take.click()
    assert session.draft == before, "it says the same as the report that is open"


def test_the_line_goes_with_its_report(window: MainWindow, qtbot: QtBot, answers: Answers) -> None:
    answers.will_name(LAST)
    opened(window, qtbot, window.table.action("open").trigger)
    bar(window)
    answers.will_choose("不保存")
    window.workplace().document.close()
    qtbot.waitUntil(lambda: not window.findChildren(ReadBar))


def test_a_file_that_is_no_report_is_told_in_one_sentence(
    window: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    path = tmp_path / "通知.txt"
    path.write_text("关于开会的通知。", encoding="utf-8")
    answers.will_name(path)
    window.table.action("open").trigger()
    qtbot.waitUntil(lambda: bool(answers.told), timeout=10_000)
    assert "通知.txt" in answers.told[0]
    assert window.start.page.isVisible()


@pytest.fixture
def desk(window: MainWindow) -> MainWindow:
    """A window with an empty report for 2026."""
    window.workplace().begin("云溪市发展和改革局", 2026)
    return window


def test_last_years_report_is_taken_into_the_draft_and_its_figures_are_offered(
    desk: MainWindow, qtbot: QtBot, answers: Answers
) -> None:
    answers.will_name(LAST)
    answers.will_choose("带入")
    desk.table.action("set_last").trigger()
    qtbot.waitUntil(lambda: CARRIED in session_of(desk).draft.cells, timeout=10_000)
    session = session_of(desk)
    assert session.draft.last is not None
    assert session.undo_label == "带入上年结转数"
    session.undo()
    assert session.undo_label == "导入上年报告"
    session.undo()
    assert session.draft.last is None


def test_last_years_reasons_come_with_last_years_report(
    desk: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    last = replace(full(2025), explained={"cell.blank:requests.granted.natural": "没有这项业务。"})
    files.write(tmp_path / "last.nianbao", last)
    answers.will_name(tmp_path / "last.nianbao")
    answers.will_choose("不带入")
    desk.table.action("set_last").trigger()
    qtbot.waitUntil(lambda: session_of(desk).draft.last is not None, timeout=10_000)
    idle(desk, qtbot)
    draft = session_of(desk).draft
    assert draft.last is not None
    assert (draft.last.explained, draft.explained) == (last.explained, {})


def test_the_offered_figures_can_be_declined(desk: MainWindow, qtbot: QtBot, answers: Answers) -> None:
    answers.will_name(LAST)
    answers.will_choose("不带入")
    desk.table.action("set_last").trigger()
    qtbot.waitUntil(lambda: session_of(desk).draft.last is not None, timeout=10_000)
    idle(desk, qtbot)
    assert CARRIED not in session_of(desk).draft.cells


def test_a_report_is_taken_into_the_one_that_is_open_in_one_step(
    desk: MainWindow, qtbot: QtBot, answers: Answers
) -> None:
    session = session_of(desk)
    session.do(SetCells({NATURAL: 999}), "填写一格")
    before = session.draft
    answers.will_name(LAST)
    desk.table.action("import_into").trigger()
    asked = adopting(desk, qtbot)
    assert "与现有不同" in asked.status.text()
    asked.take.click()
    assert session.draft.cells[NATURAL] == 999, "what is there stays unless it is ticked"
    assert len(session.draft.cells) > 100
    assert session.undo_label == f"导入“{LAST.name}”"
    session.undo()
    assert session.draft == before


def test_last_years_report_is_looked_at_again_and_mended(
    desk: MainWindow, qtbot: QtBot, answers: Answers
) -> None:
    answers.will_name(LAST)
    answers.will_choose("不带入")
    desk.table.action("set_last").trigger()
    session = session_of(desk)
    qtbot.waitUntil(lambda: session.draft.last is not None, timeout=10_000)
    bar(desk).look.click()
    asked = adopting(desk, qtbot)
    asked.model.put_right(Key("cell", NATURAL), 77)
    asked.take.click()
    assert session.draft.last is not None
    assert session.draft.last.cells[NATURAL] == 77
    assert session.undo_label == "核对上年报告"


@pytest.mark.parametrize("html", [True, False])
def test_a_report_that_was_copied_is_asked_about_and_read(
    window: MainWindow, qtbot: QtBot, answers: Answers, monkeypatch: pytest.MonkeyPatch, *, html: bool
) -> None:
    clips: list[Clipboard] = []

    def read(clip: Clipboard, *, stop: Callable[[], bool]) -> Reading:
        clips.append(clip)
        return reading(full(2025), {})

    monkeypatch.setattr("drafter.importers.read_clipboard", read)
    copied(**{"html" if html else "text": "<p>年报</p>" if html else "年报"})
    answers.will_choose("打开它来核对、修改")
    opened(window, qtbot, lambda: qtbot.keyClick(window, Qt.Key.Key_V, CTRL | SHIFT))
    assert (bool(clips[0].html), "年报" in clips[0].text) == (html, not html)


def test_an_empty_clipboard_says_what_to_do(window: MainWindow, answers: Answers) -> None:
    QGuiApplication.clipboard().clear()
    window.table.action("paste_report").trigger()
    assert "剪贴板" in answers.told[0]
    assert "复制" in answers.told[0]


def test_a_file_that_was_copied_is_taken_as_a_file(
    window: MainWindow, qtbot: QtBot, answers: Answers
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(LAST))])
    QGuiApplication.clipboard().setMimeData(data)
    answers.will_choose("打开它来核对、修改")
    assert opened(window, qtbot, window.table.action("paste_report").trigger).draft.meta.year == 2025


def test_reading_can_be_stopped_at_once(
    window: MainWindow, qtbot: QtBot, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(_path: Path, stop: Callable[[], bool]) -> Reading:
        while not stop():
            time.sleep(0.005)
        raise Cancelled("已取消，", "什么都没有改动。")

    monkeypatch.setattr("drafter.ui.sources.fetch", endless)
    answers.will_name(LAST)
    window.table.action("open").trigger()
    qtbot.waitUntil(window.strip.isVisible)
    click(window.strip.stop, window.strip.stop.rect().center())
    idle(window, qtbot)
    assert not answers.told


def test_a_report_of_another_year_is_asked_about(desk: MainWindow, qtbot: QtBot, answers: Answers) -> None:
    session_of(desk)
    desk.workplace().begin("云溪市发展和改革局", 2024)
    answers.will_name(LAST)
    answers.will_choose("不导入")
    desk.table.action("set_last").trigger()
    qtbot.waitUntil(lambda: bool(answers.asked), timeout=10_000)
    assert "2025 年度" in answers.asked[0]
    assert session_of(desk).draft.last is None


def test_last_years_report_can_be_taken_out_again(desk: MainWindow, qtbot: QtBot, answers: Answers) -> None:
    answers.will_name(LAST)
    answers.will_choose("不带入")
    desk.workplace().desk.pages.choose_last.emit()
    qtbot.waitUntil(lambda: session_of(desk).draft.last is not None, timeout=10_000)
    desk.workplace().desk.pages.remove_last.emit()
    assert session_of(desk).draft.last is None


@pytest.mark.parametrize(
    ("label", "year", "has_last"),
    [("作为上年报告，开始新一年的报告", 2026, True), ("打开它来核对、修改", 2025, False)],
)
def test_a_report_that_comes_without_a_word_is_asked_about(
    window: MainWindow, qtbot: QtBot, answers: Answers, label: str, year: int, *, has_last: bool
) -> None:
    answers.will_choose(label)
    session = opened(window, qtbot, lambda: window.workplace().intake.arrive(LAST))
    assert session.draft.meta.year == year
    assert (session.draft.last is not None) == has_last


def test_a_report_that_comes_to_an_open_draft_can_be_its_last_years(
    desk: MainWindow, qtbot: QtBot, answers: Answers
) -> None:
    answers.will_choose("作为当前报告的上年报告", "不带入")
    desk.workplace().intake.arrive(LAST)
    qtbot.waitUntil(lambda: session_of(desk).draft.last is not None, timeout=10_000)


def test_a_report_that_comes_can_be_sent_away(window: MainWindow, answers: Answers) -> None:
    answers.will_choose("取消")
    window.workplace().intake.arrive(LAST)
    assert window.workplace().document.session is None


def test_a_file_that_is_not_there_is_told_before_anything_is_asked(
    window: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    window.workplace().intake.arrive(tmp_path / "没有.docx")
    qtbot.waitUntil(lambda: bool(answers.told), timeout=10_000)
    assert "没有.docx" in answers.told[0]


def test_dismissed_file_dialogs_do_nothing(window: MainWindow, answers: Answers) -> None:
    answers.will_name(None, None)
    window.table.action("open").trigger()
    window.table.action("from_last").trigger()
    assert not window.strip.isVisible()
