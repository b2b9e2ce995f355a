"""The whole report: its parts, its title, its period."""

from dataclasses import replace

import pytest

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from drafter.model.draft import Draft, empty
from drafter.standard.loader import load
from tests.checks.samples import agency, text
from tests.helpers.drafts import AGENCY, full


def found(draft: Draft, rule: str) -> list[Finding]:
    return [finding for finding in run_all(draft) if finding.rule == rule]


def test_an_empty_report_lacks_all_six_sections() -> None:
    missing = found(empty(load("2021"), AGENCY, 2025), "section.missing")
    assert [finding.section for finding in missing] == [
        "overview", "disclosure", "requests", "review", "problems", "other",
    ]  # fmt: skip
    assert missing[0].message == "“一、总体情况”还没有内容。"
    assert missing[2].message == "“三、收到和处理政府信息公开申请情况”表格还没有填数字。"


def test_a_picture_alone_is_no_text() -> None:
    from drafter.model.prose import Picture

    draft = replace(full(), prose={**full().prose, "problems": (Picture("a.png"),)}, pictures={"a.png": b""})
    assert [finding.section for finding in found(draft, "section.missing")] == ["problems"]


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
