"""Tables inside tables come out flat: what arranges the page as text, what holds figures as a table."""

import pytest

from drafter.importers.nested import (
    Grid,
    NestedBlock,
    NestedCell,
    NestedTable,
    are_deleted,
    flatten,
    numbered,
    paragraphs,
)
from drafter.importers.raw import RawCell, RawParagraph, RawTable
from drafter.model.draft import Aside


def table(*rows: list[str | list[NestedBlock]]) -> NestedTable:
    """A table of rows of cells, each a text or blocks."""
    return NestedTable(
        [
            NestedCell(number, column, blocks=[RawParagraph(held)] if isinstance(held, str) else held)
            for number, row in enumerate(rows)
            for column, held in enumerate(row)
        ]
    )


def shape(*blocks: NestedBlock) -> list[str | list[tuple[str, int, int]]]:
    """Paragraphs as text, tables as the text, row and column of each cell."""
    return [
        block.text
        if isinstance(block, RawParagraph)
        else [(cell.text, cell.row, cell.column) for cell in block.cells]
        for block in flatten(blocks).blocks
    ]


def test_tables_of_data_are_numbered_in_reading_order() -> None:
    data = table(["规章", "3"])
    found = [
        block.place
        for block in flatten([data, RawParagraph("x"), data]).blocks
        if isinstance(block, RawTable)
    ]
    assert found == ["表格 1", "表格 2"]


def test_a_table_of_one_cell_in_each_row_is_a_frame_around_text() -> None:
    assert shape(table(["一"], ["二"])) == ["一", "二"]


def test_a_table_that_holds_data_arranges_the_page() -> None:
    inner = table(["规章", "3"])
    assert shape(table([[RawParagraph("上"), inner, RawParagraph("下")], "旁"])) == [
        "上",
        [("规章", 0, 0), ("3", 0, 1)],
        "下",
        "旁",
    ]


def test_many_rows_beside_one_that_holds_a_table_are_data_themselves() -> None:
    inner = table(["规章", "3"])
    rows: list[list[str | list[NestedBlock]]] = [[f"行{number}", str(number)] for number in range(3)]
    found = shape(table(["标题", [inner]], *rows))
    assert found == [
        "标题",
        [("规章", 0, 0), ("3", 0, 1)],
        [c for n in range(3) for c in ((f"行{n}", n, 0), (str(n), n, 1))],
    ]


def test_a_frame_inside_a_cell_is_the_text_of_the_cell() -> None:
    frame = table(["里面"], ["两行"])
    assert shape(table(["规章", [frame]], ["文件", "4"])) == [
        [("规章", 0, 0), ("里面\n两行", 0, 1), ("文件", 1, 0), ("4", 1, 1)]
    ]


def test_spans_end_with_their_piece_of_the_table() -> None:
    tall = NestedTable(
        [NestedCell(0, 0, rows=9, blocks=[RawParagraph("甲")]), NestedCell(0, 1), NestedCell(1, 1)]
    )
    (found,) = flatten([tall]).blocks
    assert isinstance(found, RawTable)
    assert found.cells[0] == RawCell("甲", 0, 0, 2, 1)


def test_asides_have_the_place_where_they_were_found() -> None:
    hidden = Aside("hidden", "藏")
    named = Aside("alt", "公章", "第 1 张图片附近")
    found = flatten([hidden, table(["规章", [hidden, RawParagraph("3")]]), hidden, named])
    assert [aside.place for aside in found.asides] == ["正文", "表格 1", "正文", "第 1 张图片附近"]


def test_an_empty_table_is_none() -> None:
    assert flatten([NestedTable([])]).blocks == []


def test_lines_and_the_number_before_the_first() -> None:
    assert paragraphs(" 总体\n\n 正文 ", 2, "一、") == [RawParagraph("一、总体", 2), RawParagraph("正文", 2)]
    assert paragraphs(" \n ", 1, "一、") == []


@pytest.mark.parametrize(
    ("number", "text", "whole"),
    [("1.", "2023年", "1. 2023年"), ("1.", "年", "1.年"), ("一、", "2", "一、2"), ("", "2", "2")],
)
def test_a_blank_keeps_a_number_apart_from_digits(number: str, text: str, whole: str) -> None:
    assert numbered(number, text) == whole


def test_deleted_rows_hold_deleted_text_and_nothing_else() -> None:
    deleted = Aside("deleted", "旧")
    assert are_deleted([deleted, deleted])
    assert not are_deleted([])
    assert not are_deleted([deleted, RawParagraph("新")])
    assert not are_deleted([Aside("hidden", "藏")])


def test_a_grid_lengthens_what_goes_on_downwards() -> None:
    grid = Grid()
    grid.add(NestedCell(0, 0, columns=2), begins=True)
    assert grid.lengthen(NestedCell(1, 0, columns=2))
    assert not grid.lengthen(NestedCell(3, 0, columns=2))
    assert not grid.lengthen(NestedCell(2, 2))
    grid.add(NestedCell(2, 0))
    assert not grid.lengthen(NestedCell(3, 0))
    assert [(cell.rows, cell.columns) for cell in grid.cells] == [(2, 2), (1, 1)]
