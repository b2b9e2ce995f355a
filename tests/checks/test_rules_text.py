"""Places that were never filled in."""

from dataclasses import replace

import pytest

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from drafter.model.prose import from_text
from tests.helpers.drafts import full

BEFORE = "第一段没有问题。"


def found(text: str) -> tuple[Finding, ...]:
    """Return the placeholders found in part six, after a paragraph without one."""
    draft = full(2025)
    prose = {**draft.prose, "other": from_text(f"{BEFORE}\n{text}")}
    return tuple(f for f in run_all(replace(draft, prose=prose)) if f.rule == "text.placeholder")


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("收取信息处理费×××元。", "×××"),
        ("收取信息处理费XX元。", "XX"),
        ("收取信息处理费ｘｘ元。", "ｘｘ"),
        ("共____件。", "____"),
        ("共＿＿件。", "＿＿"),
        ("○○年公开信息若干。", "○○"),
        ("TODO 补充数据", "TODO"),
        ("联系电话：【】。", "【】"),
        ("联系电话：【请填写】。", "【请填写】"),
        ("（文字描述，收取信息处理费情况在此处报告。）", "（文字描述，收取信息处理费情况在此处报告。）"),
        ("上述工作（）已完成。", "（）"),
        ("数据待补充。", "待补充"),
    ],
)
def test_a_place_not_filled_in_is_told_with_its_words(text: str, excerpt: str) -> None:
    finding = found(text)[0]
    assert (finding.severity, finding.section, finding.excerpt) == ("error", "other", excerpt)
    assert finding.start is not None
    assert f"{BEFORE}\n{text}"[finding.start : finding.end] == excerpt


@pytest.mark.parametrize(
    "text",
    [
        "《关于【重点领域】信息公开的通知》已印发。",
        "网址为https://www.example.gov.cn/xxgk/xx_index.html。",
        "面积为3×4米，“X”光检查1次。",
        "已建立（一）类、（二）类目录。",
        "共收到申请3件，其中网上2件。",
    ],
)
def test_ordinary_wording_is_left_alone(text: str) -> None:
    assert found(text) == ()
