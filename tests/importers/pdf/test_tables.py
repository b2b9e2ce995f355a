"""Cells and what is written in them: over lines, downwards, sideways, too wide."""

from drafter.importers.pdf import read
from tests.importers.pdf.paper import Cell, Paper, cells, rows, tables

XS, YS = (90, 180, 300), (100, 200, 300)


def first_cell(paper: Paper) -> str:
    """The text of the first cell of the first table."""
    return tables(read(paper.data(), "a.pdf"))[0].cells[0].text


def test_a_label_that_fills_its_line_goes_on_without_a_break_and_a_short_one_with() -> None:
    paper = Paper()
    paper.table(
        XS, YS, [Cell("要求行政机关确认\n或重新出具", 0, 0), Cell("规章\n规范", 0, 1), *cells("", "1|2")[1:]]
    )
    assert rows(tables(read(paper.data(), "a.pdf"))[0])[0] == ["要求行政机关确认或重新出具", "规章\n规范"]


def test_latin_words_over_two_lines_stay_apart() -> None:
    paper = Paper()
    paper.table(XS, YS, [*cells("Regulation and law\non data|1", "a|b")])
    assert first_cell(paper) == "Regulation and law on data"


def test_a_paragraph_in_a_cell_begins_a_line() -> None:
    paper = Paper()
    text = "本行的文字写满一行\n　　第二段的文字。"
    paper.table((90, 185, 300), YS, cells(f"{text}|1", "甲|2"))
    assert first_cell(paper) == "本行的文字写满一行\n第二段的文字。"


def test_a_label_stacked_a_character_a_line_is_one_word() -> None:
    paper = Paper()
    paper.table(XS, YS, cells("三、\n办\n理\n结\n果|1", "甲|2"))
    assert first_cell(paper) == "三、办理结果"


def test_a_label_in_columns_from_the_right_is_read_downwards() -> None:
    paper = Paper()
    paper.table(XS, YS, cells("|1", "甲|2"))
    for x, column in ((140, "本年度"), (125, "办理结"), (110, "果")):
        for number, char in enumerate(column):
            paper.text(x, 110 + 12 * number, char, size=10)
    assert first_cell(paper) == "本年度办理结果"


def test_figures_written_below_each_other_are_no_columns() -> None:
    paper = Paper()
    paper.table(XS, YS, cells("11\n22\n33|1", "甲|2"))
    assert first_cell(paper) == "11\n22\n33"


def test_a_label_turned_to_either_side_is_read_along_its_lines() -> None:
    for turn, x, y, step in ((90, 140, 110, -15), (270, 110, 190, 15)):
        paper = Paper()
        paper.table(XS, YS, cells("|1", "甲|2"))
        paper.text(x, y, "本年度办理", size=10, turn=turn)
        paper.text(x + step, y, "结果", size=10, turn=turn)
        paper.text(90, 60, "三、收到和处理政府信息公开申请情况")
        assert first_cell(paper).replace("\n", "") == "本年度办理结果"


def test_a_figure_wider_than_its_cell_is_not_cut_in_two() -> None:
    paper = Paper()
    paper.table((90, 140, 190), YS, cells("|", "甲|2"))
    paper.text(100, 110, "1234567890", size=9)
    assert rows(tables(read(paper.data(), "a.pdf"))[0])[0] == ["1234567890", ""]


def test_figures_of_neighbours_are_kept_apart() -> None:
    paper = Paper()
    paper.table((90, 111, 126, 180), YS, cells("447|12|3", "1|2|3"))
    assert rows(tables(read(paper.data(), "a.pdf"))[0])[0] == ["447", "12", "3"]


def test_text_in_a_table_inside_a_frame_is_the_tables() -> None:
    paper = Paper()
    paper.table((50, 60, 500), (60, 500, 600), cells("|", "外|框"))
    paper.table(XS, YS, cells("甲|1", "乙|2"))
    assert ["甲", "1"] in [row for table in tables(read(paper.data(), "a.pdf")) for row in rows(table)]


def test_a_grid_without_a_word_is_no_table() -> None:
    paper = Paper()
    paper.text(90, 60, "图一")
    paper.table(XS, YS, cells("|", "|"))
    assert tables(read(paper.data(), "a.pdf")) == []
