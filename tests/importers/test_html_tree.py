"""Questions asked of an HTML element."""

import pytest
from lxml import html

from drafter.importers.html_tree import is_deleted, is_hidden, is_mark_of_note, text_of


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("<p style='DISPLAY : none'>", True),
        ("<p style='mso-hide:all'>", True),
        ("<p style='visibility:hidden'>", True),
        ("<p hidden>", True),
        ("<p style='display:block'>", False),
        ("<p class=hidden-print>", False),
    ],
)
def test_what_is_not_shown_is_hidden(source: str, said: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_hidden(html.fragment_fromstring(source)) is said


def test_deletions_of_browsers_and_of_word_are_known() -> None:
    sources = ("<del>旧</del>", "<span class=msoDel>旧</span>", "<s>划掉</s>")
    assert [is_deleted(html.fragment_fromstring(source)) for source in sources] == [True, True, False]


def test_marks_of_notes_are_known() -> None:
    sources = (
        "<a style='mso-footnote-id:ftn1' href='#_ftn1'>[1]</a>",
        "<a class=sdfootnoteanc href=#sdfootnote1sym>1</a>",
        "<span style='mso-special-character:comment'>x</span>",
        "<a href='#m1'>12</a>",
    )
    assert [is_mark_of_note(html.fragment_fromstring(source)) for source in sources] == [
        True,
        True,
        True,
        False,
    ]


def test_the_text_of_an_element_is_what_it_shows() -> None:
    beside = "<del>9</del><span hidden>密</span><a class=sdendnoteanc>i</a>"
    source = f"<td>\n 12{beside}<br>其中\n修订 <p>&nbsp;</p><p>16件</p></td>"
    (cell,) = html.fromstring(f"<table><tr>{source}</tr></table>").iter("td")
    assert text_of(cell) == "12\n其中修订\n16件"
