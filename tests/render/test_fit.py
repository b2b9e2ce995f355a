"""What does not fit by itself: long figures, addresses in justified lines, titles of two lines."""

from dataclasses import replace

import pytest

from drafter.render.blocks import Align, Cell, Paragraph
from drafter.render.fit import alignment, balanced_width, figure_size
from drafter.render.style import load

LOOK = replace(load("official").table, size_pt=10.5, dense_size_pt=9, dense_from_columns=8, floor_pt=5.5)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("", None),
        ("0", None),
        ("1234", None),
        ("12345", 8.5),
        ("22140749", 5.5),
        ("123456789012", 5.5),
        ("其中修订一二三四五六七八九件", None),
        ("22（其中修订16件）", None),
    ],
)
def test_a_long_figure_shrinks_as_far_as_the_floor(text: str, size: float | None) -> None:
    assert figure_size(Cell(text, 0, 0), 15, 25, LOOK) == size


def test_the_tables_own_size_depends_on_its_columns() -> None:
    assert figure_size(Cell("12345", 0, 0), 10, 27, LOOK) is None
    assert figure_size(Cell("12345", 0, 0), 4, 27, LOOK) == 9.5


def test_only_figures_shrink() -> None:
    assert figure_size(Cell("22140749", 0, 0, role="label"), 15, 25, LOOK) is None


@pytest.mark.parametrize(
    ("text", "align", "result"),
    [
        ("全年公开1280条。", "justify", "justify"),
        ("见http://www.example.gov.cn/zfxxgk/gknb。", "justify", "left"),
        ("见http://www.example.gov.cn/zfxxgk/gknb。", "center", "center"),
    ],
)
def test_a_paragraph_with_a_long_address_is_not_justified(text: str, align: Align, result: Align) -> None:
    assert alignment(Paragraph(text, align=align)) == result
    assert alignment(Paragraph("文", lead=text, align=align)) == result


@pytest.mark.parametrize(
    ("title", "widest", "width"),
    [
        ("云溪市发展和改革局2025年政府信息公开工作年度报告", 20.1, 13.5),
        ("商业企业", 3.1, 2.25),
        ("社会公益组织", 3.1, 3.1),
        ("结果维持", 2.5, 2.25),
        ("总计", 3.1, 3.1),
        ("", 20.1, 20.1),
        ("一二三（四）五", 6.0, 4.25),
        ("一二（三四）", 4.0, 4.0),
        ("一二三（2025年）", 6.0, 5.75),
    ],
)
def test_lines_of_a_title_are_alike_in_length(title: str, widest: float, width: float) -> None:
    assert balanced_width(title, widest) == width


def test_a_title_keeps_room_for_a_wider_font() -> None:
    title = "青石县人民政府2025年政府信息公开工作年度报告"
    lines_need = 7 + 4 * 0.7 + 0.5 + 1 + 1  # 青石县人民政府, wide digits with their distance, 年, one more
    assert balanced_width(title, 20.1) >= lines_need


@pytest.mark.parametrize("word", ["http://www.example.gov.cn/a", "一二三四五六七八九十" * 20])
def test_what_cannot_be_balanced_keeps_the_whole_width(word: str) -> None:
    assert balanced_width(word, 5.0) == 5.0
