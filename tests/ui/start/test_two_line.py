"""The wide button: two lines, by mouse and keys, however narrow it gets."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.ui.icons import icon
from drafter.ui.start.two_line import TwoLineButton


@pytest.fixture
def button(themed: QApplication, qtbot: QtBot) -> TwoLineButton:
    made = TwoLineButton(icon("open"), "打开…", "打开年报文件")
    qtbot.addWidget(made)
    made.resize(300, made.sizeHint().height())
    made.show()
    return made


def picture(button: TwoLineButton) -> QImage:
    return button.grab().toImage()


def test_it_is_clicked_by_mouse_and_by_key(button: TwoLineButton, qtbot: QtBot) -> None:
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_the_second_line_can_change(button: TwoLineButton) -> None:
    before = picture(button)
    button.set_detail("文件不在了")
    assert picture(button) != before
    assert button.accessibleDescription() == button.detail == "文件不在了"


def test_pressing_and_disabling_can_be_seen(button: TwoLineButton) -> None:
    normal = picture(button)
    button.setDown(True)
    pressed = picture(button)
    button.setDown(False)
    button.setEnabled(False)
    disabled = picture(button)
    assert pressed != normal
    assert disabled not in (normal, pressed)


def test_words_that_are_too_long_end_in_dots_and_do_not_widen_it(button: TwoLineButton) -> None:
    button.set_detail("很长的路径" * 40)
    button.resize(160, button.height())
    assert button.width() == 160
    edge = picture(button)
    assert all(edge.pixelColor(159, y) == edge.pixelColor(159, 0) for y in range(edge.height()))
