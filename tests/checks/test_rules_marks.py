"""Punctuation, blanks and numbering: one finding for many of a kind, at the very mark."""

import pytest

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from tests.checks.samples import text


def found(words: str, rule: str) -> list[Finding]:
    return [finding for finding in run_all(text(overview=words)) if finding.rule == rule]


def test_many_half_width_marks_are_one_finding() -> None:
    (finding,) = found("坚持公开,及时更新,方便群众,接受监督。", "text.punctuation")
    assert (finding.severity, finding.excerpt, finding.start) == ("hint", ",", 4)
    assert "共 3 处" in finding.message


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("根据《条例》和《办法的规定公开。", 7),
        ("全县公开（含乡镇））120条。", 9),
        ("坚持“公开为常态的原则。", 2),
        ("第一段（未完。\n第二段（完）。", 3),
        ("坚持”公开为常态”的原则。", 2),
    ],
)
def test_the_mark_without_its_other_half_is_the_one_shown(words: str, start: int) -> None:
    finding, *_ = found(words, "text.punctuation")
    assert finding.start == start
    assert "不成对" in finding.message


def test_a_title_in_a_title_and_mixed_brackets_are_pairs() -> None:
    told = found("印发《关于印发《工作方案》的通知》（县政发1号)，全面落实。", "text.punctuation")
    assert ["半角" in finding.message for finding in told] == [True]


def test_an_open_end_is_told_at_the_last_mark() -> None:
    words = "全年公开政府信息120条。\n推动工作再上新台阶；"
    (finding,) = found(words, "text.punctuation")
    assert (finding.excerpt, finding.end) == ("；", len(words))


def test_a_paragraph_may_end_with_a_semicolon_where_the_list_goes_on() -> None:
    assert found("予以公开3件；\n部分公开1件。", "text.punctuation") == []


def test_a_gap_in_the_numbers_is_told_with_the_number_before() -> None:
    (finding,) = found("（一）主动公开\n公开120条。\n（三）平台建设\n改版一次。", "text.numbering")
    assert finding.excerpt == "（三）"
    assert "前面是第 1 项" in finding.message


def test_numbers_beyond_ten_are_read() -> None:
    numbers = ("十", "十一", "十二", "十九")
    words = "\n".join(f"（{n}）检查一次。" for n in "一二三四五六七八九") + "\n"
    (finding,) = found(words + "\n".join(f"（{n}）检查一次。" for n in numbers), "text.numbering")
    assert finding.excerpt == "（十九）"
