"""Which writer makes which kind of file, chosen by the file's ending."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from drafter.errors import DrafterError
from drafter.render.blocks import Document
from drafter.render.style import Style

Writer = Callable[[Document, Style, Path], None]
Loader = Callable[[], Writer]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that a report is written as; `title` names it for the user."""

    suffix: str
    title: str
    load: Loader


_FORMATS: dict[str, Format] = {}


def writer(suffix: str, title: str) -> Callable[[Loader], Loader]:
    """Register the function below it, which imports a writer: nothing heavy is loaded before it is used."""

    def register(load: Loader) -> Loader:
        _FORMATS[suffix] = Format(suffix, title, load)
        return load

    return register


def formats() -> tuple[Format, ...]:
    """Return the kinds of file that can be written, the most used first."""
    return tuple(_FORMATS.values())


def suffixes() -> tuple[str, ...]:
    """Return the endings that `write` knows, each with its dot and in lower case."""
    return tuple(_FORMATS)


def require(path: Path) -> Format:
    """Return the format that the ending of `path` names; DrafterError where there is none."""
    found = _FORMATS.get(path.suffix.lower())
    if found is None:
        raise _unknown(path)
    return found


def write(document: Document, style: Style, path: Path) -> None:
    """Write the document in the format that the ending of `path` names.

    Raises DrafterError for an ending that is not known, FileProblem where the file cannot be written.
    """
    require(path).load()(document, style, path)


def _unknown(path: Path) -> DrafterError:
    ending = f"不会写“{path.suffix}”格式的文件" if path.suffix else "文件名没有写明格式"
    known = "、".join(f"{entry.suffix}（{entry.title}）" for entry in formats())
    return DrafterError(f"“{path.name}”：{ending}。", f"请把文件名的结尾改为 {known} 中的一种。")


@writer(".docx", "Word 文档")
def _docx() -> Writer:
    from drafter.render.docx import write as write_docx

    return write_docx


@writer(".pdf", "PDF 文档")
def _pdf() -> Writer:
    from drafter.render.pdf import write as write_pdf

    return write_pdf


@writer(".html", "网页")
def _html() -> Writer:
    from drafter.render.html import write as write_html

    return write_html
