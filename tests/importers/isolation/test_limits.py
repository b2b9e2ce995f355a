"""What the child may not do, tried in a process that has given itself the limits."""

import subprocess
import sys
from pathlib import Path

import pytest

from drafter.importers.isolation.limits import OUT_OF_MEMORY
from tests.helpers.project import ROOT

LOCKED = """
import os, socket, subprocess, sys
sys.path.insert(0, sys.argv[1])
from drafter.importers.isolation import limits
limits.lock(memory=300 << 20, seconds=1)
target = sys.argv[2]
"""


def attempt(code: str, target: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-I", "-c", LOCKED + code, str(ROOT), str(target)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=20)


@pytest.mark.parametrize(
    "code",
    [
        "open(target, 'w')",
        "os.open(target, os.O_CREAT | os.O_RDWR)",
        "os.mkdir(target)",
        "os.rename(sys.argv[1], target)",
        "os.remove(target)",
        "import tempfile; tempfile.mkdtemp(dir=os.path.dirname(target))",
        "socket.create_connection(('127.0.0.1', 9))",
        "socket.getaddrinfo('example.com', 80)",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
        "subprocess.run(['true'])",
        "os.system('true')",
    ],
)
def test_what_reading_never_needs_is_refused(code: str, tmp_path: Path) -> None:
    done = attempt(code, tmp_path / "target")
    assert done.returncode == 1
    assert "Refused: a reader wanted" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_reading_files_and_importing_goes_on(tmp_path: Path) -> None:
    (tmp_path / "target").write_text("x")
    done = attempt("import lxml.html, sqlite3; print(open(target).read())", tmp_path / "target")
    assert done.stdout == "x\n", done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="where the parent or nobody holds the memory")
def test_memory_ends_before_the_machine_has_none(tmp_path: Path) -> None:
    code = f"try: bytearray(400 << 20)\nexcept MemoryError: sys.exit({OUT_OF_MEMORY})"
    assert attempt(code, tmp_path / "target").returncode == OUT_OF_MEMORY


@pytest.mark.skipif(sys.platform == "win32", reason="the parent's clock holds there")
def test_processor_time_ends_though_nobody_watches(tmp_path: Path) -> None:
    assert attempt("while True: pass", tmp_path / "target").returncode < 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows writes no core files")
def test_code_in_c_can_write_no_file_either(tmp_path: Path) -> None:
    code = (
        "import ctypes, signal\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "libc = ctypes.CDLL(None)\nfile = libc.creat(os.fsencode(target), 0o600)\n"
        "print(libc.write(file, b'x', 1))"
    )
    done = attempt(code, tmp_path / "target")
    assert done.stdout == "-1\n", done.stderr


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="only Linux holds address space")
def test_memory_can_be_lowered_once_more_is_known(tmp_path: Path) -> None:
    large = "bytes(100 << 20)"
    assert attempt(large, tmp_path).returncode == 0
    lowered = attempt(f"limits.narrow(90 << 20)\ntry: {large}\nexcept MemoryError: sys.exit(9)", tmp_path)
    assert lowered.returncode == 9
