"""Typing a figure: refusals in words, full-width digits, input methods, half-typed figures."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QWidget

from drafter.ui.bridge import Bridge
from drafter.ui.form.grid.editor import CellEditor
from drafter.ui.form.pages import FormPages
from tests.ui.form.hands import (
    CTRL,
    Key,
    blank,
    bridge_over,
    commit,
    compose,
    filled,
    focus,
    press,
    table_page,
    write,
)

Show = Callable[[Bridge], FormPages]
CELL = "requests.received.natural"
AMOUNT = "disclosure.fees.amount_wan"


def editor() -> CellEditor:
    """Return the open editor."""
    widget: QWidget = focus()
    assert isinstance(widget, CellEditor)
    return widget


@pytest.mark.parametrize("text", ["-5", "12.5", "abc", "1000000000000", "12x", "1,2", "1,23"])
def test_what_is_no_count_is_refused_beside_the_cell_and_the_old_value_stays(show: Show, text: str) -> None:
    bridge = bridge_over(filled())
    before = bridge.session.draft
    page = table_page(show(bridge))
    write(text)
    press(Key.Key_Return)
    assert bridge.session.draft == before
    assert not bridge.session.undo_label
    assert page.bubble.isVisible()
    assert page.bubble.text().endswith("。")
    assert page.table.current == "requests.carried_in.natural"
    page.bubble.clear()


def test_the_refusal_shows_while_typing_and_goes_when_it_is_mended(show: Show) -> None:
    bridge = bridge_over(blank())
    page = table_page(show(bridge))
    write("4x")
    assert page.bubble.isVisible()
    assert "4x" in page.bubble.text()
    assert bridge.session.figures[CELL] is None
    press(Key.Key_Backspace)
    assert not page.bubble.isVisible()
    assert bridge.session.figures[CELL] == 4
    press(Key.Key_Return)
    assert bridge.session.figures[CELL] == 4


def test_the_bubble_stands_beside_its_cell_inside_the_page(show: Show) -> None:
    page = table_page(show(bridge_over(blank())))
    page.table.go("requests.carried_out.other_org")
    write("x")
    bubble, cell = page.bubble.geometry(), editor().rect()
    cell.moveTo(editor().mapTo(page, cell.topLeft()))
    assert page.rect().contains(bubble)
    assert not bubble.intersects(cell)
    assert min(abs(bubble.top() - cell.bottom()), abs(cell.top() - bubble.bottom())) < 10
    press(Key.Key_Escape)
    assert not page.bubble.isVisible()


def test_the_bubble_goes_by_itself_after_a_while(show: Show) -> None:
    page = table_page(show(bridge_over(blank())))
    page.bubble._timer.setInterval(0)
    write("x")
    press(Key.Key_Return)
    press(Key.Key_Down)
    assert not page.bubble.isVisible()


def test_typing_on_in_the_next_cell_leaves_the_message_to_be_read(show: Show) -> None:
    bridge = bridge_over(blank())
    page = table_page(show(bridge))
    write("4x")
    press(Key.Key_Return)
    write("5")
    press(Key.Key_Return)
    write("6")
    press(Key.Key_Escape)
    assert page.bubble.isVisible()
    assert "4x" in page.bubble.text()
    assert bridge.session.draft.cells == {"requests.carried_in.natural": 5}
    page.bubble.clear()


def test_leaving_by_mouse_settles_the_cell_as_well(show: Show) -> None:
    bridge = bridge_over(blank())
    page = table_page(show(bridge))
    write("8y")
    page._zeros.setFocus()
    assert bridge.session.figures[CELL] is None
    assert page.bubble.isVisible()
    page.bubble.clear()


def test_grouped_figures_are_not_scolded_half_way(show: Show) -> None:
    bridge = bridge_over(blank())
    page = table_page(show(bridge))
    for key in "1,234":
        write(key)
        assert not page.bubble.isVisible()
    press(Key.Key_Return)
    assert bridge.session.figures[CELL] == 1234


def test_an_amount_may_be_left_with_its_point(show: Show) -> None:
    bridge = bridge_over(blank())
    page = table_page(show(bridge), "disclosure")
    page.table.go(AMOUNT)
    write("61.")
    press(Key.Key_Return)
    assert bridge.session.figures[AMOUNT] == Decimal(61)
    assert not page.bubble.isVisible()
    page.table.go(AMOUNT)
    write("6118.32")
    press(Key.Key_Return)
    assert bridge.session.figures[AMOUNT] == Decimal("6118.32")


def test_a_sign_stands_where_the_form_has_signed_figures(show: Show) -> None:
    bridge = bridge_over(blank("2019", 2020))
    page = table_page(show(bridge), "disclosure")
    page.table.go("disclosure.licensing.change")
    write("-")
    assert not page.bubble.isVisible()
    write("12")
    press(Key.Key_Return)
    assert bridge.session.figures["disclosure.licensing.change"] == -12


def test_full_width_digits_of_an_input_method_are_figures(show: Show) -> None:
    bridge = bridge_over(blank())
    table_page(show(bridge))
    compose("１")
    assert bridge.session.figures[CELL] is None
    commit("１２")
    assert bridge.session.figures[CELL] == 12
    commit("３")
    assert editor().text() == "123"
    press(Key.Key_Return)
    assert bridge.session.figures[CELL] == 123


def test_nothing_writes_into_the_editor_while_it_composes(show: Show) -> None:
    bridge = bridge_over(blank())
    page = table_page(show(bridge))
    press(Key.Key_F2)
    write("4")
    compose("shi")
    page.table.form_model.refresh()
    bridge.checked.emit(bridge.findings)
    commit("6")
    assert editor().text() == "46"
    press(Key.Key_Return)
    assert bridge.session.figures[CELL] == 46


def test_words_from_an_input_method_are_refused(show: Show) -> None:
    bridge = bridge_over(filled())
    before = bridge.session.draft
    page = table_page(show(bridge))
    compose("wu")
    commit("无")
    assert "“无”不是数字" in page.bubble.text()
    press(Key.Key_Return)
    assert bridge.session.draft == before
    page.bubble.clear()


def test_the_editor_says_what_it_is_for(show: Show) -> None:
    table_page(show(bridge_over(blank())))
    write("1")
    assert editor().accessibleName() == "「一、本年新收政府信息公开申请数量」行「自然人」列"
    press(Key.Key_Return)


def test_undo_inside_the_editor_is_the_sessions(show: Show) -> None:
    bridge = bridge_over(filled())
    before = bridge.session.draft
    page = table_page(show(bridge))
    write("55")
    press(Key.Key_Z, CTRL)
    assert bridge.session.draft == before
    assert focus() is page.table
    press(Key.Key_Y, CTRL)
    assert bridge.session.figures[CELL] == 55
