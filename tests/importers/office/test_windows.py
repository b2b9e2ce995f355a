"""Word and WPS by automation: the command, the script, and a program that is left over is ended.

Windows itself is not at hand here: what is asked of it is held against a stand-in.
"""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from drafter.importers.office import program as runner
from drafter.importers.office import windows
from drafter.importers.office.program import Program, Unfinished, convert_with

SCRIPT = Path(windows.resource("office", "convert.ps1"))
_FAKE = """#!{python}
import sys, time
from pathlib import Path
words = dict(zip(sys.argv[1::1], sys.argv[2::1]))
source, target, started = (Path(words[name]) for name in ("-Source", "-Target", "-Started"))
started.write_text("4321\\n77\\n")
{behaviour}
"""
CONVERT = "target.write_bytes(b'PK\\x03\\x04' + source.read_bytes()); started.unlink()"


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands by which processes were ended; nothing else is run in their place."""
    commands: list[list[str]] = []
    real = subprocess.run

    def run(command: list[Any], **options: Any) -> Any:  # noqa: ANN401 - as subprocess.run
        if Path(command[0]).name != "taskkill.exe":
            return real(command, **options)
        commands.append([str(word) for word in command[1:]])
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(windows.subprocess, "run", run)
    return commands


def powershell(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, behaviour: str) -> Program:
    """Word, driven by a stand-in for PowerShell that does what the script would do."""
    fake = tmp_path / "System32" / "WindowsPowerShell" / "v1.0" / "powershell.exe"
    fake.parent.mkdir(parents=True)
    fake.write_text(_FAKE.format(python=sys.executable, behaviour=behaviour), "utf-8")
    fake.chmod(0o755)
    monkeypatch.setenv("SYSTEMROOT", str(tmp_path))
    return windows.program("Word", "Word.Application")


def test_the_script_is_run_without_the_user_s_own_settings(tmp_path: Path) -> None:
    words = list(windows.command("Word.Application", tmp_path, tmp_path / "report.doc"))
    assert words[0].endswith("powershell.exe")
    assert {"-NoProfile", "-NonInteractive"} <= set(words)
    assert words[words.index("-ExecutionPolicy") + 1] == "Bypass"
    assert Path(words[words.index("-File") + 1]) == SCRIPT
    assert words[words.index("-File") + 2 :] == [
        "-Application", "Word.Application", "-Source", str(tmp_path / "report.doc"),
        "-Target", str(tmp_path / "made" / "report.docx"), "-Started", str(tmp_path / "started.txt"),
    ]  # fmt: skip


def test_the_script_takes_what_the_command_gives_and_is_plain_ascii() -> None:
    text = SCRIPT.read_bytes().decode("ascii")
    words = windows.command("Word.Application", Path("f"), Path("f", "report.doc"))
    given = set(words[words.index("-File") + 2 :: 2])
    assert {f"-{name}" for name in re.findall(r"Mandatory = \$true\)\] \[string\] \$(\w+)", text)} == given


def test_macros_are_off_before_the_document_is_opened() -> None:
    text = SCRIPT.read_text("ascii")
    assert re.search(r"\$NoMacros = 3\b", text)
    assert text.index("AutomationSecurity = $NoMacros") < text.index("'Open'")
    assert text.index("finally") < text.index("'Quit'")


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script of Unix")
def test_what_word_makes_is_returned_and_nothing_is_ended(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ended: list[list[str]]
) -> None:
    word = powershell(monkeypatch, tmp_path, CONVERT)
    assert convert_with(word, b"old", "年报.doc") == b"PK\x03\x04old"
    assert ended == []


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script of Unix")
def test_a_word_that_is_left_over_is_ended_and_no_other_program(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ended: list[list[str]]
) -> None:
    word = powershell(monkeypatch, tmp_path, "sys.exit(1)")
    assert convert_with(word, b"old", "年报.doc") is None
    assert ["/F", "/FI", "PID eq 4321", "/FI", "IMAGENAME eq WINWORD.EXE"] in ended
    assert {command[2] for command in ended} == {"PID eq 4321", "PID eq 77"}
    assert {command[4] for command in ended} == {"IMAGENAME eq WINWORD.EXE", "IMAGENAME eq wps.exe"}


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script of Unix")
def test_a_word_that_hangs_is_ended(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ended: list[list[str]]
) -> None:
    monkeypatch.setattr(runner, "SECONDS", 2.0)
    word = powershell(monkeypatch, tmp_path, "time.sleep(60)")
    with pytest.raises(Unfinished):
        convert_with(word, b"old", "年报.doc")
    assert len(ended) == 4


@pytest.mark.parametrize("content", ["", "abc ; calc", "../1"])
def test_what_is_no_number_ends_nothing(tmp_path: Path, ended: list[list[str]], content: str) -> None:
    (tmp_path / "started.txt").write_text(content)
    windows.end_started(tmp_path)
    assert ended == []


def test_programs_go_by_the_name_that_is_registered(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {"Word.Application", "WPS.Application"}
    monkeypatch.setattr(windows, "_is_registered", known.__contains__)
    found = {program.name: program.command(Path("f"), Path("f", "a.doc")) for program in windows.programs()}
    assert list(found) == ["Word", "WPS"]
    assert "WPS.Application" in found["WPS"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows may have them")
def test_elsewhere_nothing_is_registered() -> None:
    assert list(windows.programs()) == []
