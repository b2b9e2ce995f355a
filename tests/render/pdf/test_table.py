"""Tables over pages: every row once, heads and labels again, figures never twice, no rule missing."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.render.blocks import Cell, Table
from drafter.render.pdf.cells import SetCell
from drafter.render.pdf.pages import paginate
from drafter.render.pdf.pen import Segment
from drafter.render.pdf.table import TablePiece, set_table
from tests.render import samples
from tests.render.pdf.paper import HEIGHT, STYLE, WIDTH, faces


def piece(table: Table, page: float = HEIGHT) -> TablePiece:
    """A table as wide as the type area, for pages of this height."""
    return set_table(table, STYLE.table, faces(), WIDTH, page)


def parts(table: Table, page: float) -> list[TablePiece]:
    """The parts of a table on pages of this height."""
    pages = paginate([piece(table, page)], page)
    found = [placed.piece for each in pages for placed in each]
    return [part for part in found if isinstance(part, TablePiece)]


def said(cell: SetCell) -> str:
    """A cell's text."""
    return "".join(line.copy.text[line.start : line.end] for line in cell.lines)


def texts(part: TablePiece) -> list[str]:
    """The texts of a part's cells."""
    return [said(cell) for cell in part.cells]


def places(part: TablePiece) -> list[tuple[int, int]]:
    """Every place of the grid that a cell covers."""
    return [
        (row, column)
        for cell in part.cells
        for row in range(cell.row, cell.end)
        for column in range(cell.column, cell.column + cell.columns)
    ]


def numbered() -> Table:
    """Table three whose 175 figures are all different."""
    table = samples.table_three()
    cells = tuple(
        Cell(str(1000 + index), cell.row, cell.column) if cell.role == "figure" else cell
        for index, cell in enumerate(table.cells)
    )
    return Table(table.name, table.widths, table.height, cells, table.header_rows)


def told(text: str) -> Table:
    """A table with one long text beside a label and a figure."""
    cells = (
        Cell("项目", 0, 0, role="head"),
        Cell("情况说明", 0, 1, role="head"),
        Cell("数量", 0, 2, role="head"),
        Cell("主动公开", 1, 0, role="label"),
        Cell(text, 1, 1, role="label"),
        Cell("5", 1, 2),
        Cell("合计", 2, 0, columns=2, role="label"),
        Cell("6", 2, 2),
    )
    return Table("", (1000, 3000, 1000), 3, cells, 1)


def test_columns_keep_their_proportions_in_the_type_area() -> None:
    table = samples.table_three()
    edges = piece(table).edges
    widths = [right - left for left, right in pairwise(edges)]
    assert edges[0] == 0
    assert edges[-1] == pytest.approx(WIDTH)
    assert [width / widths[-1] for width in widths] == pytest.approx([width / 685 for width in table.widths])


@pytest.mark.parametrize(
    "table", [samples.table_two(), samples.table_three(), samples.table_four("22140749")]
)
def test_no_text_is_wider_or_higher_than_its_cell(table: Table) -> None:
    whole = piece(table)
    for cell in whole.cells:
        width = whole.edges[cell.column + cell.columns] - whole.edges[cell.column]
        assert all(line.copy.part(line.start, line.end) <= width for line in cell.lines)
        assert cell.text_height < sum(whole.heights[cell.row : cell.end])


@settings(max_examples=25)
@given(st.floats(180, 700))
def test_a_table_cut_anywhere_keeps_every_figure_and_its_grid(page: float) -> None:
    found = parts(numbered(), page)
    shown = [said(cell) for part in found for cell in figures(part)]
    assert shown == [cell.text for cell in numbered().cells if cell.role == "figure"]
    for part in found:
        assert part.height <= page + 1e-6
        full = {(row, column) for row in range(len(part.heights)) for column in range(10)}
        assert sorted(places(part)) == sorted(full)


@settings(max_examples=25)
@given(st.floats(180, 620))
def test_on_every_part_each_row_has_its_head_and_its_labels(page: float) -> None:
    whole = piece(numbered())
    expected = {said(cell): labels(whole, cell) for cell in figures(whole)}
    for part in parts(numbered(), page):
        assert texts(part).count("自然人") == 1
        assert all(labels(part, cell) == expected[said(cell)] for cell in figures(part))


def figures(part: TablePiece) -> list[SetCell]:
    """The cells of a part that hold figures."""
    return [cell for cell in part.cells if cell.role == "figure"]


def labels(part: TablePiece, figure: SetCell) -> list[str]:
    """What stands at the left of a figure, from the outside in."""
    beside = [cell for cell in part.cells if cell.role == "label" and cell.row <= figure.row < cell.end]
    return [said(cell) for cell in sorted(beside, key=lambda cell: cell.column)]


def test_a_cut_label_is_said_again() -> None:
    whole = piece(numbered())
    cut = sum(whole.heights[:10])
    split = whole.split(cut)
    assert split
    for part in split:
        assert "三、本年度办理结果" in texts(part)
        assert "（三）不予公开" in texts(part)


def test_a_table_with_room_is_not_cut_where_a_label_has_none() -> None:
    whole = piece(numbered())
    for rows in range(12, 26):
        split = whole.split(sum(whole.heights[:rows]) + 1)
        assert split
        for part in split:
            tops = [sum(part.heights[cell.row : cell.end]) for cell in part.cells]
            assert all(cell.text_height <= top for cell, top in zip(part.cells, tops, strict=True))


def test_a_table_without_room_for_a_row_is_not_split() -> None:
    whole = piece(numbered())
    assert whole.split(sum(whole.heights[:3])) is None
    assert whole.least >= HEIGHT / 4


def test_a_small_table_needs_only_its_own_height() -> None:
    small = piece(samples.tiny_table())
    assert small.least == small.height


def test_a_head_that_fills_the_page_is_not_repeated() -> None:
    assert piece(numbered(), 120).head == 0
    assert piece(numbered()).head == 3


def test_a_head_that_is_not_apart_from_the_rows_is_not_repeated() -> None:
    cells = (Cell("甲", 0, 0, rows=2, role="label"), Cell("乙", 0, 1, role="head"), Cell("1", 1, 1))
    assert piece(Table("", (1, 1), 2, cells, 1)).head == 0


@pytest.mark.parametrize("page", [HEIGHT, 200.0, 90.0])
def test_a_cell_higher_than_a_page_goes_on_on_the_next(page: float) -> None:
    text = "".join(chr(0x4E00 + index) for index in range(5000))
    found = parts(told(text), page)
    assert len(found) > 5000 / 3000
    told_parts = [cell for part in found for cell in part.cells if cell.column == 1 and cell.role == "label"]
    assert "".join(map(said, told_parts)) == text
    assert [said(cell) for part in found for cell in figures(part) if said(cell)] == ["5", "6"]
    for part in found:
        assert part.height <= page + 1e-6
        for cell in part.cells:
            assert cell.text_height <= sum(part.heights[cell.row : cell.end]) + 1e-6


def test_a_label_higher_than_a_page_loses_nothing() -> None:
    text = "".join(chr(0x4E00 + index) for index in range(3000))
    cells = (Cell(text, 0, 0, rows=2, role="label"), Cell("1", 0, 1), Cell("2", 1, 1))
    found = parts(Table("", (1, 1), 2, cells), 300)
    assert "".join(said(cell) for part in found for cell in part.cells if cell.column == 0) == text


class Slate:
    """Takes what a pen is told to draw."""

    def __init__(self) -> None:
        self.segments: list[tuple[Segment, float]] = []
        self.baselines: list[float] = []

    def rules(self, segments: list[Segment], width: float) -> None:
        self.segments += [(segment, width) for segment in segments]

    def line(self, runs: object, x: float, baseline: float) -> None:
        self.baselines.append(baseline)


def drawn(part: TablePiece, x: float = 0, top: float = 0) -> Slate:
    """What is drawn of a part."""
    slate = Slate()
    part.draw(slate, x, top)  # pyright: ignore[reportArgumentType]
    return slate


def test_each_cell_has_its_four_rules_and_none_crosses_a_span() -> None:
    whole = piece(samples.table_three())
    tops = [sum(whole.heights[:row]) for row in range(len(whole.heights) + 1)]
    segments = [segment for segment, _ in drawn(whole).segments]
    across = [(y1, x1, x2) for x1, y1, x2, y2 in segments if y1 == y2]
    down = [(x1, y1, y2) for x1, y1, x2, y2 in segments if x1 == x2]
    for cell in whole.cells:
        left, right = whole.edges[cell.column], whole.edges[cell.column + cell.columns]
        upper, lower = tops[cell.row], tops[cell.end]
        for y in (upper, lower):
            assert any(_near(at, y) and x1 <= left + 0.01 and x2 >= right - 0.01 for at, x1, x2 in across)
        for x in (left, right):
            assert any(_near(at, x) and y1 <= upper + 0.01 and y2 >= lower - 0.01 for at, y1, y2 in down)
        assert not any(
            upper + 1 < at < lower - 1 and x1 < right - 1 and x2 > left + 1 for at, x1, x2 in across
        )
        assert not any(left + 1 < at < right - 1 and y1 < lower - 1 and y2 > upper + 1 for at, y1, y2 in down)


def _near(one: float, other: float) -> bool:
    return abs(one - other) < 0.01


def test_the_frame_is_heavier_than_the_rules_inside() -> None:
    heavy = [
        segment
        for segment, width in drawn(piece(samples.table_four())).segments
        if width == STYLE.table.frame_pt
    ]
    assert len(heavy) == 4


def test_text_stands_in_the_middle_of_its_cell() -> None:
    part = piece(samples.tiny_table())
    middles = [sum(part.heights[:row]) + part.heights[row] / 2 + 100 for row in (0, 0, 1, 1)]
    size = STYLE.table.size_pt
    assert drawn(part, top=100).baselines == pytest.approx([middle + 0.38 * size for middle in middles])
