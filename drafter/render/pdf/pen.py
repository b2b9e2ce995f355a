"""Draws on the pages of a PDF: the one place that talks to reportlab's canvas."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from drafter import __version__
from drafter.errors import FileProblem
from drafter.render.blocks import Document

_VERSION = (1, 7)
_BOLD_STROKE = 1 / 40
"""Width of the stroke around a bold character, in ems."""


@dataclass(frozen=True, slots=True)
class Ink:
    """With what characters are drawn."""

    font: str
    size: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Characters on one line drawn in one stroke; `x` is from the left of the area, in points."""

    ink: Ink
    text: str
    x: float
    spacing: float = 0.0


Segment = tuple[float, float, float, float]
"""A straight line from (x, y) to (x, y)."""


class Pen:
    """A PDF being drawn, in points from the sheet's upper left corner."""

    def __init__(self, stream: io.BytesIO, size: tuple[float, float], *, lang: str, font: str) -> None:
        self._width, self._height = size
        self._canvas = _canvas(stream, size, lang, font)
        self._document: object = self._canvas._doc  # noqa: SLF001 - fonts keep their subsets by document
        self._marks = 0

    def describe(self, document: Document) -> None:
        """Set the file's properties: the report's own, and nothing of the person or the computer."""
        canvas = self._canvas
        canvas.setTitle(document.title)
        canvas.setAuthor(document.agency)
        canvas.setSubject(f"{document.year}年政府信息公开工作年度报告")
        canvas.setCreator("drafter")
        canvas.setProducer(f"drafter {__version__}")
        canvas.setViewerPreference("DisplayDocTitle", "true")

    def line(self, runs: Iterable[Run], x: float, baseline: float) -> None:
        """Draw the runs of one line whose area begins at `x`."""
        self._canvas.addLiteral(self._text(runs, x, self._height - baseline))

    def mark(self, runs: Iterable[Run], drop: float, angle: float, grey: float) -> None:
        """Draw a line of text around the middle of the sheet, turned by `angle` degrees, `drop` under it.

        Readers are told that it is a watermark and no part of the text (ISO 32000-1, 14.8.2.2).
        """
        canvas = self._canvas
        canvas.saveState()
        canvas.translate(self._width / 2, self._height / 2)
        canvas.rotate(angle)
        canvas.setFillGray(grey)
        text = self._text(runs, 0, -drop)
        canvas.addLiteral(f"/Artifact <</Type /Pagination /Subtype /Watermark>> BDC {text} EMC")
        canvas.restoreState()

    def _text(self, runs: Iterable[Run], x: float, y: float) -> str:
        """Return the operators for one line; the canvas's own text object would take three times as long."""
        operators = [f"1 0 0 1 {x + run.x:.2f} {y:.2f} Tm {self._shown(run)}" for run in runs]
        return f"BT {' '.join(operators)} ET"

    def _shown(self, run: Run) -> str:
        """Return the operators that show a run where the text position is (ISO 32000-1, 9.3 and 9.4)."""
        ink, font = run.ink, _registered(run.ink.font)
        shown = [
            f"{font.getSubsetInternalName(subset, self._document)} {ink.size:g} Tf <{codes.hex()}> Tj"
            for subset, codes in font.splitString(run.text, self._document)
        ]
        operators = f"{run.spacing:.3f} Tc {' '.join(shown)}"
        if ink.bold:
            operators = f"2 Tr {ink.size * _BOLD_STROKE:.2f} w {operators} 0 Tr"
        return operators

    def rules(self, segments: Sequence[Segment], width: float) -> None:
        """Draw straight lines of this width."""
        canvas, height = self._canvas, self._height
        canvas.setLineWidth(width)
        canvas.setLineCap(2)
        canvas.lines([(x1, height - y1, x2, height - y2) for x1, y1, x2, y2 in segments])

    def picture(self, data: bytes, x: float, top: float, size: tuple[float, float]) -> None:
        """Draw a PNG or JPEG with its upper left corner at (x, top); FileProblem where it is damaged."""
        from reportlab.lib.utils import ImageReader

        width, height = size
        try:
            image = ImageReader(io.BytesIO(data))
            self._canvas.drawImage(image, x, self._height - top - height, width, height, mask="auto")
        except (OSError, ValueError, SyntaxError) as error:
            raise FileProblem("有一张图片读不出来，", "请换成 PNG 或 JPEG 格式的图片后再导出。") from error

    def bookmark(self, text: str, top: float) -> None:
        """Add an entry to the outline that leads to this height of the page."""
        self._marks += 1
        key = f"h{self._marks}"
        self._canvas.bookmarkHorizontal(key, 0, self._height - top)
        self._canvas.addOutlineEntry(text, key, 0)

    def next_page(self) -> None:
        """End this page; what follows is drawn on a new one."""
        self._canvas.showPage()

    def finish(self) -> None:
        """Write the file into the stream."""
        self._canvas.save()


def _registered(name: str) -> Any:  # noqa: ANN401 - reportlab's stubs leave most of it open, or are wrong
    from reportlab.pdfbase.pdfmetrics import getFont

    return getFont(name)


def _canvas(stream: io.BytesIO, size: tuple[float, float], lang: str, font: str) -> Any:  # noqa: ANN401 - as above
    from reportlab import rl_config
    from reportlab.pdfgen import canvas

    # Streams as text (ASCII85) are a quarter larger and slower; no printer needs them any more.
    rl_config.useA85 = 0
    # Without a first font of our own the canvas names Helvetica on every page, and does not embed it.
    options: dict[str, Any] = {
        "pageCompression": 1,
        "pdfVersion": _VERSION,
        "initialFontName": font,
        "lang": lang,
    }
    return canvas.Canvas(stream, size, **options)
