"""Word documents as Word, WPS and LibreOffice write them: changes, controls, numbers, boxes."""

import pytest

from drafter.errors import FileProblem
from drafter.importers.docx import read
from drafter.importers.raw import RawParagraph, RawReport, RawTable
from tests.importers.word import STRICT, cell, document, paragraph, row, run, table

NUMBERING = """
<w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
</w:abstractNum>
<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>
"""


def texts(report: RawReport) -> list[str]:
    return [block.text for block in report.blocks if isinstance(block, RawParagraph)]


def read_body(body: str, **parts: str) -> RawReport:
    return read(document(body, parts), "年报.docx")


def only_table(report: RawReport) -> RawTable:
    (found,) = (block for block in report.blocks if isinstance(block, RawTable))
    return found


def test_tracked_changes_are_read_as_accepted() -> None:
    body = paragraph(
        inner=f"{run('受理')}<w:ins>{run('12')}</w:ins><w:del><w:r><w:delText>9</w:delText></w:r></w:del>{run('件')}"
    )
    report = read_body(body)
    assert texts(report) == ["受理12件"]
    assert report.warnings == ("文档里有修订痕迹，按接受全部修订读入。",)


def test_moved_text_stands_where_it_was_moved_to() -> None:
    moved = paragraph("搬走的段落")
    body = f"<w:moveFrom>{moved}</w:moveFrom>{paragraph('中间')}<w:moveTo>{moved}</w:moveTo>"
    assert texts(read_body(body)) == ["中间", "搬走的段落"]


def test_a_deleted_paragraph_end_joins_two_paragraphs() -> None:
    body = paragraph("前半句，", "<w:rPr><w:del/></w:rPr>") + paragraph("后半句。")
    assert texts(read_body(body)) == ["前半句，后半句。"]


def test_a_deleted_last_paragraph_end_loses_nothing() -> None:
    assert texts(read_body(paragraph("结尾", "<w:rPr><w:del/></w:rPr>"))) == ["结尾"]


def test_content_controls_are_stepped_into_everywhere() -> None:
    inline = paragraph(inner=f"{run('本机关')}<w:sdt><w:sdtContent>{run('公开')}</w:sdtContent></w:sdt>")
    around_cell = f"<w:sdt><w:sdtContent>{cell('5')}</w:sdtContent></w:sdt>"
    around_row = f"<w:sdt><w:sdtContent>{row(cell('行政许可'), around_cell)}</w:sdtContent></w:sdt>"
    whole = (
        f"<w:sdt><w:sdtContent>{table(around_row, row(cell('行政处罚'), cell('6')))}</w:sdtContent></w:sdt>"
    )
    report = read_body(inline + whole)
    assert texts(report) == ["本机关公开"]
    assert [c.text for c in only_table(report).cells] == ["行政许可", "5", "行政处罚", "6"]


def test_automatic_numbers_are_written_out() -> None:
    def numbered(text: str, level: int) -> str:
        return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="5"/></w:numPr>')

    body = numbered("总体情况", 0) + numbered("主动公开", 1) + numbered("依申请公开", 1)
    body += numbered("主动公开政府信息情况", 0) + numbered("说明", 1)
    expected = [
        "一、总体情况",
        "（一）主动公开",
        "（二）依申请公开",
        "二、主动公开政府信息情况",
        "（一）说明",
    ]
    assert texts(read_body(body, numbering=NUMBERING)) == expected


def test_heading_levels_come_from_the_style() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="T"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    report = read_body(paragraph("一、总体情况", '<w:pStyle w:val="T"/>') + paragraph("正文"), styles=styles)
    assert report.blocks == (RawParagraph("一、总体情况", 1), RawParagraph("正文", 0))


def test_a_text_box_is_read_once_though_it_is_stored_twice() -> None:
    box = f"<w:txbxContent>{paragraph('云溪市年度报告')}</w:txbxContent>"
    choice = f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
    fallback = f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
    alternate = f"<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>"
    assert texts(read_body(paragraph(inner=run("正文") + alternate))) == ["正文", "云溪市年度报告"]


def test_what_is_not_taken_over_is_said() -> None:
    picture = "<w:r><w:drawing><a:blip/></w:drawing></w:r>"
    note = "<w:r><w:footnoteReference/></w:r>"
    report = read_body(paragraph(inner=run("正文") + picture + note + "<w:r><w:object/></w:r>"))
    assert report.warnings == (
        "文档里有 1 张图片没有带入，需要的请自行插入。",
        "文档里有 1 条脚注或尾注没有带入，请核对。",
        "文档里有 1 个嵌入的对象没有带入，请核对。",
    )


def test_a_table_that_only_arranges_the_page_is_read_as_text() -> None:
    inner = table(row(cell("规章"), cell("3")))
    outer = table(
        row(cell("", inner=paragraph("一、总体情况") + inner + paragraph("表下的话")), cell("旁边"))
    )
    report = read_body(outer)
    assert texts(report) == ["一、总体情况", "表下的话", "旁边"]
    assert [c.text for c in only_table(report).cells] == ["规章", "3"]


def test_the_strict_namespace_is_read_too() -> None:
    data = document(paragraph("严格格式"), namespace=STRICT)
    assert texts(read(data, "年报.docx")) == ["严格格式"]


def test_a_line_break_parts_paragraphs_and_a_page_break_does_not() -> None:
    body = paragraph(
        inner=run("一、总体情况") + "<w:r><w:br/></w:r>" + run("正文") + '<w:r><w:br w:type="page"/></w:r>'
    )
    assert texts(read_body(body)) == ["一、总体情况", "正文"]


@pytest.mark.parametrize("body", ["", "<w:p/>", "<w:sdt/>", "<mc:AlternateContent/>", "<w:tbl/>"])
def test_empty_pieces_give_nothing(body: str) -> None:
    assert read_body(body).blocks == ()


def test_a_document_without_body_is_refused() -> None:
    other = {"word/document.xml": b"<other/>"}
    with pytest.raises(FileProblem, match=r"“年报\.docx”里没有 Word 文档的正文"):
        read(document("", extra=other), "年报.docx")
