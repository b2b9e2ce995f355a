"""What templates can do with values: dates and numbers as official documents write them."""

import datetime as dt
from collections.abc import Callable, Mapping

from drafter.model.values import Value, shown


def chinese_date(date: dt.date) -> str:
    """Write a date as 2026年1月20日."""
    return f"{date.year}年{date.month}月{date.day}日"


def figure(value: Value | None) -> str:
    """Write a figure as the tables do; a blank as ""."""
    return shown(value)


FILTERS: Mapping[str, Callable[..., str]] = {"chinese_date": chinese_date, "figure": figure}
