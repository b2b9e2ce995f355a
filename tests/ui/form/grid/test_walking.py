"""Ways through the fields of the printed tables."""

import pytest

from drafter.standard.loader import load
from drafter.ui.form.grid.walking import Paths, Step

FORM = load("2021")
OLD = load("2019")


def paths(table: str, form: object = FORM) -> Paths:
    """Return the ways through a table."""
    assert form in (FORM, OLD)
    standard = FORM if form is FORM else OLD
    return Paths(standard.tables[table].grid, standard.totals)


@pytest.mark.parametrize("table", ["disclosure", "requests", "review"])
@pytest.mark.parametrize("form", [FORM, OLD])
def test_tab_and_enter_pass_every_cell_to_be_filled_in_once(table: str, form: object) -> None:
    ways = paths(table, form)
    standard = FORM if form is FORM else OLD
    inputs = {name for name in standard.tables[table].cells if name not in standard.totals}
    for way in (ways.following, ways.below):
        met = [ways.first]
        while (further := way(met[-1])) != met[-1]:
            met.append(further)
        assert len(met) == len(inputs)
        assert set(met) == inputs
        back = [met[-1]]
        while (further := way(back[-1], back=True)) != back[-1]:
            back.append(further)
        assert back == met[::-1]


@pytest.mark.parametrize(
    ("start", "step", "end"),
    [
        ("requests.received.other_org", "right", "requests.received.total"),
        ("requests.received.total", "right", "requests.received.total"),
        ("requests.received.natural", "left", "requests.received.natural"),
        ("requests.other.rest.natural", "down", "requests.total.natural"),
        ("requests.received.natural", "up", "requests.received.natural"),
    ],
)
def test_arrows_reach_totals_and_stop_at_the_edge(start: str, step: Step, end: str) -> None:
    assert paths("requests").step(start, step) == end


def test_arrows_cross_headings_and_merged_fields() -> None:
    ways = paths("disclosure")
    assert ways.step("disclosure.normative_documents.in_force", "down") == "disclosure.licensing.decisions"
    assert ways.step("disclosure.licensing.decisions", "up") == "disclosure.normative_documents.issued"
    assert ways.edge("disclosure.regulations.issued", "down") == "disclosure.fees.amount_wan"


def test_enter_on_a_total_goes_down_its_column() -> None:
    assert paths("requests").below("requests.received.total") == "requests.carried_in.total"
    assert paths("requests").below("requests.total.total", back=True) == "requests.other.rest.total"


def test_at_the_bottom_enter_goes_on_at_the_top_of_the_next_column() -> None:
    assert paths("requests").below("requests.carried_out.natural") == "requests.received.business"


def test_corners() -> None:
    assert paths("requests").corner(last=False) == "requests.received.natural"
    assert paths("requests").corner(last=True) == "requests.carried_out.total"


@pytest.mark.parametrize(
    ("table", "head", "count"),
    [
        ("requests", "申请人情况", 175),
        ("requests", "自然人", 25),
        ("review", "行政诉讼", 10),
        ("disclosure", "信息内容", 0),
    ],
)
def test_headings_stand_over_their_fields(table: str, head: str, count: int) -> None:
    grid = FORM.tables[table].grid
    cell = next(cell for cell in grid.cells if cell.text == head)
    assert len(paths(table).under(cell)) == count


def test_rows_side_by_side() -> None:
    assert len(paths("requests").beside(3, 2)) == 14
