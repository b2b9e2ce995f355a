"""Makes PDF files with the bundled fonts only and reads them back, as any reader would."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import accumulate

import pypdfium2

from drafter import assets
from drafter.render.blocks import Block
from drafter.render.fonts import FontFolders
from drafter.render.pdf import to_bytes
from drafter.render.pdf.faces import Faces
from drafter.render.pdf.text import Copy, Span, measure
from drafter.render.style import Style, load
from tests.render import samples

STYLE = load("official")
FOLDERS = FontFolders(assets.resource("fonts"))
WIDTH = STYLE.page.type_width_pt
HEIGHT = STYLE.page.type_height_pt
NUMBER = re.compile(r"— ?\d+ ?—")


@cache
def faces() -> Faces:
    """The official style's faces, from the bundle."""
    return Faces(STYLE, FOLDERS)


def copy(text: str, size: float = 16, tracking: float = 0, face: str = "fangsong") -> Copy:
    """A text measured."""
    return measure([Span(text, face)], size, faces(), tracking)


def ends(text: str, size: float = 10) -> list[float]:
    """Where characters end that are as wide as their size, Latin ones half of it."""
    return [0.0, *accumulate(size / 2 if char.isascii() else size for char in text)]


def pdf(*blocks: Block, style: Style = STYLE) -> bytes:
    """A PDF of these blocks."""
    return to_bytes(samples.document(*blocks), style, FOLDERS)


@contextmanager
def opened(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """A PDF opened by pdfium."""
    document = pypdfium2.PdfDocument(data)
    try:
        yield document
    finally:
        document.close()


def page_texts(data: bytes) -> list[str]:
    """The text of each page as it is copied, in one piece and without the page number."""
    with opened(data) as document:
        texts: list[str] = []
        for page in document:
            text = page.get_textpage()
            texts.append(NUMBER.sub("", re.sub(r"\s", "", text.get_text_range())))
            text.close()
            page.close()
        return texts


def boxes(data: bytes, page: int = 0) -> list[tuple[str, float, float, float, float]]:
    """The characters of a page with their left, bottom, right and top (points from the lower left)."""
    with opened(data) as document:
        sheet = document[page]
        text = sheet.get_textpage()
        found = [
            (text.get_text_range(index, 1), *text.get_charbox(index, loose=True))
            for index in range(text.count_chars())
        ]
        text.close()
        sheet.close()
        return found
