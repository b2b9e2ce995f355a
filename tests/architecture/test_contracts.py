"""The import contracts of pyproject.toml hold, and each of them catches what it is there for."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.project import ROOT

LINT = "from importlinter.cli import lint_imports_command as lint; lint()"
# (module, the import that it must not make, how the contract that forbids it begins)
VIOLATIONS = [
    ("drafter.model.session", "drafter.checks", "Imports go down"),
    ("drafter.checks.finding", "drafter.importers.raw", "Imports go down"),
    ("drafter.standard.schema", "drafter.model.draft", "Imports go down"),
    ("drafter.cli.main", "drafter.ui.app", "Imports go down"),
    ("drafter.model.session", "PySide6", "Qt lives"),
    ("drafter.render.blocks", "jinja2", "Jinja is"),
    ("drafter.render.blocks", "reportlab", "reportlab is"),
    ("drafter.importers.raw", "docx", "python-docx is"),
    ("drafter.render.blocks", "lxml", "lxml is"),
    ("drafter.render.blocks", "pypdfium2", "pypdfium2 is"),
    ("drafter.render.blocks", "drafter.standard.grid", "Writers see no draft"),
    ("drafter.render.blocks", "drafter.render.compose", "Writers see the finished tree"),
]


def lint(project: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter over a project folder."""
    command = [sys.executable, "-c", LINT, "--no-cache"]
    return subprocess.run(command, cwd=project, capture_output=True, encoding="utf-8", check=False)


def copy_to(folder: Path) -> None:
    """Put a copy of the package and its contracts into a folder."""
    shutil.copy(ROOT / "pyproject.toml", folder)
    shutil.copytree(ROOT / "drafter", folder / "drafter", ignore=shutil.ignore_patterns("__pycache__"))


def seed(folder: Path, module: str, imported: str) -> None:
    """Add an import to a module of a copy."""
    with folder.joinpath(*module.split(".")).with_suffix(".py").open("a", encoding="utf-8") as file:
        file.write(f"\nimport {imported}\n")


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What import-linter says of a copy with every violation in it."""
    folder = tmp_path_factory.mktemp("broken")
    copy_to(folder)
    for module, imported, _ in VIOLATIONS:
        seed(folder, module, imported)
    result = lint(folder)
    assert result.returncode == 1, result.stdout + result.stderr
    return result.stdout


def test_every_contract_holds() -> None:
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(("module", "imported", "contract"), VIOLATIONS)
def test_a_violation_is_caught(broken: str, module: str, imported: str, contract: str) -> None:
    lines = broken.splitlines()
    assert any(line.startswith(contract) and " BROKEN" in line for line in lines), broken
    assert re.search(rf"{re.escape(module)} -> {re.escape(imported)}\b", broken), broken


def test_a_module_without_a_layer_is_refused(tmp_path: Path) -> None:
    copy_to(tmp_path)
    seed(tmp_path, "drafter.newroom", "drafter.errors")
    result = lint(tmp_path)
    assert result.returncode == 1
    assert "newroom" in result.stdout
