"""Sums of cells by rows and columns, in both versions of the form."""

from drafter.checks.language.cells import Subject, grid
from drafter.standard.loader import load


def test_a_row_and_a_column_are_a_cell() -> None:
    assert grid(load("2021"), "requests", ("granted",), ("total",)) == ("requests.granted.total",)


def test_a_row_with_a_dot_stands_for_all_beneath_it() -> None:
    cells = grid(load("2021"), "requests", ("other.",), ("natural",))
    assert cells == tuple(f"requests.other.{row}.natural" for row in ("no_correction", "fee_unpaid", "rest"))
    assert grid(load("2019"), "requests", ("other.",), ("natural",)) == ("requests.other.natural",)


def test_a_row_of_another_version_has_no_cell() -> None:
    assert grid(load("2019"), "disclosure", ("normative_documents",), ("issued",)) == ()


def test_a_subject_is_exact_unless_it_is_said() -> None:
    assert Subject(("requests.received.total",)).bound == "exact"
