"""What commands share."""

import argparse
import sys
from pathlib import Path

import pytest

from drafter.cli import sources
from drafter.errors import FileProblem


@pytest.mark.parametrize("text", ["26", "两千", "２０２６", "-2026", "20266", ""])
def test_only_four_digits_are_a_year(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        sources.year(text)
    assert sources.year("2026") == 2026


def test_a_project_file_is_known_by_its_ending() -> None:
    assert sources.project("A.NianBao") == Path("A.NianBao")
    with pytest.raises(argparse.ArgumentTypeError):
        sources.project("a.docx")


def test_progress_is_for_people_only(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    sources.progress("正在写")
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    sources.progress("正在写")
    assert capsys.readouterr().err == "正在写\n"


def test_a_folder_is_made_or_the_reason_told(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    assert sources.require_folder(folder).is_dir()
    (tmp_path / "file").write_text("x")
    with pytest.raises(FileProblem):
        sources.require_folder(tmp_path / "file" / "b")
