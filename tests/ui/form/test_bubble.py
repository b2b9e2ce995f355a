"""The bubble stands beside its place, inside the page, for as long as it is needed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from drafter.ui.form.bubble import Bubble


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[QWidget]:
    """A page to put a bubble on."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    yield made
    for bubble in made.findChildren(Bubble):
        bubble.clear()


@pytest.mark.parametrize("place", [(10, 10), (440, 10), (10, 270), (440, 270)])
def test_it_stands_beside_the_place_and_inside_the_page(page: QWidget, place: tuple[int, int]) -> None:
    bubble = Bubble(page)
    anchor = QRect(*place, 50, 24)
    bubble.say("“x”不是数字，这一格只填整数，没有的填 0。", anchor, page)
    assert bubble.isVisible()
    assert page.rect().contains(bubble.geometry())
    assert not bubble.geometry().intersects(anchor)


def test_a_long_sentence_wraps(page: QWidget) -> None:
    bubble = Bubble(page)
    bubble.say("短。", QRect(0, 0, 50, 24), page)
    low = bubble.height()
    bubble.say("很长的一句话，" * 12, QRect(0, 0, 50, 24), page)
    assert bubble.height() > 2 * low
    assert bubble.width() <= 360


def test_it_lingers_and_goes(page: QWidget, qtbot: QtBot) -> None:
    bubble = Bubble(page)
    bubble._timer.setInterval(1)
    bubble.say("一句话。", QRect(0, 0, 50, 24), page)
    qtbot.wait(10)
    assert bubble.isVisible(), "it stays until the place is left"
    bubble.linger()
    qtbot.waitUntil(lambda: not bubble.isVisible())


def test_a_new_sentence_stops_the_clock(page: QWidget) -> None:
    bubble = Bubble(page)
    bubble.say("一句话。", QRect(0, 0, 50, 24), page)
    bubble.linger()
    bubble.say("另一句话。", QRect(0, 0, 50, 24), page)
    assert not bubble._timer.isActive()
