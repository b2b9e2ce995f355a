"""Identities over figures: what is broken, what is open, which cell would mend it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.checks.balance import broken, mends
from drafter.model.values import Value
from drafter.standard.loader import available, load
from drafter.standard.schema import Identity
from tests.helpers.drafts import consistent

IDENTITIES = [identity for standard_id in available() for identity in load(standard_id).identities]


def identity(*, left: tuple[str, ...] = ("a", "b"), right: tuple[str, ...] = ("c", "d")) -> Identity:
    """Return an identity over cells of one letter."""
    return Identity("i", "requests.balance", "requests", "column", "natural", "…", left, right)


@pytest.mark.parametrize("one", IDENTITIES, ids=lambda one: f"{one.table}-{one.id}")
def test_changing_any_cell_of_any_identity_breaks_it(one: Identity) -> None:
    form = next(load(s) for s in available() if one in load(s).identities)
    values = consistent(form)
    assert broken([one], values) == []
    for cell in one.cells:
        figure = values[cell]
        assert isinstance(figure, int)
        for other in (figure + 1, figure + 900):
            (state,) = broken([one], {**values, cell: other})
            sign = 1 if cell in one.left else -1
            assert state.difference == sign * (other - figure)


def test_a_blank_never_makes_an_identity_pass_and_only_fails_it_for_certain() -> None:
    one = identity()
    open_values: list[dict[str, Value | None]] = [
        {"a": 5, "b": None, "c": 5, "d": 0},  # would pass if the blank were a 0: it is open
        {"a": 5, "b": None, "c": 9, "d": 0},  # the blank may make it right
        {"a": None, "b": None, "c": None, "d": None},
        {"a": 5, "b": "无", "c": 9, "d": 0},  # text is no figure either
    ]
    assert all(broken([one], values) == [] for values in open_values)
    (state,) = broken([one], {"a": 6, "b": None, "c": 5, "d": 0})
    assert not state.exact
    assert (state.left, state.right) == (6, 5)


def test_open_identities_give_no_evidence_for_a_mend() -> None:
    one = identity()
    values: dict[str, Value | None] = {"a": 6, "b": None, "c": 5, "d": 0}
    assert mends(broken([one], values), [one], values, frozenset()) == {}


def test_a_mend_is_never_negative_and_never_a_computed_total() -> None:
    one = identity(left=("a",), right=("c", "d"))
    values: dict[str, Value | None] = {"a": 0, "c": 3, "d": 7}
    states = broken([one], values)
    assert mends(states, [one], values, frozenset({"a"})) == {}  # neither 3 nor 7 can fall by 10
    assert mends(states, [one], values, frozenset())["i"].cell == "a"


@given(st.sampled_from(["2019", "2021"]), st.integers(0, 10**6), st.data())
def test_with_explicit_totals_the_one_wrong_cell_is_named(
    standard_id: str, seed: int, data: st.DataObject
) -> None:
    form = load(standard_id)
    values = consistent(form, seed)
    cell = data.draw(st.sampled_from(form.tables["requests"].cells))
    figure = values[cell]
    assert isinstance(figure, int)
    wrong = data.draw(st.integers(0, 99).filter(lambda other: other != figure))
    changed = {**values, cell: wrong}
    states = broken(form.identities, changed)
    named = mends(states, form.identities, changed, frozenset())
    assert {mend.cell for mend in named.values()} == {cell}
    assert {mend.value for mend in named.values()} == {figure}
    assert set(named) == {state.identity.id for state in states}
