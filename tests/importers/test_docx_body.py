"""The body of a Word document: paragraphs that join, text boxes, nested tables, documents inside it."""

import pytest

from drafter.errors import FileProblem
from drafter.importers.docx import read
from drafter.importers.raw import RawParagraph, RawReport, RawTable
from tests.importers.word import cell, document, paragraph, row, run, table

WITH_STYLES = (
    '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="character" w:styleId="P"><w:name w:val="Placeholder Text"/></w:style>'
)


def read_body(body: str, **parts: str) -> RawReport:
    return read(document(body, parts), "年报.docx")


def texts(report: RawReport) -> list[str]:
    return [block.text for block in report.blocks if isinstance(block, RawParagraph)]


def tables(report: RawReport) -> list[list[str]]:
    return [[c.text for c in block.cells] for block in report.blocks if isinstance(block, RawTable)]


def box(inner: str) -> str:
    return f"<w:r><w:pict><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></w:pict></w:r>"


def control(inner: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def test_a_hidden_paragraph_end_joins_but_a_style_separator_does_not() -> None:
    hidden = paragraph("前半句，", "<w:rPr><w:vanish/></w:rPr>") + paragraph("后半句。")
    apart = paragraph("一、总体情况", "<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + paragraph("正文")
    assert texts(read_body(hidden + apart)) == ["前半句，后半句。", "一、总体情况", "正文"]


def test_a_paragraph_moved_away_leaves_no_end_behind() -> None:
    moved = paragraph(
        inner=f"<w:moveFrom>{run('搬走')}</w:moveFrom>", properties="<w:rPr><w:moveFrom/></w:rPr>"
    )
    assert texts(read_body(paragraph("上") + moved + paragraph("下"))) == ["上", "下"]


def test_a_table_of_contents_is_left_out() -> None:
    lines = paragraph("一、总体情况\t1", '<w:pStyle w:val="T1"/>')
    built = control(
        paragraph("目录") + paragraph("二、主动公开\t2"),
        '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>',
    )
    assert texts(read_body(lines + built + paragraph("一、总体情况"), styles=WITH_STYLES)) == ["一、总体情况"]


def test_a_control_that_nobody_filled_in_is_blank() -> None:
    prompt = run("单击此处输入文字。", '<w:rStyle w:val="P"/>')
    in_line = paragraph(inner=run("共") + control(prompt, "<w:showingPlcHdr/>") + run("件"))
    around_cell = control(cell("", inner=paragraph(inner=prompt)), "<w:showingPlcHdr/>")
    report = read_body(in_line + table(row(cell("规章"), around_cell, cell("3"))), styles=WITH_STYLES)
    assert texts(report) == ["共件"]
    assert tables(report) == [["规章", "", "3"]]


@pytest.mark.parametrize("wrap", ["smartTag", "customXml", "ins", "moveTo"])
def test_wrappers_around_rows_cells_tables_and_runs_are_transparent(wrap: str) -> None:
    def wrapped(inner: str) -> str:
        return f"<w:{wrap}>{inner}</w:{wrap}>"

    data = wrapped(
        table(
            wrapped(row(wrapped(cell("规章")), cell("", inner=wrapped(paragraph(inner=wrapped(run("3")))))))
        )
    )
    assert tables(read_body(data)) == [["规章", "3"]]


def test_a_box_with_a_table_and_a_box_inside_are_read() -> None:
    inner = paragraph(inner=run("外盒") + box(paragraph("内盒"))) + table(row(cell("规章"), cell("3")))
    report = read_body(paragraph(inner=run("正文") + box(inner)))
    assert texts(report) == ["正文", "外盒", "内盒"]
    assert tables(report) == [["规章", "3"]]


def test_a_grouped_drawing_stored_twice_is_read_once() -> None:
    once = f"<wps:txbx><w:txbxContent>{paragraph('盒')}</w:txbxContent></wps:txbx>"
    twice = f"<mc:Choice>{once}</mc:Choice><mc:Fallback>{once}</mc:Fallback>"
    again = f"<mc:AlternateContent>{twice}</mc:AlternateContent>"
    report = read_body(paragraph(inner=f"<w:r><w:drawing>{again}</w:drawing></w:r>"))
    assert texts(report) == ["盒"]


def test_rows_of_data_beside_a_nested_table_stay_a_table() -> None:
    data = [row(cell(label), cell("1")) for label in ("规章", "行政规范性文件", "行政许可")]
    nested = row(cell("", inner=paragraph("附表") + table(row(cell("行政处罚"), cell("2"))) + paragraph()))
    report = read_body(table(*data, nested))
    assert tables(report) == [["规章", "1", "行政规范性文件", "1", "行政许可", "1"], ["行政处罚", "2"]]
    assert texts(report) == ["附表"]


def test_a_frame_of_one_cell_inside_a_cell_is_its_text() -> None:
    framed = cell("", inner=table(row(cell("12"))) + paragraph())
    assert tables(read_body(table(row(cell("规章"), framed)))) == [["规章", "12"]]


def test_an_automatic_number_is_part_of_a_label_but_no_figure() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    labels = [
        cell("", inner=paragraph(text, numbered)) for text in ("属于国家秘密", "", "保护第三方合法权益")
    ]
    report = read_body(table(*(row(label, cell("0")) for label in labels)), numbering=numbering)
    assert tables(report) == [["1.属于国家秘密", "0", "", "0", "3.保护第三方合法权益", "0"]]


def test_what_lies_in_another_file_is_said() -> None:
    report = read_body(paragraph("正文") + '<w:subDoc r:id="x" xmlns:r="r"/>')
    assert report.warnings == ("文档有 1 处内容存放在另外的文件里，没有读入，请打开那些文件核对。",)


CHUNK = paragraph("前") + '<w:altChunk r:id="r0" xmlns:r="r"/>' + paragraph("后")


def with_chunk(data: bytes) -> RawReport:
    return read(document(CHUNK, {"aFChunk": ""}, {"word/aFChunk.xml": data}), "年报.docx")


def test_an_embedded_page_or_document_is_read_in_its_place() -> None:
    page = "<html><body><p>嵌入的网页</p><table><tr><td>规章<td>3</table></body></html>"
    report = with_chunk(page.encode())
    assert (texts(report), tables(report)) == (["前", "嵌入的网页", "后"], [["规章", "3"]])
    report = with_chunk(document(paragraph("嵌入的文档")))
    assert texts(report) == ["前", "嵌入的文档", "后"]


def test_tables_of_an_embedded_document_go_on_counting() -> None:
    data = table(row(cell("规章"), cell("3")))
    report = read(document(data + CHUNK, {"aFChunk": ""}, {"word/aFChunk.xml": document(data)}), "年报.docx")
    assert [block.place for block in report.blocks if isinstance(block, RawTable)] == ["表格 1", "表格 2"]


@pytest.mark.parametrize("data", [b"\x00\x01\x02" * 99, b"PK\x03\x04 damaged", b"<!-- -->"])
def test_an_embedded_part_that_cannot_be_read_is_said(data: bytes) -> None:
    report = with_chunk(data)
    assert texts(report) == ["前", "后"]
    assert report.warnings == ("文档里有 1 个嵌入的对象没有带入，请核对。",)


def test_documents_inside_each_other_come_to_an_end() -> None:
    data = document(paragraph("最里"))
    for _ in range(4):
        data = document(CHUNK, {"aFChunk": ""}, {"word/aFChunk.xml": data})
    assert texts(read(data, "年报.docx")) == ["前"] * 3 + ["后"] * 3


def test_a_part_outside_the_package_is_never_read() -> None:
    relations = (
        '<r><Relationship Id="r0" Type="x/aFChunk" Target="file:///etc/passwd" TargetMode="External"/></r>'
    )
    data = document(CHUNK, extra={"word/_rels/document.xml.rels": relations.encode()})
    assert texts(read(data, "年报.docx")) == ["前", "后"]


def test_a_document_by_any_name_and_encoding_is_found_by_its_relation() -> None:
    main = document(paragraph("正文"))
    relations = '<r><Relationship Id="r" Type="x/officeDocument" Target="/doc/正%20文.xml"/></r>'
    text = "<d:p><d:r><d:t>找到</d:t></d:r></d:p>"
    body = f'<d:document xmlns:d="x"><d:body>{text}</d:body></d:document>'
    body = f'<?xml version="1.0" encoding="UTF-16"?>{body}'
    extra = {"_rels/.rels": relations.encode(), "doc\\正 文.xml": body.encode("utf-16")}
    assert texts(read(document("", extra=extra), "年报.docx")) == ["找到"]
    assert texts(read(main, "年报.docm")) == ["正文"]


def test_a_deeply_nested_body_is_read_or_refused() -> None:
    body = paragraph("深")
    for _ in range(200):
        body = table(row(cell("", inner=body)))
    with pytest.raises(FileProblem, match="损坏了"):
        read_body(body)
