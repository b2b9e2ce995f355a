"""The line about a report that was read: it leads to the source, and can be closed."""

from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from drafter.ui.adopt.bar import ReadBar
from tests.ui.form.hands import click


def test_the_line_leads_to_the_source_and_can_be_closed(themed: object, qtbot: QtBot) -> None:
    bar = ReadBar("已读入“年报.docx”。")
    qtbot.addWidget(bar)
    bar.show()
    assert "年报.docx" in bar.words.text()
    with qtbot.waitSignal(bar.wanted):
        click(bar.look, bar.look.rect().center())
    click(bar.close_button, bar.close_button.rect().center())
    qtbot.waitUntil(lambda: not isValid(bar))
