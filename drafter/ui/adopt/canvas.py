"""What the source is drawn on: things to be clicked, one of them marked, as wide as there is room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from drafter.importers.reading import Place
from drafter.ui.theme import mix, tints

_ZOOMS = (1.0, 1.25, 1.5, 2.0, 2.5, 3.0)
_MARK = 3
_SETTLES_MS = 30


class Canvas(QWidget):
    """Draws a source at a given width, by itself nothing; `picked` carries the Place that was clicked."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marked: QRect | None = None
        self._place: Place | None = None

    def reshape(self, width: int, zoom: float) -> None:
        """Lay everything out anew for a room of `width`, and as much wider as `zoom` says."""
        self.resize(int(width * zoom), 0)

    def area(self, place: Place) -> QRect | None:
        """Return where a place is drawn; None where it is not."""
        return None

    def place_at(self, point: QPoint) -> Place | None:
        """Return what is drawn at a point; None for nothing to be clicked."""
        return None

    def mark(self, place: Place | None) -> None:
        """Frame a place, None for none."""
        self._place = place
        self.remark()

    def remark(self) -> None:
        """Find the marked place again after everything moved."""
        self.marked = self.area(self._place) if self._place else None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        place = self.place_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self.picked.emit(place)

    def paint_mark(self, painter: QPainter) -> None:
        """Draw the frame over what is there."""
        if self.marked is None:
            return
        colour = tints(self.palette()).warning_ink
        veil = mix(colour, colour, 0)
        veil.setAlphaF(0.15)
        painter.fillRect(self.marked, veil)
        painter.setPen(QPen(colour, _MARK))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.marked.adjusted(-1, -1, 1, 1))


class SourceView(QScrollArea):
    """Shows a canvas, which follows its width; `settled` tells that what is in sight may be different."""

    settled = Signal()

    def __init__(self, canvas: Canvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = canvas
        self.setWidget(canvas)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # laid out once, not twice
        self._zoom = 0
        self._settling = QTimer(self, singleShot=True, interval=_SETTLES_MS)
        self._settling.timeout.connect(self._settle)
        self._moved = False
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._settling.start())

    def mark(self, place: Place | None) -> None:
        """Frame a place and bring it into sight."""
        self.canvas.mark(place)
        self.mark_again()

    def zoom(self, by: int) -> None:
        """Draw larger (1), smaller (-1), or as wide as there is room (0)."""
        self._zoom = min(max(self._zoom + by, 0), len(_ZOOMS) - 1) if by else 0
        self._reshape()

    @property
    def in_sight(self) -> QRect:
        """What of the canvas is to be seen."""
        return QRect(-self.canvas.pos(), self.viewport().size())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._reshape()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def _reshape(self) -> None:
        self.canvas.reshape(self.viewport().width(), _ZOOMS[self._zoom])
        self.canvas.remark()
        self._moved = True
        self._settling.start()

    def _settle(self) -> None:
        """Follow the marked place when all has its size; the scroll bars learn theirs late."""
        if self._moved:
            self._moved = False
            self.mark_again()
        self.settled.emit()

    def mark_again(self) -> None:
        """Bring the marked place back into sight after everything moved."""
        area = self.canvas.marked
        if area is not None:
            margins = _margins(area.size(), self.viewport().size())
            self.ensureVisible(area.center().x(), area.center().y(), *margins)


def _margins(area: QSize, room: QSize) -> tuple[int, int]:
    """Return how far from the edge the middle of a place is to stand: never so near that it is cut."""
    across = min(area.width() // 2 + _MARK, room.width() // 2)
    down = min(area.height() // 2 + room.height() // 4, room.height() // 2)
    return across, down
