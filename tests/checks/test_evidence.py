"""What speaks for one cell rather than another: last year's report, a slip, a neighbour."""

from dataclasses import replace

from drafter.checks.evidence import Evidence
from drafter.checks.registry import Context
from drafter.model.draft import Draft
from drafter.model.figures import figures
from tests.helpers.drafts import full

CARRIED = "requests.carried_in.natural"


def evidence(draft: Draft) -> Evidence:
    return Evidence(Context(draft, draft.form, figures(draft)))


def test_what_last_year_carried_out_outweighs_every_slip() -> None:
    last = replace(full(2024), cells={**full(2024).cells, "requests.carried_out.natural": 41})
    found = evidence(replace(full(2025), last=last))
    assert found.weigh(CARRIED, 14, 41) > found.weigh("requests.granted.natural", 14, 41) > 0
    assert found.weigh(CARRIED, 41, 14) < 0
    told = found.slip(CARRIED, 5, 41)
    assert told is not None
    assert told.words == "上年报告结转下来的正是这个数"


def test_a_slip_is_weighed_and_told() -> None:
    found = evidence(full())
    told = found.slip("requests.granted.natural", 63, 36)
    assert told is not None
    assert "颠倒" in told.words
    assert found.weigh("requests.granted.natural", 63, 36) == told.weight


def test_a_figure_that_stands_next_to_it_may_have_been_copied() -> None:
    draft = full()
    cells = {**draft.cells, "requests.granted.natural": 57, "requests.granted.business": 57}
    told = evidence(replace(draft, cells=cells)).slip("requests.granted.natural", 57, 3)
    assert told is not None
    assert "相邻" in told.words
    alone = evidence(replace(draft, cells={**cells, "requests.granted.business": 58}))
    assert alone.slip("requests.granted.natural", 57, 3) is None
