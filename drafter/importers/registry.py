"""Which importer reads a file: recognised by its content first, then by its name."""

import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from drafter.errors import FileProblem
from drafter.importers import bounds, signatures
from drafter.importers.raw import RawParagraph, RawReport
from drafter.storage import read_problem

LARGEST = 50 * 1024 * 1024
"""Files above this many bytes are refused: no report is that large."""

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
    from drafter.importers import docx, flat_xml, html, mht, odt, pdf, rtf, text, word97

    modules = (odt, docx, word97, pdf, rtf, flat_xml, mht, html, text)
    return tuple(_formats[module.read] for module in modules)


def suffixes() -> tuple[str, ...]:
    """Return how the names of readable files end, for the file dialog."""
    return tuple(dict.fromkeys(suffix for known in formats() for suffix in known.suffixes))


def read(data: bytes, name: str, converter: str = "") -> RawReport:
    """Read a published report as it stands in its file; `name` is the file's, for messages.

    `converter` is the program, if one was needed, that made `data` of what the file holds. Raises
    FileProblem where the content is damaged, locked with a password or of a format that cannot be
    read.
    """
    signatures.refuse(data, name)
    for known in formats():
        if known.sniff(data):
            report = known.read(data, name)
            bounds.require(sum(map(len, _texts(report))), bounds.MOST_CHARACTERS, name)
            told = _converted(converter) if converter else _misnamed(name, known)
            return replace(report, warnings=(*told, *report.warnings))
    raise FileProblem(
        f"认不出“{name}”是什么文件，里面不是文字。", "请用 Word 或 WPS 打开后另存为 .docx 再导入。"
    )


def _texts(report: RawReport) -> Iterator[str]:
    for block in report.blocks:
        yield from (block.text,) if isinstance(block, RawParagraph) else (cell.text for cell in block.cells)


def _converted(converter: str) -> tuple[str, ...]:
    return (f"这是旧格式的文件，已由 {converter} 转换成 .docx 后读取，请对照原件核对。",)


def _misnamed(name: str, known: Format) -> tuple[str, ...]:
    """Return a warning where the file's name promises another kind of document."""
    suffix = PurePath(name).suffix.lower()
    if suffix in known.suffixes or suffix not in suffixes():
        return ()
    return (f"文件名以 {PurePath(name).suffix} 结尾，内容其实是{known.name}，已按内容读取。",)


def content(path: Path) -> bytes:
    """Return what a file holds; FileProblem where it is missing, empty or larger than LARGEST."""
    try:
        found = path.stat()
        if not (stat.S_ISREG(found.st_mode) or stat.S_ISDIR(found.st_mode)):
            raise FileProblem(f"“{path.name}”是设备或管道，不是文件。", "请选择报告的文件。")
        _require_size(path, found.st_size)
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise read_problem(path, error) from error
    _require_size(path, len(data))
    if not data.strip():
        raise FileProblem(f"“{path.name}”是空文件。", "请重新下载或换一个文件。")
    return data


def _require_size(path: Path, size: int) -> None:
    if size > LARGEST:
        what = f"“{path.name}”有 {size / 1024 / 1024:.0f} MB，超过 {LARGEST // 1024 // 1024} MB，读不了。"
        raise FileProblem(what, "请压缩里面的图片，或另存为只有文字和表格的文件。")
