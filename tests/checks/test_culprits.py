"""The cells at fault: the fewest changes that make every identity hold, and what cannot be told."""

import random
from collections.abc import Mapping

import pytest

from drafter.checks.balance import Figure, Table, broken
from drafter.checks.culprits import Fault, faults
from drafter.checks.net import Net
from drafter.model.values import Value
from drafter.standard.loader import available, load
from drafter.standard.schema import Identity
from tests.helpers.drafts import consistent

ADDS_UP = Identity("sum", "sum", "t", "row", "r", "和", ("all",), ("a", "b"))
CARRIES = Identity("carry", "carry", "t", "row", "r", "结转", ("all", "in"), ("out",))


def explained(
    values: Mapping[str, Value | None], *identities: Identity, computed: str = "", likely: str = ""
) -> list[Fault]:
    """Return the faults of a small table; for the cells `likely` more speaks than for the others."""
    table = Table(values)
    totals = dict.fromkeys(computed.split(), ("a", "b"))
    states = broken(identities, table)

    def weigh(cell: str, _now: Figure, _value: Figure) -> int:
        return 5 * (cell in likely.split())

    return faults(states, table, {"all": ("a", "b")}, Net(identities, table, totals), weigh)


def told(found: list[Fault]) -> list[tuple[str, Figure]]:
    return [(mend.cell, mend.value) for fault in found for mend in fault.mends]


def of_form(version: str, values: Mapping[str, Value | None]) -> list[Fault]:
    form, table = load(version), Table(values)
    net = Net(form.identities, table, {})
    return faults(broken(form.identities, table), table, form.totals, net, lambda *_: 0)


def test_the_one_cell_that_mends_everything_is_at_fault() -> None:
    (fault,) = explained({"all": 6, "a": 2, "b": 3, "in": 1, "out": 6}, ADDS_UP, CARRIES)
    assert told([fault]) == [("all", 5)]
    assert [state.identity.id for state in fault.breaks] == ["sum", "carry"]
    assert fault.rivals == ()


def test_cells_that_would_do_as_well_are_rivals_the_likeliest_first() -> None:
    (fault,) = explained({"all": 6, "a": 2, "b": 3}, ADDS_UP, likely="b")
    assert told([fault]) == [("b", 4)]
    assert {(mend.cell, mend.value) for mend in fault.rivals} == {("all", 5), ("a", 3)}


def test_a_cell_of_an_identity_that_holds_is_not_at_fault() -> None:
    other = Identity("other", "other", "t", "row", "r", "", ("a",), ("c",))
    values = {"all": 5, "a": 2, "b": 2, "in": 1, "out": 6, "c": 2}
    (fault,) = explained(values, ADDS_UP, CARRIES, other)
    assert told([fault]) == [("b", 3)]
    assert fault.rivals == ()


def test_a_total_that_the_program_adds_up_is_not_at_fault() -> None:
    found = explained({"all": 6, "a": 3, "b": 3, "in": 1, "out": 6}, ADDS_UP, CARRIES, computed="all")
    cells = {mend.cell for fault in found for mend in (*fault.mends, *fault.rivals)}
    assert cells == {"a", "b", "in", "out"}


def test_a_figure_is_not_mended_below_nought() -> None:
    both = Identity("both", "both", "t", "row", "r", "", ("in", "x"), ("out",))
    (fault,) = explained({"in": 0, "x": 9, "out": 4}, both)
    assert {mend.cell for mend in (*fault.mends, *fault.rivals)} == {"x", "out"}


def test_a_gap_that_blanks_leave_open_has_no_fault() -> None:
    assert explained({"all": 5, "a": 6}, ADDS_UP) == []


def test_an_identity_that_blanks_leave_open_clears_no_cell() -> None:
    values = {"all": 7, "a": 2, "b": 3, "in": 1, "out": 6, "x": 1}
    blank = Identity("open", "open", "t", "row", "r", "", ("all",), ("x", "y"))
    assert told(explained(values, ADDS_UP, CARRIES, blank)) == [("all", 5)]
    found = explained({**values, "y": 6}, ADDS_UP, CARRIES, blank)
    assert all(fault.rivals for fault in found), "two cells at least, and several pairs would do"


@pytest.mark.parametrize("version", available())
def test_any_single_wrong_cell_of_table_three_is_the_only_one_that_is_named(version: str) -> None:
    form = load(version)
    for number, cell in enumerate(form.tables["requests"].cells):
        values = consistent(form, number)
        right = values[cell]
        assert isinstance(right, int)
        (fault,) = of_form(version, {**values, cell: right + 1 + number})
        assert told([fault]) == [(cell, right)]
        assert fault.rivals == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("granted.natural", "partial.business"),
        ("granted.natural", "granted.business"),
        ("granted.natural", "partial.natural"),
        ("received.natural", "carried_out.natural"),
        ("total.natural", "total.research"),
    ],
)
def test_two_wrong_cells_are_told_apart(first: str, second: str) -> None:
    values = consistent(load("2021"), 8)
    slips: dict[str, Value | None] = {f"requests.{first}": 1000, f"requests.{second}": 2000}
    found = of_form("2021", {**values, **slips})
    assert sorted(told(found)) == sorted((cell, values[cell]) for cell in slips)
    assert len(found) == 2


def test_two_exchanged_cells_are_one_fault() -> None:
    values = consistent(load("2021"), 5)
    here, there = "requests.granted.natural", "requests.granted.business"
    values.update({here: 400, there: 7})
    form = load("2021")
    for name, parts in form.totals.items():
        values[name] = sum(int(str(values[part])) for part in parts)
    for column in ("natural", "business", "total"):
        out = int(str(values[f"requests.total.{column}"])) + int(
            str(values[f"requests.carried_out.{column}"])
        )
        carried = int(str(values[f"requests.carried_in.{column}"]))
        values[f"requests.received.{column}"] = out - carried
    values["requests.received.total"] = sum(
        int(str(values[part])) for part in form.totals["requests.received.total"]
    )
    assert of_form("2021", values) == []
    (fault,) = of_form("2021", {**values, here: 7, there: 400})
    assert {(mend.cell, mend.value) for mend in fault.mends} == {(here, 400), (there, 7)}


def test_totals_that_were_never_added_up_are_one_fault() -> None:
    values = consistent(load("2021"), 6)
    rows = ("received", "granted", "partial", "other.rest")
    wrong: dict[str, Value | None] = {f"requests.{row}.total": 0 for row in rows}
    (fault,) = of_form("2021", {**values, **wrong})
    assert {(mend.cell, mend.value) for mend in fault.mends} == {(cell, values[cell]) for cell in wrong}
    assert len(fault.breaks) > len(rows)


def test_more_wrong_cells_are_taken_one_after_the_other() -> None:
    values = consistent(load("2021"), 9)
    wrong: dict[str, Value | None] = {
        "requests.granted.natural": 5000,
        "requests.partial.business": 6100,
        "requests.other.rest.research": 7300,
        "requests.carried_in.nonprofit": 8200,
    }
    found = of_form("2021", {**values, **wrong})
    assert sorted(told(found)) == sorted((cell, values[cell]) for cell in wrong)


def test_of_random_tables_with_two_wrong_cells_both_are_named_nearly_always() -> None:
    draw = random.Random(11)
    named = 0
    for _ in range(120):
        form = load(draw.choice(available()))
        values = consistent(form, draw.randrange(10**6))
        cells = draw.sample(form.tables["requests"].cells, 2)
        wrong = {cell: int(str(values[cell])) + draw.randint(1, 40) for cell in cells}
        named += {mend for mend, _ in told(of_form(form.id, {**values, **wrong}))} == set(cells)
    assert named >= 0.9 * 120
