"""Pages as PNG pictures."""

import io

import pytest
from PIL import Image

from drafter.errors import FileProblem
from drafter.importers.pdf import pictures as module
from drafter.importers.pdf.pictures import WIDEST, pictures
from tests.importers.pdf.paper import Paper


def two_pages() -> bytes:
    """A page with a grey right half, and a blank one."""
    paper = Paper((600, 800))
    paper.frame(300, 0, 600, 800, fill=True)
    paper.page()
    paper.text(90, 100, "第二页")
    return paper.data()


def test_a_page_is_drawn_as_wide_as_asked_and_upright() -> None:
    [png] = pictures(two_pages(), [0], 301)
    image = Image.open(io.BytesIO(png)).convert("L")
    assert image.size in ((301, 402), (301, 401))
    assert image.getpixel((10, 10)) == 255
    assert image.getpixel((290, 390)) == pytest.approx(230, abs=2)


def test_pages_come_in_the_order_asked_for() -> None:
    first, second = pictures(two_pages(), [1, 0], 60)
    assert pictures(two_pages(), [0], 60) == [second]
    assert first != second


def test_colours_are_not_mixed_up() -> None:
    paper = Paper((100, 100))
    paper.canvas.setFillColorRGB(1, 0, 0)
    paper.canvas.rect(0, 0, 100, 100, stroke=0, fill=1)
    [png] = pictures(paper.data(), [0], 50)
    assert Image.open(io.BytesIO(png)).getpixel((25, 25)) == (255, 0, 0)


def test_a_page_like_a_ribbon_and_a_huge_width_are_kept_within_bounds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "WIDEST", 200)
    paper = Paper((100, 3000))
    paper.text(10, 10, "长")
    [png] = pictures(paper.data(), [0], WIDEST)
    width, height = Image.open(io.BytesIO(png)).size
    assert width <= 200
    assert height <= 601


def test_a_page_that_is_not_there_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="no such page"):
        pictures(two_pages(), [2], 100)


def test_a_damaged_file_is_said_in_words() -> None:
    with pytest.raises(FileProblem, match="损坏"):
        pictures(b"%PDF-1.4", [0], 100)
