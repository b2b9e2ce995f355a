"""A picture on the page, as large as it may be, with its caption below."""

from dataclasses import dataclass

from drafter.render.pdf.pen import Pen
from drafter.render.pdf.text import TextPiece


@dataclass(frozen=True, slots=True)
class FigurePiece:
    """A picture of `size` points in the middle of an area `width` points wide, and its caption."""

    data: bytes
    size: tuple[float, float]
    width: float
    before: float
    after: float
    caption: TextPiece | None = None
    keep_with_next: bool = False
    keep_with_previous: bool = False

    @property
    def height(self) -> float:
        """Height of the picture and its caption in points."""
        return self.size[1] + (self.caption.before + self.caption.height if self.caption else 0.0)

    @property
    def least(self) -> float:
        """A picture is not split."""
        return self.height

    def split(self, room: float) -> None:
        """A picture is not split, however little the room."""

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the picture and, below it, the caption."""
        pen.picture(self.data, x + (self.width - self.size[0]) / 2, top, self.size)
        if self.caption:
            self.caption.draw(pen, x, top + self.size[1] + self.caption.before)
