"""The card for a new report: agency and year, by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.ui.start.new_card import NewCard


@pytest.fixture
def card(themed: QApplication, qtbot: QtBot) -> NewCard:
    made = NewCard("云溪市发展和改革局", 2025)
    qtbot.addWidget(made)
    made.show()
    return made


def test_enter_begins_with_what_is_there(card: NewCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.wanted) as heard:
        qtbot.keyClick(card.agency, Qt.Key.Key_Return)
    assert heard.args == ["云溪市发展和改革局", 2025]


def test_another_agency_and_another_year(card: NewCard, qtbot: QtBot) -> None:
    card.offer_years(range(2019, 2027))
    card.agency.selectAll()
    qtbot.keyClicks(card.agency, "  Qingshi ")
    qtbot.keyClick(card.year, Qt.Key.Key_Down)
    with qtbot.waitSignal(card.wanted) as heard:
        qtbot.mouseClick(card.begin, Qt.MouseButton.LeftButton)
    assert heard.args == ["Qingshi", 2024]


def test_the_years_come_with_the_latest_on_top_and_the_choice_stays(card: NewCard) -> None:
    card.offer_years(range(2019, 2027))
    assert card.year.itemText(0) == "2026 年"
    assert card.year.currentData() == 2025


def test_labels_lead_to_their_fields_for_those_who_listen(card: NewCard) -> None:
    assert card.agency.accessibleName() == "单位名称"
    assert card.year.accessibleName() == "报告年度"
