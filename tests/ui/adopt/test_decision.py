"""Decisions: what is proposed, what a person takes, leaves, puts right and confirms."""

from dataclasses import replace

from drafter.model.adopting import adopt
from drafter.model.differences import differences
from drafter.model.draft import Draft, empty
from drafter.standard.loader import load
from drafter.ui.adopt.decision import Decision, Key
from tests.helpers.drafts import AGENCY, full
from tests.ui.adopt.readings import BUSINESS, DOUBTS, GRANTED, NATURAL, reading


def decision(current: Draft | None = None) -> Decision:
    return Decision(differences(current, reading().draft))


def test_all_that_was_read_is_taken_until_somebody_says_otherwise() -> None:
    made, read = decision(), reading().draft
    assert adopt(None, read, made.choice) == read
    assert (made.tally.doubtful, made.tally.different) == (len(DOUBTS), 0)
    assert made.tally.taken == made.tally.read > 180


def test_a_line_that_is_left_is_left() -> None:
    made = decision()
    made.take([Key("cell", NATURAL), Key("part", "problems")], on=False)
    after = adopt(None, reading().draft, made.choice)
    assert NATURAL not in after.cells
    assert "problems" not in after.prose


def test_what_is_put_right_is_taken_and_needs_no_second_look() -> None:
    made, key = decision(), Key("cell", NATURAL)
    made.take([key], on=False)
    made.put_right(key, 77)
    assert made.takes(key)
    assert not made.doubtful(key)
    assert made.touched
    assert made.tally.doubtful == len(DOUBTS) - 1
    assert adopt(None, reading().draft, made.choice).cells[NATURAL] == 77


def test_what_is_confirmed_keeps_its_figure_and_becomes_certain() -> None:
    made = decision()
    made.confirm(Key("cell", GRANTED))
    after = adopt(None, reading().draft, made.choice)
    assert after.cells[GRANTED] == full().cells[GRANTED]
    assert after.provenance[GRANTED].confidence == "certain"


def test_the_cover_can_be_put_right() -> None:
    made = decision()
    made.put_right(Key("cover", "agency"), "青石县人民政府")
    assert adopt(None, reading().draft, made.choice).meta.agency == "青石县人民政府"


def test_a_new_report_cannot_be_without_its_year() -> None:
    made, year = decision(), Key("cover", "year")
    assert not made.can_take(year)
    made.take([year], on=False)
    assert made.takes(year)
    assert decision(full()).can_take(year)


def test_what_would_replace_a_figure_is_not_proposed() -> None:
    current = replace(full(), cells={**full().cells, BUSINESS: 999})
    made = decision(current)
    assert not made.takes(Key("cell", BUSINESS))
    assert made.tally.different >= 1
    made.take([Key("cell", BUSINESS)], on=True)
    assert made.takes(Key("cell", BUSINESS))


def test_a_cell_without_a_counterpart_can_be_neither_taken_nor_put_right() -> None:
    older = full(2020)
    made = Decision(differences(empty(load("2021"), AGENCY, 2025), older))
    lost = next(Key("cell", line.name) for line in made.found.cells if line.why)
    made.take([lost], on=True)
    assert not made.takes(lost)
    assert not made.correctable(lost)
