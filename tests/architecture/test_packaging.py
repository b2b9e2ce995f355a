"""What is installed is pinned, and a built wheel carries the form, the templates and the fonts."""

import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

import drafter
from tests.helpers.project import ROOT, project_files

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PIN = re.compile(r"([a-z0-9-]+)==([^ ;]+)(?:; sys_platform == \"win32\")?")


def pins() -> dict[str, str]:
    """Return the pinned version of each package; a line that pins nothing is a fault."""
    lines = (ROOT / ".ci" / "constraints.txt").read_text("utf-8").splitlines()
    found = [PIN.fullmatch(line) for line in lines if line and not line.startswith("#")]
    assert all(found), "a line is not NAME==VERSION"
    return {match[1]: match[2] for match in found if match}


def closure() -> set[str]:
    """Return the names of all packages that the project and its extras bring in on this system."""
    asked = [
        *PROJECT["dependencies"],
        *(name for extra in PROJECT["optional-dependencies"].values() for name in extra),
    ]
    waiting = [Requirement(name) for name in asked]
    known: set[str] = set()
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        applies = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        if applies and name not in known:
            known.add(name)
            waiting += [Requirement(text) for text in distribution(name).requires or []]
    return known


def installed(name: str) -> str | None:
    """Return the installed version of a package."""
    try:
        return distribution(name).version
    except PackageNotFoundError:
        return None


def test_every_package_that_comes_in_is_pinned() -> None:
    assert not closure() - pins().keys()


def test_nothing_is_pinned_that_does_not_come_in() -> None:
    windows_only = {"colorama", "pefile", "pywin32-ctypes"}
    assert pins().keys() - closure() <= windows_only


def test_the_environment_has_the_pinned_versions() -> None:
    pinned = pins()
    different = {
        name: (pinned[name], installed(name)) for name in closure() if installed(name) != pinned[name]
    }
    assert not different


def test_the_pinned_packages_run_on_the_oldest_python_that_we_promise() -> None:
    oldest = PROJECT["requires-python"].removeprefix(">=") + ".0"
    asked = {name: str(distribution(name).metadata.json.get("requires_python", "")) for name in closure()}
    assert not {name: text for name, text in asked.items() if not SpecifierSet(text).contains(oldest)}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built from a copy as the build leaves its scratch folders behind."""
    source = tmp_path_factory.mktemp("source")
    for path in project_files():
        (source / path).parent.mkdir(parents=True, exist_ok=True)
        (source / path).write_bytes((ROOT / path).read_bytes())
    target = tmp_path_factory.mktemp("wheel")
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        target,
        ".",
    ]
    result = subprocess.run(command, cwd=source, capture_output=True, encoding="utf-8", check=False)
    assert result.returncode == 0, result.stderr
    return next(target.glob("*.whl"))


def test_the_wheel_holds_every_module_and_data_file(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    data = [
        path
        for path in project_files()
        if path.parts[0] in {"templates", "resources"} and path.suffix != ".py"
    ]
    code = [path for path in project_files() if path.parts[0] == "drafter"]
    wanted = {f"drafter/_data/{path.as_posix()}" for path in data} | {path.as_posix() for path in code}
    assert sorted(wanted - names) == []
    assert not {
        name for name in names if name.split("/")[0] in {"tests", "templates", "resources", "wheel_data"}
    }


def test_an_installed_wheel_finds_its_data(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from drafter import assets\n"
        "print(assets.root(), assets.resource('standards', '2021.toml').is_file(), sep='|')"
    )
    command = [sys.executable, "-c", script, tmp_path]
    result = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    assert result.stdout.strip() == f"{tmp_path / 'drafter' / '_data'}|True"


def test_the_wheel_has_the_version_the_program_says(wheel: Path) -> None:
    assert wheel.name.startswith(f"drafter-{drafter.__version__}-")
