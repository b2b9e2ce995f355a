"""OpenDocument from end to end: whole reports, locked and foreign files, and any damage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors import FileProblem
from drafter.importers.match import understand
from drafter.importers.match.words import standards
from drafter.importers.odt import is_odt, read
from drafter.model.draft import Aside
from tests.importers import shapes, word
from tests.importers.odt import writer
from tests.importers.survival import survives

STANDARD = standards()[-1]
TEXTS = {
    cell.name: str(number % 17)
    for table in STANDARD.tables.values()
    for number, cell in enumerate(table.grid.cells)
    if cell.role == "field" and number % 5
}


def report() -> bytes:
    """A whole report."""
    pieces = [writer.paragraph(shapes.title(2023))]
    for part in STANDARD.parts:
        pieces += [writer.heading(part.heading)] if part.heading else []
        if part.table:
            pieces.append(writer.statutory(STANDARD.tables[part.table].grid, TEXTS))
        prose = shapes.PROSE[part.id].format(year=2023)
        pieces += [writer.paragraph(line) for line in prose.split("\n") if line]
    return writer.document("".join(pieces))


WHOLE = report()


def test_a_whole_report_comes_back_exactly() -> None:
    draft = understand(read(WHOLE, "年报.odt"), "年报.odt").draft
    assert {name: str(value) for name, value in draft.cells.items() if value is not None} == TEXTS
    assert (draft.meta.agency, draft.meta.year) == (shapes.AGENCY, 2023)
    assert draft.warnings == ()


def test_packages_of_opendocument_are_known_by_their_parts() -> None:
    assert is_odt(WHOLE)
    assert not is_odt(word.document(""))
    assert not is_odt(WHOLE[:100])
    assert not is_odt(b"content.xml")


def test_heads_and_properties_stand_beside_the_text() -> None:
    page = f"<style:master-page><style:header>{writer.paragraph('内部')}</style:header></style:master-page>"
    meta = f"<office:document-meta{writer.SPACES}><dc:title>旧标题</dc:title></office:document-meta>"
    data = writer.document(writer.paragraph("正文"), masters=page, extra={"meta.xml": meta})
    assert read(data, "年报.odt").asides == (
        Aside("header", "内部", "页眉"),
        Aside("property", "旧标题", "文档属性“标题”"),
    )


@pytest.mark.parametrize("content", ["content.xml", "encrypted-package"])
def test_a_locked_file_says_so(content: str) -> None:
    manifest = '<manifest:manifest><manifest:encryption-data manifest:checksum="x"/></manifest:manifest>'
    data = writer.document("", extra={"META-INF/manifest.xml": manifest, content: "\x01\x02"})
    with pytest.raises(FileProblem, match=r"“年报\.odt”设了打开密码。请用 LibreOffice"):
        read(data, "年报.odt")


def test_a_spreadsheet_is_no_report() -> None:
    body = "<office:body><office:spreadsheet/></office:body>"
    sheet = f"<office:document-content{writer.SPACES}>{body}</office:document-content>"
    with pytest.raises(FileProblem, match="不是文字文档"):
        read(writer.document("", extra={"content.xml": sheet}), "年报.odt")


def test_a_document_type_is_refused() -> None:
    attack = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
    with pytest.raises(FileProblem, match="外部定义"):
        read(writer.document("", extra={"content.xml": attack}), "年报.odt")


PIECES = st.sampled_from(
    [
        "<text:p>", "</text:p>", "<text:list>", "</text:list>", "<text:list-item>", "</text:list-item>", "甲",
        "<table:table>", "</table:table>", "<table:table-row>", "</table:table-row>", "<text:s text:c='9'/>",
        "<table:table-cell table:number-columns-spanned='3' table:number-rows-spanned='0'>", "12",
        "</table:table-cell>",
        "<table:covered-table-cell/>", "<draw:frame>", "</draw:frame>", "<draw:text-box>", "</draw:text-box>",
        "<text:change text:change-id=''/>", "<text:h text:outline-level='-3'>", "</text:h>",
    ]
)  # fmt: skip


@given(pieces=st.lists(PIECES, max_size=60))
def test_any_elements_in_any_order(pieces: list[str]) -> None:
    from lxml import etree

    mended = etree.fromstring(f"<root{writer.SPACES}>{''.join(pieces)}", etree.XMLParser(recover=True))
    body = "".join(etree.tostring(child, encoding="unicode") for child in mended)
    survives(read, writer.document(body), "年报.odt")


@given(data=st.binary(max_size=300))
def test_any_bytes_behind_the_signature(data: bytes) -> None:
    survives(read, b"PK\x03\x04" + data, "年报.odt")


@given(cut=st.floats(0, 1), flips=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), max_size=6))
def test_any_damage_to_a_sound_report(cut: float, flips: list[tuple[float, int]]) -> None:
    data = bytearray(WHOLE)
    for place, value in flips:
        data[int(place * len(data))] = value
    survives(read, bytes(data) if cut > 0.5 else bytes(data[: int(len(data) * cut * 2)]), "年报.odt")
