"""The pages of a PDF as pictures, which come when they are in sight; places on them are marked by a frame."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from drafter.importers.raw import Box, RawBlock, RawTable
from drafter.importers.reading import Place
from drafter.ui.adopt.canvas import Canvas
from drafter.ui.theme import tints

_A4 = 297 / 210
_GAP = 10
_SHARPEST = 2400
"""Pictures are at most so many pixels wide: a page of them takes 30 MB."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place of the report and the box that it stands in."""

    place: Place
    box: Box


class PagesCanvas(Canvas):
    """Draws the pages below each other; a page without a picture yet is a blank sheet."""

    def __init__(self, blocks: Sequence[RawBlock], pages: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spots = [spot for number, block in enumerate(blocks) for spot in _spots(number, block)]
        self._pictures: dict[int, QPixmap] = {}
        self._drawn_for: dict[int, int] = {}
        self._ratios = [_A4] * pages
        self._areas: list[QRect] = []
        self._room, self._zoom = 0, 1.0

    @property
    def pixels(self) -> int:
        """How wide a page's picture is to be, in pixels of the screen."""
        return min(round(self._page_width * self.devicePixelRatioF()), _SHARPEST)

    @property
    def _page_width(self) -> int:
        return max(1, int(self._room * self._zoom) - 2 * _GAP)

    def reshape(self, width: int, zoom: float) -> None:
        self._room, self._zoom = width, zoom
        top = _GAP
        self._areas.clear()
        for ratio in self._ratios:
            self._areas.append(QRect(_GAP, top, self._page_width, round(self._page_width * ratio)))
            top += self._areas[-1].height() + _GAP
        self.resize(self._page_width + 2 * _GAP, top)

    def lacking(self, seen: QRect) -> list[int]:
        """Name the pages in `seen` that have no picture of the right size yet."""
        met = [number for number, area in enumerate(self._areas) if area.intersects(seen)]
        return [number for number in met if self._drawn_for.get(number) != self.pixels]

    def hang(self, pictures: Mapping[int, QPixmap], pixels: int) -> None:
        """Show pictures that were asked for `pixels` wide; a page gets its own shape by its picture."""
        self._pictures.update(pictures)
        self._drawn_for.update(dict.fromkeys(pictures, pixels))
        shapes = {number: picture.height() / max(1, picture.width()) for number, picture in pictures.items()}
        for number, shape in shapes.items():
            self._ratios[number] = shape
        self.reshape(self._room, self._zoom)
        self.remark()

    def forget_beyond(self, near: QRect) -> None:
        """Take down the pictures of pages that are far from what is to be seen."""
        for number, area in enumerate(self._areas):
            if not area.intersects(near):
                self._pictures.pop(number, None)
                self._drawn_for.pop(number, None)

    def area(self, place: Place) -> QRect | None:
        spot = next((spot for spot in self._spots if spot.place == place), None)
        return self._rect(spot.box) if spot else None

    def place_at(self, point: QPoint) -> Place | None:
        met = (spot.place for spot in self._spots if (area := self._rect(spot.box)) and area.contains(point))
        return next(met, None)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number, area in enumerate(self._areas):
            if area.intersects(event.rect()):
                self._paint_page(painter, number, area)
        self.paint_mark(painter)
        painter.end()

    def _paint_page(self, painter: QPainter, number: int, area: QRect) -> None:
        painter.fillRect(area, Qt.GlobalColor.white)
        picture = self._pictures.get(number)
        if picture is not None:
            painter.drawPixmap(area, picture)
        else:
            painter.setPen(Qt.GlobalColor.darkGray)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, f"正在画第 {number + 1} 页…")
        painter.setPen(tints(self.palette()).grid)
        painter.drawRect(area)

    def _rect(self, box: Box) -> QRect | None:
        if not 0 <= box.page < len(self._areas):
            return None
        page = self._areas[box.page]
        left, top = page.left() + box.left * page.width(), page.top() + box.top * page.height()
        right, bottom = page.left() + box.right * page.width(), page.top() + box.bottom * page.height()
        return QRect(round(left), round(top), round(right - left), round(bottom - top))


def _spots(number: int, block: RawBlock) -> list[_Spot]:
    if isinstance(block, RawTable):
        return [_Spot(Place(number, cell.row, cell.column), cell.box) for cell in block.cells if cell.box]
    return [_Spot(Place(number, 0, 0), block.box)] if block.box else []
