"""drafter check."""

from dataclasses import replace
from pathlib import Path

from drafter.model import files
from tests.cli.conftest import Run
from tests.helpers.drafts import full


def wrong(path: Path) -> Path:
    """Put a wrong figure, and a text that would be markup, into a report."""
    draft = full(2025)
    meta = replace(draft.meta, agency="<b>某局</b>")
    files.write(path, replace(draft, meta=meta, cells={**draft.cells, "requests.received.natural": 1000}))
    return path


def test_a_sound_report_ends_with_0(command: Run, report: Path) -> None:
    answer = command("check", report)
    assert answer.code == 0
    assert "没有发现问题。" in answer.out


def test_a_warning_alone_ends_with_0(command: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.nianbao"
    draft = full(2025)
    files.write(path, replace(draft, cells={**draft.cells, "disclosure.coercion.decisions": None}))
    answer = command("check", path)
    assert answer.code == 0
    assert "请核对 1 处" in answer.out


def test_an_error_ends_with_1_and_names_the_place(command: Run, report: Path) -> None:
    answer = command("check", wrong(report))
    assert answer.code == 1
    assert "［必须改］表三「自然人」列" in answer.out


def test_json_is_as_the_contract_says(command: Run, report: Path) -> None:
    answer = command("check", wrong(report), "--format", "json")
    assert answer.code == 1
    (finding,) = answer.json["findings"]
    assert answer.json["counts"] == {"error": 1, "warning": 0, "hint": 0}
    assert list(finding)[:5] == ["rule", "severity", "where", "section", "excerpt"]
    assert {"message", "expected", "actual", "basis", "also"} <= set(finding)
    assert finding["rule"] == "requests.balance"
    assert finding["where"][0] == "requests.received.natural"
    assert isinstance(finding["actual"], int)


def test_what_the_same_fault_breaks_is_told_under_its_finding(command: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.nianbao"
    draft = full(2025, explicit=True)
    files.write(path, replace(draft, cells={**draft.cells, "requests.granted.natural": 999}))
    answer = command("check", path, "--format", "json")
    (finding,) = answer.json["findings"]
    (also,) = finding["also"]
    assert answer.json["counts"]["error"] == 1
    assert (finding["rule"], also["rule"]) == ("requests.result_total", "requests.row_total")
    assert {"rule", "where", "message", "expected", "actual", "difference"} == set(also)
    assert also["where"][0] == finding["where"][0] == "requests.granted.natural"
    text = command("check", path).out
    assert "　　连带：表三「（一）予以公开」行不符合" in text
    assert "必须改 1 处" in text


def test_html_is_one_page_and_escaped(command: Run, report: Path) -> None:
    out = command("check", wrong(report), "--format", "html").out
    assert out.startswith("<!DOCTYPE html>")
    assert "&lt;b&gt;某局" in out
    assert "<b>" not in out


def test_last_years_report_adds_the_checks_between_years(command: Run, report: Path, tmp_path: Path) -> None:
    last = tmp_path / "last.nianbao"
    draft = full(2024)
    files.write(last, replace(draft, cells={**draft.cells, "requests.carried_out.natural": 999}))
    findings = command("check", report, "--last", last, "--format", "json").json["findings"]
    assert "requests.carried_in.natural" in [f["where"][0] for f in findings if f["rule"] == "carry.requests"]
