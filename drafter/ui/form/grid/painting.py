"""How a place of a table is drawn: labels as on paper, figures with all that is to be noticed."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QPolygon
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from drafter.standard.grid import GridCell
from drafter.ui.form.grid.geometry import MARGIN_X, MARGIN_Y, in_lines
from drafter.ui.form.grid.looks import CellLook
from drafter.ui.theme import Tints, mix

Flag = Qt.AlignmentFlag

SMALL = 0.78
"""The size of last year's figures, of this year's."""

_SMALLEST = 5.0
_CORNER = 7
_SELECTED = 0.22


def small(font: QFont) -> QFont:
    """Return the font of last year's figures."""
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * SMALL)
    return made


def paint_label(
    painter: QPainter, option: QStyleOptionViewItem, cell: GridCell, sight: QRect, colours: Tints
) -> None:
    """Draw a label; one of several rows stands in the middle of what is in `sight` of it."""
    painter.fillRect(option.rect, colours.header_background)
    painter.setPen(option.palette.color(QPalette.ColorRole.Text))
    painter.setFont(option.font)
    beginning = cell.role == "label" and cell.rows == 1
    flags = (
        Qt.TextFlag.TextWordWrap | Flag.AlignVCenter | (Flag.AlignLeft if beginning else Flag.AlignHCenter)
    )
    whole = option.rect.adjusted(MARGIN_X, MARGIN_Y, -MARGIN_X, -MARGIN_Y)
    metrics = QFontMetrics(option.font)
    text = in_lines(cell.text, whole.width(), metrics)
    seen = whole.intersected(sight.adjusted(0, MARGIN_Y, 0, -MARGIN_Y)) if cell.rows > 1 else whole
    fits = metrics.boundingRect(whole, flags, text).height() <= seen.height()
    painter.drawText(seen if fits else whole, flags, text)
    _paint_lines(painter, option.rect, colours)


def paint_field(painter: QPainter, option: QStyleOptionViewItem, look: CellLook, colours: Tints) -> None:
    """Draw a figure on its ground, with its marks."""
    painter.fillRect(option.rect, _ground(option, look, colours))
    _paint_marks(painter, option.rect, look, colours)
    area = option.rect.adjusted(MARGIN_X // 2, MARGIN_Y, -MARGIN_X // 2, -MARGIN_Y)
    if look.last:
        area = _paint_last(painter, option.font, look.last, area, colours)
    text = _with_note(option.font, look, area.width())
    if look.note and text == look.text:
        _paint_note(painter, option.rect, colours)
    painter.setFont(_fitting(option.font, look, area.width()))
    painter.setPen(colours.muted_ink if look.partial else option.palette.color(QPalette.ColorRole.Text))
    painter.drawText(area, Flag.AlignCenter, text)
    _paint_lines(painter, option.rect, colours)
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Highlight), 2))
        painter.drawRect(option.rect.adjusted(1, 1, -1, -1))


def _paint_lines(painter: QPainter, area: QRect, colours: Tints) -> None:
    painter.setPen(colours.grid)
    painter.drawLine(area.topRight(), area.bottomRight())
    painter.drawLine(area.bottomLeft(), area.bottomRight())


def _with_note(font: QFont, look: CellLook, room: int) -> str:
    """The figure with its remark as they will print, where there is room for both."""
    whole = f"{look.text}（{look.note}）" if look.note and look.text else look.text
    return whole if QFontMetrics(font).horizontalAdvance(whole) <= room else look.text


def _fitting(font: QFont, look: CellLook, room: int) -> QFont:
    """The font of a figure, smaller where it would not fit: half a figure would be read as another one."""
    made = QFont(font)
    made.setBold(look.total)
    while QFontMetrics(made).horizontalAdvance(look.text) > room and made.pointSizeF() > _SMALLEST:
        made.setPointSizeF(made.pointSizeF() - 0.5)
    return made


def _ground(option: QStyleOptionViewItem, look: CellLook, colours: Tints) -> QColor:
    ground = colours.total_background if look.total else option.palette.color(QPalette.ColorRole.Base)
    if look.severity == "error":
        ground = colours.error_first if look.first else colours.error
    elif look.severity:
        ground = colours.warning if look.severity == "warning" else colours.hint
    if option.state & QStyle.StateFlag.State_Selected:
        ground = mix(ground, option.palette.color(QPalette.ColorRole.Highlight), _SELECTED)
    return ground


def _paint_marks(painter: QPainter, area: QRect, look: CellLook, colours: Tints) -> None:
    inks = {"error": colours.error_ink, "warning": colours.warning_ink, "hint": colours.hint_ink}
    if look.severity:
        _corner(painter, area.topLeft(), 1, inks[look.severity], filled=look.severity == "error")
    if look.overruled:
        _corner(painter, area.topRight(), -1, colours.accent_ink, filled=True)


def _paint_note(painter: QPainter, area: QRect, colours: Tints) -> None:
    start = area.bottomLeft() + QPoint(3, -3)
    painter.setPen(QPen(colours.accent_ink, 2))
    painter.drawLine(start, start + QPoint(_CORNER, 0))


def _paint_last(painter: QPainter, base: QFont, last: str, area: QRect, colours: Tints) -> QRect:
    font = small(base)
    painter.setFont(font)
    painter.setPen(colours.muted_ink)
    painter.drawText(area.adjusted(0, 0, -1, MARGIN_Y - 1), Flag.AlignRight | Flag.AlignBottom, last)
    return area.adjusted(0, 0, 0, -QFontMetrics(font).height() + 2 * MARGIN_Y)


def _corner(painter: QPainter, tip: QPoint, side: int, colour: QColor, *, filled: bool) -> None:
    across, down = QPoint(side * _CORNER, 0), QPoint(0, _CORNER)
    painter.setPen(colour)
    painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygon([tip, tip + across, tip + down]))
    painter.setBrush(Qt.BrushStyle.NoBrush)  # what frames the cell later must not fill it
