"""Reads a Word file back without any of the program's own code: parts, elements, true table grids."""

import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring

from drafter.render.blocks import Block, Document
from drafter.render.docx import build
from drafter.render.style import Style, load
from tests.render.samples import document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MADE = datetime(2026, 1, 26, 8, 30, tzinfo=UTC)
STYLE = load("official")

Rectangle = tuple[int, int, int, int, str]
"""Row, column, rows, columns, text."""


def parsed(markup: bytes) -> Element:
    """Return a part's root element."""
    return fromstring(markup)  # noqa: S314 - made here


def parts(whole: Document, style: Style = STYLE) -> dict[str, bytes]:
    """Return every part of the Word file of this document by its name in the zip."""
    with zipfile.ZipFile(BytesIO(build(whole, style, MADE))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def part(whole: Document, name: str, style: Style = STYLE) -> Element:
    """Return one part as XML."""
    return parsed(parts(whole, style)[name])


def body(*blocks: Block, style: Style = STYLE) -> list[Element]:
    """Return the elements of the body that these blocks become, without the section's properties."""
    found = part(document(*blocks), "word/document.xml", style).find(f"{W}body")
    assert found is not None
    assert found[-1].tag == f"{W}sectPr"
    return list(found)[:-1]


def one(element: Element, path: str) -> Element:
    """Return the only element at this path of w: names, as in pPr/jc."""
    found = element.findall("/".join(W + name for name in path.split("/")))
    assert len(found) == 1, f"{path}: {len(found)}"
    return found[0]


def has(element: Element, path: str) -> bool:
    """Say whether there is an element at this path of w: names."""
    return element.find("/".join(W + name for name in path.split("/"))) is not None


def value(element: Element, path: str, attribute: str = "val") -> str:
    """Return an attribute of the only element at this path."""
    return one(element, path).attrib[W + attribute]


def text(element: Element) -> str:
    """Return the text of a paragraph or cell, with line breaks and tabs."""
    pieces = {f"{W}t": "", f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(pieces[node.tag] or node.text or "" for node in element.iter() if node.tag in pieces)


def rectangles(table: Element) -> set[Rectangle]:
    """Return the cells of a table by place, after checking that each row fills the grid exactly.

    A cell of several rows is a restart followed in the next rows by continuations of the very same
    columns and without text.
    """
    width = len(table.findall(f"{W}tblGrid/{W}gridCol"))
    open_cells: dict[int, Rectangle] = {}
    done: set[Rectangle] = set()
    for number, row in enumerate(table.findall(f"{W}tr")):
        column = 0
        for cell in row.findall(f"{W}tc"):
            columns, merge = _span(cell), _merge(cell)
            if merge == "continue":
                open_cells[column] = _continued(open_cells, column, columns, text(cell))
            else:
                done.update(_closed(open_cells, column, columns))
                open_cells[column] = (number, column, 1, columns, text(cell))
            column += columns
        assert column == width, f"row {number} fills {column} of {width} columns"
    return done | set(open_cells.values())


def _span(cell: Element) -> int:
    found = cell.find(f"{W}tcPr/{W}gridSpan")
    return 1 if found is None else int(found.attrib[f"{W}val"])


def _merge(cell: Element) -> str:
    found = cell.find(f"{W}tcPr/{W}vMerge")
    return "" if found is None else found.get(f"{W}val", "continue")


def _continued(open_cells: dict[int, Rectangle], column: int, columns: int, content: str) -> Rectangle:
    above = open_cells[column]
    assert above[3] == columns, f"column {column}: {columns} continue {above[3]}"
    assert not content, content
    return (*above[:2], above[2] + 1, *above[3:])


def _closed(open_cells: dict[int, Rectangle], column: int, columns: int) -> Iterator[Rectangle]:
    for place in [place for place in open_cells if column <= place < column + columns]:
        yield open_cells.pop(place)
