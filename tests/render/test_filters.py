"""Dates and figures as official documents write them."""

import datetime as dt
from decimal import Decimal

import pytest

from drafter.model.values import Value
from drafter.render.filters import FILTERS, chinese_date, figure


def test_a_date_has_no_leading_zeros() -> None:
    assert chinese_date(dt.date(2026, 1, 5)) == "2026年1月5日"
    assert chinese_date(dt.date(2026, 12, 31)) == "2026年12月31日"


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, ""), (0, "0"), (12345, "12345"), (Decimal("4068.208"), "4068.208"), ("无", "无")],
)
def test_a_figure_is_written_as_the_tables_do(value: Value | None, text: str) -> None:
    assert figure(value) == text


def test_templates_know_them_by_name() -> None:
    assert set(FILTERS) == {"chinese_date", "figure"}
