"""Headings are found by wording, whatever their numbers, and sub-headings are not taken for them."""

import pytest

from drafter.importers.match.headings import find, is_heading, is_statutory
from drafter.importers.raw import RawBlock, RawParagraph
from drafter.standard.loader import load

PARTS = [part.id for part in load("2021").parts if part.heading]
HEADINGS = [part.heading for part in load("2021").parts if part.heading]
OVERVIEW, DISCLOSURE, REQUESTS, REVIEW, PROBLEMS, OTHER = HEADINGS


def found(*texts: str) -> dict[str, str]:
    """Return the wording of the heading found for each part."""
    return {heading.part: heading.wording for heading in find([RawParagraph(text) for text in texts])}


def test_the_six_headings_are_found_in_order() -> None:
    assert list(found("开头", *HEADINGS).values()) == HEADINGS


def test_sub_headings_of_the_same_words_are_passed_over() -> None:
    texts = [
        OVERVIEW,
        "（一）主动公开政府信息情况",
        "1.收到和处理政府信息公开申请情况",
        "（2）政府信息公开行政复议、行政诉讼情况",
        *HEADINGS[1:],
    ]
    assert list(found(*texts).values()) == HEADINGS


def test_rows_of_table_three_are_no_headings() -> None:
    rows = [
        "一、本年新收政府信息公开申请数量",
        "二、上年结转政府信息公开申请数量",
        "三、本年度办理结果",
        "四、结转下年度继续办理",
    ]
    assert list(found(OVERVIEW, DISCLOSURE, REQUESTS, *rows, REVIEW, PROBLEMS, OTHER).values()) == HEADINGS


@pytest.mark.parametrize(
    ("part", "wording"),
    [
        ("overview", "一、概述"),
        ("overview", "一、基本情况"),
        ("overview", "第一部分 总体情况"),
        ("overview", "总体情况"),
        ("overview", "一 总体情况"),
        ("review", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"),
        ("review", "四、行政复议、诉讼情况"),
        ("problems", "五、存在问题及改进情况"),
        ("problems", "五、政府信息公开工作存在的主要问题及改进情况"),
        ("problems", "五、存在的主要问题和改进措施："),
        ("other", "六、需要报告的其他事项"),
        ("other", "七、其他需要报告的事项"),
    ],
)
def test_other_wordings_and_numbers_are_understood(part: str, wording: str) -> None:
    texts = [wording if name == part else heading for name, heading in zip(PARTS, HEADINGS, strict=True)]
    assert found(*texts)[part] == wording


def test_a_table_of_contents_is_not_the_text() -> None:
    for contents in (HEADINGS, [f"{heading}……{n}" for n, heading in enumerate(HEADINGS, 1)]):
        blocks: list[RawBlock] = [RawParagraph(text) for text in [*contents, "开头。", *HEADINGS]]
        assert [heading.block for heading in find(blocks)] == list(range(7, 13))


def test_a_report_that_numbers_its_parts_as_sub_headings() -> None:
    texts = [f"（{number}）{heading[2:]}" for number, heading in zip("一二三四五六", HEADINGS, strict=True)]
    assert list(found(*texts).values()) == texts


def test_a_heading_that_runs_into_its_text_is_parted() -> None:
    text = "一、总体情况。2023年，我局主动公开政府信息八十八条，比上年增加六条，公开渠道进一步拓宽。"
    (heading,) = find([RawParagraph(text)])
    assert (heading.part, heading.wording, heading.run_on) == ("overview", "一、总体情况", text[7:])


@pytest.mark.parametrize(
    ("text", "wording", "run_on"),
    [
        ("一、总体情况。本年无变化。", "一、总体情况", "本年无变化。"),
        ("一 、 总体情况：2024年，我局公开信息八条。", "一 、 总体情况", "2024年，我局公开信息八条。"),
        ("一、总体 情况 本年无变化。", "一、总体 情况", "本年无变化。"),
        ("一、总体情况\n本年无变化。", "一、总体情况", "本年无变化。"),
        ("一、概述。本年无变化。", "一、概述", "本年无变化。"),
    ],
)
def test_short_text_may_run_on_too(text: str, wording: str, run_on: str) -> None:
    heading = find([RawParagraph(text), *map(RawParagraph, HEADINGS[1:])])[0]
    assert (heading.part, heading.wording, heading.run_on) == ("overview", wording, run_on)


def test_a_heading_broken_over_two_lines_is_one() -> None:
    texts = [*HEADINGS[:4], "五、存在的主要问题", "及改进情况", OTHER]
    heading = find([RawParagraph(text) for text in texts])[4]
    assert (heading.part, heading.wording, heading.block, heading.last) == ("problems", PROBLEMS, 4, 5)


def test_one_heading_numbered_otherwise_is_found_between_its_neighbours() -> None:
    texts = [
        OVERVIEW,
        "（二）存在的主要问题及改进情况",
        *HEADINGS[1:4],
        "（五）存在的主要问题及改进情况",
        OTHER,
    ]
    assert list(found(*texts).values()) == [*HEADINGS[:4], texts[5], OTHER]


def test_a_damaged_heading_is_found_by_its_number_or_by_the_markup() -> None:
    damaged = "收到和处理政付信息公并申请清况"
    assert found(*HEADINGS[:2], f"三、{damaged}", *HEADINGS[3:])["requests"] == f"三、{damaged}"
    blocks = [RawParagraph(text, 1) for text in (*HEADINGS[:2], damaged, *HEADINGS[3:])]
    assert [heading.part for heading in find(blocks)] == PARTS
    assert "requests" not in found(*HEADINGS[:2], damaged, *HEADINGS[3:])


def test_of_two_lines_without_number_the_one_marked_as_heading_is_taken() -> None:
    words = [heading[2:] for heading in HEADINGS]
    blocks: list[RawBlock] = [RawParagraph(text, 1) for text in words]
    blocks.insert(1, RawParagraph(words[1]))
    blocks.append(RawParagraph(words[-1]))
    assert [heading.block for heading in find(blocks)] == [0, 2, 3, 4, 5, 6]


def test_a_missing_heading_is_missing() -> None:
    assert list(found(*HEADINGS[:3], *HEADINGS[4:])) == [*PARTS[:3], *PARTS[4:]]


def test_sentences_that_begin_with_a_number_are_no_headings() -> None:
    assert found("一、我局高度重视，成立领导小组，定期研究。", "二、完善制度。加强培训。") == {}


def test_the_statutory_wording_is_told_from_others() -> None:
    part = load("2021").part("other")
    assert is_statutory("六、其他需要报告的事项", part)
    assert is_statutory("（六） 其他需要报告的事项：", part)
    assert not is_statutory("六、需要报告的其他事项", part)
    assert is_heading("六、需要报告的其他事项 ... 12")
    assert not is_heading("六、附件")
