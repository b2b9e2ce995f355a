"""The whole report: its parts, their headings, rows of another version of the form."""

from dataclasses import replace

import pytest

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from drafter.model.draft import Draft, empty
from drafter.model.prose import Picture
from drafter.standard.loader import load
from tests.checks.samples import SOUND, cells, text
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
    draft = replace(full(), prose={**full().prose, "problems": (Picture("a.png"),)}, pictures={"a.png": b""})
    assert [finding.section for finding in found(draft, "section.missing")] == ["problems"]


@pytest.mark.parametrize("words", ["- 6 -", "—7—", "8", "第 6 页 共 6 页"])
def test_a_page_number_alone_is_no_text(words: str) -> None:
    assert [finding.section for finding in found(text(other=words), "section.missing")] == ["other"]


def test_all_cells_of_an_old_row_are_one_finding() -> None:
    draft = cells(requests__other__natural=3, requests__other__business=1)
    (finding,) = found(draft, "form.old_row")
    assert finding.where == ("requests.other.natural", "requests.other.business")
    assert "其他处理" in finding.message
    assert finding.section == "requests"


def test_an_old_table_is_named_by_its_row() -> None:
    (finding,) = found(cells(disclosure__procurement__projects=3), "form.old_row")
    assert "政府集中采购" in finding.message


def test_a_reworded_heading_is_told_with_the_forms_wording() -> None:
    draft = replace(SOUND, headings={"other": "六、需要报告的其他事项"})
    (finding,) = found(draft, "form.heading")
    assert (finding.section, finding.expected, finding.actual) == (
        "other", "六、其他需要报告的事项", "六、需要报告的其他事项",
    )  # fmt: skip


def test_a_heading_in_the_text_of_another_part_is_shown() -> None:
    words = "人手不足，将改进。\n六、其他需要报告的事项\n未收取信息处理费。"
    (finding,) = found(text(problems=words), "form.heading")
    assert (finding.section, finding.excerpt) == ("problems", "六、其他需要报告的事项")
