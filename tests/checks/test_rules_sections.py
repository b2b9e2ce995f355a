"""What each part has to say, and that the finding says what is lacking."""

from dataclasses import replace

import pytest

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from drafter.model.draft import Draft
from tests.checks.samples import SOUND, text
from tests.helpers.drafts import full

LONG = "全年公开政府信息均在规定时间内更新，方便群众查阅。" * 10


def found(draft: Draft, rule: str) -> list[Finding]:
    return [finding for finding in run_all(draft) if finding.rule == rule]


def test_a_part_that_lacks_the_fees_is_told_from_2021_on() -> None:
    (finding,) = found(text(other="无"), "section.fee_statement")
    assert (finding.severity, finding.section) == ("warning", "other")
    assert found(text(full(2020), other="无"), "section.fee_statement") == []


def test_another_fee_is_not_the_fee_that_is_asked_for() -> None:
    assert found(text(other="行政事业性收费35.6万元情况见表二。"), "section.fee_statement")


def test_the_fee_in_another_unit_is_shown() -> None:
    (finding,) = found(text(other="收取信息处理费0.04万元。"), "section.fee_unit")
    assert finding.excerpt == "处理费0.04万元"


def test_the_length_is_counted_without_blanks() -> None:
    (finding,) = found(text(overview="公 开\n" * 501), "section.length")
    assert (finding.actual, finding.expected) == (1002, 1000)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("无", "太简略"),
        ("我局将加强培训，定期检查。", "没有写存在的问题"),
        ("政策解读的形式单一，人员流动快。", "没有写改进"),
    ],
)
def test_part_five_is_told_what_it_lacks(words: str, told: str) -> None:
    (finding,) = found(text(problems=words), "section.problems")
    assert told in finding.message


def test_the_aspects_that_are_lacking_are_named() -> None:
    (finding,) = found(
        text(overview=LONG + "主动公开、依申请公开、政府信息管理都有改进。"), "section.aspects"
    )
    assert "没有写平台建设、监督保障" in finding.message


def test_a_government_is_told_what_of_the_assessment_is_lacking() -> None:
    draft = text(overview=LONG + "年度考核结果为优秀。")
    (finding,) = found(
        replace(draft, meta=replace(draft.meta, agency="青石县人民政府")), "section.assessment"
    )
    assert "还要写社会评议、责任追究的结果" in finding.message
    assert found(replace(draft, meta=SOUND.meta), "section.assessment") == []
