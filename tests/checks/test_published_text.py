"""What the rules about text, structure and privacy find in published reports, where those are at hand."""

from pathlib import Path

import pytest

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from drafter.importers import inside

FINISHED = (
    "shandong-2020.txt", "linzi-2020.txt", "liaocheng-2020.txt", "sd-jgswj-2020.txt", "shuyang-2025.txt",
    "huaian-2024.pdf",
)  # fmt: skip
KINDS = ("text.", "privacy.", "section.", "form.", "title.", "disclosure.")


def findings(path: Path) -> list[Finding]:
    draft = inside.read(path.read_bytes(), path.name).draft
    return [finding for finding in run_all(draft) if finding.rule.startswith(KINDS)]


@pytest.mark.parametrize("name", FINISHED)
def test_a_report_that_went_out_has_no_error_and_few_hints(name: str, corpus: Path) -> None:
    found = findings(corpus / name)
    assert [finding for finding in found if finding.severity == "error"] == []
    assert len([finding for finding in found if finding.severity == "warning"]) <= 3
    assert len([finding for finding in found if finding.severity == "hint"]) <= 7


def test_the_path_in_a_picture_and_the_reworded_heading_are_found(corpus: Path) -> None:
    found = findings(corpus / "linzi-2020.txt")
    (path,) = (finding for finding in found if finding.rule == "text.foreign")
    assert (path.excerpt or "").startswith("C:\\Users\\")
    (heading,) = (finding for finding in found if finding.rule == "form.heading")
    assert (heading.section, heading.expected) == ("other", "六、其他需要报告的事项")
    assert any(finding.rule == "text.residue" and finding.section == "overview" for finding in found)


def test_changes_that_repeat_the_stock_are_found(corpus: Path) -> None:
    (change,) = (f for f in findings(corpus / "liaocheng-2020.txt") if f.rule == "disclosure.change")
    assert "disclosure.fees.change" in change.where


def test_a_blank_form_is_told_what_to_fill_in_once(corpus: Path) -> None:
    rules = [(finding.rule, finding.section) for finding in findings(corpus / "blank-form-2021.docx")]
    for part in ("overview", "problems", "other"):
        assert [rule for rule, section in rules if section == part] == ["text.placeholder"]
