"""Reading a cell's text while it is typed and when it is left."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.standard.schema import Kind
from drafter.ui.form.grid.typed import read, settle


@pytest.mark.parametrize(
    ("text", "kind", "state", "value"),
    [
        ("", "count", "figure", None),
        ("46", "count", "figure", 46),
        ("４６", "count", "figure", 46),
        ("1,", "count", "unfinished", None),
        ("1,23", "count", "unfinished", None),
        ("1,234", "count", "figure", 1234),
        ("1,2345", "count", "refused", None),
        ("-", "count", "refused", None),
        ("-", "signed", "unfinished", None),
        ("－", "signed", "unfinished", None),
        ("-3", "signed", "figure", -3),
        ("12.", "count", "refused", None),
        ("12.", "amount", "unfinished", None),
        (".", "amount", "unfinished", None),
        ("12.5", "amount", "figure", Decimal("12.5")),
        ("1,234.", "amount", "unfinished", None),
        ("无", "count", "refused", None),
        ("1000000000000", "count", "refused", None),
    ],
)
def test_every_keystroke_is_judged(text: str, kind: Kind, state: str, value: object) -> None:
    found = read(text, kind)
    assert (found.state, found.value) == (state, value)
    assert (found.sentence == "") is (state == "figure")


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [("12.", "amount", Decimal(12)), ("1,234.", "amount", Decimal(1234)), ("1,234", "count", 1234)],
)
def test_leaving_a_cell_settles_what_is_clear(text: str, kind: Kind, value: object) -> None:
    assert settle(text, kind).value == value


@pytest.mark.parametrize(
    ("text", "kind"), [("1,", "count"), ("-", "signed"), (".", "amount"), ("x", "count")]
)
def test_leaving_a_cell_refuses_what_was_never_finished(text: str, kind: Kind) -> None:
    found = settle(text, kind)
    assert found.state == "refused"
    assert found.sentence.endswith("。")


def test_a_remark_typed_into_a_cell_is_told_where_it_belongs() -> None:
    assert "右键菜单里的“备注…”" in read("22（其中修订16件）", "count").sentence
    assert "右键" not in read("约22件", "count").sentence


@given(st.integers(0, 10**9), st.sampled_from(["count", "signed", "amount"]))
def test_a_figure_typed_with_separators_is_never_refused_half_way(figure: int, kind: Kind) -> None:
    text = f"{figure:,}"
    for end in range(1, len(text) + 1):
        assert read(text[:end], kind).state != "refused" or "," in text[: end - 4]
    assert read(text, kind).value == figure
