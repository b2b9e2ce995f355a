"""Parts that are missing, and an opening that names another agency or year."""

from dataclasses import replace

import pytest

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from drafter.model.draft import Meta
from drafter.model.prose import from_text
from tests.helpers.drafts import AGENCY, full


def found(rule: str, **parts: str) -> tuple[Finding, ...]:
    """Return what a rule finds in a sound draft of 2025 with these texts in it."""
    draft = full(2025)
    prose = {**draft.prose, **{part: from_text(text) for part, text in parts.items()}}
    return tuple(finding for finding in run_all(replace(draft, prose=prose)) if finding.rule == rule)


@pytest.mark.parametrize("part", ["overview", "problems", "other"])
def test_an_empty_part_is_missing(part: str) -> None:
    (finding,) = found("section.missing", **{part: "  \n"})
    assert (finding.section, finding.severity) == (part, "error")


@pytest.mark.parametrize("table", ["disclosure", "requests", "review"])
def test_a_table_without_a_figure_is_missing(table: str) -> None:
    draft = full(2025)
    cells = {name: value for name, value in draft.cells.items() if not name.startswith(f"{table}.")}
    missing = [f for f in run_all(replace(draft, cells=cells)) if f.rule == "section.missing"]
    assert [finding.section for finding in missing] == [table]


def test_the_opening_is_not_required() -> None:
    assert found("section.missing", preamble="") == ()


def test_a_report_without_an_agency_has_no_whole_title() -> None:
    draft = replace(full(2025), meta=Meta(" ", 2025))
    assert [f.rule for f in run_all(draft)] == ["title.agency"]


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("数据统计期限为2024年1月1日至2024年12月31日。", "2024年1月1日至2024年12月31日"),
        ("数据统计期限自2025年1月1日起，至2024年12月31日止。", "2025年1月1日起，至2024年12月31日"),
        ("数据统计期限为2024年1月1日-12月31日。", "2024年1月1日-12月31日"),
        (
            f"现将{AGENCY}2024年政府信息公开工作年度报告公布如下。",
            f"现将{AGENCY}2024年政府信息公开工作年度报告",
        ),
    ],
)
def test_another_year_in_the_opening_is_told_with_the_words(text: str, excerpt: str) -> None:
    (finding,) = found("title.mismatch", preamble=f"编制说明。\n{text}")
    assert finding.severity == "error"
    assert (finding.expected, finding.actual) == (2025, 2024)
    assert finding.excerpt == excerpt
    assert finding.start is not None
    assert f"编制说明。\n{text}"[finding.start : finding.end] == excerpt


def test_another_agency_in_the_opening_is_told() -> None:
    (finding,) = found("title.mismatch", preamble="现将青石县统计局2025年政府信息公开工作年度报告公布如下。")
    assert (finding.expected, finding.actual) == (AGENCY, "青石县统计局")


@pytest.mark.parametrize(
    "text",
    [
        "数据统计期限为2025年1月1日至2025年12月31日。",
        "数据统计期限自2025年1月1日起至12月31日止。",
        f"现将{AGENCY}2025年政府信息公开工作年度报告公布如下。",
        "现将我局2025年政府信息公开年度报告公布如下。",
        "根据《政府信息公开工作年度报告格式》编制。",
        "本报告于2026年1月15日公布。",
    ],
)
def test_what_agrees_is_left_alone(text: str) -> None:
    assert found("title.mismatch", preamble=text) == ()
