"""A paragraph is read once, with everything that it says."""

import time

import pytest

from drafter.checks.language.reading import read
from drafter.checks.language.subjects import Memory, Office

OFFICE = Office(2025, sums_up=False)
PARAGRAPH = "收到政府信息公开申请9件，同比增长8%，其中自然人6件，占67%；未发生行政诉讼案件。"


def test_everything_that_a_paragraph_says_is_read() -> None:
    reading = read(PARAGRAPH, Memory(), "2021", OFFICE)
    assert [item.mention.figure.text for item in reading.items] == ["9件", "8%", "6件", "67%"]
    assert len(reading.changes) == len(reading.shares) == len(reading.claims) == 1
    assert reading.memory.informed


def test_the_same_words_are_read_once() -> None:
    assert read(PARAGRAPH, Memory(), "2021", OFFICE) is read(PARAGRAPH, Memory(), "2021", OFFICE)
    assert read(PARAGRAPH, Memory(), "2021", Office(2026, sums_up=False)) is not None


HARD = (
    "1",
    "一",
    "（",
    "《",
    " ",
    "未",
    "占",
    "a",
    "1件、",
    "1%、",
    "2025年",
    "2025、 ",
    "其中1件",
    "分别",
    "关于",
    "增长 ",
    "件1 ",
)


@pytest.mark.parametrize("piece", HARD)
def test_no_text_takes_long(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    begun = time.thread_time()
    for words in (text, f"{text}1件、2件", f"1件{text}", f"收到申请{text}件。"):
        read(words, Memory(heading="政府信息公开申请"), "2021", OFFICE)
    assert time.thread_time() - begun < 4
