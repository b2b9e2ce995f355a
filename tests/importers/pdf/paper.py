"""Draws small PDFs for tests with reportlab: text, ruling lines and tables where a test wants them."""

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfgen.canvas import Canvas

from drafter.importers.raw import RawCell, RawParagraph, RawReport, RawTable

FACE = "STSong-Light"
_RUNS = re.compile(r"[\x20-\x7e]+|[^\x20-\x7e]+")
Ink = Literal["strokes", "bars", "rects"]
INKS: tuple[Ink, ...] = ("strokes", "bars", "rects")
"""How producers draw a table: long strokes, thin filled rectangles, or a stroked rectangle a cell."""


@dataclass(frozen=True)
class Cell:
    """A cell to draw: its text with line ends, and the rectangle of the grid that it covers."""

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1


def cells(*rows: str) -> list[Cell]:
    """Make cells of rows whose texts are parted by |."""
    return [Cell(text, r, c) for r, row in enumerate(rows) for c, text in enumerate(row.split("|"))]


class Paper:
    """Pages of `size` points, drawn on from the top left; `password` locks the file."""

    def __init__(self, size: tuple[float, float] = (595, 842), password: str | None = None) -> None:
        registerFont(UnicodeCIDFont(FACE))
        self._height = size[1]
        self._to = io.BytesIO()
        self.canvas = Canvas(self._to, pagesize=size, encrypt=password)

    def page(self) -> None:
        """Begin the next page."""
        self.canvas.showPage()

    def text(self, x: float, y: float, text: str, *, size: float = 12, turn: float = 0) -> None:
        """Write a line whose top left is at x and y; `turn` degrees clockwise around there."""
        self.canvas.saveState()
        self.canvas.translate(x, self._height - y)
        self.canvas.rotate(-turn)
        pen = 0.0
        for run in _RUNS.findall(text):
            face = "Helvetica" if run.isascii() else FACE
            self.canvas.setFont(face, size)
            self.canvas.drawString(pen, -size * 0.88, run)
            pen += stringWidth(run, face, size)
        self.canvas.restoreState()

    def lines(self, x: float, y: float, *texts: str, size: float = 12, pitch: float = 20) -> None:
        """Write lines below each other."""
        for number, text in enumerate(texts):
            self.text(x, y + number * pitch, text, size=size)

    def line(self, x0: float, y0: float, x1: float, y1: float, ink: Ink = "strokes") -> None:
        """Draw a line across or down."""
        if ink == "bars":
            left, top = min(x0, x1) - 0.4, min(y0, y1) - 0.4
            width, height = abs(x1 - x0) + 0.8, abs(y1 - y0) + 0.8
            self.canvas.rect(left, self._height - top - height, width, height, stroke=0, fill=1)
        else:
            self.canvas.line(x0, self._height - y0, x1, self._height - y1)

    def frame(self, left: float, top: float, right: float, bottom: float, *, fill: bool = False) -> None:
        """Draw a rectangle, or fill one with grey."""
        self.canvas.setFillGray(0.9)
        self.canvas.rect(
            left, self._height - bottom, right - left, bottom - top, stroke=int(not fill), fill=int(fill)
        )
        self.canvas.setFillGray(0)

    def table(
        self, xs: Sequence[float], ys: Sequence[float], content: Iterable[Cell], ink: Ink = "strokes"
    ) -> None:
        """Draw cells with their borders and their text, 9 points high, in the upper left corner."""
        for cell in content:
            left, right = xs[cell.column], xs[cell.column + cell.columns]
            top, bottom = ys[cell.row], ys[cell.row + cell.rows]
            if ink == "rects":
                self.frame(left, top, right, bottom)
            else:
                for ends in ((left, top, right, top), (left, bottom, right, bottom)):
                    self.line(*ends, ink)
                for ends in ((left, top, left, bottom), (right, top, right, bottom)):
                    self.line(*ends, ink)
            self.lines(left + 5, top + 4, *cell.text.split("\n"), size=9, pitch=12)

    def picture(self, left: float, top: float, width: float, height: float) -> None:
        """Put an image."""
        image = ImageReader(io.BytesIO(b"P6 2 2 255 " + bytes(range(12))))
        self.canvas.drawImage(image, left, self._height - top - height, width, height)

    def data(self) -> bytes:
        """Finish and return the file."""
        self.canvas.save()
        return self._to.getvalue()


def texts(report: RawReport) -> list[str]:
    """Return the paragraphs of a report."""
    return [block.text for block in report.blocks if isinstance(block, RawParagraph)]


def tables(report: RawReport) -> list[RawTable]:
    """Return the tables of a report."""
    return [block for block in report.blocks if isinstance(block, RawTable)]


def shape(table: RawTable) -> list[tuple[str, int, int, int, int]]:
    """Return the cells of a table without their boxes."""
    return [plain(cell) for cell in table.cells]


def plain(cell: RawCell) -> tuple[str, int, int, int, int]:
    """Return a cell's text, row, column, and how many rows and columns it covers."""
    return cell.text, cell.row, cell.column, cell.rows, cell.columns


def rows(table: RawTable) -> list[list[str]]:
    """Return the texts of the cells that begin in each row."""
    last = max(cell.row for cell in table.cells)
    return [[cell.text for cell in table.cells if cell.row == row] for row in range(last + 1)]
