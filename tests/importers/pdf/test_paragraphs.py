"""Lines become paragraphs as a reader sees them."""

import pytest

from drafter.importers.pdf import read
from drafter.importers.raw import RawParagraph
from tests.importers.pdf.paper import Paper, cells, texts

FULL = "本年度认真落实各项要求规范公开内容健全公开制度拓展公开渠道创"
"""A line of 30 hanzi: as long as the type area is wide at 12 points."""

SIZE = (540, 842)


def paragraphs(*lines: str, indent: float = 24) -> list[str]:
    """The paragraphs of lines 20 points apart; one that begins with > is set in by two characters."""
    paper = Paper(SIZE)
    for number, line in enumerate(lines):
        paper.text(90 + indent * line.startswith(">"), 100 + 20 * number, line.lstrip(">"))
    return texts(read(paper.data(), "a.pdf"))


def test_a_line_end_is_not_a_paragraph_end() -> None:
    assert paragraphs(">" + FULL[:28], FULL, "新。", ">下一段" + FULL[:25], "完。") == [
        FULL[:28] + FULL + "新。",
        "下一段" + FULL[:25] + "完。",
    ]


def test_a_paragraph_that_fills_its_last_line_ends_where_the_next_is_set_in() -> None:
    first = FULL[:27] + "。"
    assert paragraphs(">" + first, ">第二段" + FULL[:25], FULL, "完。")[0] == first


def test_headings_and_short_lines_stand_alone() -> None:
    assert paragraphs(">一、总体情况", ">" + FULL[:28], "新。", ">（一）主动公开") == [
        "一、总体情况",
        FULL[:28] + "新。",
        "（一）主动公开",
    ]


def test_blocks_without_indent_end_at_a_sentence_before_a_new_point() -> None:
    full = FULL[:29] + "。"
    assert paragraphs(full, "二、收到和处理政府信息公开申请情况", FULL, "新。") == [
        full,
        "二、收到和处理政府信息公开申请情况",
        FULL + "新。",
    ]


def test_in_indented_text_a_number_that_begins_a_line_is_no_new_point() -> None:
    assert len(paragraphs(">" + FULL[:27] + "：", "一是加强培训；二是完善制度。" + FULL[:16], "新。")) == 1


def test_a_block_set_in_as_a_whole_is_one_paragraph() -> None:
    lines = [FULL, ">" + FULL[:28], ">" + FULL[:28], ">完。"]
    assert paragraphs(*lines)[-1].endswith("完。")
    assert len(paragraphs(*lines)) == 2


def test_a_line_shortened_for_a_word_or_a_mark_that_cannot_be_parted_is_full() -> None:
    assert len(paragraphs(FULL[:24], "www.example.gov.cn" + FULL[:20], "完。")) == 1
    assert len(paragraphs(FULL[:29], "《条例》等" + FULL[:25], "完。")) == 1


def test_a_line_never_begins_with_a_closing_mark_of_its_own() -> None:
    assert paragraphs(">" + FULL[:20], "，完成了各项任务。") == [FULL[:20] + "，完成了各项任务。"]


def test_larger_type_and_wide_gaps_begin_paragraphs() -> None:
    paper = Paper(SIZE)
    paper.text(90, 60, FULL[:20], size=18)
    paper.lines(90, 100, FULL, FULL)
    paper.text(90, 200, FULL)
    assert [len(text) for text in texts(read(paper.data(), "a.pdf"))] == [20, 60, 30]


def test_latin_words_at_line_ends_are_kept_apart_and_hanzi_are_not() -> None:
    english = "This report is prepared according to the requirements set out by the Regu"
    assert paragraphs(english + "lations", "on disclosure.")[0].endswith("Regulations on disclosure.")
    assert paragraphs(FULL[:28] + "2024", "年度。") == [FULL[:28] + "2024年度。"]


def test_an_address_longer_than_a_line_was_cut_by_it() -> None:
    address = "www.example.gov.cn/" + "abcdefghij" * 8
    cut = [address[:62], address[62:]]
    assert paragraphs(">" + FULL[:28], *cut)[0].endswith(address)


@pytest.mark.parametrize("number", [True, False])
def test_a_paragraph_goes_on_over_a_page_break(*, number: bool) -> None:
    paper = Paper(SIZE)
    paper.text(114, 740, FULL[:28])
    if number:
        paper.text(280, 800, "- 1 -", size=9)
    paper.page()
    paper.lines(90, 80, FULL, "完。")
    if number:
        paper.text(280, 800, "- 2 -", size=9)
    report = read(paper.data(), "a.pdf")
    assert texts(report) == [FULL[:28] + FULL + "完。"]
    box = report.blocks[0].box if isinstance(report.blocks[0], RawParagraph) else None
    assert box is not None
    assert box.page == 0


def test_a_table_ends_a_paragraph() -> None:
    paper = Paper(SIZE)
    paper.text(90, 80, FULL)
    paper.table((90, 200, 300), (110, 130, 150), cells("甲|1", "乙|2"))
    paper.lines(90, 170, FULL, "完。")
    assert texts(read(paper.data(), "a.pdf")) == [FULL, FULL + "完。"]


def test_rows_of_a_table_without_lines_stay_rows() -> None:
    paper = Paper(SIZE)
    paper.lines(90, 100, FULL, FULL)
    for number, (label, *figures) in enumerate((("一、本年新收", "30", "1"), ("二、上年结转", "4", "0"))):
        paper.text(90, 160 + 20 * number, label)
        for column, figure in enumerate(figures):
            paper.text(300 + 60 * column, 160 + 20 * number, figure)
    assert texts(read(paper.data(), "a.pdf"))[1:] == ["一、本年新收 30 1", "二、上年结转 4 0"]


def test_pages_of_other_widths_have_margins_of_their_own() -> None:
    paper = Paper(SIZE)
    paper.lines(90, 100, FULL, "完。")
    paper.page()
    paper.canvas.setPageSize((792, 595))
    paper._height = 595
    paper.lines(90, 100, FULL + FULL[:20], FULL + FULL[:20], "了。")
    assert [len(text) for text in texts(read(paper.data(), "a.pdf"))] == [32, 102]
