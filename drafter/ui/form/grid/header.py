"""The header rows of a table: merged as on paper, above the body and always in sight."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from drafter.standard.grid import GridCell
from drafter.ui.form.grid.geometry import MARGIN_X, WRAPPED, edges, in_lines, span
from drafter.ui.theme import tints


class MergedHeader(QHeaderView):
    """Draws the rectangles of the header rows over the columns of its view.

    `pressed` carries the rectangle that was clicked and the keys held meanwhile.
    """

    pressed = Signal(object, object)

    def __init__(self, cells: Sequence[GridCell], parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._cells = cells
        self._edges = [0]
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setAccessibleName("表头")

    def set_heights(self, heights: Sequence[int]) -> None:
        """Give the header rows their heights."""
        self._edges = edges(heights)
        self.updateGeometry()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._edges[-1])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        colours = tints(self.palette())
        for cell in self._cells:
            area = self.area(cell)
            if area.intersects(event.rect()):
                painter.fillRect(area, colours.header_background)
                painter.setPen(colours.grid)
                painter.drawLine(area.topRight(), area.bottomRight())
                painter.drawLine(area.bottomLeft(), area.bottomRight())
                painter.setPen(self.palette().text().color())
                room = area.adjusted(MARGIN_X, 0, -MARGIN_X, 0)
                painter.drawText(room, WRAPPED, in_lines(cell.text, room.width(), self.fontMetrics()))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        cell = next((cell for cell in self._cells if self.area(cell).contains(place)), None)
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(cell, event.modifiers())
        event.accept()

    def area(self, cell: GridCell) -> QRect:
        """Return where a rectangle is drawn, in the viewport's pixels."""
        columns = range(cell.column, cell.column + cell.columns)
        left = self.sectionViewportPosition(cell.column)
        width = sum(self.sectionSize(column) for column in columns)
        return QRect(left, self._edges[cell.row], width, span(self._edges, cell.row, cell.rows))
