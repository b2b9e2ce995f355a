"""A text document says what the draft says, through any change, and only what differs is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from drafter.model.prose import Paragraph, Picture, Prose, from_text, plain
from drafter.ui.form.prose import document

pytestmark = pytest.mark.usefixtures("qapp")

LETTERS = st.text("甲乙𠮷，a 1", min_size=1, max_size=6).filter(lambda text: text.strip() == text)
ITEMS = st.builds(Paragraph, LETTERS) | st.builds(
    Picture, st.sampled_from(["a.png", "b.jpg"]), st.just("") | LETTERS
)
PROSE = st.lists(ITEMS, max_size=5).map(tuple)


def holding(prose: Prose) -> QTextDocument:
    """Return a document that says a text."""
    made = QTextDocument()
    document.follow(made, prose)
    return made


def items(made: QTextDocument) -> Prose:
    """Return what a document says."""
    return document.items(document.placed(made))


@given(PROSE, PROSE)
def test_a_document_follows_from_any_text_to_any_other(before: Prose, after: Prose) -> None:
    made = holding(before)
    assert items(made) == before
    document.follow(made, after)
    assert items(made) == after


@given(PROSE.filter(lambda prose: plain(prose) != ""), st.data())
def test_a_place_of_the_plain_text_is_found_in_the_document(prose: Prose, data: st.DataObject) -> None:
    made, text = holding(prose), plain(prose)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if "\n" in text[start:end] and any(isinstance(item, Picture) for item in prose):
        return
    cursor = QTextCursor(made)
    places = document.positions(document.placed(made), {start, end})
    cursor.setPosition(places[start])
    cursor.setPosition(places[end], QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText().replace("\u2029", "\n") == text[start:end]


def test_an_offset_behind_the_text_is_its_end() -> None:
    assert document.positions(document.placed(holding(from_text("甲乙"))), [9]) == {9: 2}


def test_only_what_is_different_is_replaced() -> None:
    made = holding(from_text("甲乙丙\n丁戊己"))
    changes: list[tuple[int, int, int]] = []
    made.documentLayout()  # without one a document tells of nothing
    made.contentsChange.connect(lambda *change: changes.append(change))
    end = document.follow(made, from_text("甲乙丙\n丁天己"))
    assert changes == [(5, 1, 1)]
    assert end == 6


def test_blank_paragraphs_and_indents_are_nothing() -> None:
    made = QTextDocument()
    made.setPlainText("　　甲 \n\n   \n乙\u2028丙")
    assert [item.text for item in items(made) if isinstance(item, Paragraph)] == ["甲", "乙\u2028丙"]
    (first, _second) = document.placed(made)
    assert (first.block, first.position) == (0, 2)


def test_text_before_a_picture_is_a_paragraph_and_after_it_its_caption() -> None:
    made = QTextDocument()
    cursor = QTextCursor(made)
    document.insert_picture(cursor, "a.png")
    cursor.insertText("图1")
    cursor.setPosition(0)
    cursor.insertText("甲𠮷")
    assert items(made) == (Paragraph("甲𠮷"), Picture("a.png", "图1"))
    assert document.placed(made)[1].position == 3


def test_two_pictures_side_by_side_are_two() -> None:
    made = QTextDocument()
    cursor = QTextCursor(made)
    document.insert_picture(cursor, "a.png")
    cursor.setPosition(1)
    cursor.insertImage("a.png")
    assert items(made) == (Picture("a.png"), Picture("a.png"))


def test_the_origin_of_words_makes_no_difference() -> None:
    assert document.same((Paragraph("甲", "last_year"),), (Paragraph("甲"),))
    assert not document.same((Paragraph("甲"),), (Paragraph("乙"),))
    assert not document.same((Picture("a.png"),), (Picture("b.png"),))


def test_a_selection_says_its_words_and_its_first_picture() -> None:
    made = holding((Paragraph("甲"), Picture("a.png", "图1"), Picture("b.png")))
    cursor = QTextCursor(made)
    cursor.select(QTextCursor.SelectionType.Document)
    words, name = document.selected(cursor)
    assert name == "a.png"
    assert words.split() == ["甲", "图1"]
    cursor.setPosition(0)
    assert document.selected(cursor) == ("", "")


def test_qt_counts_rare_characters_twice() -> None:
    made = holding(from_text("a𠮷"))
    assert document.width("a𠮷") == made.characterCount() - 1 == 3
