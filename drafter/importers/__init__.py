"""Reads what was published: a report in a foreign format → a draft, in a process of its own."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.importers.clipboard import Clipboard
    from drafter.importers.reading import Reading
    from drafter.model.draft import Draft


def import_report(path: Path, *, stop: Callable[[], bool] | None = None) -> "Draft":
    """Read a published report and make a draft of it: `read_report` without the source beside it."""
    return read_report(path, stop=stop).draft


def read_report(path: Path, *, stop: Callable[[], bool] | None = None) -> "Reading":
    """Read a published report and make a draft of it, beside the file as found.

    The draft's provenance says for each figure where it stood and how sure that is, its warnings
    what a person should look at. The file is read in a process of its own within limits of time
    and memory. Raises FileProblem where nothing can be made of the file, and Cancelled soon after
    `stop` says so.
    """
    from drafter.importers.isolation.jobs import read

    return read(path, stop)


def read_clipboard(clip: "Clipboard", *, stop: Callable[[], bool] | None = None) -> "Reading":
    """Read a report that was copied in another program, as `read_report` reads a file."""
    from drafter.importers.isolation.jobs import read_copied

    return read_copied(clip, stop)


def page_pictures(
    path: Path, pages: Sequence[int], width: int, *, stop: Callable[[], bool] | None = None
) -> list[bytes]:
    """Return pages (from 0) of a PDF as PNG pictures, `width` pixels wide; errors as `read_report`."""
    from drafter.importers.isolation.jobs import draw

    return draw(path, pages, width, stop)
