"""Blanks, and what cannot stand in a figure cell."""

from dataclasses import replace
from decimal import Decimal

import pytest

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from drafter.model.values import Value
from tests.helpers.drafts import full


def found(rule: str, **cells: Value | None) -> tuple[Finding, ...]:
    """Return what a rule finds in a sound draft of 2021's form with these cells put in."""
    draft = full(2025)
    values = {name.replace("__", "."): value for name, value in cells.items()}
    findings = run_all(replace(draft, cells={**draft.cells, **values}))
    return tuple(finding for finding in findings if finding.rule == rule)


def test_a_blank_is_told_with_its_row_and_column() -> None:
    (finding,) = found("cell.blank", requests__partial__research=None)
    assert finding.where == ("requests.partial.research",)
    assert finding.severity == "warning"
    assert "科研机构" in finding.message
    assert "（二）部分公开" in finding.message


def test_zero_is_not_a_blank() -> None:
    assert found("cell.blank", requests__partial__research=0) == ()


def test_blanks_of_one_row_are_told_once() -> None:
    (finding,) = found("cell.blank", requests__partial__research=None, requests__partial__natural=None)
    assert finding.where == ("requests.partial.natural", "requests.partial.research")
    assert "2 格" in finding.message


def test_a_total_left_blank_by_hand_is_a_blank() -> None:
    (finding,) = found("cell.blank", requests__partial__total=None)
    assert finding.where == ("requests.partial.total",)


def test_the_single_cell_of_table_two_is_named_by_its_row() -> None:
    (finding,) = found("cell.blank", disclosure__licensing__decisions=None)
    assert "表二「行政许可」" in finding.message


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (-1, "负数"),
        (Decimal("1.5"), "不是整数"),
        ("12件", "不是数字"),
        ("/", "不是数字"),
        (10**12, "不合情理"),
    ],
)
def test_what_cannot_be_a_count_is_told(value: Value, why: str) -> None:
    (finding,) = found("cell.invalid", requests__partial__natural=value)
    assert finding.severity == "error"
    assert finding.where == ("requests.partial.natural",)
    assert finding.actual == value
    assert why in finding.message


@pytest.mark.parametrize("value", [0, 10**6, Decimal(0), Decimal("4068.208")])
def test_an_amount_may_be_a_decimal(value: Value) -> None:
    assert found("cell.invalid", disclosure__fees__amount_wan=value) == ()


def test_a_change_of_the_2019_form_may_be_negative() -> None:
    draft = full(2020)
    fewer = replace(draft, cells={**draft.cells, "disclosure.licensing.change": -5})
    assert not [f for f in run_all(fewer) if f.rule == "cell.invalid"]
