"""The stack of pages: showing, rebuilding, and going where a finding is mended."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.checks.finding import Finding
from drafter.model.draft import Draft
from drafter.model.edits import SetCells, SetStandard
from drafter.model.prose import from_text
from drafter.model.session import Session
from drafter.ui.bridge import Bridge
from drafter.ui.form.grid.page import TablePage
from drafter.ui.form.pages import FormPages
from drafter.ui.form.prose.page import ProsePage
from tests.helpers.drafts import drafts, full
from tests.ui.form.hands import Key as Keys
from tests.ui.form.hands import blank, bridge_over, filled, focus, press, table_page, write

Show = Callable[[Bridge], FormPages]


def test_pages_are_built_when_they_are_shown_and_told_of(show: Show) -> None:
    pages = show(bridge_over(blank()))
    shown = QSignalSpy(pages.page_shown)
    assert list(pages._pages) == ["cover"]
    for page in pages.page_ids():
        pages.show_page(page)
        assert pages.current_page == page
        assert pages.page(page).isVisible()
    assert [shown.at(number)[0] for number in range(shown.count())] == list(pages.page_ids())[1:]


def test_another_session_rebuilds_and_stays_on_the_page(show: Show) -> None:
    bridge = bridge_over(blank())
    pages = show(bridge)
    first = table_page(pages).table
    bridge.open(Session(filled()))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    page = pages.page("requests")
    assert isinstance(page, TablePage)
    assert pages.current_page == "requests"
    assert page.table is not first
    assert page.table.form_model.look("requests.received.natural").text
    bridge.do(SetCells({"requests.received.natural": 7}), "x")
    assert page.table.form_model.look("requests.received.natural").text == "7"


def test_another_form_rebuilds_the_tables(show: Show) -> None:
    bridge = bridge_over(filled())
    pages = show(bridge)
    assert table_page(pages).table.form_model.rowCount() == 25
    bridge.do(SetStandard("2019"), "x")
    assert table_page(pages).table.form_model.rowCount() == 23
    bridge.undo()
    assert table_page(pages).table.form_model.rowCount() == 25


def test_a_wrong_figure_is_found_from_its_finding_and_mended(show: Show) -> None:
    draft = full()
    right = draft.cells["requests.granted.business"]
    bridge = bridge_over(replace(draft, cells={**draft.cells, "requests.granted.business": 9999}))
    pages = show(bridge)
    (finding,) = [f for f in bridge.findings if f.rule == "requests.balance"]
    pages.go_to(finding)
    QApplication.processEvents()
    page = pages.page("requests")
    assert isinstance(page, TablePage)
    assert focus() is page.table
    assert page.table.current == finding.where[0]
    assert page.table.form_model.look(finding.where[0]).first
    page.table.go("requests.granted.business")
    write(str(right))
    press(Keys.Key_Return)
    assert bridge.findings == ()


def test_a_cell_out_of_sight_is_scrolled_to(show: Show) -> None:
    pages = show(bridge_over(filled()))
    table_page(pages)
    pages.go_to(Finding("", where=("requests.carried_out.natural",)))
    table = table_page(pages).table
    rect = table.visualRect(table.currentIndex())
    assert table.current == "requests.carried_out.natural"
    assert table.viewport().rect().contains(rect.center())


def test_a_missing_section_leads_to_where_it_is_begun(show: Show) -> None:
    pages = show(bridge_over(blank()))
    pages.go_to(Finding("", section="review"))
    page = pages.page("review")
    assert isinstance(page, TablePage)
    assert page.table.current == "review.reconsideration.upheld"
    pages.go_to(Finding("", section="problems"))
    prose = pages.page("problems")
    assert isinstance(prose, ProsePage)
    assert focus() is prose.pane.editor


def test_words_beneath_a_table_are_unfolded_and_selected(show: Show) -> None:
    bridge = bridge_over(blank())
    pages = show(bridge)
    page = table_page(pages)
    assert not page.prose.isVisible()
    changed = replace(blank(), prose={"requests": from_text("注：××件。")})
    bridge.open(Session(changed))
    finding = next(finding for finding in bridge.findings if finding.rule == "text.placeholder")
    pages.go_to(finding)
    page = pages.page("requests")
    assert isinstance(page, TablePage)
    assert page.prose.editor.textCursor().selectedText() == "××"
    assert focus() is page.prose.editor


def test_a_finding_about_a_cell_of_another_form_does_not_get_lost(show: Show) -> None:
    pages = show(bridge_over(blank()))
    pages.go_to(Finding("", where=("requests.other.natural",)))
    assert pages.current_page == "requests"
    assert table_page(pages).table.current == "requests.received.natural"


def test_last_years_figures_are_shown_on_all_tables_alike(show: Show) -> None:
    bridge = bridge_over(replace(filled(), last=filled(2)))
    pages = show(bridge)
    first = table_page(pages)
    first._last.click()
    for part in ("disclosure", "review"):
        page = table_page(pages, part)
        assert page.table.form_model.shows_last
        assert page._last.isChecked()
    page._last.click()
    assert not first.table.form_model.shows_last


@pytest.mark.usefixtures("themed")
@pytest.mark.qt_log_ignore("Unsupported marker type")  # the sample's pictures are damaged on purpose
@given(drafts())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_draft_can_be_shown(qtbot: QtBot, draft: Draft) -> None:
    bridge = Bridge(Session(draft))
    pages = FormPages(bridge)
    qtbot.addWidget(pages)
    pages.resize(900, 600)
    for page in pages.page_ids():
        pages.show_page(page)
        assert not pages.grab().isNull()
    assert bridge.session.draft is draft, "looking changes nothing"
    for finding in bridge.findings:
        pages.go_to(finding)
    pages.deleteLater()
    bridge.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
