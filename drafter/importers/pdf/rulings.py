"""The ruling lines of a page: straight strokes, edges of rectangles, and thin filled bars."""

import ctypes
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from drafter.importers.pdf.geometry import Matrix, Rect, View
from drafter.importers.pdf.pdfium import Page, raw

_THIN = 3.0
"""A filled bar up to this many points thick is a line."""

_NEAR = 3.0
"""Lines this many points apart are one line drawn twice; gaps this long are those of a dashed one."""

_SHORTEST = 6.0
_STRAIGHT = 0.6
_LARGEST_PICTURE = 30.0
_NO_EXTENT = 0.01
_DEEPEST = 8
_MOST_OBJECTS = 60_000
_MOST_POINTS = 2_000
_MOST_LINES = 1_500


class Ruling(NamedTuple):
    """A line across at the height `at`, or down at the place `at`, from `start` to `stop`, in points."""

    at: float
    start: float
    stop: float


@dataclass(slots=True)
class Drawing:
    """What is drawn on a page beside its text.

    `crowded` says that it is a picture drawn of so many lines that none of them is taken for a
    table's. `pictures` are the places of images large enough to show something. `lost` are those of
    text that pdfium leaves out of the text layer: a single character, or a blank, in a font that is
    neither in the file nor on this computer and so has no extent.
    """

    across: Sequence[Ruling] = ()
    down: Sequence[Ruling] = ()
    pictures: list[Rect] = field(default_factory=list[Rect])
    lost: list[Rect] = field(default_factory=list[Rect])
    crowded: bool = False


def read_drawing(page: Page, view: View) -> Drawing:
    """Return the lines of a page, those that belong together joined, and its pictures."""
    reader = _Reader()
    reader.read(page, view.map)
    drawing = Drawing(pictures=reader.pictures, lost=reader.lost)
    drawing.across, drawing.down = join(reader.across), join(reader.down)
    drawing.crowded = reader.left < 0 or max(len(drawing.across), len(drawing.down)) > _MOST_LINES
    if drawing.crowded:
        drawing.across = drawing.down = ()
    return drawing


def join(lines: Iterable[Ruling]) -> list[Ruling]:
    """Join lines drawn in pieces, twice or side by side; stubs that are no lines are left out."""
    joined: list[Ruling] = []
    for band in _bands(sorted(lines)):
        at = sum(line.at for line in band) / len(band)
        start = stop = -_NEAR * 2
        for line in sorted(band, key=lambda line: line.start):
            if line.start > stop + _NEAR:
                joined.append(Ruling(at, start, stop))
                start, stop = line.start, line.stop
            stop = max(stop, line.stop)
        joined.append(Ruling(at, start, stop))
    return [line for line in joined if line.stop - line.start >= _SHORTEST]


def _bands(lines: Sequence[Ruling]) -> Iterator[list[Ruling]]:
    """Yield lines that stand at the same place."""
    band: list[Ruling] = []
    for line in lines:
        if band and line.at - band[0].at > _NEAR:
            yield band
            band = []
        band.append(line)
    if band:
        yield band


class _Reader:
    """Goes through the objects of a page, down into forms; `left` is how many more it will look at."""

    def __init__(self) -> None:
        self.across: list[Ruling] = []
        self.down: list[Ruling] = []
        self.pictures: list[Rect] = []
        self.lost: list[Rect] = []
        self.left = _MOST_OBJECTS
        self._bounds = [ctypes.c_float() for _ in range(4)]

    def read(self, page: Page, to_page: Matrix) -> None:
        """Read a page's objects."""
        pdfium = raw()

        for index in range(pdfium.FPDFPage_CountObjects(page)):
            self._object(pdfium.FPDFPage_GetObject(page, index), to_page, 0)

    def _object(self, item: object, to_page: Matrix, depth: int) -> None:
        pdfium = raw()

        self.left -= 1
        kind = pdfium.FPDFPageObj_GetType(item)
        if self.left < 0:
            return
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            self._text(item, to_page)
            return
        form = pdfium.FS_MATRIX()
        pdfium.FPDFPageObj_GetMatrix(item, form)
        to_view = Matrix(form.a, form.b, form.c, form.d, form.e, form.f).before(to_page)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            self._path(item, to_view)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            self._picture(to_view.rect(0, 0, 1, 1))
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            for index in range(pdfium.FPDFFormObj_CountObjects(item)):
                self._object(pdfium.FPDFFormObj_GetObject(item, index), to_view, depth + 1)

    def _text(self, item: object, to_page: Matrix) -> None:
        pdfium = raw()
        left, bottom, right, top = self._bounds
        pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top)
        flat = right.value - left.value < _NO_EXTENT
        if flat and pdfium.FPDFFont_GetIsEmbedded(pdfium.FPDFTextObj_GetFont(item)) == 0:
            self.lost.append(to_page.rect(left.value, bottom.value, right.value, top.value))

    def _path(self, item: object, to_view: Matrix) -> None:
        pdfium = raw()

        fill, stroke = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(item, fill, stroke)
        if not fill.value and not stroke.value:
            return
        for points in _subpaths(item, to_view):
            if stroke.value:
                for (x0, y0), (x1, y1) in pairwise(points):
                    self._line(x0, y0, x1, y1)
            elif len(points) > 2:
                self._bar(points)

    def _line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        if abs(y1 - y0) <= _STRAIGHT:
            self.across.append(Ruling((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
        elif abs(x1 - x0) <= _STRAIGHT:
            self.down.append(Ruling((x0 + x1) / 2, min(y0, y1), max(y0, y1)))

    def _bar(self, points: Sequence[tuple[float, float]]) -> None:
        """Take a thin filled shape for a line; a dot may be a piece of a dotted one of either kind."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        box = Rect(min(xs), min(ys), max(xs), max(ys))
        if box.height <= _THIN:
            self.across.append(Ruling(box.centre, box.left, box.right))
        if box.width <= _THIN:
            self.down.append(Ruling(box.middle, box.top, box.bottom))

    def _picture(self, box: Rect) -> None:
        """Keep an image that shows something; one as thin as a line is one."""
        if min(box.width, box.height) >= _LARGEST_PICTURE:
            self.pictures.append(box)
        elif min(box.width, box.height) <= _THIN:
            self._bar(((box.left, box.top), (box.right, box.bottom)))


def _subpaths(item: object, to_view: Matrix) -> Iterator[list[tuple[float, float]]]:
    """Yield the corners of each run of straight lines in a path."""
    pdfium = raw()

    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float]] = []
    for index in range(min(pdfium.FPDFPath_CountSegments(item), _MOST_POINTS)):
        segment = pdfium.FPDFPath_GetPathSegment(item, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if kind != pdfium.FPDF_SEGMENT_LINETO and points:
            yield points
            points = []
        points.append(to_view.point(x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield [*points, points[0]]
            points = []
    if points:
        yield points
