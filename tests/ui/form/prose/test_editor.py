"""Writing prose: the session keeps every change, undo is the session's, input methods are left in peace."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QHelpEvent, QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from drafter.checks.finding import Finding
from drafter.model.draft import Draft
from drafter.model.edits import Explain, SetProse
from drafter.model.prose import Paragraph, Picture, Prose, from_text, plain
from drafter.ui.bridge import Bridge
from drafter.ui.form.pages import FormPages
from drafter.ui.form.prose.editor import ProseEditor
from drafter.ui.form.prose.page import ProsePage
from drafter.ui.form.prose.pictures import from_file
from tests.ui.form.hands import (
    CTRL,
    SHIFT,
    Key,
    blank,
    bridge_over,
    click,
    commit,
    compose,
    copied,
    press,
    write,
)

Show = Callable[[Bridge], FormPages]
PART = "overview"


def with_prose(prose: Prose) -> Draft:
    """Return a draft with a text in its first section."""
    return replace(blank(), prose={PART: prose})


def opened(show: Show, bridge: Bridge, part: str = PART) -> ProseEditor:
    """Show a part with the cursor in its text."""
    pages = show(bridge)
    pages.show_page(part)
    pages.begin()
    QApplication.processEvents()
    page = pages.page(part)
    assert isinstance(page, ProsePage)
    return page.pane.editor


def said(bridge: Bridge) -> list[str]:
    """Return the paragraphs that the session holds."""
    return plain(bridge.session.draft.prose.get(PART, ())).split("\n")


def end(editor: ProseEditor) -> None:
    """Put the cursor at the end."""
    editor.moveCursor(QTextCursor.MoveOperation.End)


def test_typing_in_a_row_is_one_step_and_a_new_paragraph_another(show: Show) -> None:
    bridge = bridge_over(blank())
    opened(show, bridge)
    commit("全年")
    write("120")
    commit("条。")
    press(Key.Key_Return)
    commit("其中")
    assert said(bridge) == ["全年120条。", "其中"]
    press(Key.Key_Z, CTRL)
    assert said(bridge) == ["全年120条。"]
    press(Key.Key_Z, CTRL)
    assert bridge.session.draft == blank()
    press(Key.Key_Y, CTRL)
    press(Key.Key_Y, CTRL)
    assert said(bridge) == ["全年120条。", "其中"]


def test_a_jump_of_the_cursor_ends_the_step(show: Show) -> None:
    bridge = bridge_over(blank())
    opened(show, bridge)
    write("12")
    press(Key.Key_Home)
    write("3")
    press(Key.Key_Z, CTRL)
    assert said(bridge) == ["12"]


def test_blanks_at_the_end_are_typing_too(show: Show) -> None:
    bridge = bridge_over(blank())
    opened(show, bridge)
    write("a b  c")
    press(Key.Key_Z, CTRL)
    assert bridge.session.draft == blank()


def test_a_click_elsewhere_ends_the_step(show: Show) -> None:
    bridge = bridge_over(blank())
    editor = opened(show, bridge)
    write("12")
    click(editor.viewport(), editor.cursorRect(QTextCursor(editor.document())).center())
    write("3")
    press(Key.Key_Z, CTRL)
    assert said(bridge) == ["12"]


def test_going_elsewhere_ends_the_step(show: Show) -> None:
    bridge = bridge_over(blank())
    editor = opened(show, bridge)
    write("12")
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert not editor.hasFocus(), "Tab leads on, it is no character"
    editor.setFocus()
    write("3")
    press(Key.Key_Z, CTRL)
    assert said(bridge) == ["12"]


def test_undo_brings_the_cursor_to_where_the_text_changed(show: Show) -> None:
    bridge = bridge_over(with_prose(from_text("甲乙丙丁\n戊己庚辛")))
    editor = opened(show, bridge)
    cursor = editor.textCursor()
    cursor.setPosition(2)
    editor.setTextCursor(cursor)
    commit("天地")
    editor.moveCursor(QTextCursor.MoveOperation.End)
    press(Key.Key_Z, CTRL)
    assert editor.textCursor().position() == 2
    press(Key.Key_Y, CTRL)
    assert editor.textCursor().position() == 4
    assert said(bridge) == ["甲乙天地丙丁", "戊己庚辛"]


def test_composing_is_neither_recorded_nor_disturbed(show: Show) -> None:
    bridge = bridge_over(with_prose(from_text("全年")))
    editor = opened(show, bridge)
    end(editor)
    compose("gong'kai")
    assert not bridge.session.undo_label
    bridge.do(SetProse(PART, from_text("全年")), "nothing")
    bridge.checked.emit(bridge.findings)
    assert editor.composing
    commit("公开")
    assert said(bridge) == ["全年公开"]
    assert not editor.composing


def test_another_change_of_the_part_waits_until_the_word_is_composed(show: Show) -> None:
    bridge = bridge_over(with_prose(from_text("全年")))
    editor = opened(show, bridge)
    end(editor)
    compose("xin")
    bridge.do(SetProse(PART, from_text("新的全年")), "import")
    assert editor.toPlainText() == "全年"
    compose("")
    assert editor.toPlainText() == "新的全年"
    assert said(bridge) == ["新的全年"]


def test_paste_is_plain_text_and_a_step_of_its_own(show: Show) -> None:
    bridge = bridge_over(blank())
    opened(show, bridge)
    write("1")
    copied("　　全年公开\t信息。\r\n\r\n　　收到申请。\r\n", "<b>全年公开</b>")
    press(Key.Key_V, CTRL)
    write("2")
    assert said(bridge) == ["1全年公开 信息。", "收到申请。2"]
    press(Key.Key_Z, CTRL)
    press(Key.Key_Z, CTRL)
    assert said(bridge) == ["1"]


def test_copied_text_is_plain(show: Show) -> None:
    opened(show, bridge_over(with_prose(from_text("（一）主动公开\n全年"))))
    press(Key.Key_A, CTRL)
    press(Key.Key_C, CTRL)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "（一）主动公开\n全年"
    assert not data.hasHtml()


def test_a_paragraph_taken_over_loses_its_tint_when_it_is_touched(show: Show) -> None:
    prose = (Paragraph("一月。", "last_year"), Paragraph("二月。", "last_year"))
    bridge = bridge_over(with_prose(prose))
    editor = opened(show, bridge)
    tint = editor.viewport().grab().toImage()
    end(editor)
    commit("三月。")
    assert bridge.session.draft.prose[PART] == (prose[0], Paragraph("二月。三月。"))
    assert editor._marks._taken_over == (0,)
    rows = [
        editor.cursorRect(QTextCursor(editor.document().findBlockByNumber(number))).center().y()
        for number in (0, 1)
    ]
    after = editor.viewport().grab().toImage()
    ratio = tint.devicePixelRatio()
    first, second = (QPoint(round(4 * ratio), round(row * ratio)) for row in rows)
    base = editor.palette().base().color()
    assert tint.pixelColor(first) != base
    assert tint.pixelColor(second) != base
    assert after.pixelColor(first) != base
    assert after.pixelColor(second) == base
    press(Key.Key_Z, CTRL)
    assert bridge.session.draft.prose[PART] == prose
    assert editor._marks._taken_over == (0, 1)


def test_rare_characters_do_not_shift_what_is_found(show: Show) -> None:
    bridge = bridge_over(with_prose(from_text("𠮷𠮷村\n收到××件")))
    editor = opened(show, bridge)
    finding = next(f for f in bridge.findings if f.rule == "text.placeholder")
    editor.go_to(finding)
    assert editor.textCursor().selectedText() == "××"
    write("12")
    assert said(bridge) == ["𠮷𠮷村", "收到12件"]
    press(Key.Key_Z, CTRL)
    assert said(bridge) == ["𠮷𠮷村", "收到××件"]


def test_what_is_found_is_underlined_and_explained(show: Show) -> None:
    bridge = bridge_over(with_prose(from_text("收到××件")))
    editor = opened(show, bridge)
    (mark,) = editor.extraSelections()
    assert mark.cursor.selectedText() == "××"  # pyright: ignore[reportAttributeAccessIssue]
    assert "没填完" in editor._marks.at(3)[0].message
    assert not editor._marks.at(0)
    end(editor)
    editor.go_to(Finding("一句话", section=PART))
    assert not editor.textCursor().hasSelection()


def marked(editor: ProseEditor) -> list[str]:
    """Return the words that are underlined."""
    return [mark.cursor.selectedText() for mark in editor.extraSelections()]  # pyright: ignore[reportAttributeAccessIssue]


def test_what_is_typed_is_underlined_when_typing_rests_and_not_before(show: Show, qtbot: QtBot) -> None:
    bridge = bridge_over(blank())
    editor = opened(show, bridge)
    commit("全年收到申请××件，")
    assert marked(editor) == []
    qtbot.waitUntil(lambda: "××" in marked(editor))
    commit("均已办结。")
    assert "××" in marked(editor), "the line under the words stays while one goes on"
    bridge.settle()


def test_a_check_that_ends_while_a_word_is_composed_does_not_disturb_it(show: Show, qtbot: QtBot) -> None:
    bridge = bridge_over(blank())
    editor = opened(show, bridge)
    commit("全年收到申请××件，")
    compose("jun'yi")
    qtbot.waitUntil(lambda: "××" in marked(editor))
    assert editor.composing
    commit("均已")
    assert said(bridge) == ["全年收到申请××件，均已"]
    bridge.settle()
    assert "××" in marked(editor)


def test_what_has_a_reason_is_not_underlined(show: Show) -> None:
    bridge = bridge_over(with_prose(from_text("建全制度。")))
    editor = opened(show, bridge)
    assert marked(editor) == ["建全"]
    typo = next(finding for finding in bridge.findings if finding.rule == "text.typo")
    bridge.do(Explain(typo.key, "原文如此"), "说明原因")
    assert marked(editor) == []
    editor.go_to(typo)
    assert editor.textCursor().selectedText() == "建全", "one can still be led there"
    assert editor.finding_here() is None
    bridge.undo()
    assert editor.finding_here() == typo


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, tips are no real windows
def test_a_tip_says_what_was_found_under_the_mouse(show: Show) -> None:
    editor = opened(show, bridge_over(with_prose(from_text("收到××件"))))
    cursor = editor.textCursor()
    cursor.setPosition(3)
    place = editor.cursorRect(cursor).center()
    tip = QHelpEvent(QEvent.Type.ToolTip, place, editor.viewport().mapToGlobal(place))
    QApplication.sendEvent(editor.viewport(), tip)
    assert "没填完" in QToolTip.text()
    QToolTip.hideText()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def picture(path: Path, colour: str = "red") -> Path:
    """Write a small picture."""
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(path))
    return path


def test_a_picture_from_a_file_goes_into_the_draft_and_out_again(show: Show, tmp_path: Path) -> None:
    bridge = bridge_over(with_prose(from_text("甲\n乙")))
    editor = opened(show, bridge)
    cursor = editor.textCursor()
    cursor.setPosition(1)
    editor.setTextCursor(cursor)
    path = picture(tmp_path / "a.png")
    editor.insert_picture_file(path)
    commit("图1 现场")
    first, shown, last = bridge.session.draft.prose[PART]
    assert (first, last) == (Paragraph("甲"), Paragraph("乙"))
    assert isinstance(shown, Picture)
    assert shown.caption == "图1 现场"
    assert bridge.session.draft.pictures == {shown.name: path.read_bytes()}
    press(Key.Key_Z, CTRL)
    press(Key.Key_Z, CTRL)
    assert bridge.session.draft.prose[PART] == from_text("甲\n乙")
    assert not bridge.session.draft.pictures
    press(Key.Key_Y, CTRL)
    assert bridge.session.draft.pictures == {shown.name: path.read_bytes()}
    assert "\ufffc" in editor.document().findBlockByNumber(1).text()


def test_a_picture_from_the_clipboard_is_taken_where_there_is_no_text(show: Show) -> None:
    bridge = bridge_over(blank())
    opened(show, bridge)
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("blue"))
    QGuiApplication.clipboard().setImage(image)
    press(Key.Key_V, CTRL)
    (shown,) = bridge.session.draft.prose[PART]
    assert isinstance(shown, Picture)
    assert QImage.fromData(bridge.session.draft.pictures[shown.name]).size() == image.size()


def test_a_picture_alone_can_be_moved(show: Show, tmp_path: Path) -> None:
    bridge = bridge_over(with_prose(from_text("甲")))
    editor = opened(show, bridge)
    end(editor)
    editor.insert_picture_file(picture(tmp_path / "a.png"))
    editor.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
    press(Key.Key_Right, SHIFT)
    press(Key.Key_X, CTRL)
    assert not bridge.session.draft.pictures
    press(Key.Key_Home, CTRL)
    press(Key.Key_V, CTRL)
    assert isinstance(bridge.session.draft.prose[PART][0], Picture)
    assert len(bridge.session.draft.pictures) == 1


def test_dropped_picture_files_are_taken_and_others_left_to_the_window(show: Show, tmp_path: Path) -> None:
    bridge = bridge_over(blank())
    editor = opened(show, bridge)
    paths = [picture(tmp_path / "a.png"), picture(tmp_path / "b.jpg", "green")]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    assert editor.canInsertFromMimeData(data)
    editor.insertFromMimeData(data)
    assert bridge.session.draft.pictures == dict(map(from_file, paths))
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "去年.docx"))])
    assert not editor.canInsertFromMimeData(data)


def test_what_is_no_picture_is_said_and_changes_nothing(show: Show, tmp_path: Path) -> None:
    bridge = bridge_over(blank())
    editor = opened(show, bridge)
    (tmp_path / "a.png").write_text("no picture")
    told: list[str] = []
    editor.failed.connect(told.append)
    editor.insert_picture_file(tmp_path / "a.png")
    assert told == ["“a.png”不是能用的图片，请换成 PNG 或 JPEG 格式。"]
    assert bridge.session.draft == blank()
