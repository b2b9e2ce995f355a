"""The one door: the command line without Qt, the window where it is asked for."""

import subprocess
import sys

import pytest

from drafter.__main__ import main
from tests.helpers.project import ROOT

NO_QT = """
import sys
class Refuse:
    def find_spec(self, name, *_):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, Refuse())
from drafter.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def run(*arguments: str, code: str = "") -> subprocess.CompletedProcess[str]:
    program = ["-c", code] if code else ["-m", "drafter"]
    return subprocess.run(
        [sys.executable, *program, *arguments], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )


def test_the_exit_code_is_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("drafter ")
    assert main(["frobnicate"]) == 2


def test_the_arguments_are_those_of_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["drafter", "--version"])
    assert main() == 0


def test_a_process_ends_with_the_commands_code() -> None:
    assert run("--version").returncode == 0
    assert run("check", "gone.nianbao").returncode == 2


def test_the_command_line_works_where_qt_is_not_installed(tmp_path_factory: pytest.TempPathFactory) -> None:
    out = str(tmp_path_factory.mktemp("out") / "a.nianbao")
    assert run("new", "-o", out, "--agency", "青石县人民政府", "--year", "2026", code=NO_QT).returncode == 0
    assert run("check", out, code=NO_QT).returncode == 1


@pytest.mark.parametrize("arguments", [(), ("selftest",)])
def test_the_window_says_what_is_missing_where_qt_is_not_installed(arguments: tuple[str, ...]) -> None:
    done = run(*arguments, code=NO_QT)
    assert done.returncode == 2
    assert "请安装 drafter[gui]" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
