"""Lists that do not make the whole that they are said to make."""

import pytest

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from tests.checks.sampling import text


def found(words: str) -> list[Finding]:
    """Return the sums that do not hold in a part's words."""
    return [finding for finding in run_all(text(overview=words)) if finding.rule == "narrative.sum"]


def test_both_sides_are_told() -> None:
    (finding,) = found("发布信息100条，其中动态60条、公告50条。")
    assert (finding.actual, finding.expected, finding.difference) == (100, 110, -10)
    assert "60条＋50条＝110" in finding.message
    assert finding.excerpt == "100条"


def test_the_part_that_was_mistyped_is_named() -> None:
    (finding,) = found("公布文件300件，其中通知132件、意见24件、公告126件。")
    assert "42 写成了 24" in finding.message


def test_nothing_is_named_where_several_parts_may_be_wrong() -> None:
    (finding,) = found("发布信息100条，其中动态50条、其他49条。")
    assert "写成了" not in finding.message


@pytest.mark.parametrize(
    "words",
    [
        "发布信息100条，其中动态50条、公告40条。",
        "发布信息100条，其中动态50条、公告30条、解读4条。",
        "发布信息100条，其中动态50条，其他50条，其中图片20条。",
        "发布信息100条，其中动态50条（图解20条、视频30条）、其他50条。",
        "发布信息100条，其中动态100条，公告50条。",
    ],
)
def test_a_list_that_may_leave_something_over_is_left_alone(words: str) -> None:
    assert found(words) == []


def test_all_outcomes_make_all_cases() -> None:
    words = "政府信息公开行政复议9件，其中维持2件、其他结果1件、纠正3件、尚未审结2件。"
    (finding,) = found(words)
    assert (finding.actual, finding.expected) == (9, 8)
    assert finding.where == ("review.reconsideration.total",)
    assert found(words.replace("、纠正3件", "")) == []
