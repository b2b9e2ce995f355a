"""Where a report can come from: a project file, a published report in a file, or what was copied."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from drafter.model.draft import Draft
from drafter.model.files import read
from drafter.model.project import SUFFIX, is_project

if TYPE_CHECKING:
    from drafter.importers.reading import Reading

Stop = Callable[[], bool]

CLIPBOARD = "剪贴板"


@dataclass(frozen=True, slots=True)
class Source:
    """A report that has not been read yet: its name, what reads it, and its file where it is one."""

    name: str
    read: "Callable[[Stop], Reading]"
    path: Path | None = None


def from_file(path: Path) -> Source:
    """Return a file as a source."""
    return Source(path.name, lambda stop: fetch(path, stop), path)


def from_copied(data: QMimeData) -> Source | None:
    """Return what was copied in, or dragged from, another program; None where that is a link or no text."""
    html, text = data.html() if data.hasHtml() else "", data.text() if data.hasText() else ""
    if data.hasUrls() or not (html.strip() or text.strip()):
        return None

    def work(stop: Stop) -> "Reading":
        from drafter.importers import read_clipboard
        from drafter.importers.clipboard import Clipboard

        return read_clipboard(Clipboard(html, text), stop=stop)

    return Source(CLIPBOARD, work)


def fetch(path: Path, stop: Stop | None = None) -> "Reading":
    """Read a project file or any report that can be imported, until `stop` says that nobody waits.

    A project file has no source to lay beside it.
    """
    from drafter.importers import read_report
    from drafter.importers.raw import RawReport
    from drafter.importers.reading import Reading

    if is_project(path):
        return Reading(read(path), RawReport(()), {})
    return read_report(path, stop=stop)


def load(path: Path, stop: Stop | None = None) -> Draft:
    """Read a project file or any report that can be imported, without its source."""
    return fetch(path, stop).draft


def filters() -> str:
    """Return what the file dialog offers: everything that can be read."""
    from drafter.importers.registry import suffixes

    endings = " ".join(f"*{ending}" for ending in (SUFFIX, *suffixes()))
    return f"年报文件和报告 ({endings});;所有文件 (*)"
