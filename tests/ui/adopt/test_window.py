"""The adopting window as a clerk uses it: both sides speak of the same place, and nothing is lost."""

import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from drafter.importers import read_report
from drafter.model.figures import figures
from drafter.model.prose import from_text
from drafter.render.export import export
from drafter.ui.adopt.decision import Key
from drafter.ui.adopt.pages import PagesCanvas
from drafter.ui.adopt.window import AdoptWindow, Found
from drafter.ui.jobs import Jobs
from tests.helpers.drafts import full
from tests.ui.adopt.conftest import Show
from tests.ui.adopt.readings import BUSINESS, GRANTED, NATURAL, reading
from tests.ui.conftest import Answers
from tests.ui.form.hands import Key as Press
from tests.ui.form.hands import click, press, write

CELL = Key("cell", NATURAL)
_SETTLED_MS = 60


@pytest.fixture
def window(show: Show) -> AdoptWindow:
    return show(reading(warnings=("表四有一行没有认出来。",)))


def marked_text(window: AdoptWindow) -> str:
    """Return what the source has at the place that is framed."""
    view = window.source.view
    assert view is not None
    QTest.qWait(_SETTLED_MS)
    area = view.canvas.marked
    assert area is not None
    assert view.in_sight.contains(area.center()), "it is framed out of sight"
    place = view.canvas.place_at(area.center())
    assert place is not None
    block = window._found.reading.raw.blocks[place.block]
    return next(
        (c.text for c in getattr(block, "cells", ()) if (c.row, c.column) == (place.row, place.column)), ""
    )


def test_the_line_that_is_chosen_is_framed_in_the_source(window: AdoptWindow) -> None:
    values = figures(full())
    assert marked_text(window) == str(values[NATURAL])
    press(Press.Key_F8)
    assert marked_text(window) == str(values[GRANTED])
    window.lines.go_to(Key("cell", "review.reconsideration.upheld"))
    assert marked_text(window) == str(values["review.reconsideration.upheld"])


def test_a_click_into_the_source_chooses_the_line(window: AdoptWindow) -> None:
    window.only.setChecked(True)
    view = window.source.view
    place = window._places.of(Key("cell", BUSINESS))
    assert view is not None
    assert place is not None
    area = view.canvas.area(place)
    assert area is not None
    view.ensureVisible(area.center().x(), area.center().y())
    click(view.canvas, area.center())
    assert window.model.key(window.lines.currentIndex()) == Key("cell", BUSINESS)
    assert not window.only.isChecked(), "its line is shown again"


def test_a_click_on_a_paragraph_chooses_its_part(window: AdoptWindow) -> None:
    view = window.source.view
    place = window._places.of(Key("part", "problems"))
    assert view is not None
    assert place is not None
    area = view.canvas.area(place)
    assert area is not None
    click(view.canvas, area.topLeft() + QPoint(5, 5))
    assert window.model.key(window.lines.currentIndex()) == Key("part", "problems")
    assert "解读形式不够丰富" in window.detail.toPlainText()


def test_a_line_is_told_in_full_below_the_list(window: AdoptWindow) -> None:
    told = window.detail.toPlainText()
    assert "表三" in told
    assert "自然人" in told
    assert "原文" in told


def test_the_status_counts_down_while_lines_are_put_right(window: AdoptWindow) -> None:
    assert "2 处要核对" in window.status.text()
    write("5")
    press(Press.Key_Return)
    assert "1 处要核对" in window.status.text()


def test_what_was_not_looked_at_is_not_adopted_without_a_word(window: AdoptWindow, answers: Answers) -> None:
    answers.will_choose("继续核对")
    window.take.click()
    assert window.isVisible()
    assert window.model.key(window.lines.currentIndex()) == Key("cell", GRANTED), "the next one to look at"
    answers.will_choose("仍然采用")
    window.take.click()
    assert not window.isVisible()
    assert "2 处" in answers.asked[0]


def test_what_is_adopted_is_what_was_chosen(window: AdoptWindow) -> None:
    write("77")
    press(Press.Key_Return)
    press(Press.Key_F8)
    press(Press.Key_Space)
    window.model.take([Key("part", "problems")], on=False)
    window.take.click()
    assert window.result() == AdoptWindow.DialogCode.Accepted
    assert window.draft.cells[NATURAL] == 77
    assert "problems" not in window.draft.prose


def test_a_report_over_an_open_one_changes_nothing_that_is_there(show: Show) -> None:
    current = replace(
        full(), cells={**full().cells, BUSINESS: 999}, prose={"problems": from_text("我写的。")}
    )
    window = show(reading(), current)
    assert "与现有不同" in window.status.text()
    after = window.draft
    assert after.cells[BUSINESS] == 999
    assert after.prose["problems"] == from_text("我写的。")
    assert "overview" in after.prose


def test_the_import_warns_at_the_top(window: AdoptWindow, show: Show) -> None:
    assert "表四有一行没有认出来。" in window.warnings.words.text()
    assert not show(reading()).warnings.isVisible()


def test_closing_asks_where_something_was_put_right(window: AdoptWindow, answers: Answers) -> None:
    write("5")
    press(Press.Key_Return)
    answers.will_choose("继续核对")
    press(Press.Key_Escape)
    assert window.isVisible()
    answers.will_choose("放弃")
    window.leave.click()
    assert not window.isVisible()


def test_closing_asks_nothing_where_nothing_was_done(window: AdoptWindow) -> None:
    press(Press.Key_Escape)
    assert not window.isVisible()


def test_a_report_opens_at_once(show: Show) -> None:
    read, current = reading(), full()
    show(read, current).done(0)  # what is loaded and drawn for the first time is not the report's fault
    times: list[float] = []
    for _ in range(5):
        began = time.perf_counter()
        window = show(read, current)
        times.append(time.perf_counter() - began)
        window.done(0)
    assert min(times) < 0.1, times


def test_a_pdf_shows_its_page_with_the_cell_framed(
    themed: object, qtbot: QtBot, answers: Answers, jobs: Jobs, tmp_path: Path
) -> None:
    path = tmp_path / "年报.pdf"
    draft = full()
    export(draft, [path])
    window = AdoptWindow(Found(path.name, read_report(path), path), None, answers, jobs)
    qtbot.addWidget(window, before_close_func=lambda made: made.done(0))
    window.resize(1240, 770)
    window.show()
    window.lines.go_to(Key("cell", GRANTED))
    view = window.source.view
    assert view is not None
    pages = view.canvas
    assert isinstance(pages, PagesCanvas)
    qtbot.waitUntil(lambda: not pages.lacking(view.in_sight), timeout=20_000)
    area = view.canvas.marked
    assert area is not None
    assert view.in_sight.contains(area)
    drawn = view.canvas.grab(area.adjusted(3, 3, -3, -3)).toImage()
    inside = (drawn.pixelColor(x, y) for x in range(drawn.width()) for y in range(drawn.height()))
    assert min(colour.lightness() for colour in inside) < 128, "a figure stands in the frame"
    window.lines.step()
    click(view.canvas, area.center())
    assert window.model.key(window.lines.currentIndex()) == Key("cell", GRANTED)
