"""Claims without figures that the tables contradict."""

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from drafter.model.draft import Draft
from tests.checks.sampling import SOUND, cells, text


def found(words: str, draft: Draft = SOUND) -> list[Finding]:
    """Return the claims of a part's words that the tables contradict."""
    return [
        finding for finding in run_all(text(draft, review=words)) if finding.rule == "claim.contradiction"
    ]


def test_the_cells_that_say_otherwise_are_told() -> None:
    (finding,) = found("复议案件均维持。")
    assert finding.severity == "error"
    assert finding.excerpt == "均维持"
    assert finding.where == tuple(f"review.reconsideration.{c}" for c in ("corrected", "other", "pending"))
    assert "结果纠正是" in finding.message


def test_only_the_cells_that_are_not_nought_are_told() -> None:
    draft = cells(SOUND, review__reconsideration__corrected=0, review__reconsideration__other=0)
    (finding,) = found("复议案件均维持。", draft)
    assert finding.where == ("review.reconsideration.pending",)
    assert found("审结的复议案件均维持。", draft) == []


def test_a_blank_contradicts_no_claim() -> None:
    columns = ("corrected", "other", "pending")
    draft = cells(SOUND, **{f"review__reconsideration__{column}": None for column in columns})
    assert found("复议案件均维持。", draft) == []


def test_a_claim_is_found_in_any_paragraph() -> None:
    (finding,) = found("第一段。\n第二段：全年未发生行政诉讼案件。")
    assert finding.start == len("第一段。\n第二段：全年")
