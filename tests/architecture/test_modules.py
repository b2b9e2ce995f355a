"""Every module says what it is, stays short, and has a test of the same name."""

import ast
import tomllib
from pathlib import Path

import pytest

from tests.helpers.project import ROOT, modules, parsed

LONGEST_FILE = 400
LONGEST_FUNCTION = 50
LONG_FUNCTION = 30
SHARE_OF_LONG_FUNCTIONS = 0.01

# A module without a test of its own name, and why that is right.
WITHOUT_TWIN = {
    "drafter/importers/__init__.py": "its functions are what tests/importers/isolation/test_jobs.py is about",
    "drafter/importers/reading.py": "plain values without behaviour; tests/importers/match looks into them",
    "drafter/render/blocks.py": "plain values without behaviour; every writer's test is made of them",
}


def functions(module: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Return every function and method of a module."""
    return [
        node for node in ast.walk(parsed(module)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return the number of lines of a function, its docstring and decorators apart."""
    first = function.body[0]
    documented = ast.get_docstring(function) is not None
    docstring = (first.end_lineno or first.lineno) - first.lineno + 1 if documented else 0
    return (function.end_lineno or function.lineno) - function.lineno + 1 - docstring


def has_code(module: Path) -> bool:
    """Say whether a module defines anything, or only gathers or names what others define."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return any(isinstance(node, kinds) for node in parsed(module).body)


def twin(module: Path) -> Path:
    """Return where the test of a module belongs."""
    inner = module.relative_to("drafter")
    name = inner.parent.name if inner.name == "__init__.py" else inner.stem
    return Path("tests") / inner.parent / f"test_{name.strip('_')}.py"


@pytest.mark.parametrize("module", [*modules(), *modules("tests"), Path("dev.py")], ids=str)
def test_a_module_begins_with_one_line_that_says_what_it_is(module: Path) -> None:
    docstring = ast.get_docstring(parsed(module)) or ""
    assert docstring, "no docstring"
    assert docstring.splitlines()[0].strip(), "the first line is empty"


@pytest.mark.parametrize("module", [*modules(), Path("dev.py")], ids=str)
def test_files_and_functions_stay_short(module: Path) -> None:
    lines = (ROOT / module).read_text("utf-8").count("\n")
    assert lines <= LONGEST_FILE, f"{lines} lines: make it two rooms"
    long = {
        function.name: length(function)
        for function in functions(module)
        if length(function) > LONGEST_FUNCTION
    }
    assert not long


def test_few_functions_are_long() -> None:
    lengths = [length(function) for module in modules() for function in functions(module)]
    long = sum(count > LONG_FUNCTION for count in lengths)
    assert long <= SHARE_OF_LONG_FUNCTIONS * len(lengths), (
        f"{long} of {len(lengths)} are over {LONG_FUNCTION} lines"
    )


@pytest.mark.parametrize("module", [module for module in modules() if has_code(module)], ids=str)
def test_a_module_has_its_test(module: Path) -> None:
    reason = WITHOUT_TWIN.get(module.as_posix())
    tested = (ROOT / twin(module)).exists()
    assert tested or reason, f"{twin(module).as_posix()} is missing, and no reason is given here"
    assert not (tested and reason), f"{module} has a test now: take it off the list"


def test_the_list_of_exceptions_names_modules_that_exist() -> None:
    assert not [name for name in WITHOUT_TWIN if not (ROOT / name).is_file()]


def test_the_whole_core_is_checked_strictly() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["basedpyright"]
    rooms = {f"drafter/{module.parts[1]}" for module in modules() if len(module.parts) > 2}
    assert rooms - {"drafter/ui"} <= set(settings["strict"])
