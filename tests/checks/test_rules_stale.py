"""Last year's year and last year's paragraphs: told at the year, silent where it is meant."""

from dataclasses import replace

import pytest

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from drafter.model.draft import Draft
from drafter.model.prose import Picture
from tests.checks.samples import LAST, SOUND, text

PARAGRAPH = "2024年，全局公开政府信息231条，培训86人次。"


def found(draft: Draft, rule: str) -> list[Finding]:
    return [finding for finding in run_all(draft) if finding.rule == rule]


@pytest.mark.parametrize(
    "words",
    [
        "2024年，我局认真贯彻《条例》和二十届三中全会精神。",
        "（一）主动公开。2024年全年共公开120条。",
        "截至2024年12月，共有文件14件。",
        "我局2024年度主动公开政府信息120条。",
        "落实2024年重点工作任务。",
    ],
)
def test_the_year_is_shown_and_what_it_should_be(words: str) -> None:
    (finding,) = found(text(overview=words), "text.stale_year")
    assert (finding.excerpt, finding.expected, finding.start) == ("2024", "2025", words.index("2024"))
    assert "本报告是 2025 年度的" in finding.message


@pytest.mark.parametrize(
    "words",
    [
        "2024年、2025年共公开预决算信息96条。",
        "2024年，针对存在的问题制定了方案，整改情况良好。",
        "2024年印发的文件继续有效，共12件。",
        "申请量比2024年增加3件。",
        "2022年，我县率先建成专区并投入使用。",
        "《2024年政务公开工作要点》所列任务已完成。",
        "2024年以前制发的文件共12件。",
    ],
)
def test_a_year_that_is_meant_is_right(words: str) -> None:
    assert found(text(overview=words), "text.stale_year") == []


def test_a_plan_of_the_reported_year_is_told_as_one() -> None:
    (finding,) = found(text(problems="更新不及时。2025年，我局将加强检查。"), "text.stale_year")
    assert "写成了打算" in finding.message


@pytest.mark.parametrize(
    ("now", "told"), [(PARAGRAPH, "一字不差"), (PARAGRAPH.replace("2024", "2025"), "只有年份不同")]
)
def test_a_paragraph_of_last_year_is_told_with_its_place(now: str, told: str) -> None:
    words = f"印发了新的责任清单。\n{now}"
    draft = replace(text(SOUND, overview=words), last=text(LAST, overview=PARAGRAPH))
    (finding,) = found(draft, "text.stale_paragraph")
    assert (finding.excerpt, finding.start) == (now, words.index(now))
    assert told in finding.message


def test_pictures_and_blank_paragraphs_do_not_shift_the_place() -> None:
    draft = replace(text(SOUND, overview=f"甲。\n{PARAGRAPH}"), last=text(LAST, overview=PARAGRAPH))
    first, second = draft.prose["overview"]
    draft = replace(draft, prose={**draft.prose, "overview": (first, Picture("a.png"), second)})
    (finding,) = found(draft, "text.stale_paragraph")
    assert finding.start == len("甲。\n")
