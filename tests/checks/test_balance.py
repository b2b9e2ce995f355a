"""Identities over figures: which cannot hold, which cell is at fault, and what blanks leave open."""

import random
from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.checks.balance import Broken, Table, broken, mends
from drafter.model.values import Value
from drafter.standard.loader import available, load
from drafter.standard.schema import Identity
from tests.helpers.drafts import consistent

EVERY_IDENTITY = [
    pytest.param(version, identity, id=f"{version} {identity.id}")
    for version in available()
    for identity in load(version).identities
]
ADDS_UP = Identity("sum", "sum", "t", "row", "r", "和", ("all",), ("a", "b"))
CARRIES = Identity("carry", "carry", "t", "row", "r", "结转", ("all", "in"), ("out",))


def at_fault(
    values: Mapping[str, Value | None], *identities: Identity, fixed: str = ""
) -> dict[str, tuple[str, object]]:
    """Map each broken identity to the cell that is named for it, and to its new value."""
    table = Table(values)
    found = mends(broken(identities, table), identities, table, frozenset(fixed.split()))
    return {name: (mend.cell, mend.value) for name, mend in found.items()}


@pytest.mark.parametrize(("version", "identity"), EVERY_IDENTITY)
def test_an_identity_holds_over_consistent_figures(version: str, identity: Identity) -> None:
    for seed in range(5):
        assert broken([identity], Table(consistent(load(version), seed))) == []


@pytest.mark.parametrize(("version", "identity"), EVERY_IDENTITY)
def test_an_identity_fires_when_any_one_of_its_cells_is_changed(version: str, identity: Identity) -> None:
    values = consistent(load(version), 3)
    for cell in identity.cells:
        value = values[cell]
        assert isinstance(value, int)
        for other in (value + 1, value + 1000, 0 if value else 7):
            (state,) = broken([identity], Table({**values, cell: other}))
            change = other - value
            assert state.difference == (change if cell in identity.left else -change)
            assert state.exact


@given(st.sampled_from(available()), st.integers(0, 10**6), st.integers(0, 10**6))
def test_blanks_never_break_what_could_hold(version: str, seed: int, gaps: int) -> None:
    form = load(version)
    draw = random.Random(gaps)
    share = draw.random()
    values = {
        name: None if draw.random() < share else value for name, value in consistent(form, seed).items()
    }
    assert broken(form.identities, Table(values)) == []


@pytest.mark.parametrize(
    ("values", "gap"),
    [
        ({"all": 5, "a": 2, "b": 3}, None),
        ({"all": 5, "a": 2, "b": 2}, (1, True)),
        ({"all": 4, "a": 2, "b": 3}, (-1, True)),
        ({"all": 5, "a": 2}, None),
        ({"all": 5, "a": 6}, (-1, False)),
        ({"all": 5, "a": 6, "b": "无"}, (-1, False)),
        ({"all": None, "a": 2, "b": 3}, None),
        ({}, None),
        ({"all": Decimal("0.3"), "a": Decimal("0.1"), "b": Decimal("0.2")}, None),
    ],
    ids=str,
)
def test_a_blank_leaves_open_what_it_could_fill(
    values: dict[str, Value | None], gap: tuple[int, bool] | None
) -> None:
    found = [(state.difference, state.exact) for state in broken([ADDS_UP], Table(values))]
    assert found == ([] if gap is None else [gap])


def test_a_sum_with_blanks_in_it_may_yet_grow() -> None:
    values = {"all": 5, "in": 0, "out": 9, "a": 5}
    assert broken([CARRIES], Table(values)) != []
    assert broken([CARRIES], Table(values, frozenset({"all"}))) == []
    assert broken([CARRIES], Table({**values, "all": 12}, frozenset({"all"}))) != []


def test_the_one_cell_that_mends_everything_is_named() -> None:
    assert at_fault({"all": 6, "a": 2, "b": 3, "in": 1, "out": 6}, ADDS_UP, CARRIES) == {
        "sum": ("all", 5),
        "carry": ("all", 5),
    }


def test_several_cells_that_would_mend_as_much_are_not_named() -> None:
    assert at_fault({"all": 6, "a": 2, "b": 3}, ADDS_UP) == {}


def test_a_cell_of_an_identity_that_holds_is_not_at_fault() -> None:
    assert at_fault({"all": 5, "a": 2, "b": 2, "in": 1, "out": 6}, ADDS_UP, CARRIES) == {}
    other = Identity("other", "other", "t", "row", "r", "", ("a",), ("c",))
    assert at_fault({"all": 5, "a": 2, "b": 2, "in": 1, "out": 6, "c": 2}, ADDS_UP, CARRIES, other) == {
        "sum": ("b", 3)
    }


def test_a_total_that_the_program_adds_up_is_not_at_fault() -> None:
    values = {"all": 6, "a": 2, "b": 3, "in": 1, "out": 6}
    assert at_fault(values, ADDS_UP, CARRIES, fixed="all") == {}


def test_a_figure_would_not_be_mended_below_zero() -> None:
    both = Identity("both", "both", "t", "row", "r", "", ("in", "x"), ("out",))
    assert at_fault({"in": 0, "x": 9, "out": 4}, both) == {}
    assert at_fault({"in": 0, "x": 9, "out": 4}, both, fixed="out") == {"both": ("x", 4)}


def test_a_gap_that_blanks_leave_open_names_no_cell() -> None:
    assert at_fault({"all": 5, "a": 6}, ADDS_UP, fixed="all") == {}


def test_an_identity_that_blanks_leave_open_clears_no_cell() -> None:
    values = {"all": 7, "a": 2, "b": 3, "in": 1, "out": 6, "x": 1}
    blank = Identity("open", "open", "t", "row", "r", "", ("all",), ("x", "y"))
    named = {"sum": ("all", 5), "carry": ("all", 5)}
    assert at_fault(values, ADDS_UP, CARRIES, blank) == named
    assert at_fault({**values, "y": 6}, ADDS_UP, CARRIES, blank) == {"carry": ("out", 8)}


def test_two_slips_with_different_gaps_are_told_apart() -> None:
    form = load("2021")
    values = consistent(form, 8)
    first, second = "requests.granted.natural", "requests.partial.business"
    slips = {first: 1000, second: 2000}
    table = Table({**values, **slips})
    states = broken(form.identities, table)
    named = {i: (m.cell, m.value) for i, m in mends(states, form.identities, table, frozenset()).items()}
    assert named == {
        "requests.result_total:natural": (first, values[first]),
        "requests.row_total:granted": (first, values[first]),
        "requests.result_total:business": (second, values[second]),
        "requests.row_total:partial": (second, values[second]),
    }


def test_a_difference_is_left_minus_right() -> None:
    assert Broken(ADDS_UP, 7, 4, exact=True).difference == 3
