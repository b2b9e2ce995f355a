"""What a Word document holds beside its text is kept apart from it, with the place where it stands."""

from drafter.importers.docx import read
from drafter.importers.raw import RawParagraph, RawReport
from drafter.model.draft import Aside
from tests.importers.word import cell, document, paragraph, row, run, table

DELETED = "<w:del><w:r><w:delText>旧数9</w:delText></w:r></w:del>"


def read_body(
    body: str, parts: dict[str, str] | None = None, extra: dict[str, bytes] | None = None
) -> RawReport:
    return read(document(body, parts, extra), "年报.docx")


def texts(report: RawReport) -> list[str]:
    return [block.text for block in report.blocks if isinstance(block, RawParagraph)]


def test_deleted_words_are_told_with_their_place() -> None:
    data = table(row(cell("规章"), cell("", inner=paragraph(inner=DELETED + run("8")))))
    report = read_body(paragraph(inner=run("正文") + DELETED) + data)
    assert report.asides == (Aside("deleted", "旧数9", "正文"), Aside("deleted", "旧数9", "表格 1"))


def test_a_deleted_row_is_told_once_though_its_words_are_marked_too() -> None:
    inner = cell("", inner=paragraph(inner=DELETED))
    report = read_body(
        table(
            row(inner, cell("", inner=paragraph(inner=DELETED)), properties="<w:del/>"),
            row(cell("甲"), cell("1")),
        )
    )
    assert report.asides == (Aside("deleted", "旧数9旧数9", "表格 1"),)


def test_what_was_moved_away_and_a_deleted_cell_are_told() -> None:
    moved = f"<w:moveFrom>{run('搬走')}</w:moveFrom>"
    data = table(row(cell("甲"), cell("7", "<w:cellDel/>"), cell("1")))
    report = read_body(paragraph(inner=moved + run("正文")) + data)
    assert report.asides == (Aside("deleted", "搬走", "正文"), Aside("deleted", "7", "表格 1"))


def test_hidden_words_and_rows_are_told() -> None:
    hidden = row(cell("密"), cell("1"), properties="<w:hidden/>")
    body = paragraph(inner=run("看得见") + run("看不见", "<w:vanish/>"))
    report = read_body(body + table(hidden, row(cell("甲"), cell("2"))))
    assert texts(report) == ["看得见"]
    assert report.asides == (Aside("hidden", "看不见", "正文"), Aside("hidden", "密1", "表格 1"))


def test_comments_are_numbered() -> None:
    texts = (paragraph("请核对") + paragraph("第二段"), paragraph("好"))
    comments = "".join(f"<w:comment>{text}</w:comment>" for text in texts)
    report = read_body(paragraph("正文"), {"comments": comments})
    assert report.asides == (Aside("comment", "请核对\n第二段", "批注 1"), Aside("comment", "好", "批注 2"))


def test_heads_and_feet_of_pages_are_told_but_no_page_numbers() -> None:
    page = "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
    page += f"<w:r><w:fldChar w:fldCharType='separate'/></w:r>{run('3')}"
    page += "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    parts = {"header": paragraph("内部资料"), "footer": paragraph(inner=run("- ") + page + run(" -"))}
    assert read_body(paragraph("正文"), parts).asides == (Aside("header", "内部资料", "页眉"),)


def test_properties_are_told_by_name() -> None:
    relations = "".join(
        f'<Relationship Id="{kind}" Type="x/{kind}" Target="{target}"/>'
        for kind, target in (
            ("officeDocument", "word/document.xml"),
            ("core-properties", "docProps/core.xml"),
            ("extended-properties", "docProps/app.xml"),
        )
    )
    people = "<dc:creator>甲某</dc:creator><cp:lastModifiedBy>乙某</cp:lastModifiedBy>"
    core = f'<c xmlns:dc="d" xmlns:cp="p">{people}</c>'
    report = read_body(
        paragraph("正文"),
        extra={
            "_rels/.rels": f"<r>{relations}</r>".encode(),
            "docProps/core.xml": core.encode(),
            "docProps/app.xml": "<p><Company>云溪市财政局</Company><Pages>3</Pages><Manager/></p>".encode(),
        },
    )
    assert report.asides == (
        Aside("property", "甲某", "文档属性“作者”"),
        Aside("property", "乙某", "文档属性“最后修改者”"),
        Aside("property", "云溪市财政局", "文档属性“单位”"),
    )


def test_words_put_in_for_pictures_and_tables_are_told() -> None:
    said = '<wp:docPr xmlns:wp="p" title="图" descr="办理情况柱状图"/>'
    inline = f"<w:r><w:drawing>{said}<a:blip/></w:drawing></w:r>"
    old = '<w:r><w:pict><v:shape alt="旧式图片"><v:imagedata/></v:shape></w:pict></w:r>'
    described = table(row(cell("甲"), cell("1"))).replace(
        "<w:tblPr/>", '<w:tblPr><w:tblCaption w:val="表说明"/></w:tblPr>'
    )
    report = read_body(paragraph(inner=run("正文") + inline + old) + described)
    assert [(aside.kind, aside.text, aside.place) for aside in report.asides] == [
        ("alt", "图\n办理情况柱状图", "正文"),
        ("alt", "旧式图片", "正文"),
        ("alt", "表说明", "表格 1"),
    ]
