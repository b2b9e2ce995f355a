"""Pages as Word, WPS, LibreOffice and content systems write them: what shows, and what is beside it."""

from drafter.importers.html import read
from drafter.importers.match import understand
from drafter.importers.raw import RawParagraph, RawReport, RawTable
from drafter.model.draft import Aside
from drafter.standard.loader import load
from tests.importers import shapes


def page(body: str) -> RawReport:
    return read(f"<html><body>{body}</body></html>".encode(), "年报.html")


def texts(report: RawReport) -> list[str]:
    return [block.text for block in report.blocks if isinstance(block, RawParagraph)]


def tables(report: RawReport) -> list[list[str]]:
    return [[c.text for c in block.cells] for block in report.blocks if isinstance(block, RawTable)]


def test_pages_saved_by_word() -> None:
    body = """<!--[if gte mso 9]><xml><o:p>设置</o:p></xml><![endif]-->
    <p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>一、<span
    style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><b>总体情况<o:p></o:p></b></p>
    <p><![if !supportLists]><span style='mso-list:Ignore'>l<span>&nbsp;</span></span><![endif]>要点</p>
    <!--[if gte vml 1]><v:shape><v:textbox><p>盒</p></v:textbox></v:shape><![endif]-->
    <![if !vml]><span style='mso-ignore:vglayout'><table><tr><td>盒</td></tr></table></span>
    <![endif]><p><w:Sdt>控件里<span style='mso-hide:all;display:none'>密</span></w:Sdt>
    <span class=msoDel>旧</span><o:p>&nbsp;</o:p></p>
    <p>注<a style='mso-footnote-id:ftn1' href="#_ftn1">[1]</a>
    <span style='mso-special-character:comment'>[u1]</span></p>
    <div style='mso-element:footnote-list'><hr><div id=ftn1>脚注</div></div>
    <div style='mso-element:comment-list'><div style='mso-element:comment'><p>请核对</p></div></div>"""
    report = page(body)
    assert texts(report) == ["一、总体情况", "要点", "盒", "控件里", "注"]
    assert report.asides == (
        Aside("hidden", "密", "正文"),
        Aside("deleted", "旧", "正文"),
        Aside("comment", "请核对", "批注"),
    )
    assert report.warnings == ("网页里有 1 条脚注或尾注没有带入，请核对。",)


def test_pages_saved_by_libreoffice() -> None:
    body = """<div title="header"><p>内部资料</p></div>
    <p>正文<a class="sdfootnoteanc" href="#a"><sup>1</sup></a></p>
    <div id="sdfootnote1"><p>脚注</p></div><div title="footer"><p>页脚的话</p></div>"""
    report = page(body)
    assert texts(report) == ["正文"]
    assert report.asides == (Aside("header", "内部资料", "页眉"), Aside("footer", "页脚的话", "页脚"))
    assert report.warnings == ("网页里有 1 条脚注或尾注没有带入，请核对。",)


def test_a_foot_that_only_counts_pages_is_none() -> None:
    assert page('<p>正文</p><div title="footer"><p>— 13 —</p></div>').asides == ()


def test_what_is_hidden_in_a_table_is_told() -> None:
    report = page("<table><tr><td>规章<td>3<span style='display:none'>密</span><td><del>9</del>8</table>")
    assert tables(report) == [["规章", "3", "8"]]
    assert report.asides == (Aside("hidden", "密", "表格 1"), Aside("deleted", "9", "表格 1"))


def test_words_put_in_for_pictures_are_told_and_pictures_of_the_report_counted() -> None:
    parts = "".join(f"<p>{part.heading}</p>" for part in load("2021").parts if part.heading)
    body = f"<img src=logo.png alt=网站><div>{parts}<img alt='办理情况图'><img width=16 alt=图标></div>"
    report = page(body)
    assert report.asides == (Aside("alt", "办理情况图", "正文"),)
    assert report.warnings == ("网页里有 1 张图片没有带入，需要的请自行插入。",)


def test_rows_of_data_beside_a_nested_table_stay_a_table() -> None:
    data = "<tr><td>规章<td>&nbsp;" * 3
    nested = "<tr><td colspan=2>附<table><tr><td>行政处罚<td>2</table>"
    report = page(f"<table>{data}{nested}</table>")
    assert tables(report) == [["规章", ""] * 3, ["行政处罚", "2"]]
    assert texts(report) == ["附"]


def test_a_frame_of_one_cell_inside_a_cell_is_its_text() -> None:
    assert tables(page("<table><tr><td>规章<td><table><tr><td>12</table></table>")) == [["规章", "12"]]


def test_a_form_around_the_page_is_walked_through() -> None:
    assert texts(page("<form><p>正文</p><input value=x><textarea>填</textarea></form>")) == ["正文"]


def drawn(row_tag: str, cell_tag: str) -> str:
    """Return table two of the form, with 7 in each cell, drawn with boxes."""
    grid = load("2021").tables["disclosure"].grid
    texts = {cell.name: "7" for cell in grid.cells if cell.role == "field"}
    rows = ([cell for cell in row if cell] for row in shapes.rows(grid))
    boxes = ("".join(f"<{cell_tag}>{shapes.text_of(c, texts)}</{cell_tag}>" for c in row) for row in rows)
    return "".join(f"<{row_tag}>{box}</{row_tag}>" if row_tag else box for box in boxes)


def test_a_statutory_table_drawn_with_boxes_is_found() -> None:
    for source in (drawn("div", "div"), drawn("ul", "li"), drawn("", "div")):
        report = page(f"<p>{shapes.title(2023)}</p><p>二、主动公开政府信息情况</p><div>{source}</div>")
        cells = understand(report, "年报.html").draft.cells
        figures = {
            name: value for name, value in cells.items() if name.startswith("disclosure.") and value == 7
        }
        assert len(figures) == 10, source[:40]


def test_an_empty_box_among_cells_is_an_empty_line() -> None:
    boxes = "".join(f"<div>{text}</div>" for text in ("规章", "3", "", "22") * 3)
    assert texts(page(f"<div>{boxes}</div>")) == ["规章", "3", "", "22"] * 3
