"""Differences: each line says what was read, what is there, and whether a person should look at it."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given

from drafter.model.adopting import adopt
from drafter.model.differences import CellLine, Differences, differences, proposal
from drafter.model.draft import Draft, Provenance, empty
from drafter.model.figures import figures
from drafter.standard.loader import load
from tests.helpers.drafts import AGENCY, drafts, full

CELL, OTHER = "requests.received.natural", "requests.received.business"
UNREAD = Provenance("表格 2 第 1 行", "1 2", "likely")


def line(found: Differences, name: str = CELL) -> CellLine:
    """Return the line of one cell."""
    return next(line for line in found.cells if line.name == name)


def blank(standard: str = "2021", year: int = 2025) -> Draft:
    return empty(load(standard), AGENCY, year)


@given(drafts(), drafts())
def test_the_proposal_replaces_nothing_that_is_there(current: Draft, incoming: Draft) -> None:
    found = differences(current, incoming)
    after = adopt(current, incoming, proposal(found))
    for name, value in current.cells.items():
        assert value is None or after.cells.get(name) == value or figures(after)[name] == value
    assert all(after.notes[name] == text for name, text in current.notes.items() if text)
    assert all(after.prose[part] == text for part, text in current.prose.items())


def test_cells_of_an_older_form_are_read_under_its_names_and_the_lost_ones_come_last() -> None:
    found = differences(blank(), full(2020))
    assert all(line.read_as in load("2019").cells for line in found.cells if line.met)
    lost = [line.why for line in found.cells if line.why]
    assert lost
    assert all(line.why for line in found.cells[-len(lost) :])


@pytest.mark.parametrize(
    ("current", "value", "met", "differs"),
    [
        (None, 3, True, False),
        (3, 3, True, False),
        (3, 4, True, True),
        (3, None, True, True),
        (3, None, False, False),
        (Decimal(3), 3, True, False),
        (0, None, True, True),
        (None, 0, True, False),
    ],
)
def test_a_cell_differs_where_a_figure_would_be_replaced(
    current: int | None, value: int | None, *, met: bool, differs: bool
) -> None:
    made = CellLine(CELL, CELL, value, current, origin=Provenance("表格 2") if met else None)
    assert made.differs is differs


def test_a_remark_that_would_go_is_a_difference() -> None:
    assert CellLine(CELL, CELL, 3, 3, note="甲", current_note="乙").differs
    assert CellLine(CELL, CELL, 3, None, current_note="乙").differs
    assert not CellLine(CELL, CELL, 3, 3, current_note="乙").differs


def test_the_proposal_takes_what_was_read_into_blank_cells_only() -> None:
    current = replace(blank(), cells={CELL: 1})
    incoming = replace(blank(), cells={CELL: 2, OTHER: 5})
    chosen = proposal(differences(current, incoming))
    assert OTHER in chosen.cells
    assert CELL not in chosen.cells
    assert "requests.received.research" not in chosen.cells, "nothing was read there"
    assert CELL in proposal(differences(None, incoming)).cells


def test_what_is_unsure_is_said() -> None:
    sure = replace(blank(), cells={CELL: 2}, provenance={CELL: Provenance("表格 2")})
    assert not differences(None, sure).doubtful
    assert differences(None, replace(sure, provenance={CELL: UNREAD})).doubtful
    assert line(differences(None, replace(sure, provenance={CELL: UNREAD}))).doubtful
    assert differences(None, replace(sure, provenance={"year": UNREAD})).doubtful
