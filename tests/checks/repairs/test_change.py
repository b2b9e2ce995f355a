"""A repair of cells: its edit, and what its preview shows."""

from drafter.checks.repairs.change import Change, of_cells
from drafter.model.edits import SetCells
from tests.checks.samples import SOUND, cells

CELL, TOTAL = "requests.granted.natural", "requests.granted.total"


def test_each_cell_is_shown_before_and_after() -> None:
    repair = of_cells("填上", cells(requests__granted__natural=None), {CELL: 5})
    assert repair is not None
    assert repair.edit == SetCells({CELL: 5})
    assert repair.changes == (Change("表三“（一）予以公开”的自然人", "空", "5"),)


def test_a_total_that_is_left_to_the_program_shows_its_sum() -> None:
    repair = of_cells("合计", cells(requests__granted__total=1), {}, (TOTAL,))
    assert repair is not None
    (change,) = repair.changes
    assert (change.place, change.before) == ("表三“（一）予以公开”的总计", "1")
    assert int(change.after) > 1


def test_what_changes_nothing_is_no_repair() -> None:
    assert of_cells("", SOUND, {CELL: SOUND.cells[CELL]}) is None
    assert of_cells("", SOUND, {}, (TOTAL,)) is None
