"""The rows of a raw table, each with its place in words."""

import pytest

from drafter.importers.match.lines import is_page_number, lines, words
from drafter.importers.raw import RawCell, RawTable
from tests.importers.match.grids import line


def test_rows_keep_the_numbers_that_they_have_in_the_source() -> None:
    table = RawTable((RawCell("乙", 4, 1), RawCell("甲", 4, 0), RawCell("上", 0, 0, rows=5)), "表格 2")
    assert [(found.place, found.texts) for found in lines(table)] == [
        ("表格 2 第 1 行", ("上",)),
        ("表格 2 第 5 行", ("甲", "乙")),
    ]


def test_what_a_word_processor_left_in_a_cell_goes() -> None:
    assert line(" [bookmark: _GoBack]+3 ", "[image：C:\\a.png]").texts == ("+3",)


@pytest.mark.parametrize("text", ["- 6 -", "— 12 —", "第 3 页", "第3页 共8页", "  -2-  "])
def test_page_numbers_are_known(text: str) -> None:
    assert is_page_number(text)


@pytest.mark.parametrize("text", ["-6", "6", "- 2020 -", "第3页说明", "一、"])
def test_other_lines_are_no_page_number(text: str) -> None:
    assert not is_page_number(text)


def test_words_of_cells_become_one_line() -> None:
    assert words(line("序号", "", "本年新\n公开").cells) == "序号　本年新 公开"
