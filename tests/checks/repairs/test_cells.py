"""Repairs of figures: blanks, the cell at fault, totals, figures carried over from last year."""

from dataclasses import replace

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from drafter.checks.repairs.cells import RECHECK, carried, context_of, fill_blanks, of_identity
from drafter.checks.repairs.change import Repair
from drafter.model.draft import Draft
from drafter.model.edits import SetCells, apply
from tests.checks.samples import LAST, SOUND, cells, following
from tests.helpers.drafts import full

CELL = "requests.granted.natural"


def wrong(draft: Draft, rule: str) -> Finding:
    return next(finding for finding in run_all(draft) if finding.rule == rule)


def offered(draft: Draft, rule: str) -> list[Repair]:
    return [repair for repair in of_identity(wrong(draft, rule), draft) if repair]


def test_a_blank_becomes_nought() -> None:
    repair = fill_blanks(("disclosure.fees.amount_wan", CELL), cells(disclosure__fees__amount_wan=None))
    assert repair is not None
    assert repair.label == "1 格空白填 0"
    assert [(change.before, change.after) for change in repair.changes] == [("空", "0")]


def test_a_blank_takes_the_figure_that_the_identities_ask_for() -> None:
    repair = fill_blanks((CELL,), cells(requests__granted__natural=None))
    assert repair is not None
    assert repair.edit == SetCells({CELL: SOUND.cells[CELL]})
    assert repair.label == "1 格按合计或上年报告填上"


def test_blanks_that_the_identities_leave_open_stay_blank() -> None:
    draft = cells(requests__granted__natural=None, requests__partial__natural=None)
    assert fill_blanks((CELL, "requests.partial.natural"), draft) is None
    more = cells(draft, review__reconsideration__upheld=None)
    repair = fill_blanks(tuple(more.form.cells), more)
    assert repair is not None
    assert repair.label == "1 格空白填 0，2 格填 0 会对不上，先空着"


def test_a_carried_figure_is_taken_from_last_years_report() -> None:
    draft = full(explicit=True)
    blank = {**draft.cells, "requests.carried_in.natural": None}
    figure = draft.cells["requests.carried_in.natural"]
    last = cells(LAST, requests__carried_out__natural=figure)
    repair = fill_blanks(("requests.carried_in.natural",), replace(draft, cells=blank, last=last))
    assert repair is not None
    assert repair.edit == SetCells({"requests.carried_in.natural": figure})
    assert "上年结转 1 格，请核对" in repair.label


def test_a_total_left_blank_by_hand_is_added_up() -> None:
    repair = fill_blanks(("requests.granted.total",), cells(requests__granted__total=None))
    assert repair is not None
    assert repair.edit == SetCells({}, ("requests.granted.total",))
    assert repair.label == "1 格总计由程序合计"


def test_the_cell_at_fault_takes_its_right_value() -> None:
    sound = full(explicit=True)
    value = sound.cells[CELL]
    draft = replace(sound, cells={**sound.cells, CELL: 999})
    (repair,) = offered(draft, "requests.result_total")
    assert repair.label == f"表三“（一）予以公开”的自然人改为 {value}"
    assert apply(draft, repair.edit).cells == sound.cells


def test_a_wrong_total_is_left_to_the_program_again() -> None:
    sound = full(explicit=True)
    (repair,) = offered(cells(sound, requests__granted__total=0), "requests.result_total")
    assert repair.edit == SetCells({}, ("requests.granted.total",))


def test_totals_that_were_not_added_up_are_mended_together() -> None:
    sound = full(explicit=True)
    names = [f"requests.{row}.total" for row in ("received", "granted", "partial")]
    draft = replace(sound, cells={**sound.cells, **dict.fromkeys(names, 0)})
    (repair,) = offered(draft, "requests.balance")
    assert repair.label == "重新合计这 3 格总计"
    assert {change.before for change in repair.changes} == {"0"}
    assert run_all(apply(draft, repair.edit)) == ()


def test_each_candidate_is_offered_where_the_identities_cannot_tell() -> None:
    outcomes = {"upheld": 63, "corrected": 2, "other": 0, "pending": 0, "total": 38}
    draft = full(explicit=True)
    values = {f"review.reconsideration.{column}": value for column, value in outcomes.items()}
    draft = replace(draft, cells={**draft.cells, **values})
    labels = [repair.label for repair in offered(draft, "review.row_total")]
    assert labels == ["表四“行政复议”的结果维持改为 36", "表四“行政复议”的总计改为 65"]


def test_the_carried_figure_says_what_is_to_be_looked_at_then() -> None:
    sound = following(SOUND)
    draft = cells(sound, disclosure__normative_documents__in_force=999)
    repair = carried(wrong(draft, "carry.disclosure"), draft)
    assert repair is not None
    assert RECHECK not in repair.label
    before = SOUND.cells["requests.carried_in.natural"]
    assert isinstance(before, int)
    changed = replace(SOUND, last=cells(LAST, requests__carried_out__natural=before + 9))
    found = next(f for f in run_all(changed) if f.where[:1] == ("requests.carried_in.natural",))
    repair = carried(found, changed)
    assert repair is not None
    assert repair.label == f"按上年报告改为 {before + 9}（{RECHECK}）"
    assert context_of(apply(changed, repair.edit)).figures[found.where[0]] == before + 9


def test_a_computed_total_is_not_overruled_by_last_years_figure() -> None:
    draft = cells(following(SOUND), requests__carried_in__natural=77)
    finding = Finding("", rule="carry.requests", where=("requests.carried_in.total",))
    assert carried(finding, draft) is None
