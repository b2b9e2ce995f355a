"""How far each page is, and which page a finding belongs to."""

from dataclasses import replace

import pytest

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from drafter.model.draft import Draft
from drafter.model.figures import figures
from drafter.model.prose import Paragraph, from_text
from drafter.standard.loader import load
from drafter.ui.form.state import SAID, PageState, page_ids, page_of, page_state
from tests.helpers.drafts import full
from tests.ui.form.hands import blank

FORM = load("2021")


def state(page: str, draft: Draft) -> PageState:
    """Return how far a page of a draft is, by the checks that the program runs."""
    return page_state(page, draft, figures(draft), run_all(draft))


def test_the_pages_are_the_cover_and_the_parts_in_order() -> None:
    assert page_ids(FORM) == (
        "cover",
        "preamble",
        "overview",
        "disclosure",
        "requests",
        "review",
        "problems",
        "other",
    )


def test_an_empty_draft_is_empty_though_everything_is_missing() -> None:
    draft = replace(blank(), meta=replace(blank().meta, agency=" "))
    assert {state(page, draft) for page in page_ids(FORM)} == {PageState.EMPTY}


def test_a_full_draft_is_complete() -> None:
    assert {state(page, full()) for page in page_ids(FORM)} == {PageState.COMPLETE}


def test_a_table_begun_is_started_and_one_that_does_not_add_up_is_faulty() -> None:
    draft = full()
    some = {name: draft.cells[name] for name in list(draft.cells)[:3]}
    assert state("disclosure", replace(draft, cells=some)) is PageState.STARTED
    wrong = {**draft.cells, "requests.carried_out.natural": 4000}
    assert state("requests", replace(draft, cells=wrong)) is PageState.FAULTY
    assert state("review", replace(draft, cells=wrong)) is PageState.COMPLETE


def test_text_taken_over_is_not_done_until_touched() -> None:
    draft = replace(full(), prose={**full().prose, "other": (Paragraph("未收取信息处理费。", "last_year"),)})
    assert state("other", draft) is PageState.STARTED
    draft = replace(full(), prose={**full().prose, "review": (Paragraph("注：含上年结转。", "last_year"),)})
    assert state("review", draft) is PageState.STARTED


def test_warnings_and_errors_mark_their_page_only() -> None:
    draft = full()
    warning = Finding("请核对", severity="warning", section="overview")
    found = {page: page_state(page, draft, figures(draft), [warning]) for page in page_ids(FORM)}
    assert found.pop("overview") is PageState.WARNED
    assert set(found.values()) == {PageState.COMPLETE}
    wrong = replace(draft, prose={**draft.prose, "overview": from_text("收到××件。")})
    assert state("overview", wrong) is PageState.FAULTY


@pytest.mark.parametrize(
    ("finding", "page"),
    [
        (Finding("", where=("requests.received.natural",)), "requests"),
        (Finding("", where=("requests.received.natural",), section="overview"), "overview"),
        (Finding("", section="review"), "review"),
        (Finding("", where=("requests.other.natural",)), "requests"),
        (Finding("", where=("nowhere.a.b",)), "cover"),
        (Finding("", section="没有这一部分"), "cover"),
        (Finding(""), "cover"),
    ],
)
def test_a_finding_belongs_to_the_page_where_it_is_mended(finding: Finding, page: str) -> None:
    assert page_of(finding, FORM) == page


def test_every_state_can_be_said() -> None:
    assert set(SAID) == set(PageState)
