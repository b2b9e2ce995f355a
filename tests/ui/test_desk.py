"""The desk: navigation, form and findings say the same of the same report."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from drafter.model.draft import empty
from drafter.model.edits import Explain, SetCells, SetProse
from drafter.model.prose import from_text
from drafter.model.session import Session
from drafter.standard.loader import load
from drafter.ui.desk import Desk
from tests.helpers.drafts import full
from tests.ui.conftest import Answers

CELL = "requests.received.natural"


def session(standard: str = "2021", year: int = 2025) -> Session:
    return Session(empty(load(standard), "云溪市发展和改革局", year))


@pytest.fixture
def desk(themed: object, qtbot: QtBot, answers: Answers) -> Desk:
    made = Desk(session(), answers)
    qtbot.addWidget(made)
    made.show()
    return made


def names(desk: Desk) -> list[str]:
    return [desk.navigation.item(row).text() for row in range(desk.navigation.count())]


def said(desk: Desk, page: str) -> str:
    row = desk.pages.page_ids().index(page)
    return desk.navigation.item(row).toolTip()


def test_the_navigation_names_the_parts_as_the_form_does(desk: Desk) -> None:
    form = desk.bridge.session.draft.form
    assert names(desk) == ["封面", "开头", *(part.heading for part in form.parts if part.heading)]


def test_the_navigation_and_the_form_show_the_same_page(desk: Desk, qtbot: QtBot) -> None:
    place = desk.navigation.visualItemRect(desk.navigation.item(4)).center()
    qtbot.mouseClick(desk.navigation.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert desk.pages.current_page == desk.pages.page_ids()[4]
    desk.pages.show_page("problems")
    assert desk.navigation.currentRow() == desk.pages.page_ids().index("problems")


def test_the_marks_follow_each_edit(desk: Desk) -> None:
    assert said(desk, "cover") == "已填完"
    assert said(desk, "requests") == "还没有填写"
    desk.bridge.do(SetCells({CELL: 5}), "填写")
    assert said(desk, "requests") != "还没有填写"
    desk.bridge.undo()
    assert said(desk, "requests") == "还没有填写"


def test_a_finding_that_is_asked_for_is_gone_to(desk: Desk) -> None:
    finding = next(f for f in desk.bridge.findings if f.where and f.where[0].startswith("review."))
    desk.bridge.show(finding)
    assert desk.pages.current_page == "review"
    assert desk.navigation.currentRow() == desk.pages.page_ids().index("review")


def test_the_marks_leave_out_what_has_a_reason(desk: Desk) -> None:
    desk.open(
        Session(replace(full(), prose={**full().prose, "other": from_text("建全制度，未收取信息处理费。")}))
    )
    (doubt,) = desk.bridge.findings
    assert said(desk, "other") == "有请核对的地方"
    desk.bridge.do(Explain(doubt.key, "原文如此"), "说明原因")
    assert said(desk, "other") == "已填完"


def test_the_gravest_of_what_stands_against_going_out_is_listed(desk: Desk) -> None:
    desk.show_open()
    assert desk.panel.sieve.wish.kind == "error"
    desk.open(Session(replace(full(), cells={**full().cells, CELL: None})))
    desk.show_open()
    assert desk.panel.sieve.wish.kind == "warning"
    desk.open(Session(full()))
    desk.show_open()
    assert desk.panel.sieve.wish.kind is None


def test_the_basis_of_a_finding_is_told_where_the_cursor_is(desk: Desk, answers: Answers) -> None:
    desk.activateWindow()
    assert not desk.explain(), "nothing is marked on the cover"
    desk.open(Session(replace(full(), cells={**full().cells, CELL: None})))
    desk.bridge.show(desk.bridge.findings[0])
    assert desk.explain()
    assert "空格" in answers.told[-1]
    desk.open(
        Session(replace(full(), prose={**full().prose, "other": from_text("建全制度，未收取信息处理费。")}))
    )
    desk.bridge.show(desk.bridge.findings[0])
    assert desk.explain()
    assert "错别字" in answers.told[-1]


def test_a_change_of_text_is_told_before_it_is_checked(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.altered, timeout=0):
        desk.bridge.do(SetProse("other", from_text("未收取信息处理费。")), "修改")


def test_another_report_in_another_form_is_shown_from_its_cover_on(desk: Desk) -> None:
    desk.pages.show_page("requests")
    other = session("2019", 2020)
    desk.open(other)
    assert desk.bridge.session is other
    assert desk.pages.current_page == "cover"
    assert desk.navigation.currentRow() == 0
    assert said(desk, "requests") == "还没有填写"


def test_each_change_is_told_once(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignals([desk.altered], timeout=100):
        desk.bridge.do(SetCells({CELL: 5}), "填写")


def test_one_notice_at_a_time_stands_above_the_form(desk: Desk, qtbot: QtBot) -> None:
    first, second = QLabel("一"), QLabel("二")
    desk.add_notice(first)
    desk.add_notice(second)
    qtbot.waitUntil(second.isVisible)
    assert second.y() < desk.pages.y()
    second.deleteLater()
    desk.add_notice(QLabel("三"))
