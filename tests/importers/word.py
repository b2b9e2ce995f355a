"""Builds Word documents for the tests, down to the XML that Word, WPS and LibreOffice write."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

from drafter.standard.grid import Grid, GridCell
from tests.importers.shapes import Texts, rows, text_of

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_SPACES = (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)


def run(text: str, properties: str = "") -> str:
    """A w:r."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(text: str = "", properties: str = "", inner: str = "") -> str:
    """A w:p with its text, or with `inner` as it is."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner or run(text)}</w:p>"


def cell(text: str, properties: str = "", inner: str = "") -> str:
    """A w:tc."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner or paragraph(text)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A w:tr."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*lines: str, widths: tuple[int, ...] = ()) -> str:
    """A w:tbl."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(lines)}</w:tbl>"


def statutory(grid: Grid, texts: Texts) -> str:
    """A statutory table with spans and vertical merges as Word writes them."""
    lines: list[str] = []
    for number, cells in enumerate(rows(grid)):
        lines.append(row(*(_merged(grid, number, index, found, texts) for index, found in enumerate(cells))))
    return table(*lines, widths=tuple(600 for _ in range(grid.width)))


def _merged(grid: Grid, number: int, index: int, found: GridCell | None, texts: Texts) -> str:
    here = sorted((c for c in grid.cells if c.row <= number < c.row + c.rows), key=lambda other: other.column)
    span = f'<w:gridSpan w:val="{here[index].columns}"/>'
    if found is None:
        return cell("", f"{span}<w:vMerge/>")
    merge = '<w:vMerge w:val="restart"/>' if found.rows > 1 else ""
    return cell(text_of(found, texts), span + merge)


def document(
    body: str,
    parts: Mapping[str, str] | None = None,
    extra: Mapping[str, bytes] | None = None,
    namespace: str = W,
) -> bytes:
    """A whole document; `parts` are styles and numbering by name, `extra` more files of the zip."""
    parts = parts or {}
    spaces = f'{_SPACES} xmlns:w="{namespace}"'
    kinds = "".join(_relation(f"r{n}", name, f"{name}.xml") for n, name in enumerate(parts))
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _relations(_relation("r", "officeDocument", "word/document.xml")),
        "word/document.xml": f"<w:document{spaces}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relations(kinds),
        **{f"word/{name}.xml": f"<w:{name}{spaces}>{xml}</w:{name}>" for name, xml in parts.items()},
        **(extra or {}),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _relation(relation: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{relation}" Type="{_OFFICE}/{kind}" Target="{target}"/>'


def _relations(inner: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'
