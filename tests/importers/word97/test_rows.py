"""The layout of rows: edges of cells, merged to the right and downwards."""

import pytest

from drafter.importers.word97 import sprms
from drafter.importers.word97.rows import Merge, Row, read_row
from tests.importers.word97.build import sprm, table_row

FIRST, GOES_ON = Merge.BEGINS, Merge.GOES_ON


def layout(changes: bytes) -> Row | None:
    return read_row(sprms.sprms(changes))


def across(row: Row | None) -> list[Merge]:
    return [cell.across for cell in row or ()]


def down(row: Row | None) -> list[Merge]:
    return [cell.down for cell in row or ()]


def test_edges_may_lie_left_of_the_margin() -> None:
    row = layout(table_row([-108, 900, 1800]))
    assert row is not None
    assert [(cell.left, cell.right) for cell in row] == [(-108, 900), (900, 1800)]


def test_the_flags_of_a_cell_say_how_it_is_merged() -> None:
    row = layout(table_row([0, 1, 2, 3, 4], [0x60, 0x20, 2, 1]))
    assert down(row) == [FIRST, GOES_ON, Merge.NONE, Merge.NONE]
    assert across(row) == [Merge.NONE, Merge.NONE, FIRST, GOES_ON]


def test_changes_behind_the_layout_merge_and_part_cells() -> None:
    base = table_row([0, 1, 2, 3])
    assert across(layout(base + sprm(sprms.MERGE, 1, 3))) == [Merge.NONE, FIRST, GOES_ON]
    assert across(layout(base + sprm(sprms.MERGE, 0, 9) + sprm(sprms.SPLIT, 0, 2))) == [
        Merge.NONE,
        Merge.NONE,
        GOES_ON,
    ]
    merged = (
        sprm(sprms.MERGE_DOWN, 2, 0, 3) + sprm(sprms.MERGE_DOWN, 2, 1, 1) + sprm(sprms.MERGE_DOWN, 2, 7, 1)
    )
    assert down(layout(base + merged)) == [FIRST, GOES_ON, Merge.NONE]


def test_cells_without_flags_are_not_merged() -> None:
    cut = sprm(sprms.TABLE, 8, 0, 2, 0, 0, 10, 0, 20, 0)
    assert across(layout(cut)) == down(layout(cut)) == [Merge.NONE, Merge.NONE]


@pytest.mark.parametrize(
    "changes",
    [
        b"",
        sprm(sprms.MERGE, 0, 1),
        sprm(sprms.TABLE, 2, 0, 0),
        sprm(sprms.TABLE, 3, 0, 9, 0),
        sprm(sprms.TABLE, 1, 0),
    ],
)
def test_a_layout_that_is_not_there_or_not_sound_is_none(changes: bytes) -> None:
    assert layout(changes) is None
