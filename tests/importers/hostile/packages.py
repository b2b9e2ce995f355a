"""Zip packages made to hurt whoever opens them: Word and OpenDocument files."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping

from tests.importers.word import W, document, paragraph

MAIN = "word/document.xml"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CHUNK = f'<w:altChunk xmlns:r="{_RELATIONS}" r:id="r1"/>'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = b"<Types/>"
_ODT = b"application/vnd.oasis.opendocument.text"
_ODT_SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (("office", "office"), ("text", "text"), ("table", "table"))
)


def zipped(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip with these parts and the one that makes it a Word document."""
    return _packed([("[Content_Types].xml", _TYPES), *parts])


def _packed(parts: Iterable[tuple[str, bytes]]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def word(body: str, more: Mapping[str, bytes] = {}, doctype: str = "") -> bytes:
    """A Word document with this body, a document type before it, and more parts."""
    main = f'<?xml version="1.0"?>{doctype}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return zipped([(MAIN, main.encode()), *more.items()])


def odt(body: str, doctype: str = "") -> bytes:
    """An OpenDocument text with this body."""
    content = (
        f'<?xml version="1.0"?>{doctype}<office:document-content {_ODT_SPACES}><office:body><office:text>'
        f"{body}</office:text></office:body></office:document-content>"
    )
    return _packed([("mimetype", _ODT), ("content.xml", content.encode())])


def laughs(levels: int = 12) -> str:
    """A document type whose last entity stands for 10 to the power of so many words."""
    inner = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, levels))
    return f'<!DOCTYPE x [<!ENTITY l0 "ha">{inner}]>'


def entity(address: str) -> str:
    """A document type with an entity `e` that stands for what an address holds."""
    return f'<!DOCTYPE x [<!ENTITY e SYSTEM "{address}">]>'


def relation(kind: str, address: str) -> bytes:
    """A part that refers to something outside the package."""
    return (
        f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" Type="{_RELATIONS}/{kind}"'
        f' Target="{address}" TargetMode="External"/></Relationships>'
    ).encode()


def zeros(size: int) -> bytes:
    """A Word document whose one part is spaces, a thousand times smaller when packed."""
    return zipped([(MAIN, b" " * size)])


def many_bombs(count: int, size: int) -> bytes:
    """A Word document of many parts that the first one refers to, none of them large alone."""
    names = [f"word/header{number}.xml" for number in range(count)]
    links = "".join(
        f'<Relationship Id="r{n}" Type="{_RELATIONS}/header" Target="header{n}.xml"/>' for n in range(count)
    )
    wordy = f'<w:hdr xmlns:w="{W}">{"<w:p/>" * (size // 6)}</w:hdr>'.encode()
    parts = [(MAIN, f'<w:document xmlns:w="{W}"><w:body/></w:document>'.encode())]
    parts.append(("word/_rels/document.xml.rels", f'<R xmlns="{_PACKAGE}">{links}</R>'.encode()))
    return zipped([*parts, *((name, wordy) for name in names)])


def crowd(count: int) -> bytes:
    """A zip whose directory lists so many empty files, 50 bytes each."""
    entry = struct.pack("<4s6H3I5H2I", b"PK\x01\x02", 20, 20, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0)
    directory = b"".join(entry + b"%04x" % (number & 0xFFFF) for number in range(count))
    most = min(count, 0xFFFF)
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, most, most, len(directory), 4, 0)
    return b"PK\x03\x04" + directory + end


def overlapping(count: int, size: int) -> bytes:
    """A zip in which many names share the same packed bytes: each entry lies within the one before."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    kernel = packer.compress(b"<w:p/>" * (size // 6)) + packer.flush()
    head = struct.pack("<4s5H3I2H", b"PK\x03\x04", 20, 0, 8, 0, 0, 0, len(kernel), size, len(MAIN), 0)
    local = head + MAIN.encode() + kernel
    names = [MAIN, "[Content_Types].xml", *(f"word/part{number}.xml" for number in range(count))]
    directory = b"".join(
        struct.pack("<4s6H3I5H2I", b"PK\x01\x02", 20, 20, 0, 8, 0, 0, 0, len(kernel), size, len(name),
                    0, 0, 0, 0, 0, 0) + name.encode()
        for name in names
    )  # fmt: skip
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, len(names), len(names), len(directory), len(local), 0)
    return local + directory + end


def matryoshka(levels: int) -> bytes:
    """A zip within a zip within a zip, each of them a Word document that embeds the next."""
    data = word(paragraph("到底了"))
    for _ in range(levels):
        links = (
            f'<R xmlns="{_PACKAGE}"><Relationship Id="r1" Type="{_RELATIONS}/aFChunk" Target="x.docx"/></R>'
        )
        data = word(CHUNK * 20, {"word/_rels/document.xml.rels": links.encode(), "word/x.docx": data})
    return data


def climbing() -> bytes:
    """A sound document with more parts whose names lead out of every folder."""
    names = (
        "../../../../etc/cron.d/x",
        "/etc/passwd",
        "C:\\Windows\\x.dll",
        "..\\..\\x",
        "word/../../x",
        "\\\\s\\x",
    )
    sound = zipfile.ZipFile(io.BytesIO(document(paragraph("各位同事"))))
    kept = [(info.filename, sound.read(info)) for info in sound.infolist()]
    return zipped([*kept[1:], *((name, b"<x/>") for name in names)])


def deep_word(depth: int) -> bytes:
    """Tables within tables."""
    return word("<w:tbl><w:tr><w:tc>" * depth + paragraph("x") + "</w:tc></w:tr></w:tbl>" * depth)


def wide_word(rows: int, columns: int) -> bytes:
    """A table of very many cells."""
    line = f"<w:tr>{'<w:tc><w:p/></w:tc>' * columns}</w:tr>"
    return word(f"<w:tbl>{line * rows}</w:tbl>")


def spanning_word() -> bytes:
    """Cells that say they cover a thousand million columns."""
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc>'
    return word(f"<w:tbl><w:tr>{cell * 5}</w:tr></w:tbl>" * 5)


def repeating_odt() -> bytes:
    """A cell, a row and a space that stand for a thousand million of their kind."""
    many = 999_999_999
    cell = (
        f'<table:table-cell table:number-columns-repeated="{many}">'
        f'<text:p><text:s text:c="{many}"/></text:p></table:table-cell>'
    )
    row = f'<table:table-row table:number-rows-repeated="{many}">{cell}</table:table-row>'
    return odt(f"<table:table>{row}</table:table>")
