"""Figures as people type them: understood, or refused in words; printed as they were understood."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors import RefusedValue
from drafter.model.values import LARGEST, normalise, number, parse, shown
from drafter.standard.schema import Kind

counts = st.integers(0, LARGEST - 1)
changes = st.integers(1 - LARGEST, LARGEST - 1)
amounts = st.decimals(0, LARGEST - 1, places=6) | st.decimals(0, 1000, places=2)


def refusal(text: str, kind: Kind) -> str:
    with pytest.raises(RefusedValue) as refused:
        parse(text, kind)
    return str(refused.value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("０", 0),
        ("１２３", 123),
        (" 12\t", 12),
        ("\u300012\u3000", 12),
        ("1,234", 1234),
        ("1，234，567", 1234567),
        ("１，２３４", 1234),
        ("0012", 12),
        ("\ufeff12\u200b", 12),
        ("12.0", 12),
        ("12.00", 12),
        ("+3", 3),
        ("-0", 0),
        ("9999999999", 9999999999),
    ],
)
def test_a_count_is_understood(text: str, value: int) -> None:
    found = parse(text, "count")
    assert found == value
    assert type(found) is int


@pytest.mark.parametrize("text", ["", " ", "\u3000", "\n\t"])
@pytest.mark.parametrize("kind", ["count", "signed", "amount"])
def test_nothing_typed_is_a_blank_and_not_zero(text: str, kind: Kind) -> None:
    assert parse(text, kind) is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("-1", "是负数"),
        ("−1", "是负数"),
        ("1.5", "不是整数"),
        (".5", "不是整数"),
        ("10000000000", "太大"),
        ("1000000000000", "太大"),
        ("9" * 400, "太大"),
        ("/", "不是数字"),
        ("—", "不是数字"),
        ("无", "不是数字"),
        ("三", "不是数字"),
        ("12件", "不是数字"),
        ("5.", "不是数字"),
        ("1e3", "不是数字"),
        ("0x10", "不是数字"),
        ("--1", "不是数字"),
        ("1-2", "不是数字"),
        ("nan", "不是数字"),
        ("Infinity", "不是数字"),
        ("1_000", "不是数字"),
        ("1/2", "不是数字"),
        ("½", "不是数字"),
        ("10²", "不是数字"),
        ("12①", "不是数字"),
        ("⒈", "不是数字"),
        ("1,23", "逗号位置不对"),
        ("1234,567", "逗号位置不对"),
        (",123", "逗号位置不对"),
        ("今年，收到申请", "不是数字"),
        ("1 2", "空格"),
        ("12\n34", "空格"),
        ("1\u3000234", "空格"),
    ],
)
def test_what_is_no_count_is_refused_with_the_reason(text: str, why: str) -> None:
    told = refusal(text, "count")
    assert why in told
    assert len(told) < 60
    assert "\n" not in told


@pytest.mark.parametrize(
    ("text", "value"), [("-2770", -2770), ("－５", -5), ("—185", -185), ("+185", 185), ("− 3", -3)]
)
def test_a_change_has_its_sign_in_every_writing(text: str, value: int) -> None:
    assert parse(text, "signed") == value


def test_a_change_is_whole_and_not_beyond_reason() -> None:
    assert "不是整数" in refusal("-0.5", "signed")
    assert "太大" in refusal("-10000000000", "signed")


@pytest.mark.parametrize(
    ("text", "value", "print_as"),
    [
        ("4068.208", "4068.208", "4068.208"),
        ("1,234.50", "1234.5", "1234.5"),
        ("59237.2449", "59237.2449", "59237.2449"),
        (".5", "0.5", "0.5"),
        ("12.0", "12", "12"),
        ("100", "100", "100"),
        ("-0", "0", "0"),
        ("0.000001", "0.000001", "0.000001"),
        ("1." + "0" * 60, "1", "1"),
    ],
)
def test_an_amount_is_understood_and_printed_plainly(text: str, value: str, print_as: str) -> None:
    found = parse(text, "amount")
    assert found == Decimal(value)
    assert type(found) is Decimal
    assert shown(found) == print_as


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("-1", "负数"),
        ("0.0000001", "小数位数"),
        ("10000000000", "万元"),
        ("6.7亿元", "不是数字"),
        ("1.2.3", "不是数字"),
    ],
)
def test_what_is_no_amount_is_refused_with_the_reason(text: str, why: str) -> None:
    assert why in refusal(text, "amount")


def test_a_long_text_is_told_in_short() -> None:
    told = refusal("本年度没有收到政府信息公开申请，" * 40, "count")
    assert told.startswith("“本年度没有收到政府信息公开申请，本年度没…”")


@given(counts)
def test_a_printed_count_reads_back(value: int) -> None:
    assert parse(shown(value), "count") == value
    assert parse(f"{value:,}", "count") == value


@given(changes)
def test_a_printed_change_reads_back(value: int) -> None:
    assert parse(shown(value), "signed") == value


@given(amounts)
def test_a_printed_amount_reads_back_and_is_printed_the_same(value: Decimal) -> None:
    found = parse(shown(value), "amount")
    assert found == value
    assert shown(parse(shown(found), "amount")) == shown(found)


@given(st.text(), st.sampled_from(["count", "signed", "amount"]))
def test_any_text_is_a_figure_a_blank_or_refused(text: str, kind: Kind) -> None:
    try:
        found: object = parse(text, kind)
    except RefusedValue as refused:
        found = refused
    match found:
        case RefusedValue():
            assert found.what
            assert found.todo
        case _:
            assert (found is None) == (not normalise(text))


@given(st.text())
def test_plain_form_is_plain(text: str) -> None:
    assert not any(mark.isspace() for mark in normalise(text))


def test_blank_zero_and_text_are_three_things() -> None:
    assert [shown(value) for value in (None, 0, "无", Decimal("1E+2"))] == ["", "0", "无", "100"]
    assert [number(value) for value in (None, 0, "0", Decimal(1))] == [None, 0, None, 1]
