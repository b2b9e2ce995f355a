"""TwoLineButton: a drawing, a title and a quieter line below it, as one wide button."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QStyleOptionFocusRect, QWidget

from drafter.ui.theme import mix, tints

_ICON = 24
_PAD = 8


class TwoLineButton(QAbstractButton):
    """Shows as much of both lines as there is room for; the whole stands in its tool tip."""

    def __init__(self, drawing: QIcon, title: str, detail: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._detail = detail
        self.setIcon(drawing)
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def detail(self) -> str:
        """The line below the title."""
        return self._detail

    def set_detail(self, detail: str) -> None:
        """Put another line below the title."""
        self._detail = detail
        self.setAccessibleDescription(detail)
        self.update()

    def sizeHint(self) -> QSize:
        lines = QFontMetrics(self._title_font()).height() + self.fontMetrics().height()
        return QSize(240, lines + 2 * _PAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_ground(painter)
        palette = self.palette()
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        self.icon().paint(painter, QRect(_PAD, 0, _ICON, self.height()), mode=mode)
        title, detail = self._places()
        ink = palette.color(QPalette.ColorRole.Text) if self.isEnabled() else tints(palette).muted_ink
        painter.setPen(ink)
        painter.setFont(self._title_font())
        self._draw(painter, title, self.text(), Qt.TextElideMode.ElideRight)
        painter.setPen(tints(palette).muted_ink)
        painter.setFont(self.font())
        self._draw(painter, detail, self._detail, Qt.TextElideMode.ElideMiddle)

    def _paint_ground(self, painter: QPainter) -> None:
        palette = self.palette()
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            strength = 0.16 if self.isDown() else 0.08
            base, accent = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Highlight)
            painter.fillRect(self.rect(), mix(base, accent, strength))
        if self.hasFocus():
            option = QStyleOptionFocusRect()
            option.initFrom(self)
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, self)

    def _places(self) -> tuple[QRect, QRect]:
        left = 2 * _PAD + _ICON
        width = self.width() - left - _PAD
        tall = QFontMetrics(self._title_font()).height()
        return (
            QRect(left, _PAD, width, tall),
            QRect(left, _PAD + tall, width, self.fontMetrics().height()),
        )

    def _title_font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    @staticmethod
    def _draw(painter: QPainter, place: QRect, text: str, elide: Qt.TextElideMode) -> None:
        shown = painter.fontMetrics().elidedText(text, elide, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
