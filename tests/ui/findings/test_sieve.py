"""The bar above the findings: kinds with their numbers, and words."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.ui.findings.listing import Wish
from drafter.ui.findings.sieve import Sieve


@pytest.fixture
def sieve(themed: QApplication, qtbot: QtBot) -> Sieve:
    made = Sieve()
    qtbot.addWidget(made)
    return made


def test_all_is_wished_for_at_first(sieve: Sieve) -> None:
    assert sieve.wish == Wish()


def test_each_kind_tells_its_number(sieve: Sieve) -> None:
    sieve.count(["error", "warning", "warning", "explained"])
    told = [sieve.kinds.itemText(place) for place in range(sieve.kinds.count())]
    assert told == ["全部 4", "必须改 1", "请核对 2", "提示 0", "已说明 1"]


def test_one_kind_only_and_whatever_words_are_gone(sieve: Sieve, qtbot: QtBot) -> None:
    qtbot.keyClicks(sieve.words, "abc")
    assert sieve.wish == Wish(None, "abc")
    with qtbot.waitSignal(sieve.changed):
        sieve.only("error")
    assert sieve.wish == Wish("error", "")
    sieve.only(None)
    assert sieve.wish == Wish()
