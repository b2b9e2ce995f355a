"""Words about cases name the blocks and outcomes of table four."""

import pytest

from drafter.checks.language.about_review import (
    AFTER,
    BLOCKS,
    DIRECT,
    RECONSIDERATION,
    blocks_in,
    outcome_in,
    subject,
)
from drafter.checks.language.mentions import mentions
from drafter.standard.loader import load

NAMED = {
    "被申请行政复议": (RECONSIDERATION,),
    "被提起行政诉讼": (DIRECT, AFTER),
    "未经复议直接起诉": (DIRECT,),
    "复议后起诉": (AFTER,),
    "经复议后提起行政诉讼": (AFTER,),
    "行政复议、行政诉讼": BLOCKS,
    "行政复议2件，行政诉讼": (DIRECT, AFTER),
    "收到申请": (),
}


@pytest.mark.parametrize("words", NAMED)
def test_words_name_blocks(words: str) -> None:
    assert blocks_in(words) == NAMED[words]


@pytest.mark.parametrize(
    ("words", "column"),
    [
        ("结果维持", "upheld"),
        ("被纠正", "corrected"),
        ("其他结果", "other"),
        ("尚未审结", "pending"),
        ("共计", ""),
    ],
)
def test_words_name_outcomes(words: str, column: str) -> None:
    assert outcome_in(words) == column


def cells(words: str, blocks: tuple[str, ...] = (RECONSIDERATION,), *, named: bool = True) -> tuple[str, ...]:
    """Return the cells that the last figure of some words is about."""
    found = subject(mentions(words)[-1], blocks, named=named, standard=load("2021"))
    return found.cells if found else ()


def test_a_figure_of_cases_has_its_cells() -> None:
    assert cells("行政复议9件") == ("review.reconsideration.total",)
    assert cells("维持9件", named=False) == ("review.reconsideration.upheld",)
    assert cells("3件维持、9件纠正", named=False) == ("review.reconsideration.corrected",)
    assert cells("诉讼9件", (DIRECT, AFTER)) == (
        "review.litigation_direct.total",
        "review.litigation_after_reconsideration.total",
    )


@pytest.mark.parametrize(
    "words", ["已审结9件", "一审9件", "撤回复议9件", "出庭应诉9件", "驳回9件", "上年结转复议9件"]
)
def test_what_has_no_cell_is_about_none(words: str) -> None:
    assert cells(words) == ()
