"""The figures of a draft: totals added up, overruled ones left as entered, blanks left blank."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.model.draft import Draft, empty
from drafter.model.figures import figures, figures_in, overruled, settle_totals, total, unfinished_totals
from drafter.model.values import Value
from drafter.standard.loader import available, load
from tests.helpers.drafts import consistent, full, typed

ROW = "requests.received"
SIX = ("natural", "business", "research", "nonprofit", "legal_service", "other_org")


def draft(**cells: Value | None) -> Draft:
    """Return a draft of 2025 with the given figures in the row 本年新收."""
    named = {f"{ROW}.{column}": value for column, value in cells.items()}
    return replace(empty(load("2021"), "青石县人民政府", 2025), cells=named)


@pytest.mark.parametrize("version", available())
@pytest.mark.parametrize("seed", range(5))
def test_totals_left_to_the_program_come_out_as_a_person_adds_them(version: str, seed: int) -> None:
    form = load(version)
    values = consistent(form, seed)
    found = figures(replace(empty(form, "", 2020), cells=typed(form, values)))
    assert found == values
    assert list(found) == list(form.cells)


def test_a_total_is_the_sum_of_what_is_filled_in_and_blank_while_nothing_is() -> None:
    assert figures(draft())[f"{ROW}.total"] is None
    assert figures(draft(natural=None))[f"{ROW}.total"] is None
    assert figures(draft(natural=0))[f"{ROW}.total"] == 0
    assert figures(draft(natural=3, business=4))[f"{ROW}.total"] == 7
    assert figures(draft(natural=3, business="无"))[f"{ROW}.total"] == 3


def test_an_overruled_total_stands_as_entered_and_the_totals_above_take_it() -> None:
    entered = replace(draft(), cells={"requests.granted.natural": 2, "requests.total.natural": 9})
    found = figures(entered)
    assert found["requests.total.natural"] == 9
    assert overruled(entered) == ("requests.total.natural",)
    assert found["requests.granted.total"] == 2
    blank = figures(replace(entered, cells={"requests.granted.natural": 2, "requests.total.natural": None}))
    assert blank["requests.total.natural"] is None


def test_a_cell_of_another_form_comes_last() -> None:
    found = figures(replace(draft(), cells={"requests.other.natural": 1}))
    assert list(found)[-1] == "requests.other.natural"


def test_adding_up_leaves_blanks_and_text_out() -> None:
    assert total({"a": 1, "b": None, "c": "无", "d": Decimal("0.5")}, "abcd") == Decimal("1.5")
    assert total({"b": None, "c": "无"}, "abcd") is None


def test_a_total_is_unfinished_while_a_part_of_it_is_blank() -> None:
    six = draft(**dict.fromkeys(SIX, 1))
    assert f"{ROW}.total" not in unfinished_totals(six, figures(six))
    for part in (None, "无"):
        five = draft(**{**dict.fromkeys(SIX, 1), "research": part})
        assert f"{ROW}.total" in unfinished_totals(five, figures(five))
    entered = draft(natural=1, total=1)
    assert f"{ROW}.total" not in unfinished_totals(entered, figures(entered))


def test_a_total_of_unfinished_totals_is_unfinished() -> None:
    done = full()
    assert not unfinished_totals(done, figures(done))
    cells = {name: value for name, value in done.cells.items() if name != "requests.granted.research"}
    gap = replace(done, cells=cells)
    assert unfinished_totals(gap, figures(gap)) == {
        "requests.granted.total",
        "requests.total.research",
        "requests.total.total",
    }


@given(st.integers(0, 10**6), st.lists(st.sampled_from(sorted(load("2021").totals)), max_size=3))
def test_settling_keeps_a_given_total_only_where_adding_up_says_otherwise(
    seed: int, wrong: list[str]
) -> None:
    form = load("2021")
    values = consistent(form, seed)
    given_values = {**values, **{name: 10**6 + place for place, name in enumerate(wrong)}}
    settled = settle_totals(given_values, form.totals)
    found = figures(replace(empty(form, "", 2025), cells=settled))
    assert found == given_values
    assert set(wrong) <= set(settled)
    if not wrong:
        assert settled == typed(form, values)


def test_settling_keeps_a_total_that_is_blank_beside_figures() -> None:
    form = load("2021")
    cells = {f"{ROW}.natural": 3, f"{ROW}.total": None}
    assert settle_totals(cells, form.totals) == cells
    assert settle_totals({f"{ROW}.natural": None, f"{ROW}.total": None}, form.totals) == {
        f"{ROW}.natural": None
    }


def test_figures_go_by_the_names_of_a_later_form() -> None:
    last = full(2020)
    found = figures_in(last, load("2021"))
    assert found["requests.carried_out.total"] == figures(last)["requests.carried_out.total"]
    assert "disclosure.normative_documents.total" not in found
    assert "requests.other.natural" not in found
    assert figures_in(last, load("2019")) == figures(last)
