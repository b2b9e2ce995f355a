"""Web archives (.mht) and saved mail (.eml) → RawReport: the page in them is unpacked and read as HTML."""

import re

from drafter.errors import FileProblem
from drafter.importers import html, text
from drafter.importers.decoding import decode
from drafter.importers.mime import Part, content, parts
from drafter.importers.raw import RawReport
from drafter.importers.registry import importer

_HEAD = 64 * 1024
_BLANK = b"\xef\xbb\xbf \t\r\n"
_HEADER = re.compile(rb"[!-9;-~]{1,76}:[ \t\r\n]")
_TYPE = re.compile(rb"^content-type[ \t]*:\s{0,9}(?:multipart|text|message)/", re.IGNORECASE | re.MULTILINE)
_END_OF_HEAD = re.compile(rb"\r?\n[ \t]*\r?\n|\r\r")
_CHARSET = re.compile(r"[A-Za-z0-9._:-]{1,40}")
_PAGES = ("text/html", "application/xhtml+xml")
_RETRY = "请在浏览器里打开它，另存为 .html 再导入。"


def is_mht(data: bytes) -> bool:
    """Say whether the data is a MIME message, by its headers."""
    start = data[:_HEAD].lstrip(_BLANK)
    head = _END_OF_HEAD.split(start, maxsplit=1)[0].replace(b"\r", b"\n")
    return _HEADER.match(head) is not None and _TYPE.search(head) is not None


@importer("网页存档", suffixes=(".mht", ".mhtml", ".eml"), sniff=is_mht)
def read(data: bytes, name: str) -> RawReport:
    """Read the page that a web archive begins with; FileProblem where it is damaged or holds none.

    Where that page only arranges others (frames), the first is read that holds something.
    """
    found, begins_with = parts(data, name)
    pages = [part for part in found if part.kind in _PAGES]
    pages.sort(key=lambda part: not begins_with or part.identity != begins_with)
    problem: FileProblem | None = None
    for page in pages:
        try:
            report = html.read(_page(page, name), name)
        except FileProblem as refused:
            problem = problem or refused
            continue
        if report.blocks:
            return report
    if problem:
        raise problem
    return _plain(found, name)


def _page(part: Part, name: str) -> bytes:
    """Return a page in UTF-8 with its mark, which goes before what the page says of its charset."""
    data = content(part, name)
    charset = part.charset if _CHARSET.fullmatch(part.charset) else ""
    decoded = decode(data, charset) if charset else None
    return b"\xef\xbb\xbf" + decoded.text.encode("utf-8", "replace") if decoded else data


def _plain(found: list[Part], name: str) -> RawReport:
    """Read a message without pages, which has its text plain."""
    message = next((part for part in found if part.kind == "text/plain"), None)
    if message is None:
        raise FileProblem(f"“{name}”里没有网页的正文。", _RETRY)
    return text.read(_page(message, name), name)
