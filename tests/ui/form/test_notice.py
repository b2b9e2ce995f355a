"""A notice is read and taken away; it blocks nothing."""

from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from drafter.ui.form.notice import Notice
from drafter.ui.theme import contrast, tints


def test_it_shows_until_it_is_taken_away(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    notice = Notice(page)
    page.show()
    assert not notice.isVisible()
    notice.say("有 2 格没有粘贴。")
    assert notice.isVisible()
    assert notice.text == notice.accessibleName() == "有 2 格没有粘贴。"
    button = notice.findChild(QToolButton)
    assert isinstance(button, QToolButton)
    button.click()
    assert not notice.isVisible()


def test_nothing_to_say_is_no_notice(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    notice = Notice(page)
    page.show()
    notice.say("一句话。")
    notice.say("")
    assert not notice.isVisible()


def test_it_can_be_read(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    notice = Notice(page)
    assert contrast(notice.palette().windowText().color(), tints(notice.palette()).warning) > 4.5
