"""drafter new."""

from pathlib import Path

from drafter.model import files
from tests.cli.conftest import Run


def test_the_new_project_is_empty_and_in_the_form_of_its_year(command: Run, tmp_path: Path) -> None:
    for year, standard in ((2020, "2019"), (2021, "2021"), (2026, "2021")):
        out = tmp_path / f"{year}.nianbao"
        assert command("new", "-o", out, "--agency", "青石县统计局", "--year", year).code == 0
        draft = files.read(out)
        assert (draft.standard, draft.meta.agency, draft.meta.year) == (standard, "青石县统计局", year)
        assert dict(draft.cells) == {}


def test_a_year_without_a_form_writes_nothing(command: Run, tmp_path: Path) -> None:
    out = tmp_path / "a.nianbao"
    assert "2018" in command("new", "-o", out, "--agency", "某局", "--year", 2018).refusal
    assert not out.exists()


def test_what_stood_there_is_kept_as_a_version(command: Run, report: Path) -> None:
    before = files.read(report)
    command("new", "-o", report, "--agency", "某局", "--year", 2026)
    (version,) = files.versions(report)
    assert files.read(version) == before


def test_a_folder_that_is_not_there_is_told(command: Run, tmp_path: Path) -> None:
    line = command("new", "-o", tmp_path / "没有" / "a.nianbao", "--agency", "某局", "--year", 2026).refusal
    assert "没有" in line
