"""Putting right in place: read as the form reads, refused in words, nothing lost by a slip."""

import datetime as dt
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLineEdit

from drafter.errors import RefusedValue
from drafter.standard.loader import load
from drafter.ui.adopt.correcting import read
from drafter.ui.adopt.decision import Key
from drafter.ui.adopt.window import AdoptWindow
from drafter.ui.form.bubble import Bubble
from tests.ui.adopt.conftest import Show
from tests.ui.adopt.readings import BUSINESS, NATURAL, reading
from tests.ui.form.hands import Key as Press
from tests.ui.form.hands import focus, press, write

FORM = load("2021")
CELL = Key("cell", NATURAL)
FEES = Key("cell", "disclosure.fees.amount_wan")


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("1,234", CELL, 1234),
        ("１２", CELL, 12),
        ("", CELL, None),
        ("3.50", FEES, Decimal("3.5")),
        ("5.", FEES, Decimal(5)),
        ("2024年度", Key("cover", "year"), 2024),
        ("2026-1-9", Key("cover", "date"), dt.date(2026, 1, 9)),
        (" 青石县人民政府 ", Key("cover", "agency"), "青石县人民政府"),
    ],
)
def test_what_is_written_is_read_as_in_the_form(text: str, key: Key, value: object) -> None:
    assert read(text, key, FORM) == value


@pytest.mark.parametrize(
    ("text", "key", "why"),
    [
        ("十二", CELL, "不是数字"),
        ("1.5", CELL, "不是整数"),
        ("1,2", CELL, "逗号"),
        ("明年", Key("cover", "year"), "不是年度"),
        ("3月", Key("cover", "date"), "不是日期"),
    ],
)
def test_what_cannot_stand_is_refused_in_words(text: str, key: Key, why: str) -> None:
    with pytest.raises(RefusedValue, match=why):
        read(text, key, FORM)


@pytest.fixture
def window(show: Show) -> AdoptWindow:
    made = show(reading())
    made.lines.go_to(CELL)
    return made


def test_a_digit_opens_the_line_and_enter_puts_it_right(window: AdoptWindow) -> None:
    write("77")
    press(Press.Key_Return)
    assert window.decision.choice.corrected == {NATURAL: 77}
    assert window.isVisible(), "Enter belongs to the line, not to the window"
    assert focus() is window.lines


def test_enter_on_what_stands_there_confirms_it(window: AdoptWindow) -> None:
    press(Press.Key_Return)
    editor = focus()
    assert isinstance(editor, QLineEdit)
    assert editor.selectedText() == editor.text() != ""
    press(Press.Key_Return)
    assert not window.decision.doubtful(CELL)


def test_what_is_refused_stays_open_with_the_reason_beside_it(window: AdoptWindow) -> None:
    write("7x")
    press(Press.Key_Return)
    bubble = window.findChild(Bubble)
    assert bubble is not None
    assert bubble.isVisible()
    assert "不是数字" in bubble.text()
    assert isinstance(focus(), QLineEdit)
    press(Press.Key_Backspace)
    assert not bubble.isVisible()
    press(Press.Key_Return)
    assert window.decision.choice.corrected == {NATURAL: 7}


def test_escape_leaves_the_line_as_it_was(window: AdoptWindow) -> None:
    write("5")
    press(Press.Key_Escape)
    assert not window.decision.touched
    assert window.isVisible(), "Escape closed the line only"


def test_a_line_that_is_left_refused_says_so_and_keeps_its_figure(window: AdoptWindow) -> None:
    write("7x")
    window.lines.go_to(Key("cell", BUSINESS))
    window.lines.setFocus()
    assert not window.decision.touched
