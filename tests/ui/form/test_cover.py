"""The cover: agency, year, date, form and last year's report, all through the session."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QCalendarWidget, QToolButton

from drafter.model.edits import SetAgency, SetCells, SetLast
from drafter.ui.bridge import Bridge
from drafter.ui.form.cover import CoverPage
from drafter.ui.form.pages import FormPages
from tests.helpers.drafts import AGENCY
from tests.ui.conftest import Answers
from tests.ui.form.hands import CTRL, Key, blank, bridge_over, commit, compose, focus, press, write

Show = Callable[[Bridge], FormPages]


def opened(show: Show, bridge: Bridge) -> CoverPage:
    """Show the cover with the cursor in its first line."""
    pages = show(bridge)
    pages.begin()
    page = pages.page("cover")
    assert isinstance(page, CoverPage)
    return page


def test_the_agency_is_typed_with_an_input_method_and_is_one_step(show: Show) -> None:
    bridge = bridge_over(replace(blank(), meta=replace(blank().meta, agency="")))
    page = opened(show, bridge)
    assert page.title.text() == "〔单位名称〕2025年政府信息公开工作年度报告"
    compose("qing'shi")
    commit("青石县")
    commit("人民政府")
    assert bridge.session.draft.meta.agency == "青石县人民政府"
    assert page.title.text() == "青石县人民政府2025年政府信息公开工作年度报告"
    press(Key.Key_Z, CTRL)
    assert bridge.session.draft.meta.agency == ""
    assert page.agency.text() == ""


def test_the_line_is_left_alone_while_a_word_is_composed(show: Show) -> None:
    bridge = bridge_over(blank())
    page = opened(show, bridge)
    compose("xian")
    bridge.do(SetAgency("青石县人民政府"), "import")
    assert page.agency.text() == AGENCY
    compose("")
    assert page.agency.text() == "青石县人民政府"


@pytest.mark.parametrize("text", ["2024", "２０２４", "2024年"])
def test_the_year_is_typed(show: Show, text: str) -> None:
    bridge = bridge_over(blank())
    page = opened(show, bridge)
    page.year.setFocus()
    page.year.selectAll()
    commit(text)
    assert bridge.session.draft.meta.year == 2024
    press(Key.Key_Return)
    assert bridge.session.draft.standard == "2021"
    assert page.year.text() == "2024 年"


def test_half_a_year_is_no_year(show: Show) -> None:
    bridge = bridge_over(blank())
    page = opened(show, bridge)
    page.year.setFocus()
    page.year.selectAll()
    write("20")
    press(Key.Key_Return)
    assert bridge.session.draft == blank()
    assert page.year.text() == "2025 年"


def test_a_year_of_another_form_asks_and_switches(show: Show, answers: Answers) -> None:
    draft = replace(blank(), cells={"requests.received.natural": 5})
    bridge = bridge_over(draft)
    pages = show(bridge)
    page = opened(show, bridge)
    page.year.setFocus()
    page.year.selectAll()
    write("2020")
    assert not answers.asked, "not before the year stands"
    answers.will_choose("换成旧格式")
    press(Key.Key_Return)
    assert bridge.session.draft.standard == "2019"
    assert bridge.session.draft.cells == draft.cells
    assert pages.current_page == "cover"
    bridge.undo()
    bridge.undo()
    assert bridge.session.draft == draft


def test_the_form_may_be_kept_and_a_button_goes_on_offering_the_other(show: Show, answers: Answers) -> None:
    bridge = bridge_over(blank())
    page = opened(show, bridge)
    assert not page.switch.isVisible()
    page.year.setFocus()
    page.year.selectAll()
    write("2020")
    answers.will_choose("保持现在的格式")
    press(Key.Key_Return)
    assert bridge.session.draft.standard == "2021"
    assert page.switch.isVisible()
    assert "国办公开办函〔2019〕60号" in page.switch.text()
    answers.will_choose("换成旧格式")
    page.switch.click()
    assert bridge.session.draft.standard == "2019"


def test_other_work_on_the_cover_does_not_ask_again(show: Show) -> None:
    bridge = bridge_over(replace(blank(), meta=replace(blank().meta, year=2020)))
    page = opened(show, bridge)
    page.year.setFocus()
    page.agency.setFocus()
    assert page.switch.isVisible()


def test_the_wheel_does_not_change_the_year_by_accident(show: Show) -> None:
    bridge = bridge_over(blank())
    page = opened(show, bridge)
    middle = QPointF(page.year.rect().center())
    wheel = QWheelEvent(
        middle,
        page.year.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(page.year, wheel)
    assert bridge.session.draft == blank()
    page.year.setFocus()
    QApplication.sendEvent(page.year, wheel)
    assert bridge.session.draft.meta.year == 2026


def test_a_date_is_typed_or_refused_in_words(show: Show) -> None:
    bridge = bridge_over(blank())
    page = opened(show, bridge)
    page.date.setFocus()
    write("2026-1-15")
    press(Key.Key_Return)
    assert bridge.session.draft.meta.date == dt.date(2026, 1, 15)
    assert page.date.text() == "2026年1月15日"
    page.date.selectAll()
    write("2026-2-30")
    page.agency.setFocus()
    assert page.bubble.isVisible()
    assert "没有“2026-2-30”这一天" in page.bubble.text()
    assert bridge.session.draft.meta.date == dt.date(2026, 2, 3)
    page.bubble.clear()


def test_another_change_does_not_disturb_a_date_half_typed(show: Show) -> None:
    bridge = bridge_over(blank())
    page = opened(show, bridge)
    page.date.setFocus()
    write("2026-")
    bridge.do(SetAgency("青石县人民政府"), "import")
    assert page.date.text() == "2026-"
    page.agency.setFocus()
    assert page.date.text() == ""
    page.bubble.clear()


def test_an_emptied_date_is_no_date(show: Show) -> None:
    bridge = bridge_over(replace(blank(), meta=replace(blank().meta, date=dt.date(2026, 1, 15))))
    page = opened(show, bridge)
    page.date.setFocus()
    page.date.selectAll()
    press(Key.Key_Delete)
    press(Key.Key_Return)
    assert bridge.session.draft.meta.date is None


def test_a_date_is_picked(show: Show) -> None:
    bridge = bridge_over(blank())
    page = opened(show, bridge)
    calendar = page.findChild(QCalendarWidget)
    assert isinstance(calendar, QCalendarWidget)
    calendar.clicked.emit(QDate(2026, 1, 20))
    assert page.date.text() == "2026年1月20日"
    next(button for button in page.findChildren(QToolButton) if button.text() == "今天").click()
    today = QDate.currentDate()
    assert bridge.session.draft.meta.date == dt.date(today.year(), today.month(), today.day())


def test_tab_goes_through_the_lines_in_order(show: Show) -> None:
    page = opened(show, bridge_over(blank()))
    met = []
    for _ in range(6):
        press(Key.Key_Tab)
        met.append(focus())
    calendar, today = (
        next(button for button in page.findChildren(QToolButton) if button.text() == text)
        for text in ("日历", "今天")
    )
    assert met == [page.year, page.date, calendar, today, page.choose_button, page.agency]


def test_last_years_report_is_named_and_asked_for(show: Show) -> None:
    bridge = bridge_over(blank())
    pages = show(bridge)
    page = pages.page("cover")
    assert isinstance(page, CoverPage)
    assert not page.remove_button.isEnabled()
    wishes = QSignalSpy(pages.choose_last), QSignalSpy(pages.remove_last)
    page.choose_button.click()
    bridge.do(SetLast(blank(year=2024)), "上年")
    assert page.last.text() == f"{AGENCY}2024年度报告"
    page.remove_button.click()
    assert [wish.count() for wish in wishes] == [1, 1]


def test_a_finding_about_the_title_leads_to_the_agency(show: Show) -> None:
    bridge = bridge_over(replace(blank(), meta=replace(blank().meta, agency="")))
    page = opened(show, bridge)
    page.date.setFocus()
    page.go_to(next(finding for finding in bridge.findings if finding.rule == "title.agency"))
    assert focus() is page.agency


def test_figures_typed_elsewhere_do_not_touch_the_cover(show: Show) -> None:
    bridge = bridge_over(blank())
    page = opened(show, bridge)
    write("x")
    bridge.do(SetCells({"requests.received.natural": 1}), "x")
    assert page.agency.text() == f"{AGENCY}x"
