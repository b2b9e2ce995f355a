"""The composition root: starts quickly, speaks Chinese, shows what is asked for, and proves itself."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from drafter.model import files
from drafter.ui.app import selftest
from tests.helpers.drafts import full

START = """
import sys
from drafter.ui.app import build_app, build_window
from drafter.ui.boxes import Boxes
app = build_app(["drafter"])
window = build_window(Boxes())
window.show()
print(*sorted(name for name in {heavy!r} if name in sys.modules))
"""
HEAVY = [
    "docx",
    "reportlab",
    "lxml",
    "jinja2",
    "pydantic",
    "pypdfium2",
    "drafter.ui.form",
    "drafter.model.draft",
]

RUN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from drafter.ui import app

def look():
    window = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "drafter")
    print(window.windowTitle())
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    print(box.buttons()[0].text())
    window.close()

def then_look(*_):
    QTimer.singleShot(1500, look)
    return wait()

wait, QApplication.exec = QApplication.exec, then_look
sys.exit(app.run(Path(sys.argv[1])))
"""


def python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run code in a process of its own."""
    command = [sys.executable, "-X", "utf8", "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60, check=False)


def test_nothing_heavy_is_loaded_before_the_window_is_shown() -> None:
    found = python(START.format(heavy=HEAVY))
    assert found.returncode == 0, found.stderr
    assert found.stdout.split() == []


def test_it_opens_the_file_it_is_given_and_speaks_chinese(tmp_path: Path) -> None:
    path = tmp_path / "年报.nianbao"
    files.write(path, full())
    found = python(RUN, str(path))
    assert found.returncode == 0, found.stderr
    title, cancel = found.stdout.splitlines()
    assert title.startswith("年报.nianbao")
    assert cancel == "取消"


def test_the_binding_to_qt_counts_what_it_returns(qapp: QApplication) -> None:
    """PySide6 6.12.0 lets go of None once too often: on Python 3.11 a long sitting ends in a crash."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.blockSignals(False)
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 100


@pytest.mark.usefixtures("themed")
def test_the_self_test_draws_every_page_and_leaves_nothing(home: Path) -> None:
    assert selftest(full()) == "8 页"
    assert not [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    assert not (home / "settings.json").exists()
