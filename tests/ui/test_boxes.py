"""The real boxes: answered by keys and clicks while they are open."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from drafter.ui.boxes import Boxes, ListBox, ReportBox
from drafter.ui.dialogs import CANCEL, Choice, Listing

Act = Callable[[QWidget], None]
Meanwhile = Callable[[Act], None]

CHOICES = (Choice("save", "保存"), Choice("drop", "不保存", "destroy"), CANCEL)
LISTING = Listing("没有带入：", ("位置", "数字"), (("表二「规章」", "3"), ("表二「其他」", "4")))


@pytest.fixture
def meanwhile(qtbot: QtBot) -> Iterator[Meanwhile]:
    """Does something with the box that opens next."""
    waiting: list[Act] = []
    clock = QTimer()

    def look() -> None:
        box = QApplication.activeModalWidget()
        if box is not None and waiting:
            waiting.pop()(box)

    clock.timeout.connect(look)
    clock.start(5)
    yield waiting.append
    clock.stop()
    assert not waiting, "no box opened"


def key(qtbot: QtBot, pressed: Qt.Key) -> Act:
    return lambda box: qtbot.keyClick(box, pressed)


def button(qtbot: QtBot, words: str) -> Act:
    def click(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        found = next(one for one in box.buttons() if one.text() == words)
        qtbot.mouseClick(found, Qt.MouseButton.LeftButton)

    return click


@pytest.mark.parametrize(("words", "key_of_choice"), [("保存", "save"), ("不保存", "drop"), ("取消", "")])
def test_a_click_on_a_button_is_its_choice(
    qtbot: QtBot, meanwhile: Meanwhile, words: str, key_of_choice: str
) -> None:
    meanwhile(button(qtbot, words))
    assert Boxes().ask("要保存吗？", "", CHOICES) == key_of_choice


def test_enter_takes_the_first_choice_and_escape_none(qtbot: QtBot, meanwhile: Meanwhile) -> None:
    meanwhile(key(qtbot, Qt.Key.Key_Return))
    assert Boxes().ask("要保存吗？", "", CHOICES) == "save"
    meanwhile(key(qtbot, Qt.Key.Key_Escape))
    assert Boxes().ask("要保存吗？", "", CHOICES) == ""


def test_one_question_after_the_other_leaves_none_behind(qtbot: QtBot, meanwhile: Meanwhile) -> None:
    parents: list[QWidget | None] = []

    def look(box: QWidget) -> None:
        parents.append(box.parentWidget())
        qtbot.keyClick(box, Qt.Key.Key_Return)

    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    for _ in range(8):
        meanwhile(look)
        assert Boxes().ask("要保存吗？", "", CHOICES) == "save"
    assert parents == [window] * 8, "never the box before, which is about to go"


def test_what_a_file_is_called_is_never_read_as_markup(qtbot: QtBot, meanwhile: Meanwhile) -> None:
    formats: list[Qt.TextFormat] = []

    def look(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        formats.append(box.textFormat())
        box.reject()

    meanwhile(look)
    Boxes().tell("<b>a.docx</b> 打不开。")
    assert formats == [Qt.TextFormat.PlainText]


def test_a_list_is_shown_row_by_row(qtbot: QtBot, meanwhile: Meanwhile) -> None:
    box = ListBox(LISTING)
    qtbot.addWidget(box)
    rows = [box.table.topLevelItem(row) for row in range(box.table.topLevelItemCount())]
    assert [(row.text(0), row.text(1)) for row in rows if row] == list(LISTING.rows)
    meanwhile(key(qtbot, Qt.Key.Key_Return))
    Boxes().tell_list(LISTING)


def test_a_list_without_rows_is_words_only(qtbot: QtBot) -> None:
    box = ListBox(Listing("全部带入。", ("位置",), ()))
    qtbot.addWidget(box)
    box.show()
    assert not box.table.isVisible()


def test_a_report_can_be_copied(qtbot: QtBot, meanwhile: Meanwhile) -> None:
    box = ReportBox("出了问题", "drafter 0.1\nTraceback …")
    qtbot.addWidget(box)
    box.show()
    qtbot.mouseClick(box.copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "drafter 0.1\nTraceback …"
    assert box.isVisible(), "copying does not close it"
    meanwhile(key(qtbot, Qt.Key.Key_Escape))
    Boxes().tell_report("出了问题", "…")
