"""A story takes text and marks, and gives paragraphs and tables, nested ones too."""

from drafter.importers.nested import NestedBlock, NestedTable
from drafter.importers.raw import RawParagraph
from drafter.importers.rtf.flow import CONTENTS, Flow
from drafter.model.draft import Aside


def cell(flow: Flow, text: str, depth: int = 1) -> None:
    flow.add(text)
    flow.end_cell(depth)


def held(table: NestedBlock) -> list[list[NestedBlock]]:
    """What stands in each cell of a table."""
    assert isinstance(table, NestedTable)
    return [found.blocks for found in table.cells]


def test_paragraphs_and_their_lines() -> None:
    flow = Flow()
    flow.add("一、总体情况\n")
    flow.add("正文")
    flow.end_paragraph(0, level=1)
    flow.end_paragraph(0)
    flow.add("没有结尾")
    assert flow.finish() == [
        RawParagraph("一、总体情况", 1),
        RawParagraph("正文", 1),
        RawParagraph("没有结尾"),
    ]


def test_a_row_and_what_follows_it() -> None:
    flow = Flow()
    flow.begin_row(nested=False)
    cell(flow, "规章")
    cell(flow, "3")
    flow.end_row(1)
    flow.add("表后")
    flow.end_paragraph(0)
    table, behind = flow.finish()
    assert held(table) == [[RawParagraph("规章")], [RawParagraph("3")]]
    assert behind == RawParagraph("表后")


def test_between_the_layout_and_the_end_of_a_row_all_is_in_the_table() -> None:
    """Some writers leave out the mark that a paragraph is in a table."""
    flow = Flow()
    flow.begin_row(nested=False)
    flow.add("第一段")
    flow.end_paragraph(0)
    cell(flow, "第二段")
    flow.end_row(1)
    (table,) = flow.finish()
    assert held(table) == [[RawParagraph("第一段"), RawParagraph("第二段")]]


def test_a_table_in_a_cell() -> None:
    flow = Flow()
    flow.begin_row(nested=False)
    flow.add("上")
    flow.end_paragraph(1)
    cell(flow, "里", 2)
    flow.begin_row(nested=True)
    flow.end_row(2)
    cell(flow, "下")
    flow.end_row(1)
    (table,) = flow.finish()
    ((above, inner, below),) = held(table)
    assert (above, below) == (RawParagraph("上"), RawParagraph("下"))
    assert held(inner) == [[RawParagraph("里")]]


def test_a_row_that_never_ends_loses_nothing() -> None:
    flow = Flow()
    flow.begin_row(nested=False)
    cell(flow, "甲")
    flow.add("乙")
    table, behind = flow.finish()
    assert held(table) == [[RawParagraph("甲")]]
    assert behind == RawParagraph("乙")


def test_a_deleted_row_goes_and_is_kept_beside() -> None:
    flow = Flow()
    flow.add("删掉的行", "deleted")
    flow.end_cell(1)
    flow.end_row(1)
    cell(flow, "留下的行")
    flow.end_row(1)
    aside, table = flow.finish()
    assert aside == Aside("deleted", "删掉的行")
    assert held(table) == [[RawParagraph("留下的行")]]


def test_numbers_are_written_and_the_signs_of_plain_lists_are_not() -> None:
    flow = Flow()
    for number in ("一、\t", "·\t", "o", "1."):
        flow.number(number)
        flow.add("2023年")
        flow.end_paragraph(0)
    assert [b.text for b in flow.finish() if isinstance(b, RawParagraph)] == [
        "一、2023年",
        "2023年",
        "2023年",
        "1. 2023年",
    ]


def test_boxes_stand_behind_their_paragraph() -> None:
    flow = Flow()
    flow.box([RawParagraph("框")])
    flow.add("正文")
    flow.end_paragraph(0)
    assert flow.finish() == [RawParagraph("正文"), RawParagraph("框")]


def test_lines_of_a_table_of_contents_are_left_out() -> None:
    flow = Flow()
    flow.add("一、总体情况……1")
    flow.end_paragraph(0, CONTENTS)
    assert flow.finish() == []


def test_absurd_depths_are_bounded() -> None:
    flow = Flow()
    cell(flow, "深", 10**9)
    flow.end_row(10**9)
    depth, blocks = 0, flow.finish()
    while blocks and isinstance(blocks[0], NestedTable):
        depth, blocks = depth + 1, blocks[0].cells[0].blocks
    assert depth <= 20
    assert blocks == [RawParagraph("深")]
