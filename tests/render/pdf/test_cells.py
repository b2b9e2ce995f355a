"""The text of cells: long figures made smaller, narrow labels in even lines, rows as high as their text."""

from dataclasses import replace

import pytest

from drafter.render.blocks import Cell, CellRole, Table
from drafter.render.pdf.cells import SetCell, cut_high_rows, grown, set_cells
from drafter.render.style import TableStyle
from tests.render.pdf.paper import STYLE, faces

LOOK = STYLE.table


def set_one(text: str, width: float, role: CellRole = "figure", columns: int = 15) -> SetCell:
    """One cell of this width (points) in a table of so many columns."""
    table = Table("", (1,) * columns, 1, (Cell(text, 0, 0, role=role),))
    return set_cells(table, [0, width], LOOK, faces())[0]


def said(cell: SetCell) -> list[str]:
    """The text of each line."""
    return [line.copy.text[line.start : line.end] for line in cell.lines]


def size(cell: SetCell) -> float:
    """The size of its type."""
    return cell.lines[0].copy.size


def test_a_figure_that_fits_keeps_its_size() -> None:
    assert size(set_one("1280", 31)) == LOOK.dense_size_pt
    assert size(set_one("1280", 31, columns=4)) == LOOK.size_pt


def test_a_long_figure_shrinks_to_fit_on_one_line() -> None:
    cell = set_one("22140749", 31)
    assert said(cell) == ["22140749"]
    assert LOOK.floor_pt <= size(cell) < LOOK.dense_size_pt
    assert cell.lines[0].copy.width <= 31 - 2 * LOOK.pad_x_pt


def test_a_figure_that_is_too_long_at_the_smallest_size_is_broken() -> None:
    cell = set_one("1234567890123456", 31)
    assert size(cell) == LOOK.floor_pt
    assert "".join(said(cell)) == "1234567890123456"
    assert len(cell.lines) > 1


def test_a_remark_beside_a_figure_wraps_in_full_size() -> None:
    cell = set_one("22（其中修订16件）", 60, columns=4)
    assert size(cell) == LOOK.size_pt
    assert said(cell) == ["22（其中", "修订16件）"]


def test_a_floor_above_the_tables_size_changes_nothing() -> None:
    look: TableStyle = replace(LOOK, floor_pt=12)
    table = Table("", (1,) * 15, 1, (Cell("22140749", 0, 0),))
    assert size(set_cells(table, [0, 31], look, faces())[0]) == LOOK.dense_size_pt


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("三、本年度办理结果", 34, ["三、本", "年度办", "理结果"]),
        ("（三）不予公开", 41.8, ["（三）", "不予公开"]),
        ("1.属于国家秘密", 148, ["1.属于国家秘密"]),
    ],
)
def test_labels_read_well_in_their_columns(text: str, width: float, lines: list[str]) -> None:
    assert said(set_one(text, width, "label")) == lines


def test_labels_are_not_shrunk() -> None:
    assert size(set_one("22140749", 31, "label")) == LOOK.dense_size_pt


def test_line_breaks_in_a_cell_are_kept() -> None:
    assert said(set_one("第一行\n第二行", 200, "label")) == ["第一行", "第二行"]
    assert said(set_one("", 200)) == [""]


def cell(row: int, rows: int, lines: int) -> SetCell:
    """A cell over these rows whose text has so many lines, 10 points each."""
    template = set_one("1", 100)
    return replace(template, row=row, rows=rows, lines=template.lines * lines, leading=10)


def test_rows_are_as_high_as_their_text() -> None:
    heights = grown([18, 18, 18], [cell(0, 1, 1), cell(1, 1, 3), cell(2, 1, 2)], LOOK)
    assert heights == [18, 36, 26]


def test_a_text_over_several_rows_makes_all_of_them_higher() -> None:
    heights = grown([18, 18], [cell(0, 2, 6), cell(0, 1, 1), cell(1, 1, 2)], LOOK)
    assert sum(heights) == pytest.approx(66)
    assert heights[1] - heights[0] == pytest.approx(8)


def test_a_row_higher_than_allowed_becomes_several_and_its_cells_span_them() -> None:
    cells, heights = cut_high_rows(
        [cell(0, 1, 1), cell(1, 1, 20), cell(0, 2, 1), cell(2, 1, 1)], [18, 206, 18], 100
    )
    assert sum(heights) == pytest.approx(242)
    assert max(heights) <= 100
    parts = len(heights) - 2
    assert parts > 1
    assert [(each.row, each.rows) for each in cells] == [(0, 1), (1, parts), (0, 1 + parts), (1 + parts, 1)]


def test_rows_of_ordinary_height_stay() -> None:
    cells = [cell(0, 1, 1), cell(1, 1, 5)]
    assert cut_high_rows(cells, [18, 56], 100) == (cells, [18, 56])
