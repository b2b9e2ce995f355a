"""An office program, and how one is run: on a copy, in a folder of its own, for a limited time."""

import os
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from drafter.errors import Cancelled
from drafter.importers.isolation.process import Limits, run

SECONDS = 30.0
"""How long a program has for a file; a report takes it three to ten."""

_MEMORY = 2 << 30
_LARGEST = 50 * 1024 * 1024
_ENDINGS = (".doc", ".wps", ".dot", ".wpt", ".rtf", ".odt")

Stop = Callable[[], bool]


class Unfinished(Exception):
    """A program did not answer within its time."""


@dataclass(frozen=True, slots=True)
class Converted:
    """A document as .docx, and the name of the program that made it, for a message."""

    docx: bytes
    program: str


@dataclass(frozen=True, slots=True)
class Program:
    """An office program: its name, the command that converts in a folder, and what to clear up behind it.

    The command turns the file `source` of the folder into `report.docx` in the folder `made` there.
    """

    name: str
    command: Callable[[Path, Path], Sequence[str]]
    clear: Callable[[Path], None] = lambda _: None


def convert_with(program: Program, data: bytes, name: str, stop: Stop | None = None) -> bytes | None:
    """Have a program convert a document; None where it cannot.

    Raises Unfinished where it takes too long, and Cancelled where `stop` says so. In both cases
    the program is gone when this returns, and in every case the folder is.
    """
    with tempfile.TemporaryDirectory(prefix="drafter-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        source = folder / f"report{_ending(name)}"
        source.write_bytes(data)
        (folder / "made").mkdir()
        limits = Limits(SECONDS, _MEMORY, processes=0)
        try:
            outcome = run(program.command(folder, source), b"", limits, stop)
        except OSError:
            return None
        finally:
            program.clear(folder)
        if outcome.ending == "stopped":
            raise Cancelled("已取消，", "什么都没有改动。")
        if outcome.ending == "late":
            raise Unfinished(program.name)
        return _made(folder / "made" / "report.docx")


def _ending(name: str) -> str:
    """Programs go by the ending; a name from outside never comes near a command line."""
    suffix = PurePath(name).suffix.lower()
    return suffix if suffix in _ENDINGS else ".doc"


def _made(path: Path) -> bytes | None:
    """Return what a program made, None for nothing that could be a document."""
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError:
        return None
    return data if data.startswith(b"PK\x03\x04") and len(data) <= _LARGEST else None


def environment(name: str) -> Path | None:
    """Return the folder that an environment variable names, None where it is not set."""
    value = os.environ.get(name)
    return Path(value) if value else None
