"""Numbers that a browser shows before items are text; bullets and hidden numbers are none."""

import pytest
from lxml import html

from drafter.importers.html_lists import Lists


def numbers(source: str) -> list[str]:
    root = html.fragment_fromstring(source)
    lists = Lists()
    lists.begin(root)
    found: list[str] = []
    for item in root.iter("li"):
        lists.item(item)
        found.append(lists.numbered(item.text or ""))
    lists.end()
    return found


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<ol><li>甲<li>乙</ol>", ["1.甲", "2.乙"]),
        ("<ol start=3><li>甲<li value=7>乙<li>丙</ol>", ["3.甲", "7.乙", "8.丙"]),
        ("<ol><li>2024年<li>1、乙<li>（三）丙</ol>", ["1. 2024年", "1、乙", "（三）丙"]),
        ("<ol type=A><li>甲</ol>", ["A.甲"]),
        ("<ol style='list-style-type: cjk-ideographic'><li>甲<li>乙</ol>", ["一、甲", "二、乙"]),
        ("<ol style='list-style:none'><li>甲</ol>", ["甲"]),
        ("<ol><li style='list-style:none'>甲<li>乙</ol>", ["甲", "1.乙"]),
        ("<ul><li>甲</ul>", ["甲"]),
        ("<ol start=99999999999 type=I><li value=x>甲</ol>", ["I.甲"]),
    ],
)
def test_items_show_the_numbers_of_a_browser(source: str, expected: list[str]) -> None:
    assert numbers(source) == expected


@pytest.mark.parametrize(
    ("mark", "text"),
    [("一、", "一、总体情况"), ("（2）", "（2）总体情况"), ("l", "总体情况"), ("·", "总体情况")],
)
def test_marks_that_word_wrote_are_numbers_or_bullets(mark: str, text: str) -> None:
    lists = Lists()
    lists.mark(mark)
    assert lists.numbered("总体情况") == text
    assert lists.numbered("下一段") == "下一段"


def test_an_item_outside_a_list_has_no_number() -> None:
    lists = Lists()
    lists.item(html.fragment_fromstring("<li>甲</li>"))
    assert lists.numbered("甲") == "甲"
