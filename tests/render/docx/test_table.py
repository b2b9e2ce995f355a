"""Tables in Word: spans exact, widths fixed, headers repeated, rows whole, figures on one line."""

from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.render.blocks import Cell, Table
from drafter.render.docx.table import scaled
from drafter.render.style import Style
from tests.render import samples
from tests.render.docx.word import STYLE, W, body, has, one, rectangles, text, value

TYPE_WIDTH = 8845  # twips: A4 less 28 mm and 26 mm


# 9 pt in columns of 29.5 pt of which the padding takes 5.
ROOMY = replace(STYLE, table=replace(STYLE.table, pad_x_pt=2.5, dense_size_pt=9, floor_pt=5.5))


def made(block: Table, style: Style = STYLE) -> Element:
    return next(element for element in body(block, style=style) if element.tag == f"{W}tbl")


def expected(block: Table) -> set[tuple[int, int, int, int, str]]:
    return {(cell.row, cell.column, cell.rows, cell.columns, cell.text) for cell in block.cells}


@st.composite
def tilings(draw: st.DrawFn) -> Table:
    """A grid covered by rectangles at random, as odd as a form could ever be."""
    height, width = draw(st.integers(1, 6)), draw(st.integers(1, 6))
    free = {(row, column) for row in range(height) for column in range(width)}
    cells: list[Cell] = []
    while free:
        row, column = min(free)
        columns = draw(st.integers(1, _room(free, row, column)))
        rows = draw(st.integers(1, height - row))
        places = {(row + down, column + across) for down in range(rows) for across in range(columns)}
        rows = rows if places <= free else 1
        free -= {(row + down, column + across) for down in range(rows) for across in range(columns)}
        cells.append(Cell(str(len(cells)), row, column, rows, columns))
    return Table("", (500,) * width, height, tuple(cells))


def _room(free: set[tuple[int, int]], row: int, column: int) -> int:
    """How many free places lie side by side from here."""
    return next(count for count in range(1, 8) if (row, column + count) not in free)


@pytest.mark.parametrize("block", [samples.table_two(), samples.table_three(), samples.table_four()])
def test_the_statutory_tables_keep_every_span(block: Table) -> None:
    assert rectangles(made(block)) == expected(block)


@given(tilings())
def test_any_grid_keeps_its_spans(block: Table) -> None:
    assert rectangles(made(block)) == expected(block)


@pytest.mark.parametrize("block", [samples.table_two(), samples.table_three(), samples.table_four()])
def test_the_columns_fill_the_type_area_and_the_cells_agree_with_them(block: Table) -> None:
    table = made(block)
    widths = [int(column.attrib[f"{W}w"]) for column in table.iter(f"{W}gridCol")]
    assert sum(widths) == TYPE_WIDTH == int(value(table, "tblPr/tblW", "w"))
    assert value(table, "tblPr/tblLayout", "type") == "fixed"
    for row in table.findall(f"{W}tr"):
        assert sum(int(value(cell, "tcPr/tcW", "w")) for cell in row.findall(f"{W}tc")) == TYPE_WIDTH


def test_widths_keep_their_proportions() -> None:
    assert scaled((754, 921, 3271, *[685] * 7), 9741) == [754, 921, 3271, *[685] * 7]
    assert scaled((1, 1, 1), 100) == [33, 34, 33]


@given(st.lists(st.integers(1, 5000), min_size=1, max_size=20), st.integers(100, 20000))
def test_scaled_widths_lose_no_twip(widths: list[int], total: int) -> None:
    assert sum(scaled(widths, total)) == total


def test_header_rows_repeat_and_no_row_is_split() -> None:
    rows = made(samples.table_three()).findall(f"{W}tr")
    assert [has(row, "trPr/tblHeader") for row in rows] == [True] * 3 + [False] * 25
    assert all(has(row, "trPr/cantSplit") for row in rows)


def test_a_row_of_headings_stays_with_the_next_row() -> None:
    rows = made(samples.table_two()).findall(f"{W}tr")
    styles = [{value(cell, "p/pPr/pStyle") for cell in row.findall(f"{W}tc")} for row in rows]
    assert styles[:3] == [{"TableHead"}, {"TableHead"}, {"TableLabel", "TableFigure"}]


def test_every_rule_is_drawn_and_cells_are_centred_upright() -> None:
    table = made(samples.table_four())
    borders = one(table, "tblPr/tblBorders")
    drawn = {border.tag.removeprefix(W): border.attrib[f"{W}val"] for border in borders}
    assert drawn == dict.fromkeys(("top", "left", "bottom", "right", "insideH", "insideV"), "single")
    assert {value(cell, "tcPr/vAlign") for cell in table.iter(f"{W}tc")} == {"center"}


def test_a_wide_table_takes_the_small_type() -> None:
    cells = made(samples.table_four()).iter(f"{W}tc")
    assert {value(cell, "p/pPr/pStyle") for cell in cells} == {"TableHeadDense", "TableFigureDense"}


@pytest.mark.parametrize(
    ("figure", "half_points"),
    [("7", None), ("1234", None), ("12345", "17"), ("22140749", "11"), ("", None)],
)
def test_a_long_figure_shrinks_to_stay_on_one_line(figure: str, half_points: str | None) -> None:
    cell = made(samples.table_four(figure), ROOMY).findall(f"{W}tr")[3].findall(f"{W}tc")[0]
    sizes = [size.attrib[f"{W}val"] for size in cell.iter(f"{W}sz")]
    assert sizes == ([half_points] if half_points else [])


def test_a_remark_beside_a_figure_may_break_so_it_does_not_shrink() -> None:
    table = made(samples.table_two())
    assert not list(table.iter(f"{W}sz"))


def test_the_head_of_a_narrow_column_is_broken_evenly() -> None:
    cells = {text(cell): cell for cell in made(samples.table_three()).iter(f"{W}tc")}
    column = int(value(cells["商业企业"], "tcPr/tcW", "w")) - 2 * round(STYLE.table.pad_x_pt * 20)
    indents = [int(value(cells["商业企业"], "p/pPr/ind", side)) for side in ("left", "right")]
    two_characters = 2 * STYLE.table.dense_size_pt * 20
    assert two_characters <= column - sum(indents) < 1.5 * two_characters
    assert not has(cells["其他"], "p/pPr/ind")


def test_a_label_never_shrinks() -> None:
    block = Table("", (100, 1000), 1, (Cell("A" * 60, 0, 0, role="label"), Cell("1", 0, 1)))
    assert not list(made(block).iter(f"{W}sz"))


def test_every_cell_ends_with_a_paragraph() -> None:
    for cell in made(samples.table_three("")).iter(f"{W}tc"):
        assert cell[-1].tag == f"{W}p"
