"""What figure cells say: figures, units, remarks, marks for nothing, and what is no figure."""

from decimal import Decimal

import pytest

from drafter.importers.match.amounts import grouped, is_figure, is_nothing, is_parted, joined, read, unit_in
from drafter.model.values import Value
from drafter.standard.schema import Kind


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("12", "count", 12),
        (" １，０５４ ", "count", 1054),
        ("12,345,678", "count", 12345678),
        ("12 件", "count", 12),
        ("12.00", "count", 12),
        ("+206", "signed", 206),
        ("- 116", "signed", -116),
        ("－95", "signed", -95),
        ("增加12项", "signed", 12),
        ("减少3", "signed", -3),
        ("-3", "count", -3),
        ("2.5", "count", Decimal("2.5")),
        ("99999999999999", "count", 99999999999999),
    ],
)
def test_figures_are_read_as_people_write_them(text: str, kind: Kind, value: Value) -> None:
    reading = read(text, kind)
    assert (reading.value, reading.note, reading.confidence) == (value, "", "certain")


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("1.47亿", "", "14700"),
        ("6.7328亿元", "", "67328"),
        ("251000元", "", "25.1"),
        ("251000元", "万元", "25.1"),
        ("6118.32 万元", "", "6118.32"),
        ("59237.2449", "万元", "59237.2449"),
        ("251000", "元", "25.1"),
        ("1.5", "亿元", "15000"),
        ("12千元", "", "1.2"),
        ("0.5元", "", "0.00005"),
        ("0", "", "0"),
        ("-5", "万元", "-5"),
    ],
)
def test_amounts_come_in_wan(text: str, unit: str, value: str) -> None:
    reading = read(text, "amount", unit)
    assert reading.value == Decimal(value)
    assert reading.confidence == "certain"
    assert "E" not in str(reading.value)


def test_an_amount_without_any_unit_is_only_likely() -> None:
    reading = read("1278848.63", "amount")
    assert (reading.value, reading.confidence) == (Decimal("1278848.63"), "likely")


@pytest.mark.parametrize(
    ("text", "value", "note"),
    [
        ("22（其中修订16件）", 22, "其中修订16件"),
        ("55 (含自然失效29件)", 55, "含自然失效29件"),
        ("7件（其中（一）类3件）", 7, "其中（一）类3件"),
        ("12①", 12, "①"),
        ("12*", 12, "*"),
        ("12²", 12, "²"),
        ("22其中修订16件", 22, "其中修订16件"),
        ("7件，含自然失效2件", 7, "含自然失效2件"),
    ],
)
def test_a_remark_beside_a_figure_is_kept(text: str, value: int, note: str) -> None:
    assert (read(text, "count").value, read(text, "count").note) == (value, note)


@pytest.mark.parametrize(
    "text", ["", " ", "　", "/", "／", "—", "——", "-", "－", "无", "*", "※", "（/）", "暂无", "N/A", "\\"]
)
def test_marks_for_nothing_are_blank_and_never_zero(text: str) -> None:
    assert is_nothing(text)
    assert read(text, "count").value is None
    assert read(text, "amount").value is None


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("/", "/"),
        ("—", "—"),
        ("（/）", "/"),
        ("无", "无"),
        ("", ""),
        ("（见附注）", "见附注"),
        ("/（注1）", "/（注1）"),
    ],
)
def test_the_mark_in_a_blank_cell_is_its_note(text: str, note: str) -> None:
    assert (read(text, "count").value, read(text, "count").note) == (None, note)


@pytest.mark.parametrize(("text", "value"), [("零", 0), ("一百二十", 120), ("三件", 3), ("二〇", 20)])
def test_a_figure_in_chinese_is_likely(text: str, value: int) -> None:
    assert (read(text, "count").value, read(text, "count").confidence) == (value, "likely")


def test_digits_in_groups_of_three_may_be_one_figure() -> None:
    assert grouped("1 234") == "1234"
    assert grouped("12\u00a0345\u2009678") == "12345678"
    assert grouped("1 23") == grouped("1234") == grouped("0 5") == ""


@pytest.mark.parametrize(
    "text", ["详见附件", "约12", "12,34", "3/5", "12-15", "1 2", "十二日", "（5）", "1.2.3"]
)
def test_what_is_no_figure_comes_back_as_found(text: str) -> None:
    assert read(text, "count").value == text


def test_digits_that_stand_apart_are_joined_only_on_demand() -> None:
    assert is_parted("1 2")
    assert is_parted("14872\n243")
    assert not is_parted("12 件")
    assert (read("1 2", "count").value, read("1 2", "count").confidence) == ("1 2", "guessed")
    assert joined("1 2").value == 12


@pytest.mark.parametrize(
    "text",
    ["0", "1.47亿", "22（其中修订16件）", "+3", "/", "12①", "5件", "零", "十二", "三件", "22，其中修订16件"],
)
def test_figures_are_told_from_labels(text: str) -> None:
    assert is_figure(text)


@pytest.mark.parametrize(
    "text", ["1.属于国家秘密", "3.其他", "规章", "2020年", "（一）", "", "一", "9" * 200]
)
def test_labels_are_told_from_figures(text: str) -> None:
    assert not is_figure(text)


def test_a_heading_names_its_unit() -> None:
    assert unit_in("本年收费金额（单位：万 元）") == "万元"
    assert unit_in("采购总金额(亿元)") == "亿元"
    assert unit_in("采购总金额") == ""
