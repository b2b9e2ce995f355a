"""The source as found: its paragraphs and its tables with their spans, drawn one below the other."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from drafter.importers.raw import RawBlock, RawParagraph, RawTable
from drafter.importers.reading import Place
from drafter.ui.adopt.canvas import Canvas
from drafter.ui.adopt.sheet import Sheet, lay_out
from drafter.ui.form.grid.geometry import MARGIN_X, MARGIN_Y
from drafter.ui.theme import tints

_EDGE = 14
_GAP = 6
_HIGH = 100_000
_SMALLEST, _SLACK = 0.8, 0.96
"""How far letters may shrink so that a wide table fits, and a little more, as they come in steps."""
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_INSIDE = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A block on the canvas: its number in the report, where it is, and the sheet of a table."""

    number: int
    area: QRect
    block: RawBlock
    sheet: Sheet | None = None


class BlocksCanvas(Canvas):
    """Draws the blocks of a RawReport."""

    def __init__(self, blocks: Sequence[RawBlock], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks = blocks
        self._drawn: list[_Drawn] = []
        self._size = 1.0
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)

    def reshape(self, width: int, zoom: float) -> None:
        room, size = int(width * zoom), zoom
        self._lay_out(room, size)
        while self.width() > room and size > zoom * _SMALLEST:
            size = max(zoom * _SMALLEST, size * _SLACK * room / self.width())
            self._lay_out(room, size)

    def _lay_out(self, width: int, size: float) -> None:
        """Lay the blocks out `width` wide in letters of `size`; wider where a table needs it."""
        self._size = size
        self._drawn.clear()
        room, top = width - 2 * _EDGE, _EDGE
        widest = room
        for number, block in enumerate(self._blocks):
            drawn = self._draw(number, block, top, room)
            if drawn.area.height():
                self._drawn.append(drawn)
                top = drawn.area.bottom() + 1 + _GAP
                widest = max(widest, drawn.area.width())
        self.resize(widest + 2 * _EDGE, top + _EDGE)

    def area(self, place: Place) -> QRect | None:
        drawn = next((drawn for drawn in self._drawn if drawn.number == place.block), None)
        if drawn is None:
            return None
        if drawn.sheet is None:
            return drawn.area
        inside = drawn.sheet.area(place.row, place.column)
        return inside.translated(drawn.area.topLeft()) if inside else None

    def place_at(self, point: QPoint) -> Place | None:
        drawn = next((drawn for drawn in self._drawn if drawn.area.contains(point)), None)
        if drawn is None:
            return None
        if drawn.sheet is None:
            return Place(drawn.number, 0, 0)
        cell = drawn.sheet.cell_at(point - drawn.area.topLeft())
        return Place(drawn.number, cell.row, cell.column) if cell else None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for drawn in self._drawn:
            if drawn.area.intersects(event.rect()):
                self._paint(painter, drawn, event.rect())
        self.paint_mark(painter)
        painter.end()

    def _draw(self, number: int, block: RawBlock, top: int, room: int) -> _Drawn:
        if isinstance(block, RawTable):
            sheet = lay_out(block, room, QFontMetrics(self._font(0)))
            return _Drawn(number, QRect(_EDGE, top, sheet.width, sheet.height), block, sheet)
        if not block.text.strip():
            return _Drawn(number, QRect(), block)
        metrics = QFontMetrics(self._font(block.level))
        height = metrics.boundingRect(QRect(0, 0, room, _HIGH), _WRAP, block.text).height()
        return _Drawn(number, QRect(_EDGE, top, room, height), block)

    def _paint(self, painter: QPainter, drawn: _Drawn, seen: QRect) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        if drawn.sheet is not None:
            self._paint_table(painter, drawn.sheet, drawn.area.topLeft(), seen)
        elif isinstance(drawn.block, RawParagraph):
            painter.setFont(self._font(drawn.block.level))
            painter.drawText(drawn.area, _WRAP, drawn.block.text)

    def _paint_table(self, painter: QPainter, sheet: Sheet, origin: QPoint, seen: QRect) -> None:
        colours = tints(self.palette())
        painter.setFont(self._font(0))
        for cell, inside in sheet.cells:
            area = inside.translated(origin)
            if not area.intersects(seen):
                continue
            painter.setPen(colours.grid)
            painter.drawRect(area)
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            text = area.adjusted(MARGIN_X, MARGIN_Y, -MARGIN_X, -MARGIN_Y)
            painter.drawText(text, _INSIDE, cell.text)

    def _font(self, level: int) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * self._size)
        font.setBold(level > 0)
        return font
