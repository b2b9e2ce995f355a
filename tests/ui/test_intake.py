"""Ways in: a report imported, rolled over, taken as last year's; and what is said about it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from drafter import assets
from drafter.model import files
from drafter.model.draft import Draft, Meta, empty
from drafter.model.session import Session
from drafter.rollover import Lost, Rollover
from drafter.standard.loader import load as load_form
from drafter.ui.intake import account, load
from drafter.ui.main_window import MainWindow
from tests.ui.conftest import Answers

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


def test_what_the_import_is_not_sure_of_is_told(
    window: MainWindow, qtbot: QtBot, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    doubtful = replace(load(LAST), warnings=("表三有一行没有认出来。",))
    monkeypatch.setattr("drafter.ui.intake.load", lambda _: doubtful)
    answers.will_name(LAST)
    opened(window, qtbot, window.table.action("open").trigger)
    assert answers.lists[0].rows == (("表三有一行没有认出来。",),)


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


def test_the_offered_figures_can_be_declined(desk: MainWindow, qtbot: QtBot, answers: Answers) -> None:
    answers.will_name(LAST)
    answers.will_choose("不带入")
    desk.table.action("set_last").trigger()
    qtbot.waitUntil(lambda: session_of(desk).draft.last is not None, timeout=10_000)
    idle(desk, qtbot)
    assert CARRIED not in session_of(desk).draft.cells


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


def test_a_project_file_serves_as_last_years_report(tmp_path: Path) -> None:
    path = tmp_path / "a.nianbao"
    draft = Draft("2021", Meta("青石县人民政府", 2024))
    files.write(path, draft)
    assert load(path) == draft
