"""The door of the command line: help, usage, exit codes, streams."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.cli import main
from drafter.cli.main import COMMANDS, parser
from tests.cli.conftest import FakeWindow, Run
from tests.helpers.project import ROOT


def options(command: str) -> list[str]:
    """Return the options of a command as its help shows them."""
    (commands,) = [
        action.choices for action in parser([command])._actions if isinstance(action.choices, dict)
    ]
    actions = commands[command]._actions
    return [action.option_strings[-1] for action in actions if action.option_strings]


def test_no_argument_opens_the_window(command: Run, window: FakeWindow) -> None:
    assert command().code == 0
    assert window.opened == [None]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_help_in_chinese(command: Run, name: str) -> None:
    answer = command(name, "--help")
    assert answer.code == 0
    assert "显示这份说明" in answer.out
    assert "show this help" not in answer.out


@pytest.mark.parametrize("name", COMMANDS)
def test_the_handbook_tells_every_command_and_option(name: str) -> None:
    text = (ROOT / "docs" / "handbook.md").read_text("utf-8")
    (line,) = [line for line in text.splitlines() if line.startswith(f"| `drafter {name}")]
    for option in options(name):
        assert option == "--help" or option in line


def test_one_command_does_not_wait_for_the_others() -> None:
    code = "import sys; from drafter.cli.main import parser; parser(['gui']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    assert not [name for name in loaded if name.startswith(("pydantic", "drafter.model", "drafter.standard"))]


def test_help_lists_every_command(command: Run) -> None:
    out = command("--help").out
    assert all(f"    {name} " in out for name in COMMANDS)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nothing"], "没有这个选择"),
        (["new"], "缺少"),
        (["new", "-o", "a.docx", "--agency", "某局", "--year", "2026"], ".nianbao"),
        (["new", "-o", "a.nianbao", "--agency", "某局", "--year", "26"], "四位数字"),
        (["check"], "缺少"),
        (["check", "a", "--format", "pdf"], "没有这个选择"),
        (["render", "a.nianbao"], "缺少"),
        (["check", "a", "b"], "不认识"),
    ],
)
def test_wrong_usage_is_told_in_one_chinese_line(command: Run, arguments: list[str], words: str) -> None:
    line = command(*arguments).refusal
    assert line.startswith("命令写得不对：")
    assert words in line
    assert "--help" in line


def test_a_fault_of_the_program_ends_with_3_and_names_the_log(
    command: Run, monkeypatch: pytest.MonkeyPatch, home: Path, caplog: pytest.LogCaptureFixture, report: Path
) -> None:
    def fault(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("drafter.cli.check.run_all", fault)
    answer = command("check", report)
    assert answer.code == 3
    assert str(home) in answer.err
    assert "Traceback" not in answer.err
    assert "ZeroDivisionError" in (home / "logs" / "drafter.log").read_text("utf-8")
    caplog.clear()


def test_stopping_by_the_keyboard_is_no_fault(
    command: Run, monkeypatch: pytest.MonkeyPatch, report: Path
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("drafter.cli.check.run_all", stop)
    assert command("check", report).refusal == "已停止。"


@pytest.mark.parametrize("locale", ["C", "zh_CN.GBK"])
def test_output_is_utf8_whatever_the_console_says(report: Path, locale: str) -> None:
    environment = {**os.environ, "LC_ALL": locale, "PYTHONIOENCODING": "cp936", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "drafter", "import", str(report), "--json"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=True,
    )
    assert "云溪市发展和改革局" in done.stdout.decode("utf-8")
    assert done.stderr == b""


def test_a_reader_that_goes_away_is_no_fault(report: Path) -> None:
    words = [sys.executable, "-m", "drafter", "import", str(report), "--json"]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""


def test_a_program_without_streams_runs_all_the_same(
    monkeypatch: pytest.MonkeyPatch, window: FakeWindow
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main.run([], window) == 0
