"""Where things stand on a page: rectangles in points from the top left, and fractions of the page."""

from typing import NamedTuple

from drafter.importers.pdf.pdfium import Page, raw
from drafter.importers.raw import Box

_DEVICE = 1_000_000


class Rect(NamedTuple):
    """A rectangle in points from the top left of the page as it is read."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Halfway between left and right."""
        return (self.left + self.right) / 2

    @property
    def centre(self) -> float:
        """Halfway between top and bottom."""
        return (self.top + self.bottom) / 2


class Matrix(NamedTuple):
    """An affine map: x' = ax + cy + e, y' = bx + dy + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Map a point."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def before(self, other: "Matrix") -> "Matrix":
        """Return the map that maps by this one first, by the other then."""
        a, b = other.a * self.a + other.c * self.b, other.b * self.a + other.d * self.b
        c, d = other.a * self.c + other.c * self.d, other.b * self.c + other.d * self.d
        return Matrix(a, b, c, d, *other.point(self.e, self.f))

    def rect(self, left: float, bottom: float, right: float, top: float) -> Rect:
        """Map two corners and return the rectangle between them."""
        if not self.b and not self.c and self.a > 0 > self.d:
            return Rect(
                self.a * left + self.e,
                self.d * top + self.f,
                self.a * right + self.e,
                self.d * bottom + self.f,
            )
        (x0, y0), (x1, y1) = self.point(left, bottom), self.point(right, top)
        return Rect(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


class View(NamedTuple):
    """How a page is read: `map` leads from the PDF's units to points on the page turned upright.

    `turn` says by how many quarter turns clockwise the page was turned for that, beyond what the
    page itself asks for; `width` and `height` are those of the page as it is read.
    """

    page: int
    width: float
    height: float
    map: Matrix
    turn: int = 0

    def box(self, rect: Rect) -> Box:
        """Return where a rectangle stands on the page as a program shows it."""
        left, right = rect.left / self.width, rect.right / self.width
        top, bottom = rect.top / self.height, rect.bottom / self.height
        for _ in range(self.turn):
            left, top, right, bottom = top, 1 - right, bottom, 1 - left
        return Box(self.page, _part(left), _part(top), _part(right), _part(bottom))


def _part(part: float) -> float:
    return 0.0 if part < 0 else 1.0 if part > 1 else round(part, 5)


def view(page: Page, number: int, turn: int = 0) -> View:
    """Return how to read a page, with its own rotation and crop box seen to."""
    width, height = page.get_size()
    if turn % 2:
        width, height = height, width
    (x0, y0), (x1, y1), (x2, y2) = (_from_device(page, turn, *corner) for corner in ((0, 0), (1, 0), (0, 1)))
    across = Matrix(x1 - x0, y1 - y0, x2 - x0, y2 - y0, x0, y0)
    return View(number, width, height, _inverse(across).before(Matrix(width, 0, 0, height)), turn)


def _from_device(page: Page, turn: int, x: int, y: int) -> tuple[float, float]:
    """Return the PDF's coordinates of a corner of the page."""
    import ctypes

    pdfium = raw()

    found = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDF_DeviceToPage(page, 0, 0, _DEVICE, _DEVICE, turn, x * _DEVICE, y * _DEVICE, *found)
    return found[0].value, found[1].value


def _inverse(matrix: Matrix) -> Matrix:
    """Return the map back; a page without extent maps to nothing."""
    determinant = matrix.a * matrix.d - matrix.b * matrix.c
    if not determinant:
        return Matrix(0, 0, 0, 0, 0, 0)
    a, b = matrix.d / determinant, -matrix.b / determinant
    c, d = -matrix.c / determinant, matrix.a / determinant
    return Matrix(a, b, c, d, -(a * matrix.e + c * matrix.f), -(b * matrix.e + d * matrix.f))
