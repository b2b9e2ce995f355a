"""Writes a document as PDF: its pages, its page numbers and its properties."""

import io
import math
from pathlib import Path

from drafter.render.blocks import Document
from drafter.render.fonts import FontFolders, default_folders
from drafter.render.pdf.faces import Faces
from drafter.render.pdf.pages import paginate
from drafter.render.pdf.pen import Pen
from drafter.render.pdf.story import tell
from drafter.render.pdf.text import Span, measure, place_lines
from drafter.render.style import POINTS_PER_MM, Style
from drafter.storage import replace_file

_DASH_HEIGHT = 0.37
"""Height of the middle of a dash, and of a character, above the baseline, in ems."""

_MARK_SHARE = 0.7
"""The most that a mark takes of the diagonal of the type area."""


def write(document: Document, style: Style, path: Path) -> None:
    """Write the document to `path`; the file that was there stays whole until the new one is.

    Raises FileProblem where the file cannot be written or a picture is damaged.
    """
    replace_file(path, to_bytes(document, style))


def to_bytes(document: Document, style: Style, folders: FontFolders | None = None) -> bytes:
    """Return the document as a PDF file; `folders` says where fonts are searched for."""
    faces = Faces(style, folders or default_folders())
    pages = paginate(tell(document, style, faces), style.page.type_height_pt)
    stream = io.BytesIO()
    pen = _pen(stream, style, faces)
    pen.describe(document)
    left, top = style.page.left_mm * POINTS_PER_MM, style.page.top_mm * POINTS_PER_MM
    for number, page in enumerate(pages, 1):
        if document.mark:
            _mark(pen, document.mark, style, faces)
        for placed in page:
            placed.piece.draw(pen, left, top + placed.top)
        _number(pen, number, style, faces)
        pen.next_page()
    pen.finish()
    return stream.getvalue()


def unprintable(document: Document, style: Style, folders: FontFolders | None = None) -> str:
    """Return the characters of the document that no font has; the PDF shows 〓 in their place."""
    faces = Faces(style, folders or default_folders())
    tell(document, style, faces)
    return faces.missing


def _pen(stream: io.BytesIO, style: Style, faces: Faces) -> Pen:
    size = style.page.width_mm * POINTS_PER_MM, style.page.height_mm * POINTS_PER_MM
    return Pen(stream, size, lang=style.lang, font=faces.base_font(style.body.face))


def _mark(pen: Pen, text: str, style: Style, faces: Faces) -> None:
    """Draw the mark across the middle of the page, smaller where it would reach into the margins."""
    look = style.mark
    widest = math.hypot(style.page.type_width_pt, style.page.type_height_pt) * _MARK_SHARE
    full = measure([Span(text, look.face)], look.size_pt, faces)
    size = look.size_pt * min(1.0, widest / full.width)
    copy = measure([Span(text, look.face)], size, faces)
    lines = place_lines(copy, [(0, len(text))], 0.0, "center")
    pen.mark(lines[0].runs(), _DASH_HEIGHT * size, look.angle, look.grey)


def _number(pen: Pen, page: int, style: Style, faces: Faces) -> None:
    """Draw the page number; its dashes stand `gap_mm` under the type area (GB/T 9704-2012, 7.5)."""
    look = style.page_number
    copy = measure([Span(look.text(page), look.face)], look.size_pt, faces)
    inset = look.inset_chars * look.size_pt if look.side == "outer" else 0.0
    side = "center" if look.side == "center" else "right" if page % 2 else "left"
    lines = place_lines(copy, [(0, len(copy.text))], style.page.type_width_pt - 2 * inset, side)
    dash = (style.page.height_mm - style.page.bottom_mm + look.gap_mm) * POINTS_PER_MM
    pen.line(lines[0].runs(), style.page.left_mm * POINTS_PER_MM + inset, dash + _DASH_HEIGHT * look.size_pt)
