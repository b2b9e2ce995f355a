"""Numbers written in Chinese."""

import pytest

from drafter.importers.match.numerals import number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("零", 0), ("〇", 0), ("七", 7), ("十", 10), ("十二", 12), ("二十", 20), ("二十五", 25),
        ("一百二十", 120), ("一百零五", 105), ("一千零二十", 1020), ("两千三百", 2300), ("三万五千", 35000),
        ("一万零三", 10003),
        ("十二万", 120000), ("一亿两千万", 120_000_000), ("一二〇", 120), ("二〇二四", 2024),
    ],
)  # fmt: skip
def test_numbers_are_read(text: str, value: int) -> None:
    assert number(text) == value


@pytest.mark.parametrize(
    "text", ["", "万", "五件", "十百", "二三十", "百千", "万亿", "十二3", "第一", "无", "一" * 30]
)
def test_other_words_are_no_number(text: str) -> None:
    assert number(text) is None
