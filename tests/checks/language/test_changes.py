"""Changes since last year, and which figure they are told of."""

import pytest

from drafter.checks.language.reading import read
from drafter.checks.language.subjects import Memory, Office


def told(paragraph: str) -> list[tuple[str, str, int]]:
    """Return the changes of a paragraph: of which figure, how much, which way."""
    office = Office(2025, sums_up=False)
    reading = read(paragraph, Memory(heading="政府信息公开申请"), "2021", office)
    return [
        (change.told.mention.figure.text, paragraph[change.start : change.end], change.sign)
        for change in reading.changes
    ]


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("同比增长", 1), ("同比下降", -1), ("比上年增加", 1), ("较去年同期减少", -1), ("与上年相比上升", 1),
        ("比上年多", 1),
    ],
)  # fmt: skip
def test_a_change_goes_up_or_down(words: str, sign: int) -> None:
    assert told(f"收到申请120件，{words}8%。") == [("120件", "8%", sign)]


def test_a_change_may_be_told_twice() -> None:
    assert told("收到申请120件，比上年减少12件，下降9.1%。") == [("120件", "12件", -1), ("120件", "9.1%", -1)]


def test_what_stands_in_brackets_is_told_by_the_way() -> None:
    assert told("收到申请120件（另有上年结转5件），同比增长8%。") == [("120件", "8%", 1)]


def test_no_change_is_told_too() -> None:
    assert told("收到申请120件，与上年持平。") == [("120件", "与上年持平", 0)]
    assert told("收到申请120件，与上年基本持平。") == []
    assert told("收到申请120件；网站访问量与上年持平。") == []


@pytest.mark.parametrize(
    "words",
    [
        "举办活动12场，同比增长8%。", "收到申请120件，较2020年增长8%。", "收到申请120件。同比增长8%。",
        "收到申请由上年减少到120件。",
        "收到申请120件、办结118件，同比分别增长8%、9%。",
    ],
)  # fmt: skip
def test_nothing_is_told_of_figures_without_a_cell(words: str) -> None:
    assert told(words) == []
