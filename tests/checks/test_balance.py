"""Identities over figures: which cannot hold, by how much, and what blanks leave open."""

import random
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.checks.balance import Broken, Table, broken
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


def test_a_difference_is_left_minus_right() -> None:
    assert Broken(ADDS_UP, 7, 4, exact=True).difference == 3
