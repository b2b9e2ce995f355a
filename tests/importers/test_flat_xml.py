"""Word's single-file XML reads as the .docx that it stands for."""

import io
import re
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors import FileProblem
from drafter.importers import docx
from drafter.importers.flat_xml import is_flat_xml, read
from drafter.importers.match.words import standards
from tests.importers import shapes, word
from tests.importers.survival import survives

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n'
SPACE = 'xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"'


def flat(document: bytes, extra: str = "") -> bytes:
    """A .docx as Word saves it in one file."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        parts = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    body = "".join(
        f'<pkg:part pkg:name="/{name}" pkg:contentType="application/xml"><pkg:xmlData>'
        f"{re.sub(r'^<[?]xml.*?[?]>', '', xml)}</pkg:xmlData></pkg:part>"
        for name, xml in parts.items()
    )
    return f"{HEAD}<pkg:package {SPACE}>{body}{extra}</pkg:package>".encode()


STANDARD = standards()[-1]
TABLES = "".join(word.statutory(table.grid, {}) for table in STANDARD.tables.values())
DOCUMENT = word.document(
    word.paragraph(shapes.title(2023)) + TABLES + word.paragraph("一、总体情况", '<w:pStyle w:val="T"/>'),
    {
        "styles": '<w:style w:type="paragraph" w:styleId="T"><w:pPr>'
        '<w:outlineLvl w:val="0"/></w:pPr></w:style>'
    },
)


def test_it_reads_as_the_docx() -> None:
    data = flat(DOCUMENT)
    assert is_flat_xml(data)
    assert read(data, "年报.xml") == docx.read(DOCUMENT, "年报.xml")


def test_pictures_do_not_stand_in_the_way() -> None:
    """A text of XML may not be longer than ten million characters, and a picture is one."""
    data = f"<pkg:binaryData>{'iVBORw0K' * 1_300_000}</pkg:binaryData>"
    picture = f'<pkg:part pkg:name="/word/media/image1.png">{data}</pkg:part>'
    assert read(flat(DOCUMENT, picture), "年报.xml") == docx.read(DOCUMENT, "年报.xml")


def test_other_xml_is_something_else() -> None:
    assert not is_flat_xml(b'<?xml version="1.0"?><html>')


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (flat(DOCUMENT)[:-40], "损坏了"),
        (f"{HEAD}<pkg:package {SPACE}/>".encode(), "没有 Word 文档的正文"),
        (f'<!DOCTYPE a [<!ENTITY b "c">]><pkg:package {SPACE}>&b;</pkg:package>'.encode(), "外部定义"),
        (b"<pkg:package>" + b"<a>" * 100_000, "损坏了"),
    ],
)
def test_what_cannot_be_read_is_said(data: bytes, what: str) -> None:
    with pytest.raises(FileProblem, match=rf"“年报\.xml”.*{what}"):
        read(data, "年报.xml")


@given(data=st.binary(max_size=300))
def test_any_bytes_behind_the_signature(data: bytes) -> None:
    survives(read, b"<pkg:package>" + data, "年报.xml")


@given(flips=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=6))
def test_any_damage_to_a_sound_document(flips: list[tuple[float, int]]) -> None:
    data = bytearray(flat(DOCUMENT))
    for place, value in flips:
        data[int(place * len(data))] = value
    survives(read, bytes(data), "年报.xml")
