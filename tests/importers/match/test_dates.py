"""Dates and years as reports write them."""

import datetime as dt

import pytest

from drafter.importers.match.dates import find, period_years, years


@pytest.mark.parametrize(
    ("text", "date", "before"),
    [
        ("2024年1月20日", dt.date(2024, 1, 20), ""),
        ("（2026年 1月 23日）", dt.date(2026, 1, 23), ""),
        ("二〇二四年一月二十日", dt.date(2024, 1, 20), ""),
        ("二○二一年十二月三十一日", dt.date(2021, 12, 31), ""),
        ("二零二一年三月九日", dt.date(2021, 3, 9), ""),
        ("2021-03-09", dt.date(2021, 3, 9), ""),
        ("２０２１年３月９日", dt.date(2021, 3, 9), ""),
        ("青石县人民政府 2024年1月20日", dt.date(2024, 1, 20), "青石县人民政府"),
        ("从2024年1月1日至2024年12月31日", dt.date(2024, 12, 31), "从2024年1月1日至"),
    ],
)
def test_a_date_at_the_end_of_a_line(text: str, date: dt.date, before: str) -> None:
    assert find(text) == (date, before)


@pytest.mark.parametrize(
    "text", ["2024年1月20日印发", "2024年2月30日", "2024年13月1日", "电话 8610-1-1", "", "一月二十日"]
)
def test_what_is_no_date(text: str) -> None:
    assert find(text) is None


def test_the_period_is_a_whole_year() -> None:
    assert period_years("统计期限为 2023 年 1 月 1 日至12月31日。") == [2023]
    assert period_years("自2023年1月1日起,至2023年12月31日止") == [2023]
    assert period_years("自2022年1月1日起施行，至12月31日") == []
    assert period_years("从2022年1月1日至2023年12月31日") == []


def test_years_of_document_numbers_do_not_count() -> None:
    assert years("国办公开办函〔2021〕30号，2023年，与2022年相比，12023年") == [2023, 2022]
