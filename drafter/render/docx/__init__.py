"""Writes a document as a Word file (.docx) whose parts are all our own: no template, no theme, no person."""

from datetime import UTC, datetime
from pathlib import Path

from drafter.render.blocks import Document
from drafter.render.docx.body import body
from drafter.render.docx.package import Links, zipped
from drafter.render.docx.parts import section
from drafter.render.docx.picture import NAMESPACES
from drafter.render.docx.xml import part, w
from drafter.render.style import Style
from drafter.storage import replace_file


def write(document: Document, style: Style, path: Path) -> None:
    """Write the document to `path` in one move.

    Raises FileProblem where the place cannot be written to or a picture cannot be read.
    """
    replace_file(path, build(document, style, datetime.now(UTC)))


def build(document: Document, style: Style, made: datetime) -> bytes:
    """Return the Word file; `made` (UTC) is the time in its properties."""
    links = Links()
    links.add_fixed_parts(style)
    footers = links.add_footers(style)
    headers = links.add_headers(document.mark, style)
    content = body(document.blocks, style, links.embed) + section(style, footers, headers)
    main = links.main_part(part("document", w("body", content), namespaces=NAMESPACES))
    return zipped(main, document, style, made)
