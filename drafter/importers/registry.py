"""Which importer reads a file: recognised by its content first, then by its name."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from drafter.errors import FileProblem
from drafter.importers import signatures
from drafter.importers.raw import RawReport
from drafter.storage import read_problem

LARGEST = 50 * 1024 * 1024
"""Files above this many bytes are refused: no report is that large."""

_DOCUMENTS = (".doc", ".wps", ".rtf", ".pdf", ".mht", ".mhtml", ".odt")

Sniff = Callable[[bytes], bool]
"""Says by a file's content whether it is of the importer's format."""

Read = Callable[[bytes, str], RawReport]
"""Reads a file's content; the name is for messages. Raises FileProblem."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format that can be read: its name, how its files end, what gives it away, what reads it."""

    name: str
    suffixes: tuple[str, ...]
    sniff: Sniff
    read: Read


_formats: dict[Read, Format] = {}


def importer(name: str, *, suffixes: tuple[str, ...], sniff: Sniff) -> Callable[[Read], Read]:
    """Register the function below as the reader of a format."""

    def register(function: Read) -> Read:
        _formats[function] = Format(name, suffixes, sniff, function)
        return function

    return register


def formats() -> tuple[Format, ...]:
    """Return all formats in the order in which they sniff: plain text, which most passes for, last."""
    from drafter.importers import docx, html, text

    return tuple(_formats[module.read] for module in (docx, html, text))


def suffixes() -> tuple[str, ...]:
    """Return how the names of readable files end, for the file dialog."""
    return tuple(dict.fromkeys(suffix for known in formats() for suffix in known.suffixes))


def read(path: Path) -> RawReport:
    """Read a published report as it stands in its file.

    Raises FileProblem where the file is missing, empty, too large, damaged, locked with a password
    or of a format that cannot be read.
    """
    data = _content(path)
    signatures.refuse(data, path.name)
    for known in formats():
        if known.sniff(data):
            report = known.read(data, path.name)
            return replace(report, warnings=(*_misnamed(path, known), *report.warnings))
    raise FileProblem(
        f"认不出“{path.name}”是什么文件，里面不是文字。", "请用 Word 或 WPS 打开后另存为 .docx 再导入。"
    )


def _misnamed(path: Path, known: Format) -> tuple[str, ...]:
    """Return a warning where the file's name promises another kind of document."""
    suffix = path.suffix.lower()
    if suffix in known.suffixes or suffix not in {*suffixes(), *_DOCUMENTS}:
        return ()
    return (f"文件名以 {path.suffix} 结尾，内容其实是{known.name}，已按内容读取。",)


def _content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            what = f"“{path.name}”有 {size / 1024 / 1024:.0f} MB，超过 {LARGEST // 1024 // 1024} MB，读不了。"
            raise FileProblem(what, "请压缩里面的图片，或另存为只有文字和表格的文件。")
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise read_problem(path, error) from error
    if not data.strip():
        raise FileProblem(f"“{path.name}”是空文件。", "请重新下载或换一个文件。")
    return data
