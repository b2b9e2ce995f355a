"""The warnings of an import: the first ones at once, all of them on demand."""

from pytestqt.qtbot import QtBot

from drafter.ui.adopt.warnings import WarningStrip
from tests.ui.form.hands import click


def strip(qtbot: QtBot, count: int) -> WarningStrip:
    made = WarningStrip([f"第 {number} 处没有读入。" for number in range(count)])
    qtbot.addWidget(made)
    made.resize(600, made.sizeHint().height())
    return made


def test_without_a_warning_there_is_no_strip(themed: object, qtbot: QtBot) -> None:
    assert strip(qtbot, 0).isHidden()


def test_a_few_are_all_there(themed: object, qtbot: QtBot) -> None:
    made = strip(qtbot, 2)
    made.show()
    assert "第 1 处" in made.words.text()
    assert not made.more.isVisible()


def test_many_are_folded_until_they_are_asked_for(themed: object, qtbot: QtBot) -> None:
    made = strip(qtbot, 5)
    made.show()
    assert "第 4 处" not in made.words.text()
    assert "5" in made.more.text()
    click(made.more, made.more.rect().center())
    assert "第 4 处" in made.words.text()
