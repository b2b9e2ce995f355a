"""The heading of a page."""

from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from drafter.ui.form.heading import Heading


def test_a_heading_has_its_title_its_guidance_and_buttons(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    heading = Heading("一、总体情况", "写五个方面。", page)
    heading.add(QPushButton("填 0"))
    assert [label.text() for label in heading.findChildren(QLabel)] == ["写五个方面。", "一、总体情况"]
    assert [button.text() for button in heading.findChildren(QPushButton)] == ["填 0"]


def test_without_guidance_there_is_nothing_to_fold(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    heading = Heading("一、总体情况", "", page)
    assert not heading.findChildren(QToolButton)
