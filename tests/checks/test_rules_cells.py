"""Blanks and what cannot stand in a cell: one finding a row, in words that a clerk can act on."""

from dataclasses import replace
from decimal import Decimal

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from drafter.model.draft import Draft, empty
from drafter.model.values import Value
from drafter.standard.loader import load
from tests.helpers.drafts import full

ROW = "requests.granted"
SIX = ("natural", "business", "research", "nonprofit", "legal_service", "other_org")


def found(draft: Draft, rule: str) -> list[Finding]:
    return [finding for finding in run_all(draft) if finding.rule == rule]


def changed(**values: Value | None) -> Draft:
    cells = {**full().cells, **{f"{ROW}.{column}": value for column, value in values.items()}}
    return replace(full(), cells=cells)


def test_the_blanks_of_a_row_are_one_finding_that_names_them() -> None:
    (finding,) = found(changed(natural=None, research=None), "cell.blank")
    assert finding.where == (f"{ROW}.natural", f"{ROW}.research")
    assert finding.message == "表三「（一）予以公开」行有 2 格空着：自然人、科研机构，没有的请填 0。"


def test_a_row_that_is_blank_throughout_is_told_shortly() -> None:
    (finding,) = found(changed(**dict.fromkeys(SIX)), "cell.blank")
    assert finding.message == "表三「（一）予以公开」行都还没有填，没有的请填 0。"
    assert len(finding.where) == 7


def test_a_single_cell_is_told_by_its_row() -> None:
    cells = {name: value for name, value in full().cells.items() if name != "disclosure.fees.amount_wan"}
    (finding,) = found(replace(full(), cells=cells), "cell.blank")
    assert finding.message == "表二「行政事业性收费」还没有填，没有的请填 0。"


def test_a_row_of_totals_is_not_to_be_filled_by_hand() -> None:
    findings = found(empty(load("2021"), "青石县人民政府", 2025), "cell.blank")
    total = next(finding for finding in findings if finding.where[0] == "requests.total.natural")
    assert total.message == "表三「（七）总计」行还没有数：由程序合计，各项填好就有了。"
    blank_by_hand = replace(empty(load("2021"), "", 2025), cells={"requests.total.natural": None})
    (total,) = (f for f in found(blank_by_hand, "cell.blank") if f.where[0] == "requests.total.natural")
    assert "没有的请填 0" in total.message


def test_zero_and_text_are_no_blanks() -> None:
    assert found(changed(natural=0), "cell.blank") == []
    assert found(changed(natural="/"), "cell.blank") == []


def test_what_cannot_stand_in_a_cell_is_told_with_the_reason() -> None:
    told = {
        value: found(changed(natural=value), "cell.invalid")[0].message
        for value in ("/", -3, Decimal("1.5"), 10**12)
    }
    assert told["/"] == "表三「（一）予以公开」行「自然人」列的“/”不是数字。"
    assert told[-3].endswith("的“-3”是负数。")
    assert told[Decimal("1.5")].endswith("的“1.5”不是整数。")
    assert "大得不合情理" in told[10**12]


def test_a_sum_of_wrong_figures_is_not_told_again() -> None:
    assert [f.where for f in found(changed(natural=Decimal("1.5")), "cell.invalid")] == [(f"{ROW}.natural",)]
    assert [f.where for f in found(changed(natural=-500), "cell.invalid")] == [(f"{ROW}.natural",)]
