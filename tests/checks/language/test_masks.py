"""Numbers that count nothing are blank; those that count something stay."""

import pytest

from drafter.checks.language.masks import BLANK, masked

HIDDEN = {
    "date": "2025年1月1日",
    "span of a year": "2025年1月1日至12月31日",
    "title": "《云溪市2025年重点工作30条》",
    "document number": "云政发〔2025〕18号",
    "article": "第二十条第八项",
    "telephone": "0516-8765432",
    "hotline": "12345便民热线",
    "duration": "20个工作日内",
    "clock": "9:30",
    "quoted": "“一网通办”",
    "plan": "十四五",
    "address": "http://example.cn/2025/12",
    "kinds of information": "三类内部事务信息",
}


@pytest.mark.parametrize("words", HIDDEN.values(), ids=HIDDEN)
def test_numbers_that_count_nothing_are_blank(words: str) -> None:
    hidden = masked(f"按照{words}要求，收到申请12件")
    assert not set("0123456789一二三四五六七八九十") & set(hidden.replace("12件", ""))
    assert hidden.endswith("收到申请12件")


def test_offsets_stay_what_they_were() -> None:
    text = "（一）2025年，依据《办法》第3条办理12件。"
    hidden = masked(text)
    assert len(hidden) == len(text)
    assert all(mark in (char, BLANK) for char, mark in zip(text, hidden, strict=True))


def test_numbering_is_no_figure() -> None:
    assert masked("1.收到申请").startswith(BLANK)
    assert masked("（3）收到申请").startswith(BLANK)
    assert masked("3.5万件").startswith("3.5")


def test_the_three_securities_stay_readable() -> None:
    assert "三安全一稳定" in masked("危及“三安全一稳定”的2件")
