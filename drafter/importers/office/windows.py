"""Word and WPS on Windows as converters: a PowerShell script has them open and save, macros off."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from drafter.assets import resource
from drafter.importers.office.program import Program

_PROGRAMS = {"Word": ("Word.Application",), "WPS": ("KWPS.Application", "WPS.Application")}
"""The names under which the programs answer to automation; WPS has changed its own."""

_IMAGES = ("WINWORD.EXE", "wps.exe")
_SECONDS_TO_END = 10
_NO_WINDOW = 0x08000000 if sys.platform == "win32" else 0


def programs() -> Iterator[Program]:
    """Yield Word and WPS where they are installed."""
    for name, identities in _PROGRAMS.items():
        known = next(filter(_is_registered, identities), None)
        if known is not None:
            yield program(name, known)


def program(name: str, identity: str) -> Program:
    """Return an office program by its name and by the one that it is automated under."""
    return Program(name, partial(command, identity), end_started)


def command(identity: str, folder: Path, source: Path) -> Sequence[str]:
    """Return the command that has a program convert `source` into the folder `made` of `folder`."""
    return [
        str(_system() / "WindowsPowerShell" / "v1.0" / "powershell.exe"),
        "-NoLogo",
        "-NoProfile",
        "-NonInteractive",
        "-ExecutionPolicy",
        "Bypass",
        "-File",
        str(resource("office", "convert.ps1")),
        "-Application",
        identity,
        "-Source",
        str(source),
        "-Target",
        str(folder / "made" / "report.docx"),
        "-Started",
        str(_started(folder)),
    ]


def end_started(folder: Path) -> None:
    """End the program that the script has started and, killed or failed itself, has not ended.

    Automation starts it from the system, not from the script: it does not go when that one goes.
    """
    try:
        numbers = _started(folder).read_text("ascii", "replace").split()
    except OSError:
        return
    for number in filter(str.isdecimal, numbers):
        for image in _IMAGES:
            _end(number, image)


def _end(number: str, image: str) -> None:
    """End a process if it has that number and is that program: the number may be another's by now."""
    killer = _system() / "taskkill.exe"
    filters = ("/FI", f"PID eq {number}", "/FI", f"IMAGENAME eq {image}")
    with contextlib.suppress(OSError, subprocess.TimeoutExpired):
        subprocess.run(
            [killer, "/F", *filters],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS_TO_END,
            check=False,
            creationflags=_NO_WINDOW,
        )


def _started(folder: Path) -> Path:
    return folder / "started.txt"


def _system() -> Path:
    return Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32")


def _is_registered(identity: str) -> bool:
    """Say whether a program can be automated under a name."""
    if sys.platform != "win32":
        return False
    import winreg

    try:
        winreg.CloseKey(winreg.OpenKey(winreg.HKEY_CLASSES_ROOT, rf"{identity}\CLSID"))
    except OSError:
        return False
    return True
