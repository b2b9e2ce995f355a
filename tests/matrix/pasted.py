"""The matrix's text files: a report as it comes when its pages are copied, cells parted by tabs."""

from collections.abc import Iterator
from typing import assert_never

from drafter.render.blocks import (
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

_INDENT = "\u3000\u3000"


def pasted(document: Document) -> str:
    """Return a document as text: a paragraph a line, a row of a table a line."""
    return "".join(f"{line}\n" for block in document.blocks for line in _lines(block))


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield block.text
        case Paragraph():
            yield _INDENT + block.lead + block.text
        case Note():
            yield block.text
        case Figure():
            yield block.caption
        case Signature():
            yield from (block.agency, block.date)
        case Table():
            yield from _rows(block)
        case PageBreak():
            return
        case _:
            assert_never(block)


def _rows(table: Table) -> Iterator[str]:
    """A merged cell has its text at its first place; at the others there is nothing."""
    for row in range(table.height):
        places = [""] * len(table.widths)
        for cell in table.cells:
            if cell.row == row:
                places[cell.column] = cell.text
        yield "\t".join(places)
