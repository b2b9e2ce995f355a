"""Blocks in reading order: changes accepted, hidden parts and comments beside, boxes behind."""

import pytest

from drafter.errors import FileProblem
from drafter.importers.odt.body import lines
from drafter.importers.raw import RawParagraph
from drafter.model.draft import Aside
from tests.importers.odt.writer import (
    cell,
    cells,
    element,
    heading,
    paragraph,
    read,
    row,
    table,
    tables,
    texts,
)


def deletion(change: str, *deleted: str) -> str:
    info = "<office:change-info><dc:creator>甲</dc:creator><dc:date>2024-01-01</dc:date></office:change-info>"
    held = "".join(map(paragraph, deleted))
    gone = f"<text:deletion>{info}{held}</text:deletion>"
    return f'<text:changed-region xml:id="{change}">{gone}</text:changed-region>'


def tracked(*regions: str) -> str:
    return f"<text:tracked-changes>{''.join(regions)}</text:tracked-changes>"


def test_headings_have_levels() -> None:
    report = read(heading("一、总体情况", 2) + paragraph("正文"))
    assert report.blocks == (RawParagraph("一、总体情况", 2), RawParagraph("正文", 0))


def test_deleted_text_is_kept_beside_where_it_stood() -> None:
    there = "<text:change text:change-id='c1'/>"
    body = tracked(deletion("c1", "9旧"), deletion("c2", "整段"), deletion("c3", "不知何处"))
    body += table(row(cell("规章"), cell("", inner=paragraph(inner=f"12{there}"))))
    body += "<text:change text:change-id='c2'/>"
    report = read(body)
    assert cells(tables(report)[0])[1][0] == "12"
    assert report.asides == (
        Aside("deleted", "9旧", "表格 1"),
        Aside("deleted", "整段", "正文"),
        Aside("deleted", "不知何处", "正文"),
    )
    assert report.warnings == ("文档里有修订痕迹，按接受全部修订读入。",)


def test_a_deleted_row_goes() -> None:
    gone = row(*(cell("", inner=paragraph(inner=f"<text:change text:change-id='{c}'/>")) for c in "ab"))
    body = tracked(deletion("a", "旧行"), deletion("b", "7"))
    report = read(body + table(row(cell("甲"), cell("1")), gone, row(cell("乙"), cell(""))))
    assert [c[:2] for c in cells(tables(report)[0])] == [("甲", 0), ("1", 0), ("乙", 1), ("", 1)]


@pytest.mark.parametrize(
    ("attributes", "shows"),
    [
        ('text:display="none"', False),
        ('text:display="condition" text:is-hidden="true"', False),
        ('text:display="condition"', True),
        ("", True),
    ],
)
def test_sections_show_or_not(attributes: str, shows: bool) -> None:  # noqa: FBT001
    report = read(f"<text:section {attributes}>{paragraph('段')}{paragraph('落')}</text:section>")
    assert texts(report) == (["段", "落"] if shows else [])
    assert report.asides == (() if shows else (Aside("hidden", "段\n落", "正文"),))


def test_hidden_text_is_kept_beside() -> None:
    hides = '<style:text-properties text:display="none"/>'
    style = f'<style:style style:name="H" style:family="paragraph">{hides}</style:style>'
    report = read(paragraph("看见") + table(row(cell("规章"), cell("", inner=paragraph("藏", "H")))), style)
    assert texts(report) == ["看见"]
    assert report.asides == (Aside("hidden", "藏", "表格 1"),)


def test_a_table_in_an_item_of_a_list_is_a_table() -> None:
    held = table(row(cell("规章"), cell("3")))
    report = read(f"<text:list><text:list-item>{paragraph('甲')}{held}</text:list-item></text:list>")
    assert texts(report) == ["甲"]
    assert [text for text, *_ in cells(tables(report)[0])] == ["规章", "3"]


def test_comments_are_counted() -> None:
    comment = "<office:annotation><dc:creator>甲</dc:creator><text:p>请核对</text:p></office:annotation>"
    report = read(paragraph(inner=f"一{comment}") + paragraph(inner=f"二{comment}"))
    assert texts(report) == ["一", "二"]
    assert report.asides == (Aside("comment", "请核对", "批注 1"), Aside("comment", "请核对", "批注 2"))


def test_boxes_stand_behind_their_paragraph() -> None:
    held = paragraph("框") + table(row(cell("甲"), cell("1")))
    box = f"<draw:frame><draw:text-box>{held}</draw:text-box></draw:frame>"
    report = read(box + paragraph(inner=f"有{box}框"))
    assert texts(report) == ["框", "有框", "框"]
    assert len(tables(report)) == 2


def test_a_table_of_contents_is_left_out() -> None:
    held = f"<text:index-body>{paragraph('一、总体情况 1')}</text:index-body>"
    contents = f"<text:table-of-content>{held}</text:table-of-content>"
    assert texts(read(contents + heading("一、总体情况"))) == ["一、总体情况"]


def test_what_is_not_taken_over_is_said() -> None:
    picture = "<draw:frame><draw:image/><svg:desc>公章</svg:desc></draw:frame>"
    note = "<text:note><text:note-body><text:p>注</text:p></text:note-body></text:note>"
    report = read(paragraph(inner=f"正文{picture}{note}<draw:frame><draw:object/></draw:frame>"))
    assert report.warnings == (
        "文档里有 1 张图片没有带入，需要的请自行插入。",
        "文档里有 1 条脚注或尾注没有带入，请核对。",
        "文档里有 1 个嵌入的对象没有带入，请核对。",
    )
    assert report.asides == (Aside("alt", "公章", "第 1 张图片附近"),)


def test_nesting_has_an_end() -> None:
    with pytest.raises(FileProblem, match=r"“年报\.odt”层层嵌套得太深"):
        read("<text:section>" * 100 + "</text:section>" * 100)


def test_the_lines_within_an_element() -> None:
    held = element("<text:deletion><dc:date>2024</dc:date><text:p>一</text:p><text:list><text:list-item>"
                   "<text:h> 二 </text:h><text:p/></text:list-item></text:list></text:deletion>")  # fmt: skip
    assert lines(held) == ["一", "二"]
