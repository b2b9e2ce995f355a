"""Clipboard → RawReport: a report copied in Word, WPS, Excel or a browser, as markup or as plain text."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from drafter.errors import FileProblem
from drafter.importers import html, text
from drafter.importers.match.loose import with_tables
from drafter.importers.match.words import table_words
from drafter.importers.raw import RawParagraph, RawReport, RawTable

NAME = "剪贴板"
"""What messages call the source."""

_BOM = b"\xef\xbb\xbf"
_HEAD = re.compile(r"\s*Version:[\d.]+\s+(?:\w+:[^\r\n<]*\s+)*+(?=<)", re.IGNORECASE)
_MARKS = re.compile(r"<!--\s*StartFragment\s*-->(.*)<!--\s*EndFragment\s*-->", re.IGNORECASE | re.DOTALL)
_BARE_ROWS = re.compile(
    r"\s*(?:<!--.*?-->\s*)*<(?:col|colgroup|thead|tbody|tr|td|th)\b", re.IGNORECASE | re.DOTALL
)
_QUOTED = re.compile(r'(?:^|(?<=[\t\n]))"((?:[^"]++|"")*+)"(?=[\t\r\n]|$)')
_TODO = "请在 Word、WPS 或网页里选中整篇报告，复制以后再粘贴。"


@dataclass(frozen=True, slots=True)
class Clipboard:
    """What was copied: its markup and its plain text, "" for what the clipboard does not hold."""

    html: str
    text: str


def read(clip: Clipboard) -> RawReport:
    """Read a copied report from the form of it that holds more of the statutory tables.

    Raises FileProblem where neither holds anything.
    """
    found = [_try(html.read, fragment(clip.html)), _try(text.read, unquoted(clip.text))]
    reports = [report for report in found if report and report.blocks]
    if not reports:
        raise FileProblem("剪贴板里没有可以读取的文字。", _TODO)
    return max(reports, key=_worth)


def _try(reader: Callable[[bytes, str], RawReport], copied: str) -> RawReport | None:
    if not copied.strip():
        return None
    try:
        return reader(_BOM + copied.encode("utf-8", "replace"), NAME)
    except FileProblem:
        return None


def _worth(report: RawReport) -> tuple[int, int]:
    """Return how many cells of the form's wording the tables have, and how much text there is in all."""
    blocks = with_tables(report.blocks)
    cells = [cell.text for block in blocks if isinstance(block, RawTable) for cell in block.cells]
    known = table_words().values()
    words = sum(1 for cell in cells if cell and any(table.says(cell) for table in known))
    paragraphs = sum(len(block.text) for block in blocks if isinstance(block, RawParagraph))
    return words, paragraphs + sum(map(len, cells))


def fragment(copied: str) -> str:
    """Return the markup that was selected, without the head that Windows puts before it (CF_HTML).

    Rows that were copied without their table get one.
    """
    page = _HEAD.sub("", copied, count=1)
    marked = _MARKS.search(page)
    selected = marked[1] if marked else page
    return f"<table>{selected}</table>" if _BARE_ROWS.match(selected) else selected


def unquoted(copied: str) -> str:
    """Return the text with the cells of a spreadsheet that hold several lines on one line each."""
    lines = copied.replace("\r\n", "\n")
    return (
        _QUOTED.sub(lambda cell: _one_line(cell) if "\n" in cell[1] else cell[0], lines)
        if "\t" in lines
        else lines
    )


def _one_line(cell: re.Match[str]) -> str:
    return "".join(cell[1].replace('""', '"').split("\n"))
