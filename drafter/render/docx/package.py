"""The zip around the parts of a Word file: what refers to what, and under which id."""

from datetime import datetime
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING

from drafter.render.blocks import Document
from drafter.render.docx.mark import header_part
from drafter.render.docx.parts import core_part, font_table_part, footer_part, settings_part
from drafter.render.docx.styles import styles_part
from drafter.render.picture import Picture
from drafter.render.style import Style

if TYPE_CHECKING:
    from docx.opc.part import Part


class Links:
    """What the main part refers to: numbered while that is written, attached when it is there."""

    def __init__(self) -> None:
        self._links: list[tuple[str, Part]] = []
        self._pictures: dict[str, str] = {}

    def add_fixed_parts(self, style: Style) -> None:
        """Add styles, settings and font table."""
        from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

        styles = _part("/word/styles.xml", CONTENT_TYPE.WML_STYLES, styles_part(style))
        settings = _part("/word/settings.xml", CONTENT_TYPE.WML_SETTINGS, settings_part(style))
        fonts = _part("/word/fontTable.xml", CONTENT_TYPE.WML_FONT_TABLE, font_table_part(style))
        self._add(RELATIONSHIP_TYPE.STYLES, styles)
        self._add(RELATIONSHIP_TYPE.SETTINGS, settings)
        self._add(RELATIONSHIP_TYPE.FONT_TABLE, fonts)

    def add_footers(self, style: Style) -> list[tuple[str, str]]:
        """Add the footers and return their kinds and relation ids; even pages may have their own."""
        from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

        footers: list[tuple[str, str]] = []
        for number, kind in enumerate(_kinds(style), 1):
            blob = footer_part(style.page_number, even=kind == "even")
            footer = _part(f"/word/footer{number}.xml", CONTENT_TYPE.WML_FOOTER, blob)
            footers.append((kind, self._add(RELATIONSHIP_TYPE.FOOTER, footer)))
        return footers

    def add_headers(self, mark: str, style: Style) -> list[tuple[str, str]]:
        """Add headers that show a mark behind the text, as `add_footers` does; none for no mark."""
        from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

        headers: list[tuple[str, str]] = []
        for number, kind in enumerate(_kinds(style) if mark else (), 1):
            blob = header_part(mark, style, number)
            header = _part(f"/word/header{number}.xml", CONTENT_TYPE.WML_HEADER, blob)
            headers.append((kind, self._add(RELATIONSHIP_TYPE.HEADER, header)))
        return headers

    def embed(self, data: bytes, picture: Picture) -> str:
        """Add a picture, once however often it is shown, and return its relation id."""
        from docx.opc.constants import RELATIONSHIP_TYPE

        key = sha256(data).hexdigest()
        if key not in self._pictures:
            name = f"/word/media/image{len(self._pictures) + 1}.{picture.suffix}"
            self._pictures[key] = self._add(RELATIONSHIP_TYPE.IMAGE, _part(name, picture.mime, data))
        return self._pictures[key]

    def main_part(self, blob: bytes) -> "Part":
        """Return the main part with its relations under the ids that were handed out."""
        from docx.opc.constants import CONTENT_TYPE

        main = _part("/word/document.xml", CONTENT_TYPE.WML_DOCUMENT_MAIN, blob)
        for number, (kind, linked) in enumerate(self._links, 1):
            main.load_rel(kind, linked, f"rId{number}")
        return main

    def _add(self, kind: str, linked: "Part") -> str:
        self._links.append((kind, linked))
        return f"rId{len(self._links)}"


def _kinds(style: Style) -> tuple[str, ...]:
    """Return the kinds of pages that have a foot and a head of their own."""
    return ("default", "even") if style.page_number.side == "outer" else ("default",)


def zipped(main: "Part", document: Document, style: Style, made: datetime) -> bytes:
    """Return the file: the main part with what it refers to, and the document's properties."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.package import OpcPackage

    core = _part("/docProps/core.xml", CONTENT_TYPE.OPC_CORE_PROPERTIES, core_part(document, style, made))
    package = OpcPackage()
    package.relate_to(main, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    package.relate_to(core, RELATIONSHIP_TYPE.CORE_PROPERTIES)
    file = BytesIO()
    package.save(file)
    return file.getvalue()


def _part(name: str, content_type: str, blob: bytes) -> "Part":
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    return Part(PackURI(name), content_type, blob)
