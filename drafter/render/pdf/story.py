"""Turns the blocks of a document into the pieces that pages are made of."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from drafter.render.blocks import (
    Align,
    Block,
    Document,
    Figure,
    Heading,
    Note,
    PageBreak,
    Paragraph,
    Signature,
    Table,
)
from drafter.render.pdf.faces import Faces
from drafter.render.pdf.figure import FigurePiece
from drafter.render.pdf.pages import Break, Piece
from drafter.render.pdf.table import set_table
from drafter.render.pdf.text import Line, Span, TextPiece, measure, paragraphs, place_lines
from drafter.render.picture import measure as measure_picture
from drafter.render.style import Style, TextStyle

_OUTLINED = 1
"""Headings of this level get an entry in the file's outline."""


def tell(document: Document, style: Style, faces: Faces) -> list[Piece | Break]:
    """Return the whole document as pieces; FileProblem where a picture is damaged."""
    teller = _Teller(style, faces)
    return [piece for block in document.blocks for piece in teller.pieces(block)]


class _Teller:
    """Sets blocks in one style."""

    def __init__(self, style: Style, faces: Faces) -> None:
        self._style = style
        self._faces = faces
        self._width = style.page.type_width_pt
        self._height = style.page.type_height_pt

    def pieces(self, block: Block) -> Iterator[Piece | Break]:
        style = self._style
        match block:
            case Heading(text, level):
                yield self._heading(text, level)
            case Paragraph():
                yield self._paragraph(block)
            case Table():
                if block.caption:
                    yield self._plain(block.caption, style.caption)
                yield set_table(block, style.table, self._faces, self._width, self._height)
            case Note(text):
                yield replace(self._plain(text, style.note), keep_with_previous=True)
            case Figure():
                yield self._figure(block)
            case Signature():
                yield self._signature(block)
            case PageBreak():
                yield Break()
            case _:
                assert_never(block)

    def _heading(self, text: str, level: int) -> TextPiece:
        look = self._style.heading(level)
        piece = self._plain(text, look)
        return replace(piece, outline=" ".join(text.split()) if level == _OUTLINED else "")

    def _paragraph(self, block: Paragraph) -> TextPiece:
        body = self._style.body
        first, *others = paragraphs(block.text)
        lead = self._style.heading(block.lead_level)
        spans = [Span(" ".join(paragraphs(block.lead)), lead.face, lead.bold), self._span(first, body)]
        indent = body.indent_chars if block.indent else 0.0
        return self._set([spans, *([self._span(text, body)] for text in others)], body, block.align, indent)

    def _plain(self, text: str, look: TextStyle) -> TextPiece:
        """Set text in its style, without anything of its own."""
        spans = [[self._span(part, look)] for part in paragraphs(text)]
        return self._set(spans, look, look.align, look.indent_chars)

    def _span(self, text: str, look: TextStyle) -> Span:
        return Span(text, look.face, look.bold)

    def _set(
        self, parts: Sequence[Sequence[Span]], look: TextStyle, align: Align, indent: float
    ) -> TextPiece:
        lines = [line for spans in parts for line in self._lines(spans, look, align, indent)]
        return TextPiece(tuple(lines), look.leading_pt, look.before_pt, look.after_pt, look.keep_with_next)

    def _lines(self, spans: Sequence[Span], look: TextStyle, align: Align, indent: float) -> list[Line]:
        copy = measure(spans, look.size_pt, self._faces, look.tracking_pt)
        em = look.size_pt + look.tracking_pt
        width = self._width - look.right_chars * em
        if align == "center":
            return place_lines(copy, copy.balanced(width), width, align)
        inset = indent * em
        return place_lines(copy, copy.filled(width - inset, width), width, align, inset)

    def _figure(self, block: Figure) -> FigurePiece:
        look = self._style.figure
        size = measure_picture(block.data).fit(self._width * look.max_width, self._height * look.max_height)
        caption = self._plain(block.caption, self._style.caption) if block.caption else None
        return FigurePiece(block.data, size, self._width, look.before_pt, look.after_pt, caption)

    def _signature(self, block: Signature) -> TextPiece:
        piece = self._plain(f"{block.agency}\n{block.date}", self._style.signature)
        return replace(piece, keep_with_previous=True)
