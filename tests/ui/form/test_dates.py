"""Dates as people write them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors import RefusedValue
from drafter.ui.form.dates import read_date, written


@pytest.mark.parametrize(
    "text",
    [
        "2026年1月15日",
        "2026-1-15",
        "2026.01.15",
        "2026/1/15",
        "20260115",
        "２０２６年１月１５日",
        " 2026年 1月15日 ",
    ],
)
def test_a_date_is_understood(text: str) -> None:
    assert read_date(text) == dt.date(2026, 1, 15)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("明天", "“明天”不是日期，请写成 2026年1月15日 或 2026-1-15。"),
        ("2026-1", "“2026-1”不是日期，请写成 2026年1月15日 或 2026-1-15。"),
        ("2026年2月30日", "没有“2026年2月30日”这一天，请核对月份和日期。"),
    ],
)
def test_anything_else_is_refused_in_words(text: str, sentence: str) -> None:
    with pytest.raises(RefusedValue) as refusal:
        read_date(text)
    assert str(refusal.value) == sentence


def test_nothing_is_no_date() -> None:
    assert read_date(" ") is None
    assert written(None) == ""


@given(st.dates(dt.date(1000, 1, 1)))
def test_what_is_written_is_read_back(date: dt.date) -> None:
    assert read_date(written(date)) == date
