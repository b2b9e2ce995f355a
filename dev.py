#!/usr/bin/env python3
"""The door for people who work on drafter: `python3 dev.py demo | test | lint | matrix | bench | run | …`.

The first use sets up .venv beside this file; what the set-up says goes to standard error.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence
    from typing import TextIO

ROOT = Path(__file__).resolve().parent
CONSTRAINTS = ROOT / ".ci" / "constraints.txt"
OLDEST_PYTHON = (3, 11)
USAGE = """usage: python3 dev.py COMMAND [ARGS]

  demo         run the built-in example; the reports land in demo-output/
  test [ARGS]  run the tests (ARGS go to pytest)
  lint         ruff, its formatter, basedpyright, the import contracts
  core [ARGS]  run the core's tests in an environment without PySide6
  fuzz [MIN]   read damaged files for some minutes; what a reader fails at becomes a test
  matrix [F…]  read ten reports back from every format in every variant, and count
  bench [NAME] measure, against what a user would otherwise have
  run ARGS     run `drafter ARGS`
  build        build the program folder and let the built program test itself
  setup        set up the environment, and nothing else
"""
# Debian's package → the library in it that Qt loads.
QT_LIBRARIES = {
    "libgl1": "libGL.so.1",
    "libegl1": "libEGL.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libfontconfig1": "libfontconfig.so.1",
    "libdbus-1-3": "libdbus-1.so.3",
    "libglib2.0-0": "libglib-2.0.so.0",
}


def say(message: str) -> None:
    """Tell the person at the keyboard something, on standard error."""
    print(f"dev.py: {message}", file=sys.stderr, flush=True)


class SetupError(Exception):
    """The environment cannot be set up; the message says what to do."""


# ------------------------------------------------------------------------------- environment


@dataclass(frozen=True)
class Environment:
    """A virtual environment beside this file, holding drafter's dependencies and some extras."""

    folder: Path
    extras: tuple[str, ...]

    @property
    def python(self) -> Path:
        """The environment's own interpreter."""
        return self.script("python")

    @property
    def stamp(self) -> Path:
        """The file, written last, that says what is installed."""
        return self.folder / "drafter-setup.txt"

    @property
    def lock(self) -> Path:
        """The file held during a set-up; it has content only while one is going on, or was cut off."""
        return self.folder.with_name(self.folder.name + ".lock")

    def script(self, name: str) -> Path:
        """Return the path of one of the environment's programs."""
        return (
            self.folder
            / ("Scripts" if os.name == "nt" else "bin")
            / (name + (".exe" if os.name == "nt" else ""))
        )

    def ready(self) -> bool:
        """Say whether what the project asks for today is what was installed."""
        return self.stamp.exists() and self.stamp.read_text("utf-8") == fingerprint(self.extras)

    def ensure(self) -> Environment:
        """Set up, bring up to date or repair the environment where needed; otherwise do nothing."""
        if not self.ready():
            with held(self.lock) as lock:
                if not self.ready():
                    self._set_up(lock)
        return self

    def _set_up(self, lock: Path) -> None:
        cut_off = bool(lock.read_text("utf-8")) or (self.folder.exists() and not self.python.exists())
        lock.write_text("set-up is going on", "utf-8")
        say(f"{'repairing' if cut_off else 'setting up'} {self.folder.name} (some minutes the first time) …")
        self.stamp.unlink(missing_ok=True)
        create(self, clear=cut_off)
        install(self)
        self.stamp.write_text(fingerprint(self.extras), "utf-8")
        lock.write_text("", "utf-8")
        say(f"{self.folder.name} is ready")


FULL = Environment(ROOT / ".venv", ("gui", "test", "dev"))
CORE = Environment(ROOT / ".venv-core", ("test",))


def requirements(extras: Sequence[str]) -> list[str]:
    """Return what pyproject.toml asks for, with these extras."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    optional = project["optional-dependencies"]
    return [*project["dependencies"], *(name for extra in extras for name in optional[extra])]


def fingerprint(extras: Sequence[str]) -> str:
    """Return a text that differs whenever a set-up would install something else."""
    wanted = "\n".join([*requirements(extras), str(ROOT), CONSTRAINTS.read_text("utf-8")])
    return hashlib.sha256(wanted.encode()).hexdigest()


@contextlib.contextmanager
def held(path: Path) -> Generator[Path]:
    """Keep a second set-up of the same environment waiting; the system lets go when we die."""
    with path.open("a", encoding="utf-8") as file:
        wait_for(file)
        yield path


def wait_for(file: TextIO) -> None:
    """Lock an open file, however long another process holds it."""
    if sys.platform == "win32":
        import msvcrt

        file.seek(1 << 20)  # far behind the content: Windows refuses to read what is locked
        while True:
            with contextlib.suppress(OSError):  # it gives up after ten seconds
                msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                return
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX)


def create(environment: Environment, *, clear: bool) -> None:
    """Make the bare environment, or mend it in place; `clear` throws away what was there."""
    if importlib.util.find_spec("ensurepip") is None:
        apt_install([f"python{sys.version_info.major}.{sys.version_info.minor}-venv"])
        importlib.invalidate_caches()
        if importlib.util.find_spec("ensurepip") is None:
            raise SetupError("this Python cannot make environments: apt-get install python3-venv")
    base = getattr(sys, "_base_executable", sys.executable)
    check([base, "-m", "venv", *(["--clear"] if clear else []), str(environment.folder)])


def install(environment: Environment) -> None:
    """Install the pinned dependencies, and let the environment find the checkout."""
    if "gui" in environment.extras:
        provide_qt_libraries()
    quiet = [] if sys.stderr.isatty() else ["--quiet"]
    pip = [
        str(environment.python),
        "-m",
        "pip",
        "install",
        "--no-input",
        "--disable-pip-version-check",
        *quiet,
    ]
    check([*pip, "-c", str(CONSTRAINTS), *requirements(environment.extras)])
    ask = [str(environment.python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    packages = subprocess.run(
        ask, check=True, capture_output=True, text=True, encoding="locale"
    ).stdout.strip()
    Path(packages, "drafter-checkout.pth").write_text(f"{ROOT}\n", encoding="locale")


def check(command: Sequence[str]) -> None:
    """Run a step of the set-up with its output on standard error."""
    if subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False).returncode:
        raise SetupError(f"set-up failed at: {' '.join(command)}")


# ---------------------------------------------------------------------------- system libraries


def provide_qt_libraries() -> None:
    """Install the system libraries that Qt needs, or say which they are."""
    missing = missing_qt_libraries()
    if missing and not apt_install(missing):
        say(f"the window needs these system libraries: apt-get install {' '.join(missing)}")


def missing_qt_libraries() -> list[str]:
    """Return the Debian packages whose library cannot be loaded; none on other systems than Linux."""
    if not sys.platform.startswith("linux"):
        return []
    return [package for package, library in QT_LIBRARIES.items() if not loads(library)]


def loads(library: str) -> bool:
    """Say whether the system finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def apt_install(packages: Sequence[str]) -> bool:
    """Install Debian packages if we may; say whether that worked."""
    if shutil.which("apt-get") is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    say(f"installing {' '.join(packages)} …")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        done = subprocess.run(
            ["apt-get", "-qq", *step],
            env=quiet,
            stdin=subprocess.DEVNULL,
            stdout=sys.stderr,
            check=False,
        )
    return done.returncode == 0


# ------------------------------------------------------------------------------------ commands


def call(command: Sequence[str | Path], **variables: str) -> int:
    """Run a program from the project's root and return its exit code."""
    return subprocess.run(command, cwd=ROOT, env={**os.environ, **variables}, check=False).returncode


def setup(_: list[str]) -> int:
    """Set up the environment."""
    FULL.ensure()
    return 0


def demo(arguments: list[str]) -> int:
    """Run the built-in example."""
    return call([FULL.ensure().python, "-m", "drafter", "demo", "-o", "demo-output", *arguments])


def run(arguments: list[str]) -> int:
    """Run drafter where the caller stands; -P: a folder named drafter there is not ours."""
    return subprocess.run([FULL.ensure().python, "-P", "-m", "drafter", *arguments], check=False).returncode


def test(arguments: list[str]) -> int:
    """Run the tests without a screen."""
    return pytest(FULL.ensure(), arguments)


def core(arguments: list[str]) -> int:
    """Run the core's tests where PySide6 is not installed; one line of result, or the failures."""
    python = CORE.ensure().python
    absent = "import importlib.util, sys; sys.exit(importlib.util.find_spec('PySide6') is not None)"
    if call([python, "-c", absent]):
        say("PySide6 is installed in .venv-core: remove that folder and try again")
        return 1
    code = pytest(CORE, ["-qq", "--ignore=tests/ui", "--ignore=tests/architecture", *arguments])
    say("the core's tests " + ("failed" if code else "pass") + " where PySide6 is not installed")
    return code


def pytest(environment: Environment, arguments: list[str]) -> int:
    """Run pytest; a whole run uses two processes, a chosen file or a debugger one.

    The processes must call the tests by the same names, also those named after a set.
    """
    whole = not any(Path(ROOT, word.split("::")[0]).exists() or word in ("--pdb", "-n") for word in arguments)
    split = ["-n", "2", "--dist", "loadfile"] if whole else []
    variables = {"PYTHONHASHSEED": "0", "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    return call([environment.python, "-m", "pytest", *split, *arguments], **variables)


def lint(_: list[str]) -> int:
    """Run every check of style, types and imports; all of them, even if one fails."""
    home = FULL.ensure()
    steps: list[list[str | Path]] = [
        [home.script("ruff"), "check"],
        [home.script("ruff"), "format", "--check"],
        [home.script("basedpyright")],
        [home.script("lint-imports"), "--no-cache"],
    ]
    failed = [step for step in steps if call(step)]
    for step in failed:
        say(f"failed: {' '.join(Path(word).name for word in step)}")
    return 1 if failed else 0


def bench(arguments: list[str]) -> int:
    """Run the measurements."""
    return call([FULL.ensure().python, "-m", "tests.bench", *arguments], QT_QPA_PLATFORM="offscreen")


def matrix(arguments: list[str]) -> int:
    """Run the whole acceptance matrix of the importers."""
    return call([FULL.ensure().python, "-m", "tests.matrix", *arguments])


def fuzz(arguments: list[str]) -> int:
    """Read damaged files for a while."""
    return call([FULL.ensure().python, "-m", "tests.fuzz", *arguments])


def build(_: list[str]) -> int:
    """Build the program folder under dist/ and run the built program's self-test."""
    code = call([FULL.ensure().python, "-m", "PyInstaller", "--noconfirm", "build_installer.spec"])
    program = ROOT / "dist" / "drafter" / ("drafter-cli.exe" if os.name == "nt" else "drafter-cli")
    return code or call([program, "selftest"], QT_QPA_PLATFORM="offscreen")


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    command.__name__: command for command in (demo, test, lint, core, fuzz, matrix, bench, run, build, setup)
}


def main(arguments: list[str]) -> int:
    """Do one command; return its exit code."""
    if sys.version_info < OLDEST_PYTHON:
        say(f"Python {'.'.join(map(str, OLDEST_PYTHON))} or newer is needed, not {sys.version.split()[0]}")
        return 2
    if not arguments or arguments[0] not in COMMANDS:
        asked = bool(arguments) and arguments[0] in ("-h", "--help", "help")
        print(USAGE, end="", file=sys.stdout if asked else sys.stderr)
        return 0 if asked else 2
    try:
        return COMMANDS[arguments[0]](arguments[1:])
    except SetupError as error:
        say(str(error))
        return 2
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
