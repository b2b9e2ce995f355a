"""Has an office program that is installed turn an old Word file into .docx, which it knows best."""

import os
import sys
from collections.abc import Callable, Iterator
from functools import cache

from drafter.importers.office import libreoffice, windows
from drafter.importers.office.program import Converted, Program, Stop, Unfinished, convert_with

__all__ = ["Converted", "convert"]

OFF = "DRAFTER_NO_OFFICE"
"""An environment variable that, when set to 1, keeps every office program out of it."""


def convert(data: bytes, name: str, *, stop: Stop | None = None) -> Converted | None:
    """Return a Word document as .docx, and the name of the program that made it.

    None where no program is installed, none can read the file, or one does not answer within its
    time: after that no other is tried, as the user has waited long enough. Raises Cancelled where
    `stop`, asked all the while, says so. `name` tells how the file ends.
    """
    for program in _installed():
        try:
            docx = convert_with(program, data, name, stop)
        except Unfinished:
            return None
        if docx is not None:
            return Converted(docx, program.name)
    return None


def _installed() -> tuple[Program, ...]:
    return () if os.environ.get(OFF) == "1" else _found()


@cache
def _found() -> tuple[Program, ...]:
    """Return what is installed, the best first: Word and WPS wrote nearly all of these files."""
    finders: list[Callable[[], Iterator[Program]]] = [libreoffice.programs]
    if sys.platform == "win32":
        finders.insert(0, windows.programs)
    return tuple(program for finder in finders for program in finder())
