"""The fixtures of tests/conftest.py fail what is loud or leaves something alive, and nothing else."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.project import ROOT

SAMPLE = '''
"""Tests that each break one promise."""
import logging, os, warnings
import pytest
from hypothesis import given, strategies
from PySide6.QtCore import QThread, QTimer, QMimeData, qWarning
from PySide6.QtWidgets import QApplication, QWidget

KEPT = []

def test_quiet(home): assert os.environ["DRAFTER_HOME"] == str(home) and home.is_dir()

def test_quiet_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    QApplication.clipboard().setText("甲")

def test_quiet_clipboard(qapp): assert QApplication.clipboard().text() == ""

def test_quiet_about_an_expected_record(caplog):
    logging.getLogger("x").warning("expected")
    assert caplog.messages == ["expected"]
    caplog.clear()

@given(strategies.integers())
def test_quiet_property(number): assert isinstance(number, int)

def test_loud_log(): logging.getLogger("x").warning("unexpected")

def test_loud_warning(): warnings.warn("old", DeprecationWarning, stacklevel=1)

def test_loud_qt(qapp): qWarning("unexpected")

def test_loud_slot(qtbot):
    def slot(): raise ValueError
    QTimer.singleShot(0, slot)
    qtbot.wait(20)

def test_alive_window(qtbot):
    KEPT.append(QWidget())

def test_alive_timer(qtbot):
    KEPT.append(QTimer())
    KEPT[-1].start(100000)

def test_alive_thread(qtbot):
    KEPT.append(QThread())
    KEPT[-1].start()
'''
END = """
@pytest.fixture(scope="session", autouse=True)
def stop():
    yield
    for thing in KEPT:
        getattr(thing, "quit", lambda: None)()
        getattr(thing, "wait", lambda: None)()
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """What became of each sample test, run under the project's own settings and fixtures."""
    pytest.importorskip("pytestqt")
    project = tmp_path_factory.mktemp("project")
    shutil.copy(ROOT / "pyproject.toml", project)
    (project / "tests").mkdir()
    shutil.copy(ROOT / "tests" / "conftest.py", project / "tests")
    shutil.copytree(ROOT / "tests" / "helpers", project / "tests" / "helpers")
    (project / "tests" / "test_sample.py").write_text(SAMPLE + END, "utf-8")
    return run(project)


def run(project: Path) -> dict[str, set[str]]:
    """Run the sample's tests; return the words that the summary gives each of them."""
    command = [sys.executable, "-m", "pytest", "-rA", "-p", "no:cacheprovider", "tests"]
    result = subprocess.run(command, cwd=project, capture_output=True, encoding="utf-8", check=False)
    found: dict[str, set[str]] = {}
    for word, name in re.findall(r"^(PASSED|FAILED|ERROR) \S+::(\w+)", result.stdout, re.MULTILINE):
        found.setdefault(name, set()).add(word)
    assert found, result.stdout + result.stderr
    return found


NAMES = re.findall(r"^def (test_\w+)", SAMPLE, re.MULTILINE)


@pytest.mark.parametrize("name", [name for name in NAMES if "quiet" in name])
def test_what_is_quiet_passes(outcomes: dict[str, set[str]], name: str) -> None:
    assert outcomes[name] == {"PASSED"}


@pytest.mark.parametrize("name", [name for name in NAMES if "quiet" not in name])
def test_what_is_loud_or_left_alive_fails(outcomes: dict[str, set[str]], name: str) -> None:
    assert outcomes[name] & {"FAILED", "ERROR"}
