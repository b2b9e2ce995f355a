"""Cards and their words: quiet, and readable."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.ui.start.card import Card, muted, title
from drafter.ui.theme import READABLE, contrast


def test_a_card_is_the_colour_of_the_page_inside_its_frame(themed: QApplication, qtbot: QtBot) -> None:
    card = Card("最近的文件")
    qtbot.addWidget(card)
    card.resize(200, 120)
    image = card.grab().toImage()
    assert image.pixelColor(100, 110) == card.palette().color(QPalette.ColorRole.Base)
    assert image.pixelColor(100, 0) != image.pixelColor(100, 110)
    assert card.accessibleName() == "最近的文件"


def test_titles_are_larger_and_bold(themed: QApplication, qtbot: QtBot) -> None:
    label = title("新建报告", 1.5)
    qtbot.addWidget(label)
    assert label.font().bold()
    assert label.font().pointSizeF() == themed.font().pointSizeF() * 1.5


def test_quiet_words_are_still_readable(themed: QApplication, qtbot: QtBot) -> None:
    label = muted("说明")
    qtbot.addWidget(label)
    palette = label.palette()
    ink = palette.color(QPalette.ColorRole.WindowText)
    assert contrast(ink, palette.color(QPalette.ColorRole.Base)) >= READABLE
