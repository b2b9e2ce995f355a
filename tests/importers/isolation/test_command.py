"""The child is found wherever the program lies: checkout, wheel, built folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import drafter
from drafter.importers.isolation.command import WORD, command
from drafter.importers.wire import Request, pack

MESSAGE = pack(Request("file", "便条.txt"), "各位同事".encode())


def says(words: list[str], folder: Path) -> bytes:
    """Run a command with a message that every child has an answer for."""
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONHOME": str(folder)}
    done = subprocess.run(words, input=MESSAGE, capture_output=True, check=False, cwd=folder, env=environment)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_child_of_this_process_answers_whatever_the_environment_says(tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('not the real one')")
    assert "“便条.txt”" in says(command(), tmp_path).decode()


def test_the_child_reads_with_the_modules_of_this_process() -> None:
    root = str(Path(drafter.__file__).parent.parent)
    assert root in [os.path.realpath(place) for place in command() if os.path.isabs(place)]  # noqa: PTH117


def test_the_empty_place_is_not_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", ["", *sys.path])
    assert "" not in command()


@pytest.mark.parametrize(
    ("built", "started"),
    [(["drafter.exe", "drafter-cli.exe"], "drafter-cli.exe"), (["drafter.exe"], "drafter.exe")],
)
def test_a_built_program_starts_its_console_twin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, built: list[str], started: str
) -> None:
    for name in built:
        (tmp_path / name).touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "drafter.exe"))
    assert command() == [str(tmp_path / started), WORD]


def test_the_program_itself_can_be_the_child() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "drafter", WORD], input=MESSAGE, capture_output=True, check=False,
        cwd=Path(drafter.__file__).parent.parent,
    )  # fmt: skip
    assert "“便条.txt”" in done.stdout.decode()
