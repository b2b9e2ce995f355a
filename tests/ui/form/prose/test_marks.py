"""Marks in a text: what comes from last year, what the checks found, the gravest on top."""

from typing import cast

import pytest
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from drafter.checks.finding import Finding, Severity
from drafter.model.prose import Paragraph, Prose
from drafter.ui.form.prose import document
from drafter.ui.form.prose.marks import Marks
from drafter.ui.theme import tints

PROSE: Prose = (Paragraph("一月公开。", "last_year"), Paragraph("二月公开。"))


@pytest.fixture
def editor(qtbot: QtBot) -> QTextEdit:
    """An editor that says two paragraphs."""
    made = QTextEdit()
    qtbot.addWidget(made)
    document.follow(made.document(), PROSE)
    return made


def found(start: int, end: int, message: str, severity: Severity = "error") -> Finding:
    """Return a finding about some words."""
    return Finding(message, severity=severity, section="overview", start=start, end=end)


def placed(editor: QTextEdit) -> tuple[document.Placed, ...]:
    """Return the items that an editor shows, with their places."""
    return document.placed(editor.document())


def underlined(editor: QTextEdit) -> list[tuple[str, QTextCharFormat.UnderlineStyle, QColor]]:
    """Return the words that are underlined, how, and in which colour, in the order of drawing."""
    told: list[tuple[str, QTextCharFormat.UnderlineStyle, QColor]] = []
    for mark in editor.extraSelections():
        words = cast("QTextCursor", mark.cursor).selectedText()
        look = cast("QTextCharFormat", mark.format)
        told.append((words, look.underlineStyle(), QColor(look.underlineColor())))
    return told


def test_findings_are_underlined_in_the_colour_of_their_severity(editor: QTextEdit) -> None:
    marks = Marks(editor)
    marks.show(placed(editor), [found(6, 8, "二", "warning"), Finding("整段", section="overview")])
    wave = QTextCharFormat.UnderlineStyle.WaveUnderline
    assert underlined(editor) == [("二月", wave, tints(editor.palette()).warning_ink)]


def test_the_gravest_is_drawn_last_and_told_first(editor: QTextEdit) -> None:
    marks = Marks(editor)
    marks.show(placed(editor), [found(0, 2, "错", "error"), found(0, 2, "提", "hint")])
    colours = tints(editor.palette())
    assert [colour for _, _, colour in underlined(editor)] == [colours.hint_ink, colours.error_ink]
    assert [finding.message for finding in marks.at(1)] == ["错", "提"]
    assert marks.at(4) == ()


def test_words_are_selected_for_the_user(editor: QTextEdit) -> None:
    marks = Marks(editor)
    finding = found(8, 10, "公开")
    marks.show(placed(editor), [finding])
    words = marks.words(finding)
    assert words is not None
    assert (words.selectedText(), words.selectionStart()) == ("公开", 8)
    assert marks.words(found(0, 2, "别的")) is None


def test_marked_words_move_with_what_is_typed_around_them(editor: QTextEdit) -> None:
    marks = Marks(editor)
    finding = found(6, 8, "二月")
    marks.show(placed(editor), [finding])
    cursor = QTextCursor(editor.document())
    for position, text in ((0, "今年"), (10, "里")):
        cursor.setPosition(position)
        cursor.insertText(text)
    assert [words for words, _, _ in underlined(editor)] == ["二月"]
    words = marks.words(finding)
    assert words is not None
    assert words.selectionStart() == 8
    marks.show(placed(editor), [finding])
    assert [words for words, _, _ in underlined(editor)] == ["二月"], (
        "the same finding is not looked up again"
    )
    marks.show(placed(editor), [found(8, 10, "二月")])
    assert [words for words, _, _ in underlined(editor)] == ["二月"]


def test_paragraphs_taken_over_are_known_until_touched(editor: QTextEdit) -> None:
    marks = Marks(editor)
    marks.show_origins(placed(editor), PROSE)
    assert marks.taken_over
    marks.show_origins(placed(editor), (Paragraph("一月公开。"), PROSE[1]))
    assert not marks.taken_over
