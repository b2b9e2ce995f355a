"""The core needs no Qt, and what is heavy is loaded only when it is used."""

import subprocess
import sys

from tests.helpers.project import ROOT, dotted, modules

HEAVY = {"PySide6", "docx", "jinja2", "lxml", "pypdfium2", "reportlab"}

WITHOUT_QT = """
import importlib, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ModuleNotFoundError(f"{name} is blocked by this test", name=name)

sys.meta_path.insert(0, NoQt())
for name in sys.argv[1:]:
    importlib.import_module(name)
"""

LOADED = """
import importlib, sys

for name in sys.argv[1:]:
    importlib.import_module(name)
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


def run(script: str, names: list[str]) -> str:
    """Run a script over module names in a fresh interpreter; return what it printed."""
    command = [sys.executable, "-c", script, *names]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert result.returncode == 0, result.stderr
    return result.stdout


def core_modules() -> list[str]:
    """Return the names of all modules outside the window."""
    return [dotted(module) for module in modules() if module.parts[1] != "ui"]


def test_the_core_imports_where_qt_is_missing() -> None:
    run(WITHOUT_QT, core_modules())


def test_the_blocker_blocks() -> None:
    command = [sys.executable, "-c", WITHOUT_QT, "PySide6.QtCore"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert "blocked by this test" in result.stderr


def test_importing_the_core_loads_nothing_heavy() -> None:
    loaded = set(run(LOADED, core_modules()).split())
    assert "drafter" in loaded
    assert not loaded & HEAVY
