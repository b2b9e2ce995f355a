"""Reading inside this process: what the child does with a file, and what readers' tests call."""

import datetime as dt

from drafter.importers.match import understand
from drafter.importers.reading import Reading
from drafter.importers.registry import read as read_raw


def read(data: bytes, name: str, today: dt.date | None = None, *, converter: str = "") -> Reading:
    """Read the content of the file called `name` and understand it, without any protection.

    Where the report does not say its year, the last one that is over on `today` is taken.
    `converter` is the program, if one was needed, that made `data` of what the file holds. Raises
    FileProblem where nothing can be made of the content. Foreign files go through
    `drafter.importers.read_report`, which calls this in a process of its own.
    """
    return understand(read_raw(data, name, converter), name, today)
