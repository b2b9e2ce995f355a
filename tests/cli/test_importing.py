"""drafter import."""

from pathlib import Path

import pytest

from drafter import assets
from drafter.model import files
from tests.cli.conftest import Run


@pytest.fixture
def published() -> Path:
    """A published report, made up: the one of the built-in example."""
    return assets.resource("example", "last-year.md")


def test_json_is_all_that_is_printed(command: Run, published: Path) -> None:
    answer = command("import", published, "--json")
    assert answer.code == 0
    assert answer.err == ""
    report = answer.json
    assert list(report) == [
        "standard", "year", "agency", "tables", "sections", "notes", "provenance", "warnings",
    ]  # fmt: skip
    assert (report["standard"], report["year"], report["agency"]) == ("2021", 2025, "云溪市发展和改革局")
    assert report["tables"]["requests"]["received"]["natural"] == 38
    assert report["tables"]["requests"]["total"]["total"] == 48
    assert report["tables"]["disclosure"]["fees"]["amount_wan"] == "35.6"


def test_without_json_a_person_reads_what_was_read(command: Run, published: Path) -> None:
    out = command("import", published).out
    assert "云溪市发展和改革局" in out
    assert "读到 200 格，空白 0 格" in out


def test_the_project_file_holds_what_was_read(command: Run, published: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.nianbao"
    first = command("import", published, "--json", "-o", out).json
    assert command("import", out, "--json").json == first
    assert files.read(out).meta.year == 2025


@pytest.mark.parametrize("name", ["没有.docx", "空.html", "坏.docx", "坏.nianbao"])
def test_what_cannot_be_read_is_told_and_nothing_is_written(command: Run, tmp_path: Path, name: str) -> None:
    source, out = tmp_path / name, tmp_path / "out.nianbao"
    if name != "没有.docx":
        source.write_bytes(b"" if name.startswith("空") else b"PK\x03\x04 damaged")
    assert name in command("import", source, "-o", out).refusal
    assert not out.exists()
