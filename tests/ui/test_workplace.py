"""The workplace: one report after the other on the same desk."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from drafter.errors import FileProblem
from drafter.model.edits import SetCells
from drafter.settings import Settings
from drafter.ui.main_window import MainWindow
from tests.ui.conftest import Answers

CELL = "requests.received.natural"


def test_a_new_report_has_the_form_of_its_year_and_remembers_the_agency(window: MainWindow) -> None:
    window.workplace().begin("青石县人民政府", 2020)
    session = window.workplace().document.session
    assert session is not None
    assert session.draft.standard == "2019"
    assert Settings.load().agency == "青石县人民政府"


def test_there_is_no_desk_before_a_report_is_opened(window: MainWindow) -> None:
    with pytest.raises(RuntimeError):
        _ = window.workplace().desk


def test_the_next_report_takes_the_place_of_the_one_before(window: MainWindow, answers: Answers) -> None:
    work = window.workplace()
    work.begin("青石县人民政府", 2025)
    desk = work.desk
    desk.pages.show_page("requests")
    desk.bridge.do(SetCells({CELL: 5}), "填写")
    answers.will_choose("不保存")
    work.begin("云溪市发展和改革局", 2020)
    assert work.desk is desk
    assert desk.bridge.session is work.document.session
    assert desk.pages.current_page == "cover"
    assert not window.table.action("undo").isEnabled()


def test_the_pages_are_leafed_through_by_keys(window: MainWindow) -> None:
    window.workplace().begin("青石县人民政府", 2025)
    pages = window.workplace().desk.pages
    window.table.action("next_page").trigger()
    window.table.action("next_page").trigger()
    assert pages.current_page == pages.page_ids()[2]
    window.table.action("previous_page").trigger()
    assert pages.current_page == pages.page_ids()[1]


def test_a_journal_that_cannot_be_written_is_told_after_the_move_it_was_for(
    window: MainWindow, qtbot: QtBot, answers: Answers, home: Path
) -> None:
    (home / "journals").write_text("a file where the folder should be")
    window.workplace().begin("青石县人民政府", 2025)
    window.workplace().desk.bridge.do(SetCells({CELL: 5}), "填写")
    assert not answers.told, "not in the middle of the move"
    qtbot.waitUntil(lambda: bool(answers.told))
    assert "请现在就保存" in answers.told[0]
    assert window.workplace().desk.bridge.session.draft.cells == {CELL: 5}


def test_a_save_that_fails_keeps_what_was_typed(
    window: MainWindow, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(target: Path, _data: bytes) -> None:
        raise FileProblem(f"磁盘空间不够，“{target.name}”没有写成。", "请清理磁盘。")

    window.workplace().begin("青石县人民政府", 2025)
    window.workplace().desk.bridge.do(SetCells({CELL: 5}), "填写")
    monkeypatch.setattr("drafter.model.files.replace_file", full)
    answers.will_name(tmp_path / "a.nianbao")
    answers.will_choose("取消")
    window.table.action("save").trigger()
    assert "磁盘空间不够" in answers.asked[0]
    assert window.isWindowModified()
