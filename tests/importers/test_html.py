"""Web pages: the article without what surrounds it, in reading order."""

import time

import pytest

from drafter.errors import FileProblem
from drafter.importers.html import is_html, read
from drafter.importers.raw import RawParagraph, RawReport, RawTable

PROSE = "云溪市发展和改革局根据《中华人民共和国政府信息公开条例》的要求编制本年度报告。"


def page(body: str, head: str = "") -> RawReport:
    return read(f"<html><head>{head}</head><body>{body}</body></html>".encode(), "年报.html")


def texts(report: RawReport) -> list[str]:
    return [block.text for block in report.blocks if isinstance(block, RawParagraph)]


def test_what_surrounds_the_article_is_dropped() -> None:
    body = (
        f"<nav>导航</nav><script>var a</script><style>p{{}}</style><p>{PROSE}</p>"
        "<select><option>选项</option></select><p style='DISPLAY : none'>隐藏</p><p hidden>隐藏</p>"
        "<del>删去</del><!-- 注释 --><footer>页脚</footer>尾"
    )
    assert texts(page(body)) == [PROSE, "尾"]


def test_blanks_of_the_source_do_not_part_chinese_words() -> None:
    assert texts(page("<p>&emsp;&emsp;政府\n   信息 公 开&nbsp;</p><p>in\n force</p>")) == [
        "政府信息 公 开",
        "in force",
    ]


def test_libreoffice_ends_a_line_of_the_source_where_a_blank_stands() -> None:
    body = "<p>\n\t政务公开办公室\r\n\t承办</p>"
    by_office = '<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>'
    assert texts(page(body, by_office)) == ["政务公开办公室 承办"]
    assert texts(page(body, '<meta name="generator" content="Microsoft Word 15">')) == ["政务公开办公室承办"]


def test_a_break_parts_paragraphs_and_headings_have_levels() -> None:
    report = page("<h2>一、总体情况</h2><div>甲<br>乙<p>丙</p>丁</div>")
    assert report.blocks == tuple(
        RawParagraph(text, level)
        for text, level in [("一、总体情况", 2), ("甲", 0), ("乙", 0), ("丙", 0), ("丁", 0)]
    )


def test_items_of_a_numbered_list_get_their_numbers() -> None:
    body = "<ol><li><p>甲</p></li><li>2.乙</li><li>丙<ul><li>丁</li></ul></li><li>戊</li></ol>"
    assert texts(page(body)) == ["1.甲", "2.乙", "3.丙", "丁", "4.戊"]


def test_a_hidden_list_does_not_confuse_the_others() -> None:
    assert texts(page("<ol style='display:none'><li>x</li></ol><ol><li>甲</li></ol>")) == ["1.甲"]


def test_the_title_is_the_one_declared_for_the_article() -> None:
    head = "<title>年报_某站</title><meta name='ArticleTitle' content='青石县2023年政府信息公开工作年度报告'>"
    assert page("", head).title == "青石县2023年政府信息公开工作年度报告"
    assert page("", "<title> 年报 </title>").title == "年报"
    assert page("文").title is None


def test_a_layout_table_is_walked_through() -> None:
    body = "<table><tr><td>上<table><tr><td>规章</td><td>1</td></tr></table>下</td></tr></table>"
    report = page(body)
    assert texts(report) == ["上", "下"]
    assert [type(block) for block in report.blocks] == [RawParagraph, RawTable, RawParagraph]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
@pytest.mark.parametrize("declared", ["", "<meta charset='{}'>", '<?xml version="1.0" encoding="{}"?>'])
def test_charsets_declared_or_not(encoding: str, declared: str) -> None:
    data = (declared.format(encoding) + "<html><body><p>政府信息公开㐂</p></body></html>").encode(encoding)
    assert texts(read(data, "年报.html")) == ["政府信息公开㐂"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<!DOCTYPE html><p>x", True),
        (b"\xef\xbb\xbf \n<html>", True),
        (b"x <p>a</p><p>b</p></td>", True),
        ("<html>".encode("utf-16"), True),
        (b"plain < text > 3", False),
        ("| a |\n内容</li></li></li>".encode(), False),
        (b"<html>\x00\x01\x02" + bytes(range(256)) * 9, False),
    ],
)
def test_a_page_is_known_by_its_tags(data: bytes, said: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_html(data) is said


def test_very_deep_pages_are_read_or_refused_but_never_lost() -> None:
    deep = "<div>" * 1500 + "深处" + "</div>" * 1500
    assert texts(page(deep)) == ["深处"]
    with pytest.raises(FileProblem, match=r"“年报\.html”层层嵌套得太深"):
        page("<div>" * 9000 + "深处")


def test_a_page_without_anything_is_refused() -> None:
    with pytest.raises(FileProblem, match=r"“年报\.html”里没有内容"):
        read(b"<!-- -->", "年报.html")


def test_a_table_made_to_exhaust_memory_is_cut() -> None:
    start = time.perf_counter()
    page("<table>" + ("<tr>" + "<td rowspan=65534 colspan=1000>一" * 50) * 50 + "</table>")
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    ("body", "said", "todo"),
    [
        ("<iframe src='nb.html'></iframe>", "正文放在网页里嵌入的另一个页面中", "复制"),
        (
            "<p>见附件：<a href='/P0.docx?a=1'>青石县年报.docx</a></p>",
            "正文可能在附件“青石县年报.docx”里",
            "下载",
        ),
        ("<a href='/file/nb.pdf'><img src=icon.png></a>", "正文可能在附件“nb.pdf”里", "下载"),
        ("<div id=app>加载中</div><script src=a.js></script>", "要在浏览器里打开网页时才会出现", "复制"),
    ],
)
def test_a_page_that_only_leads_to_the_report_says_where_it_is(body: str, said: str, todo: str) -> None:
    with pytest.raises(FileProblem, match=said) as caught:
        page(body)
    assert "年报.html" in caught.value.what
    assert todo in caught.value.todo


def test_attachments_frames_and_scripts_beside_a_report_do_no_harm() -> None:
    around = "<iframe src=a></iframe><script></script><a href=b.pdf>附件</a>"
    table = "<table><tr><td>规章</td><td>3</td></tr></table>"
    assert any(isinstance(block, RawTable) for block in page(around + table).blocks)
    assert texts(page(around + f"<p>{PROSE * 9}</p>"))[-1] == PROSE * 9


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "windows-1252", "utf-16", "gb2312", "没有"])
@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "utf-8-sig", "utf-16-be", "utf-16-le"])
def test_a_charset_declared_wrongly_does_no_harm(encoding: str, declared: str) -> None:
    source = f"<html><meta charset={declared}><body><p>{PROSE}</p></body></html>"
    assert texts(read(source.encode(encoding), "年报.html")) == [PROSE]
