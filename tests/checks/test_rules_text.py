"""Places that were never filled in, shown where they stand."""

import pytest

from drafter.checks.registry import run_all
from tests.checks.samples import text


def test_each_place_is_shown_with_the_words_around_it() -> None:
    draft = text(problems="全年收到申请××件。\n整改情况待补充，另见____。", requests="注：含__件。")
    findings = [finding for finding in run_all(draft) if finding.rule == "text.placeholder"]
    assert [(f.section, f.excerpt) for f in findings] == [
        ("requests", "__"), ("problems", "××"), ("problems", "待补充"), ("problems", "____"),
    ]  # fmt: skip
    assert "收到申请××件" in findings[1].message
    assert "\n" not in findings[1].message


@pytest.mark.parametrize(
    ("words", "excerpt"),
    [
        ("收取信息处理费×××元。", "×××"),
        ("收取信息处理费XX元。", "XX"),
        ("收取信息处理费ｘｘ元。", "ｘｘ"),
        ("共＿＿件。", "＿＿"),
        ("共***件。", "***"),
        ("○○年公开信息若干。", "○○"),
        ("todo 补充数据", "todo"),
        ("联系电话：【】。", "【】"),
        ("联系电话：【请填写】。", "【请填写】"),
        ("（文字描述，收取信息处理费情况在此处报告。）", "（文字描述，收取信息处理费情况在此处报告。）"),
        ("上述工作（）已完成。", "（）"),
    ],
)
def test_the_excerpt_is_exactly_what_is_to_be_filled_in(words: str, excerpt: str) -> None:
    (finding,) = (f for f in run_all(text(other=words)) if f.rule == "text.placeholder")
    assert (finding.severity, finding.section, finding.excerpt) == ("error", "other", excerpt)
    assert finding.start == words.index(excerpt)
