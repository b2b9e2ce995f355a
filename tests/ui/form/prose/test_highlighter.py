"""Sub-headings look as they will print."""

from typing import cast

import pytest
from PySide6.QtGui import QFontDatabase, QTextCharFormat, QTextDocument

from drafter.model.prose import from_text
from drafter.ui.form.prose import document, highlighter
from drafter.ui.form.prose.highlighter import OutlineHighlighter

pytestmark = pytest.mark.usefixtures("themed")


def looks(text: str) -> list[tuple[int, int, bool, bool]]:
    """Return each marked stretch of a text: where, how long, whether bold, whether in 楷体."""
    made = QTextDocument()
    document.follow(made, from_text(text))
    kept = OutlineHighlighter(made)
    kept.rehighlight()
    told: list[tuple[int, int, bool, bool]] = []
    for stretch in made.firstBlock().layout().formats():
        look = cast("QTextCharFormat", stretch.format)
        bold, kai = look.fontWeight() > 400, look.fontFamilies() == [highlighter.kai()]
        told.append((stretch.start, stretch.length, bold, kai))
    return told


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("（一）主动公开", [(0, 7, True, True)]),
        ("1.健全制度。修订规程。", [(0, 7, True, False)]),
        ("（二）𠮷村公开。全年公开信息。", [(0, 9, True, True)]),
        ("全年公开信息。", []),
    ],
)
def test_numbered_beginnings_are_marked(text: str, marked: list[tuple[int, int, bool, bool]]) -> None:
    assert looks(text) == marked


def test_there_is_a_kai_face_that_shows_chinese() -> None:
    face = highlighter.kai()
    assert QFontDatabase.WritingSystem.SimplifiedChinese in QFontDatabase.writingSystems(face)
