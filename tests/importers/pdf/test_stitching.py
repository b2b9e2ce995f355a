"""Tables cut by page breaks: their parts become one, each cell with its text once."""

from drafter.importers.pdf import read
from drafter.importers.raw import RawReport
from tests.importers.pdf.paper import Cell, Paper, cells, rows, shape, tables, texts

XS = (90, 180, 300, 400)
TOP = (60, 90, 120, 150)
BOTTOM = (690, 720, 750, 780)


def cut(above: list[Cell], below: list[Cell], *, between: str = "", xs: tuple[int, ...] = XS) -> RawReport:
    """Read a table of which one part ends a page and the other begins the next."""
    paper = Paper()
    paper.text(90, 100, "前文")
    paper.table(XS, BOTTOM[: 1 + max(cell.row + cell.rows for cell in above)], above)
    paper.text(290, 810, "- 1 -", size=9)
    paper.page()
    if between:
        paper.text(90, 40, between)
    paper.table(xs, TOP[: 1 + max(cell.row + cell.rows for cell in below)], below)
    paper.text(290, 810, "- 2 -", size=9)
    return read(paper.data(), "a.pdf")


def test_rows_go_on_below_each_other_and_the_page_number_between_is_none_of_them() -> None:
    report = cut(cells("甲|1|2", "乙|3|4"), cells("丙|5|6", "丁||"))
    assert texts(report) == ["前文"]
    [table] = tables(report)
    assert table.place == "第 1–2 页表格"
    assert rows(table) == [["甲", "1", "2"], ["乙", "3", "4"], ["丙", "5", "6"], ["丁", "", ""]]
    assert [cell.box.page for cell in table.cells if cell.box] == [0] * 6 + [1] * 6


def test_text_between_parts_two_tables() -> None:
    report = cut(cells("甲|1|2", "乙|3|4"), cells("丙|5|6", "丁|7|8"), between="三、收到和处理")
    assert [len(table.cells) for table in tables(report)] == [6, 6]


def test_a_table_of_another_width_is_another_table() -> None:
    report = cut(cells("甲|1|2", "乙|3|4"), cells("丙|5|6", "丁|7|8"), xs=(90, 180, 300, 450))
    assert [table.place for table in tables(report)] == ["第 1 页表格", "第 2 页表格"]


def test_parts_with_other_columns_inside_share_a_grid() -> None:
    above = [
        Cell("第二十条第（一）项", 0, 0, columns=3),
        *[Cell(t, 1, c) for c, t in enumerate(["规章", "1", "0"])],
    ]
    below = [Cell("信息内容", 0, 0), Cell("处理决定数量", 0, 1), Cell("行政许可", 1, 0), Cell("7", 1, 1)]
    paper = Paper()
    paper.table(XS, BOTTOM[:3], above)
    paper.page()
    paper.table((90, 240, 400), TOP[:3], below)
    [table] = tables(read(paper.data(), "a.pdf"))
    assert shape(table)[-2:] == [("行政许可", 3, 0, 1, 2), ("7", 3, 2, 1, 2)]
    assert shape(table)[0] == ("第二十条第（一）项", 0, 0, 1, 4)


def test_a_repeated_head_is_dropped() -> None:
    above = [Cell("申请人情况", 0, 0, columns=3), *cells("", "项目|自然人|总计", "新收|1|1")[1:]]
    below = [Cell("申请人情况", 0, 0, columns=3), *cells("", "项目|自然人|总计", "结转|2|2")[1:]]
    [table] = tables(cut(above, below))
    assert rows(table) == [["申请人情况"], ["项目", "自然人", "总计"], ["新收", "1", "1"], ["结转", "2", "2"]]


def test_a_row_like_the_first_that_has_figures_is_no_repeated_head() -> None:
    [table] = tables(cut(cells("其他|0|0", "甲|1|2"), cells("其他|0|0", "乙|3|4")))
    assert len(rows(table)) == 4


def test_a_row_cut_by_the_page_is_one_row() -> None:
    above = cells("1.重复申请|5|5", "2.要求行政机关确认|7|0")
    below = cells("或重新出具信息||", "3.其他|8|8")
    [table] = tables(cut(above, below))
    assert rows(table)[1] == ["2.要求行政机关确认或重新出具信息", "7", "0"]
    assert rows(table)[2] == ["3.其他", "8", "8"]


def test_a_row_cut_with_its_figures_on_the_next_page_is_one_row() -> None:
    above = cells("1.重复申请|5|5", "2.要求行政机关确认||")
    below = cells("或重新出具信息|7|0", "3.其他|8|8")
    [table] = tables(cut(above, below))
    assert rows(table)[1:] == [["2.要求行政机关确认或重新出具信息", "7", "0"], ["3.其他", "8", "8"]]


def test_a_character_that_stays_with_the_mark_behind_it_leaves_more_room() -> None:
    above = cells("1.重复申请|5|5", "2.逾期未要求缴|7|0")
    [table] = tables(cut(above, cells("费、不再处理||", "3.其他|8|8")))
    assert rows(table)[1] == ["2.逾期未要求缴费、不再处理", "7", "0"]
    [table] = tables(cut(above, cells("费不再处理||", "3.其他|8|8")))
    assert rows(table)[1] == ["2.逾期未要求缴", "7", "0"]


def test_figures_alone_on_the_next_page_belong_to_their_label() -> None:
    [table] = tables(cut(cells("1.重复申请|5|5", "2.其他处理||"), cells("|7|0", "3.其他|8|8")))
    assert rows(table)[1:] == [["2.其他处理", "7", "0"], ["3.其他", "8", "8"]]


def test_rows_with_blank_figures_are_not_run_together() -> None:
    [table] = tables(cut(cells("行政许可|5|5", "行政处罚||"), cells("行政强制|7|0", "其他|8|8")))
    assert rows(table)[1:3] == [["行政处罚", "", ""], ["行政强制", "7", "0"]]


def test_a_new_point_is_a_new_row_though_the_line_above_is_full() -> None:
    [table] = tables(cut(cells("1.重复申请|5|5", "2.要求行政机关确认||"), cells("3.其他|7|0", "4.无|8|8")))
    assert len(rows(table)) == 4


def test_headings_and_the_figures_under_them_stay_two_rows() -> None:
    [table] = tables(cut(cells("结果维持|结果纠正|总计"), cells("3|4|7")))
    assert rows(table) == [["结果维持", "结果纠正", "总计"], ["3", "4", "7"]]


def test_a_tall_label_goes_on_over_the_break() -> None:
    above = [
        Cell("三、办理结果", 0, 0, rows=2),
        *(Cell(t, r, c) for r, c, t in _body("予以公开", "部分公开")),
    ]
    below = [Cell("", 0, 0, rows=2), *(Cell(t, r, c) for r, c, t in _body("不予公开", "其他处理"))]
    [table] = tables(cut(above, below))
    assert shape(table)[0] == ("三、办理结果", 0, 0, 4, 1)
    assert [cell.text for cell in table.cells if cell.column == 1] == [
        "予以公开",
        "部分公开",
        "不予公开",
        "其他处理",
    ]


def test_a_tall_label_printed_again_is_one_label() -> None:
    above = [
        Cell("三、办理结果", 0, 0, rows=2),
        *(Cell(t, r, c) for r, c, t in _body("予以公开", "部分公开")),
    ]
    below = [
        Cell("三、办理\n结果", 0, 0, rows=2),
        *(Cell(t, r, c) for r, c, t in _body("不予公开", "其他处理")),
    ]
    [table] = tables(cut(above, below))
    assert shape(table)[0] == ("三、办理结果", 0, 0, 4, 1)


def test_two_tall_labels_stay_two() -> None:
    above = [
        Cell("（三）不予公开", 0, 0, rows=2),
        *(Cell(t, r, c) for r, c, t in _body("国家秘密", "三安全")),
    ]
    below = [Cell("（四）无法提供", 0, 0, rows=2), *(Cell(t, r, c) for r, c, t in _body("不掌握", "不明确"))]
    [table] = tables(cut(above, below))
    labels = [(cell.text, cell.rows) for cell in table.cells if cell.column == 0]
    assert labels == [("（三）不予公开", 2), ("（四）无法提供", 2)]


def test_a_blank_figure_is_not_swallowed_by_the_figure_above() -> None:
    [table] = tables(cut(cells("甲|1|2", "乙|3|4"), cells("丙||6", "丁|7|")))
    assert [(c.text, c.rows) for c in table.cells if c.row == 2] == [("丙", 1), ("", 1), ("6", 1)]


def test_a_table_over_three_pages_is_one() -> None:
    paper = Paper()
    for page in range(3):
        paper.table(XS, (60, 400, 780), cells(f"第{page}行|{page}|", f"又第{page}行|{page}|"))
        paper.page()
    [table] = tables(read(paper.data(), "a.pdf"))
    assert (table.place, len(rows(table))) == ("第 1–3 页表格", 6)


def _body(*labels: str) -> list[tuple[int, int, str]]:
    return [(r, c, t) for r, label in enumerate(labels) for c, t in ((1, label), (2, str(r)))]
