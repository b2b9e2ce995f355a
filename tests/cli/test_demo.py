"""drafter demo: the main job from end to end."""

from pathlib import Path

from drafter.checks.registry import run_all
from drafter.model import files
from tests.cli.conftest import Run


def test_the_main_job_ends_with_four_files_and_no_finding(command: Run, tmp_path: Path) -> None:
    answer = command("demo", "-o", tmp_path / "demo")
    assert answer.code == 0
    written = sorted((tmp_path / "demo").glob("*"))
    assert sorted(p.suffix for p in written if p.is_file()) == [".docx", ".html", ".nianbao", ".pdf"]
    assert all(str(path) in answer.out for path in written if path.is_file())
    (project,) = (tmp_path / "demo").glob("*.nianbao")
    draft = files.read(project)
    assert run_all(draft) == ()
    assert draft.last is not None
    assert "相差 1" in answer.out  # the slip was found on the way


def test_it_may_be_run_again_into_the_same_folder(command: Run, tmp_path: Path) -> None:
    assert command("demo", "-o", tmp_path).code == 0
    assert command("demo", "-o", tmp_path).code == 0


def test_a_folder_that_cannot_be_made_is_told(command: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert "file" in command("demo", "-o", tmp_path / "file").refusal
