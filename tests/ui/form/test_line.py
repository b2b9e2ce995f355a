"""A line of text over the session, and a year that understands digits of every width."""

import pytest
from PySide6.QtGui import QValidator
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from drafter.ui.form.line import Line, YearBox
from tests.ui.form.hands import blank, bridge_over, commit, compose

State = QValidator.State


def test_a_line_tells_that_it_was_left_and_ends_the_step(qtbot: QtBot) -> None:
    bridge = bridge_over(blank())
    line = Line(bridge)
    qtbot.addWidget(line)
    line.show()
    line.activateWindow()
    qtbot.waitUntil(line.isActiveWindow)
    line.setFocus()
    left = QSignalSpy(line.left)
    line.clearFocus()
    assert left.count() == 1


def test_a_line_waits_for_the_word_to_be_composed(qtbot: QtBot) -> None:
    line = Line(bridge_over(blank()))
    qtbot.addWidget(line)
    line.show()
    line.activateWindow()
    qtbot.waitUntil(line.isActiveWindow)
    line.setFocus()
    compose("jia")
    line.show_session("乙")
    assert line.text() == ""
    commit("甲")
    assert line.text() == "乙"
    line.show_session("丙")
    assert line.text() == "丙"


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("2025 年", State.Acceptable),
        ("２０２５", State.Acceptable),
        ("2019", State.Acceptable),
        ("2018", State.Invalid),
        ("2101", State.Invalid),
        ("20", State.Intermediate),
        ("", State.Intermediate),
        (" 年", State.Intermediate),
        ("二〇二五", State.Invalid),
        ("20255", State.Invalid),
    ],
)
def test_what_is_a_year(qtbot: QtBot, text: str, state: QValidator.State) -> None:
    box = YearBox(bridge_over(blank()), 2019)
    qtbot.addWidget(box)
    assert box.validate(text, 0)[0] == state
    if state == State.Acceptable:
        assert 2019 <= box.valueFromText(text) <= 2025
