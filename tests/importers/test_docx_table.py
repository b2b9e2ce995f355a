"""The grid of Word tables: spans, merges, skipped columns, and what conversions leave behind."""

from drafter.importers.docx import read
from drafter.importers.raw import RawCell, RawTable
from tests.importers.word import cell, document, row, table


def read_table(xml: str) -> RawTable:
    (found,) = (b for b in read(document(xml), "年报.docx").blocks if isinstance(b, RawTable))
    return found


def rectangles(found: RawTable) -> list[tuple[str, int, int, int, int]]:
    return [(c.text, c.row, c.column, c.rows, c.columns) for c in found.cells]


def test_spans_and_vertical_merges_make_one_cell() -> None:
    found = read_table(
        table(
            row(cell("信息内容", '<w:vMerge w:val="restart"/>'), cell("件数", '<w:gridSpan w:val="2"/>')),
            row(cell("看不见的字", "<w:vMerge/>"), cell("1"), cell("2")),
            row(cell("规章"), cell("3"), cell("4")),
        )
    )
    assert rectangles(found) == [
        ("信息内容", 0, 0, 2, 1), ("件数", 0, 1, 1, 2), ("1", 1, 1, 1, 1), ("2", 1, 2, 1, 1),
        ("规章", 2, 0, 1, 1), ("3", 2, 1, 1, 1), ("4", 2, 2, 1, 1),
    ]  # fmt: skip


def test_a_merge_that_continues_nothing_is_a_cell_of_its_own() -> None:
    found = read_table(table(row(cell("甲"), cell("乙")), row(cell("丙", "<w:vMerge/>"), cell("丁"))))
    assert [c.text for c in found.cells] == ["甲", "乙", "丙", "丁"]


def test_a_merge_goes_on_though_the_columns_do_not_line_up() -> None:
    found = read_table(
        table(
            row(cell("标签", '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>'), cell("1")),
            row(cell("", "<w:vMerge/>"), cell("2", '<w:gridSpan w:val="2"/>')),
        )
    )
    assert rectangles(found)[0] == ("标签", 0, 0, 2, 2)
    assert [c.text for c in found.cells] == ["标签", "1", "2"]


def test_a_new_merge_in_the_same_column_ends_the_one_above() -> None:
    restart = '<w:vMerge w:val="restart"/>'
    found = read_table(
        table(
            row(cell("（四）", restart), cell("1")),
            row(cell("", "<w:vMerge/>"), cell("2")),
            row(cell("（五）", restart), cell("3")),
            row(cell("", "<w:vMerge/>"), cell("4")),
        )
    )
    assert [(c.text, c.row, c.rows) for c in found.cells if c.column == 0] == [
        ("（四）", 0, 2),
        ("（五）", 2, 2),
    ]


def test_columns_skipped_before_a_row_move_it() -> None:
    found = read_table(
        table(row(cell("甲"), cell("乙")), row(cell("丙"), properties='<w:gridBefore w:val="1"/>'))
    )
    assert rectangles(found)[-1] == ("丙", 1, 1, 1, 1)


def test_a_phantom_column_is_no_column() -> None:
    found = read_table(
        table(
            row(cell("甲"), cell("乙", '<w:gridSpan w:val="2"/>')),
            row(cell("丙", '<w:gridSpan w:val="2"/>'), cell("丁")),
            row(cell("戊"), cell(""), cell("己")),
            widths=(2000, 1, 2000),
        )
    )
    assert rectangles(found) == [
        ("甲", 0, 0, 1, 1), ("乙", 0, 1, 1, 1), ("丙", 1, 0, 1, 1), ("丁", 1, 1, 1, 1),
        ("戊", 2, 0, 1, 1), ("己", 2, 1, 1, 1),
    ]  # fmt: skip


def test_the_old_horizontal_merge_widens_the_cell_before() -> None:
    found = read_table(
        table(
            row(cell("甲", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>")), row(cell("1"), cell("2"))
        )
    )
    assert rectangles(found)[0] == ("甲", 0, 0, 1, 2)


def test_deleted_rows_and_cells_are_left_out() -> None:
    found = read_table(
        table(
            row(cell("旧"), cell("0"), properties="<w:del/>"),
            row(cell("行政许可"), cell("9", "<w:cellDel/>"), cell("8"), properties="<w:ins/>"),
        )
    )
    assert [c.text for c in found.cells] == ["行政许可", "8"]


def test_numbers_that_are_no_numbers_count_as_nothing() -> None:
    found = read_table(
        table(row(cell("甲", '<w:gridSpan w:val="很多"/>'), cell("乙", '<w:gridSpan w:val="-4"/>')))
    )
    assert found.cells == (RawCell("甲", 0, 0), RawCell("乙", 0, 1))


def test_widths_that_nobody_wrote_down_hide_no_columns() -> None:
    found = read_table(table(row(cell("甲"), cell("乙"), cell("丙")), widths=(0, 0, 0)))
    assert [(c.text, c.column) for c in found.cells] == [("甲", 0), ("乙", 1), ("丙", 2)]


def test_a_merge_that_is_a_tracked_change_is_accepted() -> None:
    found = read_table(
        table(
            row(cell("甲", '<w:cellMerge w:vMerge="rest"/>'), cell("1")),
            row(cell("", '<w:cellMerge w:vMerge="cont"/>'), cell("2")),
        )
    )
    assert rectangles(found)[0] == ("甲", 0, 0, 2, 1)


def test_hidden_rows_are_left_out() -> None:
    found = read_table(
        table(row(cell("密"), cell("9"), properties="<w:hidden/>"), row(cell("甲"), cell("1")))
    )
    assert rectangles(found) == [("甲", 0, 0, 1, 1), ("1", 0, 1, 1, 1)]
