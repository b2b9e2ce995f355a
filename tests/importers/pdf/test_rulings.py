"""The lines of a page: strokes and bars, whole, dashed or double, and what is no line."""

import pytest

from drafter.importers.pdf import rulings
from drafter.importers.pdf.geometry import view
from drafter.importers.pdf.opening import opened
from drafter.importers.pdf.rulings import Drawing, Ruling, join, read_drawing
from tests.importers.pdf.paper import Ink, Paper


def drawing(paper: Paper) -> Drawing:
    """What is drawn on the first page."""
    with opened(paper.data(), "a.pdf") as document:
        page = document[0]
        found = read_drawing(page, view(page, 0))
        page.close()
        return found


def rounded(lines: list[Ruling] | tuple[Ruling, ...]) -> list[tuple[int, int, int]]:
    """The lines in whole points."""
    return [(round(line.at), round(line.start), round(line.stop)) for line in lines]


@pytest.mark.parametrize("ink", ["strokes", "bars"])
def test_strokes_and_thin_bars_are_lines(ink: Ink) -> None:
    paper = Paper()
    paper.line(90, 100, 400, 100, ink)
    paper.line(90, 100, 90, 300, ink)
    found = drawing(paper)
    assert rounded(list(found.across)) == [(100, 90, 400)]
    assert rounded(list(found.down)) == [(90, 100, 300)]


def test_a_stroked_rectangle_has_four_edges_and_a_filled_one_none() -> None:
    paper = Paper()
    paper.frame(90, 100, 300, 200)
    paper.frame(90, 400, 300, 500, fill=True)
    found = drawing(paper)
    assert rounded(list(found.across)) == [(100, 90, 300), (200, 90, 300)]
    assert rounded(list(found.down)) == [(90, 100, 200), (300, 100, 200)]


def test_slanted_lines_and_curves_are_none() -> None:
    paper = Paper()
    paper.line(90, 100, 400, 140)
    paper.canvas.circle(200, 400, 100)
    found = drawing(paper)
    assert not found.across
    assert not found.down


def test_lines_inside_a_form_stand_where_the_form_is_put() -> None:
    paper = Paper((600, 800))
    paper.canvas.beginForm("frame")
    paper.canvas.line(0, 0, 100, 0)
    paper.canvas.endForm()
    paper.canvas.translate(90, 700)
    paper.canvas.scale(2, 1)
    paper.canvas.doForm("frame")
    assert rounded(list(drawing(paper).across)) == [(100, 90, 290)]


def test_an_image_as_thin_as_a_line_is_one_and_a_large_one_a_picture() -> None:
    paper = Paper()
    paper.picture(90, 100, 300, 0.7)
    paper.picture(90, 200, 300, 150)
    paper.picture(90, 500, 12, 12)
    found = drawing(paper)
    assert rounded(list(found.across)) == [(100, 90, 390)]
    assert [round(box.width) for box in found.pictures] == [300]


def test_pieces_of_a_line_are_joined_and_stubs_dropped() -> None:
    pieces = [Ruling(100, 0, 50), Ruling(100.4, 51, 120), Ruling(100, 300, 302)]
    assert rounded(join(pieces)) == [(100, 0, 120)]


def test_a_double_line_is_one_and_lines_a_row_apart_are_two() -> None:
    assert len(join([Ruling(100, 0, 50), Ruling(102, 0, 50)])) == 1
    assert len(join([Ruling(100, 0, 50), Ruling(112, 0, 50)])) == 2


def test_a_dashed_line_is_one() -> None:
    assert join([Ruling(10, x, x + 3) for x in range(0, 300, 5)]) == [Ruling(10, 0, 298)]


def test_a_page_crowded_with_lines_is_a_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rulings, "_MOST_LINES", 20)
    paper = Paper()
    for number in range(30):
        paper.line(90, 100 + number * 10, 400, 100 + number * 10)
    found = drawing(paper)
    assert found.crowded
    assert not found.across


def test_a_page_of_too_many_objects_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rulings, "_MOST_OBJECTS", 5)
    paper = Paper()
    for number in range(6):
        paper.line(90, 100 + number * 10, 400, 100 + number * 10)
    assert drawing(paper).crowded
