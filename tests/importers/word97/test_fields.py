"""Fields: what they show is read, what they are made by is not."""

import pytest

from drafter.importers.word97.fields import instructions


def shown(text: str) -> str:
    """Return a text without the instructions of its fields."""
    for begin, end in reversed(instructions(text)):
        text = text[:begin] + text[end:]
    return text.replace("\x13", "{").replace("\x14", "|").replace("\x15", "}")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("第\x13 PAGE \x142\x15页", "第2}页"),
        ("\x13 HYPERLINK 甲 \x14\x13 QUOTE \x14全文\x15\x15。", "全文}}。"),
        ("\x13 IF \x13 PAGE \x141\x15 = 2 \x14是\x15。", "是}。"),
        ("甲\x13 TC 乙 \x15丙", "甲丙"),
        ("甲\x13乙\r丙", "甲{乙\r丙"),
        ("甲\x14乙\x15丙", "甲|乙}丙"),
        ("\x13 甲\x0712\x0713\x15\x07", "{ 甲\x0712\x0713}\x07"),
        ("\x13 DOCVARIABLE \x14甲\x07乙\x07\x15丙", "甲\x07乙\x07}丙"),
    ],
)
def test_what_a_field_is_made_by_is_left_out(text: str, left: str) -> None:
    assert shown(text) == left


def test_many_marks_take_little_time() -> None:
    assert instructions("\x13" * 100_000 + "\x15" * 100_000) == [(0, 200_000)]
