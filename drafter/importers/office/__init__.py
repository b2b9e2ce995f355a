"""Has an office program that is installed turn an old Word file into .docx, which it knows best."""

import os
import sys
from collections.abc import Iterable
from functools import cache

from drafter.importers.office import libreoffice, windows
from drafter.importers.office.program import Converted, Program, Stop, Unfinished, convert_with

__all__ = ["Converted", "convert", "rescue"]

OFF = "DRAFTER_NO_OFFICE"
"""An environment variable that, when set to 1, keeps every office program out of it."""


def convert(data: bytes, name: str, *, stop: Stop | None = None) -> Converted | None:
    """Have Word or WPS, which wrote nearly all of these files, turn one into .docx.

    None where neither is installed, neither can read the file, or one does not answer within its
    time: after that no other is tried, as the user has waited long enough. Raises Cancelled where
    `stop`, asked all the while, says so. `name` tells how the file ends.
    """
    return _first(_authors(), data, name, stop)


def rescue(data: bytes, name: str, *, stop: Stop | None = None) -> Converted | None:
    """Have LibreOffice turn a file into .docx that we cannot read ourselves, as `convert` does.

    It reads what is older than Word 97. Where we can read a file, we know it better: behind a table
    LibreOffice forgets which words were marked as deleted, and they come back as text.
    """
    return _first(_rescuers(), data, name, stop)


def _first(programs: Iterable[Program], data: bytes, name: str, stop: Stop | None) -> Converted | None:
    for program in () if os.environ.get(OFF) == "1" else programs:
        try:
            docx = convert_with(program, data, name, stop)
        except Unfinished:
            return None
        if docx is not None:
            return Converted(docx, program.name)
    return None


@cache
def _authors() -> tuple[Program, ...]:
    """Return which of Word and WPS are installed; they can be asked on Windows only."""
    return tuple(windows.programs()) if sys.platform == "win32" else ()


@cache
def _rescuers() -> tuple[Program, ...]:
    return tuple(libreoffice.programs())
