"""Writes a document as one HTML file that needs nothing beside it: no script, no font, no server."""

import base64
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import assert_never

from drafter.render.blocks import (
    Block,
    Cell,
    Document,
    Figure,
    Heading,
    Note,
    PageBreak,
    Paragraph,
    Signature,
    Table,
)
from drafter.render.fit import alignment, figure_size
from drafter.render.html_css import HEADINGS, style_sheet
from drafter.render.markup import escape, tag
from drafter.render.picture import measure
from drafter.render.style import Style
from drafter.storage import replace_file

_PX_PER_POINT = 96 / 72


def write(document: Document, style: Style, path: Path) -> None:
    """Write the document to `path` in one move.

    Raises FileProblem where the place cannot be written to or a picture cannot be read.
    """
    replace_file(path, build(document, style).encode())


def build(document: Document, style: Style) -> str:
    """Return the whole page; a block's text is an element's text, character by character."""
    head = (
        tag("meta", {"charset": "utf-8"}),
        tag("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        tag("meta", {"name": "author", "content": document.agency}),
        tag("title", {}, escape(document.title)),
        tag("style", {}, "\n", style_sheet(style, document.mark), "\n"),
    )
    blocks = _Page(style).blocks(document.blocks)
    page = (
        tag("head", {}, "\n", _lines(head)),
        tag("body", {}, "\n", tag("main", {}, "\n", _lines(blocks)), "\n"),
    )
    return "<!DOCTYPE html>\n" + tag("html", {"lang": style.lang}, "\n", _lines(page)) + "\n"


def _lines(elements: Iterable[str]) -> str:
    return "".join(f"{element}\n" for element in elements)


def _text(text: str) -> str:
    return escape(text).replace("\n", tag("br", {}))


class _Page:
    """One page being written; knows the heading that a table stands under."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._numbers = count(1)
        self._heading = ""

    def blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        return (self._block(block) for block in blocks)

    def _block(self, block: Block) -> str:
        match block:
            case Heading():
                element = self._headline(block)
            case Paragraph():
                element = self._paragraph(block)
            case Table():
                element = self._table(block)
            case Figure():
                element = self._figure(block)
            case Note():
                element = tag("p", {"class": "note"}, _text(block.text))
            case Signature():
                lines = (tag("p", {}, _text(line)) for line in (block.agency, block.date))
                element = tag("div", {"class": "signature"}, *lines)
            case PageBreak():
                element = tag("div", {"class": "page-break"}, "")
            case _:
                assert_never(block)
        return element

    def _headline(self, block: Heading) -> str:
        self._heading = f"heading-{next(self._numbers)}"
        name = HEADINGS[min(block.level, len(HEADINGS) - 1)]
        return tag(name, {"id": self._heading}, _text(block.text))

    def _paragraph(self, block: Paragraph) -> str:
        looks = [] if block.indent else ["flush"]
        align = alignment(block)
        if align != self._style.body.align:
            looks.append(f"align-{align}")
        attributes = {"class": " ".join(looks)} if looks else {}
        lead = tag("strong", {"class": f"lead-{block.lead_level}"}, _text(block.lead)) if block.lead else ""
        return tag("p", attributes, lead, _text(block.text))

    def _figure(self, block: Figure) -> str:
        picture = measure(block.data)
        page, limit = self._style.page, self._style.figure
        printed = picture.fit(page.type_width_pt * limit.max_width, page.type_height_pt * limit.max_height)
        width, height = (round(points * _PX_PER_POINT) for points in printed)
        data = base64.b64encode(block.data).decode("ascii")
        source = {"src": f"data:{picture.mime};base64,{data}", "alt": block.alt or block.caption}
        image = tag("img", {**source, "width": width, "height": height})
        caption = tag("figcaption", {}, _text(block.caption)) if block.caption else ""
        return tag("figure", {}, image, caption)

    def _table(self, block: Table) -> str:
        """A table too wide for the screen scrolls, by the keyboard too."""
        caption = tag("caption", {}, _text(block.caption)) if block.caption else ""
        dense = {"class": "dense"} if len(block.widths) >= self._style.table.dense_from_columns else {}
        rows = self._rows(block)
        table = tag("table", dense, "\n", _lines([*filter(None, [caption]), _columns(block), *rows]))
        return tag("div", {"class": "scroll", "tabindex": 0, **self._naming(block)}, "\n", table, "\n")

    def _rows(self, block: Table) -> Iterator[str]:
        rows = [self._row(block, number) for number in range(block.height)]
        head, body = rows[: block.header_rows], rows[block.header_rows :]
        if head:
            yield tag("thead", {}, "\n", _lines(head))
        yield tag("tbody", {}, "\n", _lines(body))

    def _row(self, block: Table, number: int) -> str:
        cells = sorted((cell for cell in block.cells if cell.row == number), key=lambda cell: cell.column)
        return tag("tr", {}, *(self._cell(cell, block) for cell in cells))

    def _cell(self, cell: Cell, block: Table) -> str:
        attributes: dict[str, str | int] = {"class": cell.role}
        if cell.role != "figure":
            attributes["scope"] = _scope(cell)
        if cell.rows > 1:
            attributes["rowspan"] = cell.rows
        if cell.columns > 1:
            attributes["colspan"] = cell.columns
        if size := self._figure_size(cell, block):
            attributes["style"] = f"--fit:{size:g}pt"
        return tag("td" if cell.role == "figure" else "th", attributes, _text(cell.text))

    def _figure_size(self, cell: Cell, block: Table) -> float | None:
        """On paper a long figure is set smaller; on a screen its column is wider instead."""
        share = sum(block.widths[cell.column : cell.column + cell.columns]) / sum(block.widths)
        look = self._style.table
        room = self._style.page.type_width_pt * share - 2 * look.pad_x_pt
        return figure_size(cell, len(block.widths), room, look)

    def _naming(self, block: Table) -> dict[str, str | int]:
        """What takes the keyboard needs a name to be read out: the caption, or the heading above."""
        if block.caption:
            return {"role": "region", "aria-label": block.caption}
        return {"role": "region", "aria-labelledby": self._heading} if self._heading else {}


def _columns(block: Table) -> str:
    whole = sum(block.widths)
    columns = (tag("col", {"style": f"width:{width / whole:.2%}"}) for width in block.widths)
    return tag("colgroup", {}, *columns)


def _scope(cell: Cell) -> str:
    """A heading speaks for its columns, a label for its rows (HTML, 4.9.12.1)."""
    if cell.role == "head":
        return "colgroup" if cell.columns > 1 else "col"
    return "rowgroup" if cell.rows > 1 else "row"
