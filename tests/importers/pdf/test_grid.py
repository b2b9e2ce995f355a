"""Lines make grids: merged cells, open sides, and frames that are no table."""

from drafter.importers.pdf.grid import Grid, Slot, find_grids
from drafter.importers.pdf.rulings import Ruling


def lines(*places: int, start: float = 0, stop: float = 100) -> list[Ruling]:
    """Lines at some places, all of one length."""
    return [Ruling(place, start, stop) for place in places]


def one(across: list[Ruling], down: list[Ruling]) -> Grid:
    """The one grid that the lines make."""
    [grid] = find_grids(across, down)
    return grid


def test_lines_that_cross_make_cells() -> None:
    grid = one(lines(0, 50, 100), lines(0, 40, 100))
    assert (grid.xs, grid.ys) == ((0, 40, 100), (0, 50, 100))
    assert grid.slots == (Slot(0, 0, 1, 1), Slot(0, 1, 1, 1), Slot(1, 0, 1, 1), Slot(1, 1, 1, 1))
    assert grid.area(Slot(1, 0, 1, 2)) == (0, 50, 100, 100)
    assert grid.box == (0, 0, 100, 100)


def test_a_cell_without_a_line_inside_covers_columns_and_rows() -> None:
    down = [*lines(0, 100), Ruling(40, 50, 100)]
    assert one(lines(0, 50, 100), down).slots[0] == Slot(0, 0, 1, 2)
    across = [*lines(0, 100), Ruling(50, 40, 100)]
    assert one(across, lines(0, 40, 100)).slots[0] == Slot(0, 0, 2, 1)


def test_a_large_merged_cell_in_the_middle() -> None:
    across = [*lines(0, 100), *(Ruling(y, x, x + 25) for y in (25, 75) for x in (0, 75)), *lines(25, 75)]
    across = [*lines(0, 25, 75, 100), Ruling(50, 0, 25), Ruling(50, 75, 100)]
    down = [*lines(0, 25, 75, 100), Ruling(50, 0, 25), Ruling(50, 75, 100)]
    assert Slot(1, 1, 2, 2) in one(across, down).slots


def test_a_shape_that_is_no_rectangle_comes_in_pieces_without_overlap() -> None:
    across = [*lines(0, 100), Ruling(50, 50, 100)]
    down = [*lines(0, 100), Ruling(50, 0, 50)]
    slots = one(across, down).slots
    squares = [
        (r, c)
        for s in slots
        for r in range(s.row, s.row + s.rows)
        for c in range(s.column, s.column + s.columns)
    ]
    assert sorted(squares) == [(0, 0), (0, 1), (1, 0), (1, 1)]


def test_sides_without_a_line_are_where_the_others_end() -> None:
    assert one(lines(0, 50, 100), lines(40)).xs == (0, 40, 100)
    assert one(lines(50), lines(0, 40, 100)).ys == (0, 50, 100)


def test_lines_that_nearly_meet_do() -> None:
    assert len(one(lines(0, 50, 100, start=2, stop=98), lines(0, 40, 100)).slots) == 4


def test_tables_apart_are_two_and_the_upper_one_is_first() -> None:
    low = find_grids(lines(200, 250, 300), lines(0, 40, 100, start=200, stop=300))
    both = find_grids(
        [*lines(200, 250, 300), *lines(0, 50, 100)],
        [*lines(0, 40, 100, start=200, stop=300), *lines(0, 40, 100)],
    )
    assert both[1:] == low
    assert both[0].ys == (0, 50, 100)


def test_a_frame_a_column_of_boxes_and_lines_alone_are_no_table() -> None:
    assert find_grids(lines(0, 100), lines(0, 100)) == []
    assert find_grids(lines(0, 50, 100), lines(0, 100)) == []
    assert find_grids(lines(0, 50, 100), []) == []
    assert find_grids([], lines(0, 50)) == []


def test_a_grid_of_more_cells_than_any_table_has_is_none() -> None:
    many = lines(*range(0, 2000, 10), stop=2000)
    assert find_grids(many, many) == []
