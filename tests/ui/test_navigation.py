"""The navigation: goes where a click or a key says, and marks how far each page is."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafter.ui.navigation import Navigation

PAGES = [("cover", "封面"), ("overview", "一、总体情况"), ("requests", "三、收到和处理政府信息公开申请情况")]
FRESH = {page: ("state-empty", "还没有填写") for page, _ in PAGES}


@pytest.fixture
def navigation(qtbot: QtBot) -> Navigation:
    made = Navigation()
    qtbot.addWidget(made)
    made.show_pages(PAGES)
    made.show_marks(FRESH)
    made.show_current("cover")
    made.show()
    return made


def test_a_click_goes_to_a_page(navigation: Navigation, qtbot: QtBot) -> None:
    place = navigation.visualItemRect(navigation.item(2)).center()
    with qtbot.waitSignal(navigation.wanted) as heard:
        qtbot.mouseClick(navigation.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == ["requests"]


def test_keys_go_from_page_to_page_and_stop_at_the_ends(navigation: Navigation, qtbot: QtBot) -> None:
    wanted: list[str] = []
    navigation.wanted.connect(wanted.append)
    qtbot.keyClick(navigation, Qt.Key.Key_Down)
    navigation.step(1)
    navigation.step(1)
    navigation.step(-5)
    assert wanted == ["overview", "requests"]


def test_being_shown_a_page_is_not_asking_for_it(navigation: Navigation) -> None:
    wanted: list[str] = []
    navigation.wanted.connect(wanted.append)
    navigation.show_current("requests")
    assert navigation.currentRow() == 2
    assert not wanted


def test_a_mark_says_in_words_what_it_shows(navigation: Navigation) -> None:
    navigation.show_marks({**FRESH, "requests": ("state-faulty", "有必须改的地方")})
    item = navigation.item(2)
    assert item.toolTip() == "有必须改的地方"
    assert "有必须改的地方" in item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert not item.icon().isNull()


def test_other_pages_take_the_place_of_these(navigation: Navigation) -> None:
    navigation.show_pages(PAGES[:2])
    navigation.show_marks(FRESH)
    assert navigation.count() == 2
    assert not navigation.item(0).icon().isNull()


def test_long_headings_are_not_cut(navigation: Navigation) -> None:
    tall = navigation.visualItemRect(navigation.item(2)).height()
    assert tall > navigation.visualItemRect(navigation.item(0)).height()
