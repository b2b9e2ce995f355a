"""The small parts of a Word file: settings, font table, footers, properties and the page itself."""

from collections.abc import Iterable
from datetime import datetime

from drafter.render.blocks import Document
from drafter.render.docx.styles import FOOTER
from drafter.render.docx.xml import PROLOGUE, from_mm, paragraph, part, run, twips, w
from drafter.render.markup import escape, tag
from drafter.render.style import Face, PageNumber, Style

_CORE = {
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
# What Word in Chinese writes for a new document, in the order of the schema (ECMA-376-1, 17.15.3).
_COMPATIBILITY = (
    "spaceForUL",
    "balanceSingleByteDoubleByteWidth",
    "doNotLeaveBackslashAlone",
    "ulTrailSpace",
    "doNotExpandShiftReturn",
    "useFELayout",
)
_WORD_2013 = {"name": "compatibilityMode", "uri": "http://schemas.microsoft.com/office/word", "val": 15}
# Charsets of ST_UcharHexNumber in w:charset: GB2312 and Western.
_GB2312, _WESTERN = "86", "00"


def settings_part(style: Style) -> bytes:
    """Return word/settings.xml: Word 2013 and later, East Asian punctuation, Chinese."""
    outer = [w("evenAndOddHeaders")] if style.page_number.side == "outer" else []
    return part(
        "settings",
        w("zoom", percent=100),
        w("defaultTabStop", val=twips(style.body.size_pt * 2)),
        *outer,
        w("characterSpacingControl", val="compressPunctuation"),
        w("compat", *map(w, _COMPATIBILITY), w("compatSetting", **_WORD_2013)),
        w("themeFontLang", val="en-US", eastAsia=style.lang),
    )


def font_table_part(style: Style) -> bytes:
    """Return word/fontTable.xml: by which other name Word may find a font that is not installed."""
    entries: dict[str, str] = {}
    for face in style.faces.values():
        entries.setdefault(face.docx, _font(face))
        entries.setdefault(face.docx_latin, _font_entry(face.docx_latin, "", _WESTERN))
    return part("fonts", *entries.values())


def _font(face: Face) -> str:
    charset = _WESTERN if face.docx == face.docx_latin else _GB2312
    return _font_entry(face.docx, face.alt, charset)


def _font_entry(name: str, alt: str, charset: str) -> str:
    other = w("altName", val=alt) if alt else ""
    pitch = w("family", val="auto") + w("pitch", val="default")
    return w("font", other, w("charset", val=charset), pitch, name=name)


def footer_part(number: PageNumber, *, even: bool) -> bytes:
    """Return a footer with the page number as a field, on the outer side of an odd or an even page."""
    before, _, after = number.pattern.partition("{page}")
    field = w("fldSimple", run("1"), instr=" PAGE ")
    place = _footer_place(number, even=even)
    return part("ftr", paragraph(FOOTER, run(before), field, run(after), direct=place))


def _footer_place(number: PageNumber, *, even: bool) -> str:
    if number.side == "center":
        return w("jc", val="center")
    side = "left" if even else "right"
    in_chars, in_twips = round(number.inset_chars * 100), twips(number.inset_chars * number.size_pt)
    return w("ind", **{f"{side}Chars": in_chars, side: in_twips}) + w("jc", val=side)


Ends = Iterable[tuple[str, str]]
"""Heads or feet of pages: their kinds (default, even) with relation ids."""


def section(style: Style, footers: Ends, headers: Ends = ()) -> str:
    """Return the properties of the only section."""
    page = style.page
    number = style.page_number
    middle = page.bottom_mm - number.gap_mm
    return w(
        "sectPr",
        *(tag("w:headerReference", {"w:type": kind, "r:id": relation}) for kind, relation in headers),
        *(tag("w:footerReference", {"w:type": kind, "r:id": relation}) for kind, relation in footers),
        w("pgSz", w=from_mm(page.width_mm), h=from_mm(page.height_mm)),
        w(
            "pgMar",
            top=from_mm(page.top_mm),
            right=from_mm(page.right_mm),
            bottom=from_mm(page.bottom_mm),
            left=from_mm(page.left_mm),
            header=from_mm(page.top_mm / 2),
            footer=max(0, from_mm(middle) - twips(number.size_pt / 2)),
            gutter=0,
        ),
        w("cols", space=twips(style.body.size_pt)),
        _grid(style),
    )


def _grid(style: Style) -> str:
    """Return the grid of lines (GB/T 9704 5.2.2), its pitch rounded so that all of them fit.

    A grid of characters is left out: LibreOffice sets text twice as wide on one that is narrower
    than its type. The styles' own tracking brings the same number of characters into a line.
    """
    pitch = int(style.page.type_height_pt * 20 / style.page.lines)
    return w("docGrid", type="lines", linePitch=pitch)


def core_part(document: Document, style: Style, made: datetime) -> bytes:
    """Return docProps/core.xml: title, the agency as author, the time; nothing about a person."""
    moment = made.strftime("%Y-%m-%dT%H:%M:%SZ")
    w3c = {"xsi:type": "dcterms:W3CDTF"}
    return (
        PROLOGUE
        + tag(
            "cp:coreProperties",
            _CORE,
            tag("dc:title", {}, escape(document.title)),
            tag("dc:creator", {}, escape(document.agency)),
            tag("dc:language", {}, escape(style.lang)),
            tag("cp:revision", {}, "1"),
            tag("dcterms:created", w3c, moment),
            tag("dcterms:modified", w3c, moment),
        )
    ).encode()
