"""Sizes of rows and columns: nothing is cut, nothing left over, at any width and letter size."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from drafter.standard.loader import load
from drafter.standard.schema import Table
from drafter.ui.form.grid import geometry

TABLES = [
    load(form).tables[table] for form in ("2019", "2021") for table in ("disclosure", "requests", "review")
]


def metrics(app: QApplication, points: float = 10.5) -> QFontMetrics:
    """Return the measures of the window's letters at a size."""
    font = QFont(app.font())
    font.setPointSizeF(points)
    return QFontMetrics(font)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: f"{table.name}{len(table.cells)}")
@pytest.mark.parametrize("room", [780, 1003, 1700])
@pytest.mark.parametrize("points", [9, 10.5])
def test_columns_fill_the_room_and_every_label_is_read_in_full(
    themed: QApplication, table: Table, room: int, points: float
) -> None:
    letters = metrics(themed, points)
    widths = geometry.column_widths(table.grid, table.widths, room, letters)
    heights = geometry.row_heights(table.grid, widths, letters, 20)
    assert sum(widths) == room
    for cell in table.grid.cells:
        size = geometry.text_size(cell, widths, letters)
        across = sum(widths[cell.column : cell.column + cell.columns])
        assert size.height() <= sum(heights[cell.row : cell.row + cell.rows])
        assert size.width() <= across, cell.text


@pytest.mark.parametrize("table", TABLES, ids=lambda table: f"{table.name}{len(table.cells)}")
def test_too_little_room_makes_the_table_wider_than_it(themed: QApplication, table: Table) -> None:
    widths = geometry.column_widths(table.grid, table.widths, 100, metrics(themed))
    assert sum(widths) > 100
    assert min(widths) >= metrics(themed).horizontalAdvance("口口")


def test_fields_get_the_height_they_ask_for(themed: QApplication) -> None:
    table = load("2021").tables["requests"]
    widths = geometry.column_widths(table.grid, table.widths, 1000, metrics(themed))
    heights = geometry.row_heights(table.grid, widths, metrics(themed), 45)
    assert min(heights[table.header_rows :]) == 45
    assert max(heights[: table.header_rows]) < 45 * 2


@pytest.mark.parametrize(
    ("text", "characters", "lines"),
    [
        ("商业企业", 3, "商业\n企业"),
        ("法律服务机构", 3, "法律服\n务机构"),
        ("（三）不予公开", 3, "（三）\n不予\n公开"),
        ("三、本年度办理结果", 3, "三、\n本年度\n办理\n结果"),
        ("总计", 3, "总计"),
        ("商业企业", 9, "商业企业"),
        ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", 9, None),
    ],
)
def test_short_labels_break_evenly(
    themed: QApplication, text: str, characters: int, lines: str | None
) -> None:
    letters = metrics(themed)
    room = letters.horizontalAdvance("口" * characters) + 1
    assert geometry.in_lines(text, room, letters) == (lines or text)


def test_edges_and_spans() -> None:
    ends = geometry.edges([10, 20, 5])
    assert ends == [0, 10, 30, 35]
    assert geometry.span(ends, 1, 2) == 25
