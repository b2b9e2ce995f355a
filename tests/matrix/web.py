"""The matrix's web pages and web archives: written by drafter, then given what Word's pages have."""

import base64
import quopri
import re
from collections.abc import Callable, Mapping

from lxml import etree, html

from drafter.render.blocks import Document
from drafter.render.html import build
from drafter.render.style import load as load_style

_BOUNDARY = "----=_NextPart_01D0.2A7B"
_WORD_BLOCK = {"class": "MsoSdt", "docparttype": "填报项"}


def page(document: Document, variant: str) -> str:
    """Return a document as HTML in a variant."""
    text = build(document, load_style("official"))
    if variant not in _EDITS:
        return text
    root = html.document_fromstring(text)
    _EDITS[variant](root)
    return etree.tostring(root, encoding="unicode", method="html", doctype="<!DOCTYPE html>")


def page_bytes(document: Document, variant: str, number: int) -> bytes:
    """Return a page in UTF-8, every third one in GB18030 as it declares, every third with a mark of UTF-8."""
    text = page(document, variant)
    match number % 3:
        case 0:
            return text.encode()
        case 1:
            return _declared(text, "gb2312").encode("gb18030")
        case _:
            return text.encode("utf-8-sig")


def archive(document: Document, variant: str, number: int) -> bytes:
    """Return a page as a web archive: quoted-printable GB2312 as Word saves it, or base64 UTF-8."""
    text, pictures = _pictures_apart(page(document, variant))
    if number % 2:
        main = _part("text/html", "base64", base64.encodebytes(text.encode()), charset="utf-8")
    else:
        coded = quopri.encodestring(_declared(text, "gb2312").encode("gb18030"))
        main = _part("text/html", "quoted-printable", coded, charset="gb2312")
    parts = [main, *(_picture_part(name, data) for name, data in pictures.items())]
    head = f'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="{_BOUNDARY}"\n\n'
    body = b"".join(f"--{_BOUNDARY}\n".encode() + part + b"\n" for part in parts)
    whole = head.encode() + body + f"--{_BOUNDARY}--\n".encode()
    return whole.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def _declared(text: str, charset: str) -> str:
    return re.sub(r'charset="?utf-8"?', f"charset={charset}", text, count=1, flags=re.IGNORECASE)


def _pictures_apart(text: str) -> tuple[str, dict[str, str]]:
    """Return the page with its pictures taken out, and these in base64 by the name that the page gives."""
    pictures: dict[str, str] = {}

    def name(match: re.Match[str]) -> str:
        place = f"file:///C:/report/image{len(pictures) + 1:03}.png"
        pictures[place] = match[1]
        return f'src="{place}"'

    return re.sub(r'src="data:image/png;base64,([^"]+)"', name, text), pictures


def _picture_part(place: str, coded: str) -> bytes:
    return _part("image/png", "base64", coded.encode() + b"\n", place=place)


def _part(kind: str, coding: str, data: bytes, *, charset: str = "", place: str = "") -> bytes:
    told = f'; charset="{charset}"' if charset else ""
    lines = [
        f"Content-Location: {place or 'file:///C:/report/report.htm'}",
        f"Content-Transfer-Encoding: {coding}",
        f"Content-Type: {kind}{told}",
    ]
    return "\n".join([*lines, "", ""]).encode() + data


# --------------------------------------------------------------------------------- the variants


def _track(root: html.HtmlElement) -> None:
    """<ins> around every other text, a <del> beside every third, as Word's pages show changes."""
    for number, element in enumerate(_texts(root)):
        if number % 2:
            inserted = html.Element("ins", {"cite": "mailto:作者", "datetime": "2025-01-02T03:04"})
            inserted.text, element.text = element.text, None
            element.insert(0, inserted)
        if number % 3 == 0:
            gone = html.Element("del", {"datetime": "2025-01-02T03:04"})
            gone.text = "此处原有文字已删除9"
            gone.tail, element.text = element.text, None
            element.insert(0, gone)


def _control(root: html.HtmlElement) -> None:
    """Word's own element for a content control around texts and around paragraphs."""
    for number, element in enumerate(_texts(root)):
        if number % 3 == 0:
            control = html.Element("w:sdt", {"sdttag": "填报项"})
            control.text, element.text = element.text, None
            element.insert(0, control)
    for number, element in enumerate(root.findall(".//p")):
        parent = element.getparent()
        if number % 4 == 0 and parent is not None:
            block = html.Element("div", _WORD_BLOCK)
            parent.replace(element, block)
            block.append(element)


def _texts(root: html.HtmlElement) -> list[html.HtmlElement]:
    found = (element for tag in ("p", "td", "th") for element in root.iter(tag))
    return [element for element in found if element.text and element.text.strip()]


_EDITS: Mapping[str, Callable[[html.HtmlElement], None]] = {
    "tracked changes": _track,
    "content controls": _control,
}
