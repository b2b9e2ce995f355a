"""The list by keys: ticking, on to the next that is not sure, confirming, a menu for rows and parts."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt

from drafter.ui.adopt.decision import Key
from drafter.ui.adopt.model import Column
from drafter.ui.adopt.view import LinesView
from drafter.ui.adopt.window import AdoptWindow
from tests.helpers.drafts import full
from tests.ui.adopt.conftest import Show
from tests.ui.adopt.readings import BUSINESS, GRANTED, NATURAL, reading
from tests.ui.form.hands import CTRL, click, press
from tests.ui.form.hands import Key as Press

CELL, NEXT = Key("cell", NATURAL), Key("cell", GRANTED)


@pytest.fixture
def window(show: Show) -> AdoptWindow:
    return show(reading())


@pytest.fixture
def lines(window: AdoptWindow) -> LinesView:
    return window.lines


def current(lines: LinesView) -> Key | None:
    return lines.lines.key(lines.currentIndex())


def test_the_cursor_begins_on_the_first_line_to_be_looked_at(lines: LinesView) -> None:
    assert current(lines) == CELL


def test_space_takes_and_leaves(lines: LinesView) -> None:
    press(Press.Key_Space)
    assert not lines.lines.decision.takes(CELL)
    press(Press.Key_Space)
    assert lines.lines.decision.takes(CELL)


def test_a_click_on_a_tick_leaves_the_line(lines: LinesView) -> None:
    area = lines.visualRect(lines.lines.index_of(CELL))
    click(lines.viewport(), area.topLeft() + QPoint(10, area.height() // 2))
    assert not lines.lines.decision.takes(CELL)


@pytest.mark.parametrize("keys", [Press.Key_F8, Press.Key_Down])
def test_keys_go_from_one_doubt_to_the_next_and_round(lines: LinesView, keys: Press) -> None:
    held = Qt.KeyboardModifier.AltModifier if keys == Press.Key_Down else Qt.KeyboardModifier.NoModifier
    for wanted in (NEXT, CELL):
        press(keys, held)
        assert current(lines) == wanted


def test_confirming_goes_on_to_the_next_until_none_is_left(window: AdoptWindow, lines: LinesView) -> None:
    press(Press.Key_Return, CTRL)
    assert current(lines) == NEXT
    press(Press.Key_Return, CTRL)
    assert not window.decision.tally.doubtful
    assert not lines.step()
    assert not window.next.isEnabled()


def test_only_the_doubtful_lines_can_be_shown(window: AdoptWindow, lines: LinesView) -> None:
    window.only.click()
    hidden = [lines.isRowHidden(node.row, QModelIndex()) for node in lines.lines.root.children]
    assert hidden == [False] + [True] * (len(hidden) - 1)
    window.only.click()
    assert not lines.isRowHidden(1, QModelIndex())


def test_the_rest_is_folded_and_going_to_a_line_unfolds_it(lines: LinesView) -> None:
    index = lines.lines.index_of(Key("cell", BUSINESS))
    assert not lines.isExpanded(index.parent())
    lines.go_to(Key("cell", BUSINESS))
    assert lines.isExpanded(index.parent())
    assert lines.viewport().rect().contains(lines.visualRect(index).center())


def test_what_is_there_is_shown_only_where_a_report_is_open(show: Show, lines: LinesView) -> None:
    assert lines.isColumnHidden(Column.PRESENT)
    assert not show(reading(), full()).lines.isColumnHidden(Column.PRESENT)


def test_a_row_is_left_by_the_menu(lines: LinesView) -> None:
    menu = lines.menu_for(lines.lines.index_of(CELL))
    next(action for action in menu.actions() if action.text() == "不采用这一行").trigger()
    menu.close()
    decision = lines.lines.decision
    assert not decision.takes(CELL)
    assert not decision.takes(Key("cell", BUSINESS))
    assert decision.takes(NEXT)
