"""The net of identities: what a cell does to them, which cells cannot be told apart, what closes a gap."""

from collections.abc import Mapping

from drafter.checks.balance import Table
from drafter.checks.net import Gaps, Net
from drafter.model.values import Value
from drafter.standard.schema import Identity

ADDS_UP = Identity("sum", "sum", "t", "row", "r", "和", ("all",), ("a", "b"))
CARRIES = Identity("carry", "carry", "t", "row", "r", "结转", ("all", "in"), ("out",))
APART = Identity("apart", "apart", "u", "row", "r", "", ("x",), ("y",))
TOTALS = {"all": ("a", "b")}
VALUES: dict[str, Value | None] = {"all": 5, "a": 2, "b": 3, "in": 1, "out": 6, "x": 1, "y": 1}


def net(values: Mapping[str, Value | None], totals: Mapping[str, tuple[str, ...]], *more: Identity) -> Net:
    return Net((ADDS_UP, CARRIES, *more), Table(values), totals)


def gaps(of: Net, *failing: str) -> Gaps:
    (found,) = of.components(of.numbers[name] for name in failing)
    return found


def test_cells_with_the_same_effect_are_one_group() -> None:
    found = net(VALUES, {})
    assert found.cells["a"][0] is found.cells["b"][0]
    assert found.cells["in"][0] is found.cells["out"][0]
    assert found.cells["in"][1] == -found.cells["out"][1]
    assert found.cells["all"][0].effect == {0: 1, 1: 1}


def test_a_computed_total_stands_for_its_parts() -> None:
    found = net(VALUES, TOTALS)
    assert "all" not in found.cells
    assert found.cells["a"][0].effect == {1: 1}
    assert found.cells["a"][0] is found.cells["in"][0]


def test_a_blank_cell_is_in_no_group_and_leaves_its_identity_open() -> None:
    found = net({**VALUES, "b": None}, {})
    assert "b" not in found.cells
    assert found.cells["all"][0].touches == {0, 1}
    assert found.cells["all"][0].binds == {1}


def test_identities_that_no_cell_connects_are_components_of_their_own() -> None:
    found = net({**VALUES, "all": 6, "x": 2}, {}, APART)
    assert [part.failing for part in found.components([0, 1, 2])] == [{0, 1}, {2}]


def test_a_step_closes_what_it_touches() -> None:
    found = net({**VALUES, "all": 6}, {})
    state = gaps(found, "sum", "carry")
    (step,) = found.closing(state)
    assert [cell for cell, _ in step.group.members] == ["all"]
    assert found.after(state, step).failing == frozenset()
    assert step == found.step("all", -1)


def test_a_step_that_opens_another_gap_says_so() -> None:
    found = net({**VALUES, "b": 4}, {})
    state = gaps(found, "sum")
    assert found.after(state, found.step("all", 1)).failing == {found.numbers["carry"]}


def test_no_step_brings_a_figure_below_nought() -> None:
    found = net({"all": 1, "a": 1, "b": 4, "in": 0, "out": 1}, {})
    state = gaps(found, "sum")
    closed = [cell for step in found.steps(state) for cell, _ in step.group.members]
    assert closed == ["all", "a", "b"], "b may become 0"
    below = net({"all": 0, "a": 1, "b": 1, "in": 0, "out": 0}, {})
    assert [c for s in below.steps(gaps(below, "sum")) for c, _ in s.group.members] == ["all"]
