"""The shapes of tables in text: what is taken, where it ends, what only looks like one."""

import pytest

from drafter.importers.raw import RawTable
from drafter.importers.text_tables import Taken, take_table


def take(text: str) -> Taken | None:
    return take_table(text.split("\n"), 0, 1)


def rows(taken: Taken | None) -> list[list[str]]:
    assert taken is not None
    assert isinstance(taken.table, RawTable)
    found: dict[int, list[str]] = {}
    for cell in taken.table.cells:
        found.setdefault(cell.row, []).append(cell.text)
    return list(found.values())


def test_one_cell_a_line_with_cells_over_two_lines() -> None:
    taken = take("\t信息内容\n\t本年新\n公开数量\n\n\t规章\n\t0\n\n\t\n\t7\n\n\n二、标题")
    assert rows(taken) == [["信息内容", "本年新\n公开数量"], ["规章", "0"], ["", "7"]]
    assert taken is not None
    assert taken.stop == 9


def test_rows_with_tabs_go_on_over_the_blank_lines_of_a_page_break() -> None:
    taken = take("行政许可\t1\t2\n\n\n\t处罚\t3\t4\n正文")
    assert rows(taken) == [["行政许可", "1", "2"], ["", "处罚", "3", "4"]]
    assert taken is not None
    assert (taken.stop, taken.table and taken.table.exact) == (4, False)


def test_far_apart_rows_are_two_tables() -> None:
    taken = take("甲\t1\t2\n\n\n\n\n\n乙\t3\t4")
    assert rows(taken) == [["甲", "1", "2"]]


def test_markdown_rows_without_their_rule() -> None:
    taken = take("| 信息内容 | 件数 |\n|:---|---:|\n| 规章 | 22<br>（其中） |\n| 甲\\|乙 | |\n\n后")
    assert rows(taken) == [["信息内容", "件数"], ["规章", "22\n（其中）"], ["甲|乙", ""]]


@pytest.mark.parametrize("text", ["正文", "", "   ", "没有制表符", "一、\t总体情况"])
def test_other_lines_begin_no_table(text: str) -> None:
    assert take(text) is None


@pytest.mark.parametrize(
    "text", ["受理\t12件", "\t缩进的一段", "a | b", "\t段一，很长的话。\n\t段二，很长的话。"]
)
def test_what_only_looks_like_a_table_is_left_as_lines(text: str) -> None:
    taken = take(text)
    assert taken is not None
    assert taken.table is None
    assert taken.stop >= 1
