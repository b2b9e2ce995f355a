"""The main text as blocks: numbers, levels, joined paragraphs, boxes, tables, what is left out."""

import struct

from drafter.importers.raw import RawParagraph, RawReport, RawTable
from drafter.importers.word97 import read, sprms
from drafter.importers.word97.fib import Part, Story
from drafter.model.draft import Aside
from tests.importers.word97.build import (
    DELETED,
    HIDDEN,
    IN_TABLE,
    SPECIAL,
    P,
    depth,
    ole,
    p,
    row,
    sprm,
    streams,
    table_row,
)
from tests.importers.word97.sheet import level, lists, numbers, sheet, style


def report(*paragraphs: P, **others: bytes) -> RawReport:
    return read(ole({**streams(paragraphs), **others}), "年报.doc")


def texts(found: RawReport) -> list[str]:
    return [block.text for block in found.blocks if isinstance(block, RawParagraph)]


def tables(found: RawReport) -> list[RawTable]:
    return [block for block in found.blocks if isinstance(block, RawTable)]


def test_paragraphs_and_tables_stand_in_the_order_of_the_text() -> None:
    found = report(p("前\r"), *row("甲", "乙"), *row("1", ""), p("中\x0c"), *row("丙", "丁"), p("后\r"))
    assert [b.text if isinstance(b, RawParagraph) else b.place for b in found.blocks] == [
        "前", "表格 1", "中", "表格 2", "后",
    ]  # fmt: skip
    assert [(cell.text, cell.row, cell.column) for cell in tables(found)[0].cells] == [
        ("甲", 0, 0), ("乙", 0, 1), ("1", 1, 0), ("", 1, 1),
    ]  # fmt: skip


def test_a_break_in_a_line_parts_it_and_blank_lines_are_left_out() -> None:
    assert texts(report(p("甲\x0b\x0b 乙 \r"), p(" \r"))) == ["甲", "乙"]


def test_numbers_and_levels_are_written_where_the_paragraph_shows() -> None:
    numbered = sprm(sprms.LIST, 1, 0)
    parts = {
        Part.STYLES: sheet(style(0), style(1), style(19)),
        Part.NUMBERS: numbers((1, ())),
        Part.LISTS: lists([level("\0、")]),
    }
    paragraphs = [
        P([("总体情况\r", b"")], numbered, 1),
        P([("删去\r", DELETED)], numbered),
        P([("目录\t3\r", b"")], numbered, 2),
        p("主动公开\r", numbered),
    ]
    found = read(ole(streams(paragraphs, None, parts)), "年报.doc")
    assert found.blocks == (RawParagraph("一、总体情况", 1), RawParagraph("二、主动公开"))


def test_a_deleted_end_joins_two_paragraphs_and_nothing_is_lost_at_the_end() -> None:
    cut = [P([("前半句，", b""), ("\r", DELETED)]), p("后半句。\r"), P([("末尾", b""), ("\r", DELETED)])]
    found = report(*cut)
    assert texts(found) == ["前半句，后半句。", "末尾"]
    assert found.warnings == ("文档里有修订痕迹，按接受全部修订读入。",)


def test_deleted_and_hidden_words_come_beside_the_text_with_their_place() -> None:
    deleted = P([("12", b""), ("9", DELETED), ("\x07", b"")], IN_TABLE)
    hidden = P([("公开", b""), ("内部口径", HIDDEN), ("\r", b"")])
    _, second, end = row("甲", "乙")
    found = report(hidden, deleted, second, end)
    assert found.asides == (Aside("hidden", "内部口径", "正文"), Aside("deleted", "9", "表格 1"))
    assert tables(found)[0].cells[0].text == "12"


def test_tables_that_only_arrange_the_page_are_read_as_what_they_hold() -> None:
    inner_row = depth(2) + sprm(sprms.INNER_ROW_END, 1) + table_row([0, 500, 900])
    inner_cell = depth(2) + sprm(sprms.INNER_CELL_END, 1)
    found = report(
        *row("只有一格"), p("中\r"),
        p("上\r", depth(1)), p("甲\r", inner_cell), p("1\r", inner_cell), p("\r", inner_row),
        p("下\x07", depth(1)), p("\x07", depth(1) + sprm(sprms.ROW_END, 1) + table_row([0, 900])),
    )  # fmt: skip
    assert texts(found) == ["只有一格", "中", "上", "下"]
    assert [[cell.text for cell in table.cells] for table in tables(found)] == [["甲", "1"]]


def boxed(anchor: bytes) -> RawReport:
    """A report with two boxes, of which the first is anchored in the first paragraph."""
    main = [P([("甲", b""), ("\x08", SPECIAL + anchor), ("\r", b"")]), p("乙\r")]
    boxes = [p("专栏一个。\r"), p("散落的话。\r")]
    parts = {
        Part.SHAPES: struct.pack("<2Ii", 1, 5, 1025) + bytes(22),
        Part.BOXES: struct.pack("<3I", 0, 6, 12)
        + b"".join(bytes(14) + struct.pack("<i", number) + bytes(4) for number in (1025, 3)),
    }
    return read(ole(streams(main, {Story.BOXES: boxes}, parts)), "年报.doc")


def test_a_text_box_stands_behind_the_paragraph_that_it_is_anchored_in() -> None:
    found = boxed(b"")
    assert texts(found) == ["甲", "专栏一个。", "乙", "散落的话。"]
    assert found.warnings == ()


def test_a_deleted_text_box_is_no_text() -> None:
    found = boxed(DELETED)
    assert texts(found) == ["甲", "乙", "散落的话。"]
    assert found.asides == (Aside("deleted", "专栏一个。", "正文"),)


def test_what_cannot_be_taken_over_is_counted() -> None:
    picture = SPECIAL + sprm(sprms.PICTURE, 0, 0, 0, 0)
    found = report(P([("\x01", picture), ("\x08", SPECIAL), ("甲", b""), ("\x02", SPECIAL), ("\r", b"")]))
    assert found.warnings == (
        "文档里有 2 张图片没有带入，需要的请自行插入。",
        "文档里有 1 条脚注或尾注没有带入，请核对。",
    )
