"""dev.py sets up once, repairs what was cut off, and hands on what a program answers."""

import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest

import dev
from tests.helpers.project import ROOT

DEV = ROOT / "dev.py"


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The steps that a set-up takes, recorded instead of done."""
    taken: list[str] = []

    def create(environment: dev.Environment, *, clear: bool) -> None:
        taken.append("create anew" if clear else "create")
        environment.python.parent.mkdir(parents=True, exist_ok=True)
        environment.python.touch()

    monkeypatch.setattr(dev, "create", create)
    monkeypatch.setattr(dev, "install", lambda _: taken.append("install"))
    return taken


@pytest.fixture
def environment(tmp_path: Path) -> dev.Environment:
    """An environment that does not exist yet."""
    return dev.Environment(tmp_path / ".venv", ("test",))


def test_the_first_use_sets_up_and_the_second_starts_at_once(
    environment: dev.Environment, steps: list[str]
) -> None:
    environment.ensure()
    environment.ensure()
    assert steps == ["create", "install"]


def test_what_is_asked_for_anew_is_installed_over_the_old(
    environment: dev.Environment, steps: list[str]
) -> None:
    environment.ensure()
    replace(environment, extras=("test", "gui")).ensure()
    assert steps == ["create", "install"] * 2


def test_a_set_up_that_was_cut_off_is_done_from_the_start(
    environment: dev.Environment, steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_off(_: dev.Environment) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(dev, "install", cut_off)
        with pytest.raises(KeyboardInterrupt):
            environment.ensure()
    assert not environment.ready()
    environment.ensure()
    assert steps == ["create", "create anew", "install"]
    assert environment.ready()


def test_an_environment_without_its_interpreter_is_made_anew(
    environment: dev.Environment, steps: list[str]
) -> None:
    environment.folder.mkdir()
    environment.ensure()
    assert steps == ["create anew", "install"]


def test_a_second_set_up_waits_for_the_first(environment: dev.Environment, steps: list[str]) -> None:
    with dev.held(environment.lock):
        second = threading.Thread(target=environment.ensure)
        second.start()
        second.join(0.2)
        assert second.is_alive()
        assert steps == []
    second.join()
    assert steps == ["create", "install"]


def test_a_step_that_fails_says_which(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(dev.SetupError, match="set-up failed at"):
        dev.check([sys.executable, "-c", "import sys; print('why'); sys.exit(1)"])
    answer = capfd.readouterr()
    assert (answer.out, answer.err) == ("", "why\n")


def test_a_missing_library_is_named_by_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "QT_LIBRARIES", {"libnone1": "libnone-of-this-name.so.1"})
    monkeypatch.setattr(sys, "platform", "linux")
    assert dev.missing_qt_libraries() == ["libnone1"]


def test_without_apt_the_missing_libraries_are_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "missing_qt_libraries", lambda: ["libnone1"])
    monkeypatch.setattr(dev, "apt_install", lambda _: False)
    dev.provide_qt_libraries()
    assert "apt-get install libnone1" in capsys.readouterr().err


def test_run_hands_on_the_exit_code_and_adds_nothing_to_the_output(tmp_path: Path) -> None:
    (tmp_path / "drafter").mkdir()  # a folder of the caller's that must not be taken for the program
    command = [sys.executable, str(DEV), "run", "check", "missing.nianbao"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert (result.returncode, result.stdout) == (2, "")
    assert "missing.nianbao" in result.stderr


@pytest.mark.parametrize("arguments", [[], ["nonsense"]])
def test_wrong_usage_is_answered_with_the_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(arguments) == 2
    answer = capsys.readouterr()
    assert answer.out == ""
    assert answer.err.startswith("usage:")


def test_an_older_python_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 0))
    assert dev.main(["setup"]) == 2
    assert "Python 3.11 or newer is needed" in capsys.readouterr().err
