"""Places that were never filled in, broken figures, editors' traces, shown where they stand."""

import time

import pytest

from drafter.checks.finding import Finding
from drafter.checks.registry import Context, run_all
from drafter.checks.rules_text import digits, placeholder, residue
from drafter.model.draft import Draft
from tests.checks.samples import text


def found(draft: Draft, rule: str) -> list[Finding]:
    return [finding for finding in run_all(draft) if finding.rule == rule]


def test_each_place_is_shown_with_the_words_around_it() -> None:
    draft = text(problems="全年收到申请××件。\n整改情况待补充，另见____。", requests="注：含__件。")
    findings = found(draft, "text.placeholder")
    assert [(f.section, f.excerpt) for f in findings] == [
        ("requests", "__"), ("problems", "××"), ("problems", "待补充"), ("problems", "____"),
    ]  # fmt: skip
    assert "收到申请××件" in findings[1].message
    assert "\n" not in findings[1].message


@pytest.mark.parametrize(
    ("words", "excerpt"),
    [
        ("收取信息处理费×××元。", "×××"),
        ("收取信息处理费×元。", "×"),
        ("收取信息处理费XX元。", "XX"),
        ("收取信息处理费ｘｘ元。", "ｘｘ"),
        ("共＿＿件。", "＿＿"),
        ("共***件。", "***"),
        ("○○年公开信息若干。", "○○"),
        ("todo 补充数据", "todo"),
        ("联系电话：【】。", "【】"),
        ("联系电话：【请填写】。", "【请填写】"),
        ("（文字描述，收取信息处理费情况在此处报告。）", "（文字描述，收取信息处理费情况在此处报告。）"),
        ("（请在此处填写）", "（请在此处填写）"),
        ("上述工作（）已完成。", "（）"),
        ("整改情况待核实", "待核实"),
    ],
)
def test_the_excerpt_is_exactly_what_is_to_be_filled_in(words: str, excerpt: str) -> None:
    (finding,) = found(text(other=words), "text.placeholder")
    assert (finding.severity, finding.section, finding.excerpt) == ("error", "other", excerpt)
    assert finding.start == words.index(excerpt)


@pytest.mark.parametrize(
    ("words", "excerpt"),
    [
        ("202５年收到申请。", "202５"),
        ("公开１２０条。", "１２０"),
        ("满意率９８．５%。", "９８．５"),
        ("公开1O5条。", "1O"),
        ("点击1,23万次。", "1,23"),
        ("收到申请1 2件。", "1 2"),
    ],
)
def test_a_number_that_is_written_badly_is_shown_whole(words: str, excerpt: str) -> None:
    (finding,) = found(text(overview=words), "text.digits")
    assert (finding.severity, finding.excerpt) == ("warning", excerpt)


def test_full_width_digits_all_over_a_part_are_one_finding() -> None:
    (finding,) = found(text(overview="公开１条、２条、３条。"), "text.digits")
    assert "共 3 处" in finding.message


def test_traces_are_told_by_what_they_are_each_kind_once() -> None:
    draft = text(overview="甲<li>乙</li>丙<li>丁。[image: 1.png]\n- 2 -\n戊。\n- 3 -")
    told = [finding.message for finding in found(draft, "text.residue")]
    assert len(told) == 3
    assert any("图片的占位文字" in message for message in told)
    assert any("网页的代码" in message and "共 3 处" in message for message in told)
    assert any("页码" in message and "共 2 处" in message for message in told)


@pytest.mark.parametrize("words", ["1" * 20000, "[image:" * 3000, "<b " * 6000, "２" * 20000])
def test_a_text_of_one_kind_of_marks_is_read_in_no_time(words: str) -> None:
    draft = text(overview=words)
    context = Context(draft, draft.form, {})
    begun = time.perf_counter()
    for rule in (placeholder, digits, residue):
        list(rule(context))
    assert time.perf_counter() - begun < 0.5
