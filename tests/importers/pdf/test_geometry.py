"""Places on a page: maps, rectangles, and boxes as parts of the page that is shown."""

import pytest

from drafter.importers.pdf.geometry import Matrix, Rect, View, view
from drafter.importers.pdf.opening import opened
from tests.importers.pdf.paper import Paper


def test_maps_are_chained_in_order() -> None:
    shift, double = Matrix(e=10, f=20), Matrix(a=2, d=2)
    assert shift.before(double).point(1, 1) == (22, 42)
    assert double.before(shift).point(1, 1) == (12, 22)


def test_a_rectangle_is_the_right_way_round_whatever_maps_it() -> None:
    assert Matrix(d=-1, f=100).rect(10, 20, 30, 60) == Rect(10, 40, 30, 80)
    assert Matrix(0, 1, -1, 0, 100, 0).rect(10, 20, 30, 60) == Rect(40, 10, 80, 30)


def test_a_rectangle_knows_its_extent_and_its_middle() -> None:
    rect = Rect(10, 20, 30, 60)
    assert (rect.width, rect.height, rect.middle, rect.centre) == (20, 40, 20, 40)


@pytest.mark.parametrize(
    ("turn", "expected"),
    [
        (0, (0.1, 0.2, 0.3, 0.4)),
        (1, (0.2, 0.7, 0.4, 0.9)),
        (2, (0.7, 0.6, 0.9, 0.8)),
        (3, (0.6, 0.1, 0.8, 0.3)),
    ],
)
def test_a_box_is_that_of_the_page_before_it_was_turned(
    turn: int, expected: tuple[float, float, float, float]
) -> None:
    box = View(4, 100, 200, Matrix(), turn).box(Rect(10, 40, 30, 80))
    assert (box.page, box.left, box.top, box.right, box.bottom) == (4, *expected)


def test_a_box_stays_on_the_page() -> None:
    box = View(0, 100, 100, Matrix()).box(Rect(-5, 50, 120, 60))
    assert (box.left, box.right) == (0.0, 1.0)


@pytest.mark.parametrize(
    ("turn", "size"), [(0, (600, 800)), (1, (800, 600)), (2, (600, 800)), (3, (800, 600))]
)
def test_a_turned_view_maps_the_corners_of_the_page_to_its_own(turn: int, size: tuple[int, int]) -> None:
    with opened(_blank(), "a.pdf") as document:
        page = document[0]
        seen = view(page, 0, turn)
        page.close()
    assert (seen.width, seen.height) == size
    corner = {0: (0, 800), 1: (0, 0), 2: (600, 0), 3: (600, 800)}[turn]
    assert seen.map.point(*corner) == pytest.approx((0, 0), abs=0.01)


def _blank() -> bytes:
    paper = Paper((600, 800))
    paper.page()
    return paper.data()
