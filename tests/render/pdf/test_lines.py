"""Where lines break: the marks that may not begin or end one, words, addresses, alike lines."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.render.pdf.lines import (
    FORCED,
    NO_END,
    NO_START,
    USUAL,
    Bounds,
    balance,
    fill,
    kind,
    opportunities,
    stretches,
)
from tests.render.pdf.paper import ends

HANZI = st.text("云溪市发展和改革局主动公开政府信息年度报告", min_size=1, max_size=6)
OPENED = st.sampled_from(["“", "《", "（", "〔", "（“"])
CLOSED = st.sampled_from(["，", "。", "；", "：", "”，", "》。", "）、", "？”", "%，", "℃；", "……", "——"])
WORD = st.sampled_from(["2025", "1280", "100%", "3.5", "PDF", "AbC", "x"])
PHRASE = st.one_of(HANZI, st.tuples(HANZI, CLOSED), st.tuples(OPENED, HANZI), st.tuples(WORD, HANZI)).map(
    "".join
)
CHINESE = st.lists(PHRASE, max_size=40).map("".join)
"""Prose in which no more than a dozen characters hang together."""


def lines(text: str, bounds: Bounds) -> list[str]:
    """The text of each line."""
    return [text[start:end] for start, end in bounds]


def broken(text: str, characters: float, first: float | None = None) -> list[str]:
    """The text filled into lines as wide as so many characters."""
    width = characters * 10
    return lines(text, fill(text, ends(text), width if first is None else first * 10, width, 10))


def balanced(text: str, characters: float) -> list[str]:
    """The text balanced in lines as wide as so many characters."""
    return lines(text, balance(text, ends(text), characters * 10, 10))


@given(CHINESE, st.integers(12, 40))
def test_no_line_begins_or_ends_with_a_forbidden_mark(text: str, characters: int) -> None:
    for before, after in pairwise(broken(text, characters)):
        assert before[-1] not in NO_END
        assert after[0] not in NO_START
        assert before[-1] + after[0] not in {"——", "……"}


@given(CHINESE, st.integers(1, 40), st.integers(1, 40))
def test_all_of_the_text_is_set_once_and_no_line_is_too_wide(text: str, rest: int, first: int) -> None:
    bounds = fill(text, ends(text), first * 10, rest * 10, 10)
    assert "".join(lines(text, bounds)) == text
    ruler = ends(text)
    for number, (start, end) in enumerate(bounds):
        width = (rest if number else first) * 10
        assert ruler[end] - ruler[start] <= width + 1e-6 or end - start == 1


@given(CHINESE, st.integers(12, 40))
def test_lines_are_as_full_as_may_be(text: str, characters: int) -> None:
    ruler, rates = ends(text), opportunities(text)
    bounds = fill(text, ruler, characters * 10, characters * 10, 10)
    for start, end in bounds[:-1]:
        room = [
            place
            for place in range(end + 1, len(text))
            if rates[place] == USUAL and ruler[place] - ruler[start] <= characters * 10
        ]
        assert not room


@pytest.mark.parametrize("mark", sorted(NO_START - {" "}))
def test_a_closing_mark_takes_its_character_along(mark: str) -> None:
    assert broken(f"云溪市发展{mark}和改革", 5)[0] == "云溪市发"


@pytest.mark.parametrize("mark", sorted(NO_END))
def test_an_opening_mark_goes_to_the_next_line(mark: str) -> None:
    assert broken(f"云溪市发{mark}展和改革", 5)[0] == "云溪市发"


def test_a_row_of_marks_stays_behind_its_character() -> None:
    assert broken("全年公开信息“五公开”。》下年", 10)[0] == "全年公开信息“五公"


def test_words_and_figures_stay_whole() -> None:
    assert broken("全年公开12345678条", 7) == ["全年公开", "12345678条"]
    assert broken("共收费6118.32万元", 6) == ["共收费", "6118.32万元"]


def test_dashes_and_dots_stay_in_pairs() -> None:
    assert broken("云溪市发展——改革", 6) == ["云溪市发展", "——改革"]
    assert broken("云溪市发展……改革", 6) == ["云溪市发展", "……改革"]


def test_spaces_hang_at_the_end_of_a_line() -> None:
    assert broken("annual report of the city", 6.5) == ["annual report ", "of the city"]


def test_a_long_address_is_broken_after_its_joints() -> None:
    text = "网址：https://www.example.gov.cn/zwgk/annual-report/2025/index.html"
    first, second, *_ = broken(text, 20)
    assert first == "网址：https://www.example.gov.cn/zwgk/"
    assert second.startswith("annual-report/")


def test_an_address_does_not_leave_its_line_nearly_empty() -> None:
    text = f"网址：https://www.{'abcdefghij' * 8}.cn"
    assert len(broken(text, 20)[0]) > 30


def test_an_over_long_word_is_broken_somewhere() -> None:
    assert [len(line) for line in broken("x" * 60, 10)] == [20, 20, 20]
    assert FORCED in opportunities("x" * 60)


def test_marks_alone_are_broken_by_force() -> None:
    assert "".join(broken("。" * 30, 10)) == "。" * 30


def test_a_text_without_characters_is_one_line() -> None:
    assert fill("", [0.0], 100, 100, 10) == [(0, 0)]
    assert balance("", [0.0], 100, 10) == [(0, 0)]


def test_gaps_open_between_hanzi_and_words_only() -> None:
    assert stretches("公", "开")
    assert stretches("年", "1")
    assert stretches(" ", "t")
    assert not stretches("1", "2")
    assert not stretches("e", " ")
    assert not stretches("—", "—")


def test_the_sorts_of_characters() -> None:
    assert [kind(char) for char in "公，a1é —…"] == [
        "hanzi",
        "hanzi",
        "word",
        "word",
        "word",
        "space",
        "dash",
        "dash",
    ]


@pytest.mark.parametrize(
    ("text", "characters", "expected"),
    [
        ("（三）不予公开", 4, ["（三）", "不予公开"]),
        ("三、本年度办理结果", 3, ["三、本", "年度办", "理结果"]),
        ("社会公益组织", 4, ["社会公", "益组织"]),
        ("法律服务机构", 3, ["法律服", "务机构"]),
        ("本年收费金额（单位：万元）", 9, ["本年收费金额", "（单位：万元）"]),
        (
            "云溪市发展和改革局2025年政府信息公开工作年度报告",
            20,
            ["云溪市发展和改革局", "2025年政府信息公开工作年度报告"],
        ),
        ("总计", 4, ["总计"]),
        ("22140749", 3, ["221407", "49"]),
    ],
)
def test_heads_and_titles_break_where_their_sense_does(
    text: str, characters: float, expected: list[str]
) -> None:
    assert balanced(text, characters) == expected


@given(CHINESE.filter(lambda text: len(text) < 80), st.integers(3, 30))
def test_balancing_costs_no_line(text: str, characters: int) -> None:
    assert "".join(balanced(text, characters)) == text
    assert len(balanced(text, characters)) <= len(broken(text, characters))
