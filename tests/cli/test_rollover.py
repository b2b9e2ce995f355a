"""drafter rollover."""

from pathlib import Path

from drafter.model import files
from tests.cli.conftest import Run


def test_this_years_draft_is_written_and_told(command: Run, report: Path, tmp_path: Path) -> None:
    out = tmp_path / "new.nianbao"
    answer = command("rollover", report, "--year", 2026, "-o", out)
    assert answer.code == 0
    assert "2026 年度报告" in answer.out
    draft, last = files.read(out), files.read(report)
    assert draft.cells["requests.carried_in.natural"] == last.cells["requests.carried_out.natural"]
    assert draft.last == last


def test_an_earlier_year_is_refused(command: Run, report: Path, tmp_path: Path) -> None:
    out = tmp_path / "new.nianbao"
    assert "2025" in command("rollover", report, "--year", 2025, "-o", out).refusal
    assert not out.exists()
