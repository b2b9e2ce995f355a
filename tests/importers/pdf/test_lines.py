"""Lines of text: what stands side by side, and where blanks are."""

import pytest

from drafter.importers.pdf import read
from drafter.importers.pdf.characters import Glyph, character
from drafter.importers.pdf.geometry import Rect
from drafter.importers.pdf.lines import compact, in_word, make_lines, spacing_of, written
from tests.importers.pdf.paper import Paper, texts


def glyph(text: str, left: float, top: float = 0, *, spaced: bool = False) -> Glyph:
    """A character, 10 points high; hanzi are as wide, others half of it."""
    _, wide = character(ord(text), unmapped=False)
    return Glyph(text, Rect(left, top, left + (10 if wide else 5), top + 10), 10, wide, spaced=spaced)


def row(text: str, *, gap: float = 0, between: float = 0) -> list[Glyph]:
    """Characters side by side; `gap` points for a blank, `between` points between hanzi and figures."""
    found: list[Glyph] = []
    pen, spaced = 0.0, False
    for char in text:
        if char == " ":
            pen, spaced = pen + gap, True
            continue
        one = glyph(char, pen, spaced=spaced)
        pen += between * (bool(found) and found[-1].wide != one.wide)
        found.append(glyph(char, pen, spaced=spaced))
        pen, spaced = found[-1].box.right, False
    return found


def said(glyphs: list[Glyph]) -> str:
    """The text of the one line that characters make in a document of their own."""
    [line] = make_lines(glyphs)
    return written(line, spacing_of([line])).text


def test_characters_drawn_in_any_order_are_read_from_the_top_left() -> None:
    lines = make_lines([glyph("丁", 10, 20), glyph("乙", 10), glyph("甲", 0), glyph("丙", 0, 20)])
    assert [compact(line.glyphs) for line in lines] == ["甲乙", "丙丁"]


def test_a_raised_character_belongs_to_its_line() -> None:
    assert len(make_lines([glyph("甲", 0), glyph("1", 10, -4), glyph("乙", 15)])) == 1


def test_words_are_parted_and_digits_that_stand_together_joined() -> None:
    assert said(row("open data", gap=2.5)) == "open data"
    assert said(row("1 288", gap=0.5)) == "1288"
    assert said(row("1 288", gap=2.5)) == "1 288"


def test_the_gap_that_programs_leave_beside_figures_is_no_blank() -> None:
    assert said(row("自2024年1月1日起", between=2.5)) == "自2024年1月1日起"


def test_a_typed_blank_beside_a_figure_shows_where_programs_leave_no_gap() -> None:
    assert said(row("收到12件，其中 3 件，余9件", gap=2.5)) == "收到12件，其中 3 件，余9件"


def test_a_typed_blank_shows_beside_the_gap_that_programs_leave() -> None:
    typed = [g._replace(spaced=False) for g in row("收到12件，受理1件，余 9件", gap=2.5, between=2.0)]
    assert said(typed) == "收到12件，受理1件，余 9件"


def test_the_looseness_of_a_justified_line_is_no_blank() -> None:
    loose = [glyph(char, number * 13) for number, char in enumerate("全年主动公开政府信息")]
    assert said(loose) == "全年主动公开政府信息"


def test_a_wide_gap_between_hanzi_is_a_wide_blank() -> None:
    assert said([glyph("序", 0), glyph("号", 10), glyph("标", 31), glyph("题", 41)]) == "序号\u3000标题"


def test_cells_drop_the_blanks_inside_spread_out_labels() -> None:
    assert compact(row("结 果 维 持", gap=8)) == "结果维持"
    assert compact(row("Word 文档", gap=2.5)) == "Word 文档"
    assert compact(row("12 34", gap=2.5)) == "12 34"


@pytest.mark.parametrize(("left", "right", "expected"), [(0, 5, True), (0, 8, False)])
def test_a_word_ends_where_a_gap_is(left: float, right: float, *, expected: bool) -> None:
    assert in_word(glyph("1", left), glyph("2", right)) is expected
    assert not in_word(glyph("年", left), glyph("2", 10))


def test_blanks_of_the_file_are_kept_between_latin_words() -> None:
    paper = Paper()
    paper.text(90, 100, "详见 Open Data 专栏。")
    assert texts(read(paper.data(), "a.pdf")) == ["详见 Open Data 专栏。"]
