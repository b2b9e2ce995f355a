"""Blanks and what cannot stand in a cell: one finding a table, in words that a clerk can act on."""

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


def test_the_blanks_of_a_table_are_one_finding_that_names_them() -> None:
    cells = {**changed(natural=None, research=None).cells, "requests.partial.natural": None}
    (finding,) = found(replace(full(), cells=cells), "cell.blank")
    assert finding.where == (f"{ROW}.natural", f"{ROW}.research", "requests.partial.natural")
    assert finding.message == (
        "表三有 3 格空着：“（一）予以公开”的自然人、科研机构、“（二）部分公开”的自然人，没有的请填 0。"
    )


def test_blanks_in_two_tables_are_two_findings() -> None:
    cells = {**changed(natural=None).cells, "review.reconsideration.upheld": None}
    findings = found(replace(full(), cells=cells), "cell.blank")
    assert [finding.message[:2] for finding in findings] == ["表三", "表四"]


def test_a_row_that_is_blank_throughout_is_told_shortly() -> None:
    (finding,) = found(changed(**dict.fromkeys(SIX)), "cell.blank")
    assert finding.message == (
        "表三有 6 格空着：“（一）予以公开”整行，没有的请填 0。另有 1 格总计由程序合计，各项填好就有了。"
    )
    assert finding.where == (*(f"{ROW}.{column}" for column in SIX), f"{ROW}.total")


def test_the_heads_of_table_four_are_columns() -> None:
    outcomes = ("upheld", "corrected", "other", "pending")
    cells = {**full().cells, **{f"review.reconsideration.{column}": None for column in outcomes}}
    (finding,) = found(replace(full(), cells=cells), "cell.blank")
    assert finding.message.startswith("表四有 4 格空着：“行政复议”整栏，")


def test_of_many_rows_the_first_are_named() -> None:
    sound = full(explicit=True)
    cells = {name: None if name.endswith(".business") else value for name, value in sound.cells.items()}
    (finding,) = found(replace(sound, cells=cells), "cell.blank")
    assert finding.message.startswith("表三有 25 格空着：“一、本年新收政府信息公开申请数量”的商业企业、")
    assert finding.message.endswith("等，没有的请填 0。")
    assert len(finding.where) == 25
    (finding,) = found(changed(natural=None, business=None, research=None, nonprofit=None), "cell.blank")
    assert (
        finding.message
        == "表三有 4 格空着：“（一）予以公开”的自然人、商业企业、科研机构等 4 格，没有的请填 0。"
    )


def test_a_single_cell_is_told_by_its_row() -> None:
    cells = {name: value for name, value in full().cells.items() if name != "disclosure.fees.amount_wan"}
    (finding,) = found(replace(full(), cells=cells), "cell.blank")
    assert finding.message == "表二有 1 格空着：“行政事业性收费”，没有的请填 0。"


def test_a_table_left_wholly_empty_is_one_finding() -> None:
    findings = found(empty(load("2021"), "青石县人民政府", 2025), "cell.blank")
    assert [finding.message.partition("。")[0] for finding in findings] == [
        "表二还没有填，没有的请填 0",
        "表三还没有填，没有的请填 0",
        "表四还没有填，没有的请填 0",
    ]
    assert "格总计由程序合计" in findings[1].message
    assert findings[1].where[0] == "requests.received.natural"
    assert findings[1].where[-1].endswith(".total")


def test_a_total_left_blank_by_hand_is_to_be_filled() -> None:
    cells = {**full().cells, "requests.total.natural": None}
    (finding,) = found(replace(full(), cells=cells), "cell.blank")
    assert finding.message == "表三有 1 格空着：“（七）总计”的自然人，没有的请填 0。"


def test_zero_and_text_are_no_blanks() -> None:
    assert found(changed(natural=0), "cell.blank") == []
    assert found(changed(natural="/"), "cell.blank") == []


def test_what_cannot_stand_in_a_cell_is_told_with_the_reason() -> None:
    told = {
        value: found(changed(natural=value), "cell.invalid")[0].message
        for value in ("/", -3, Decimal("1.5"), 10**12)
    }
    assert told["/"] == "表三“（一）予以公开”的自然人填的“/”不是数字。"
    assert told[-3].endswith("填的“-3”是负数。")
    assert told[Decimal("1.5")].endswith("填的“1.5”不是整数。")
    assert "大得不合情理" in told[10**12]


def test_a_sum_of_wrong_figures_is_not_told_again() -> None:
    assert [f.where for f in found(changed(natural=Decimal("1.5")), "cell.invalid")] == [(f"{ROW}.natural",)]
    assert [f.where for f in found(changed(natural=-500), "cell.invalid")] == [(f"{ROW}.natural",)]
