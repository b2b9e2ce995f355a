"""Year-on-year changes that do not follow from the two tables."""

from dataclasses import replace

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from drafter.model.draft import Draft
from drafter.model.figures import figures
from tests.checks.filling import fill
from tests.checks.sampling import SOUND, text
from tests.helpers.drafts import full

FOLLOWING = replace(SOUND, last=full(2024, 9))
MORE = int(str(figures(SOUND)["requests.received.total"])) - int(
    str(figures(full(2024, 9))["requests.received.total"])
)


def found(words: str, draft: Draft = FOLLOWING) -> list[Finding]:
    """Return the changes that are wrong in a part's words; their places are filled with figures."""
    told = text(draft, overview=fill(words, draft)[0])
    return [finding for finding in run_all(told) if finding.rule == "narrative.change"]


def test_the_right_change_is_told() -> None:
    assert MORE > 0
    (finding,) = found("收到信息公开申请{received}件，比上年增加5件。")
    assert f"应为增加 {MORE} 件。" in finding.message
    assert (finding.expected, finding.actual) == (MORE, 5)
    assert finding.excerpt == "5件"


def test_the_way_counts() -> None:
    assert found("收到信息公开申请{received}件，比上年增加{received<>}件。") == []
    (finding,) = found("收到信息公开申请{received}件，比上年减少{received<>}件。")
    assert finding.actual == -MORE


def test_a_percentage_is_told_in_its_own_digits() -> None:
    (finding,) = found("收到信息公开申请{received}件，同比增长1.25%。")
    assert fill("应为增加 {received<>%2}。", FOLLOWING)[0] in finding.message


def test_times_are_understood() -> None:
    (finding,) = found("收到信息公开申请{received}件，同比增长3.5倍。")
    assert "倍。" in finding.message


def test_nothing_changed_where_it_did() -> None:
    (finding,) = found("收到信息公开申请{received}件，与上年持平。")
    assert finding.excerpt == "与上年持平"
    same = replace(SOUND, last=full(2024))
    assert found("收到信息公开申请{received}件，与上年持平。", same) == []
    (finding,) = found("收到信息公开申请{received}件，同比增长5%。", same)
    assert "应为持平" in finding.message


def test_a_figure_that_is_wrong_itself_is_told_once() -> None:
    assert found("收到信息公开申请9件，同比增长5%。") == []


def test_only_the_year_before_is_compared_with() -> None:
    assert found("收到信息公开申请{received}件，同比增长55%。", replace(SOUND, last=full(2023, 9))) == []
    assert found("收到信息公开申请{received}件，同比增长55%。", SOUND) == []
