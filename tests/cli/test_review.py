"""drafter review."""

from dataclasses import replace
from pathlib import Path

import pytest

from drafter.model import files
from drafter.model.digest import digest
from tests.cli.conftest import Run
from tests.helpers.drafts import full


def test_each_ending_gives_its_format(command: Run, report: Path, tmp_path: Path) -> None:
    outs = [tmp_path / f"a{suffix}" for suffix in (".docx", ".pdf", ".html")]
    answer = command("review", report, *(word for out in outs for word in ("-o", out)))
    assert answer.code == 0
    assert [out.read_bytes()[:4] for out in outs] == [b"PK\x03\x04", b"%PDF", b"<!DO"]
    assert all(str(out) in answer.out for out in outs)


def test_what_was_found_stands_in_the_file_and_not_in_the_exit_code(command: Run, tmp_path: Path) -> None:
    draft = full(2025)
    path, out = tmp_path / "a.nianbao", tmp_path / "a.html"
    files.write(path, replace(draft, cells={**draft.cells, "requests.received.natural": 1000}))
    assert command("review", path, "-o", out).code == 0
    text = out.read_text("utf-8")
    assert "强制性问题 1 处" in text
    assert digest(files.read(path)) in text


def test_last_years_report_adds_its_figures_and_the_checks_between_years(
    command: Run, report: Path, tmp_path: Path
) -> None:
    last, out = tmp_path / "last.nianbao", tmp_path / "a.html"
    files.write(last, full(2024))
    assert command("review", report, "--last", last, "-o", out).code == 0
    text = out.read_text("utf-8")
    assert "2024 年度" in text
    assert "未核对" not in text
    assert "结转数衔接" in text


@pytest.mark.parametrize("which", ["report", "last"])
def test_no_report_that_is_read_is_written_over(
    command: Run, report: Path, tmp_path: Path, which: str
) -> None:
    last = tmp_path / "last.nianbao"
    files.write(last, full(2024))
    target = {"report": report, "last": last}[which]
    before = target.read_bytes()
    assert "不能写在它上面" in command("review", report, "--last", last, "-o", target).refusal
    assert target.read_bytes() == before


def test_an_unknown_ending_and_a_missing_file_are_refused(command: Run, report: Path, tmp_path: Path) -> None:
    assert ".odt" in command("review", report, "-o", tmp_path / "a.odt").refusal
    assert command("review", tmp_path / "gone.nianbao", "-o", tmp_path / "a.html").code == 2
    assert list(tmp_path.glob("a.*")) == []
