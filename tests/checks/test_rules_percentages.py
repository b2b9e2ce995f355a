"""Percentages that do not follow from their figures: the right one is told, and the base that was taken."""

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from tests.checks.filling import fill
from tests.checks.sampling import SOUND, text


def found(words: str) -> list[Finding]:
    """Return the percentages that are wrong in a part's words; their places are filled with figures."""
    told = text(overview=fill(words, SOUND)[0])
    return [finding for finding in run_all(told) if finding.rule == "narrative.percentage"]


def test_the_right_percentage_is_told_in_as_many_digits() -> None:
    (finding,) = found("办结信息公开申请{total}件，其中予以公开{granted}件，占50.55%。")
    right = fill("{granted/total%2}", SOUND)[0]
    assert f"{right}。" in finding.message
    assert f"{finding.expected}%" == right
    assert finding.excerpt == "50.55%"
    assert finding.where == ("requests.granted.total",)


def test_percentages_of_one_wrong_base_are_one_finding() -> None:
    words = "办结信息公开申请{total}件，其中"
    rows = ("granted", "partial", "denied", "unavailable", "rejected")
    shares = "；".join(f"{_NAMES[row]}{{{row}}}件，占{{{row}/received+carried_in%2}}" for row in rows)
    (finding,) = found(f"{words}{shares}。")
    assert "新收与上年结转之和" in finding.message
    assert "同样的还有 4 处" in finding.message


_NAMES = {
    "granted": "予以公开",
    "partial": "部分公开",
    "denied": "不予公开",
    "unavailable": "无法提供",
    "rejected": "不予处理",
}


def test_the_words_may_name_the_base() -> None:
    assert (
        found("收到信息公开申请{received}件，予以公开{granted}件，占收到申请数的{granted/received%2}。") == []
    )
    (finding,) = found("收到信息公开申请{received}件，予以公开{granted}件，占收到申请数的50%。")
    assert "本年新收" in finding.message


def test_percentages_need_not_make_a_hundred() -> None:
    words = "发布信息3条，其中动态1条，占33.3%；公告1条，占33.3%；解读1条，占33.3%。"
    assert found(words) == []


def test_a_rough_part_and_an_unknown_whole_are_left_alone() -> None:
    assert found("发布信息1000条，其中动态近600条，占70%。") == []
    assert found("发布信息600条，占全省总量的7%。") == []
