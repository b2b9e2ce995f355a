"""Pictures: in the middle, with the caption below, never split."""

from drafter.render.pdf.figure import FigurePiece
from drafter.render.pdf.text import TextPiece, place_lines
from tests.render.pdf.paper import copy

CAPTION = TextPiece(tuple(place_lines(copy("图1", 12), [(0, 2)], 400, "center")), leading=20, before=6)
PIECE = FigurePiece(b"", (300, 200), 400, before=6, after=6, caption=CAPTION)


class Slate:
    """Takes what a pen is told to draw."""

    def __init__(self) -> None:
        self.drawn: list[tuple[str, float, float]] = []

    def picture(self, data: bytes, x: float, top: float, size: tuple[float, float]) -> None:
        self.drawn.append(("picture", x, top))

    def line(self, runs: object, x: float, baseline: float) -> None:
        self.drawn.append(("line", x, baseline))


def test_a_picture_is_as_high_as_it_is_with_its_caption() -> None:
    assert PIECE.height == PIECE.least == 200 + 6 + 20
    assert FigurePiece(b"", (300, 200), 400, 6, 6).height == 200


def test_a_picture_is_not_split() -> None:
    assert PIECE.split(150) is None


def test_the_picture_stands_in_the_middle_over_its_caption() -> None:
    slate = Slate()
    PIECE.draw(slate, 80, 100)  # pyright: ignore[reportArgumentType]
    (kind, x, top), (other, left, baseline) = slate.drawn
    assert (kind, x, top) == ("picture", 130, 100)
    assert (other, left) == ("line", 80)
    assert 100 + 200 + 6 < baseline < 100 + 200 + 6 + 20
