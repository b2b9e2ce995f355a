"""Builds OpenDocument texts for the tests, as LibreOffice and WPS write them."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

from drafter.importers import odt
from drafter.importers.element import Element
from drafter.importers.raw import RawParagraph, RawReport, RawTable
from drafter.standard.grid import Grid
from tests.importers.shapes import Texts, rows, text_of

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = "".join(
    f' xmlns:{prefix}="{space}"'
    for prefix, space in {
        "office": f"{_OASIS}:office:1.0",
        "text": f"{_OASIS}:text:1.0",
        "table": f"{_OASIS}:table:1.0",
        "style": f"{_OASIS}:style:1.0",
        "draw": f"{_OASIS}:drawing:1.0",
        "svg": f"{_OASIS}:svg-compatible:1.0",
        "fo": f"{_OASIS}:xsl-fo-compatible:1.0",
        "meta": f"{_OASIS}:meta:1.0",
        "dc": "http://purl.org/dc/elements/1.1/",
        "xlink": "http://www.w3.org/1999/xlink",
        "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    }.items()
)


def paragraph(text: str = "", style: str = "", inner: str = "") -> str:
    """A text:p with its text, or with `inner` as it is."""
    return f'<text:p text:style-name="{style}">{inner or escape(text)}</text:p>'


def heading(text: str, level: int = 1, attributes: str = "") -> str:
    """A text:h."""
    return f'<text:h text:outline-level="{level}" {attributes}>{text}</text:h>'


def cell(text: str, attributes: str = "", inner: str = "") -> str:
    """A table:table-cell."""
    return f"<table:table-cell {attributes}>{inner or paragraph(text)}</table:table-cell>"


def spans(rows: int, columns: int) -> str:
    """The attributes of a cell that covers others."""
    return f'table:number-rows-spanned="{rows}" table:number-columns-spanned="{columns}"'


def row(*cells: str, attributes: str = "") -> str:
    """A table:table-row."""
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


COVERED = "<table:covered-table-cell/>"


def table(*lines: str, columns: str = "") -> str:
    """A table:table."""
    return f"<table:table>{columns}{''.join(lines)}</table:table>"


def statutory(grid: Grid, texts: Texts) -> str:
    """A statutory table with its spans and the cells that they cover."""
    lines: list[str] = []
    for number, found in enumerate(rows(grid)):
        here = sorted((c for c in grid.cells if c.row <= number < c.row + c.rows), key=lambda c: c.column)
        pieces: list[str] = []
        for index, known in enumerate(found):
            wide = here[index].columns
            if known:
                pieces.append(cell(text_of(known, texts), spans(known.rows, known.columns)))
            pieces.append(COVERED * (wide - 1 if known else wide))
        lines.append(row(*pieces))
    return table(*lines, columns=f'<table:table-column table:number-columns-repeated="{grid.width}"/>')


def document(
    body: str,
    automatic: str = "",
    styles: str = "",
    masters: str = "",
    extra: Mapping[str, str] | None = None,
) -> bytes:
    """A whole file; `automatic` and `styles` are styles of the content and of the document."""
    files = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content{SPACES}><office:automatic-styles>{automatic}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>",
        "styles.xml": f"<office:document-styles{SPACES}><office:styles>{styles}</office:styles>"
        f"<office:master-styles>{masters}</office:master-styles></office:document-styles>",
        "META-INF/manifest.xml": '<!DOCTYPE manifest PUBLIC "a" "Manifest.dtd"><manifest/>',
        **(extra or {}),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def element(xml: str) -> Element:
    """The first element of a piece of XML."""
    from lxml import etree

    return etree.fromstring(f"<root{SPACES}>{xml}</root>")[0]


def read(body: str, automatic: str = "", styles: str = "") -> RawReport:
    """Read the body of a file."""
    return odt.read(document(body, automatic, styles), "年报.odt")


def texts(report: RawReport) -> list[str]:
    """The paragraphs."""
    return [block.text for block in report.blocks if isinstance(block, RawParagraph)]


def tables(report: RawReport) -> list[RawTable]:
    """The tables."""
    return [block for block in report.blocks if isinstance(block, RawTable)]


def cells(found: RawTable) -> list[tuple[str, int, int, int, int]]:
    """Text, row, column, rows and columns of each cell."""
    return [(c.text, c.row, c.column, c.rows, c.columns) for c in found.cells]
