"""The cover and the opening: agency, year, period, date."""

import datetime as dt
from dataclasses import replace

import pytest

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from drafter.model.draft import Draft, Meta
from tests.checks.samples import agency, text
from tests.helpers.drafts import AGENCY, full


def found(draft: Draft, rule: str) -> list[Finding]:
    return [finding for finding in run_all(draft) if finding.rule == rule]


@pytest.mark.parametrize(
    ("words", "excerpt", "said"),
    [
        ("本报告数据统计期限为2024年1月1日至2024年12月31日。", "2024年1月1日至2024年12月31日", 2024),
        ("自2024年1月1日起至12月31日止", "2024年1月1日起至12月31日", 2024),
        ("2025 年 1 月 1 日到 2026 年 12 月 31 日", "2025 年 1 月 1 日到 2026 年 12 月 31 日", 2026),
        ("自2025年1月1日起，至2024年12月31日止", "2025年1月1日起，至2024年12月31日", 2024),
        ("2024年1月1日～12月31日", "2024年1月1日～12月31日", 2024),
    ],
)
def test_a_period_of_another_year_is_shown_where_it_stands(words: str, excerpt: str, said: int) -> None:
    (finding,) = found(text(preamble=f"第一段。\n{words}"), "title.mismatch")
    assert (finding.excerpt, finding.expected, finding.actual) == (excerpt, 2025, said)
    assert finding.section == "preamble"
    assert finding.start == len("第一段。\n") + words.index(excerpt)


def test_the_period_of_the_statistics_is_looked_for_in_the_other_parts_too() -> None:
    draft = text(other="未收取信息处理费。本年度报告数据统计期限从2024年1月1日到12月31日止。")
    (finding,) = found(draft, "title.mismatch")
    assert finding.section == "other"


def test_a_period_that_is_not_the_whole_year_is_shown() -> None:
    (finding,) = found(text(preamble="统计期限为2025年1月1日至12月30日。"), "title.period")
    assert (finding.severity, finding.excerpt) == ("error", "2025年1月1日至12月30日")
    assert "1月1日至12月31日" in finding.message


def test_another_agency_is_shown_beside_the_one_of_the_title() -> None:
    (finding,) = found(
        agency(AGENCY, "现将青石县水务局2025年政府信息公开工作年度报告公布如下。"), "title.mismatch"
    )
    assert (finding.expected, finding.actual) == (AGENCY, "青石县水务局")
    assert finding.excerpt is not None
    assert "青石县水务局2025年政府信息公开工作年度报告" in finding.excerpt


def test_a_title_without_agency_is_told() -> None:
    (finding,) = found(agency(""), "title.agency")
    assert (finding.severity, finding.where, finding.section) == ("warning", (), None)
    assert "封面" in finding.message


def test_the_name_of_the_report_is_told_in_full() -> None:
    (finding,) = found(text(preamble="现公布本局2025年政府信息公开年度报告。"), "title.wording")
    assert (finding.excerpt, finding.expected) == (
        "2025年政府信息公开年度报告",
        "2025年政府信息公开工作年度报告",
    )


@pytest.mark.parametrize(
    ("name", "date", "told"),
    [
        (AGENCY, dt.date(2026, 1, 31), ""),
        (AGENCY, dt.date(2026, 2, 1), "2026年1月31日前"),
        ("青石县人民政府", dt.date(2026, 3, 31), ""),
        ("青石县人民政府", dt.date(2026, 4, 1), "2026年3月31日前"),
        (AGENCY, dt.date(2025, 12, 31), "年底才齐"),
    ],
)
def test_the_deadline_is_that_of_an_office_or_of_a_government(name: str, date: dt.date, told: str) -> None:
    messages = [f.message for f in found(replace(full(), meta=Meta(name, 2025, date)), "title.date")]
    assert len(messages) == bool(told)
    assert all(told in message for message in messages)


def test_a_year_at_the_end_of_the_calendar_is_no_trouble() -> None:
    assert found(replace(full(), meta=Meta(AGENCY, dt.MAXYEAR, dt.date(2026, 1, 1))), "title.date") == []
