"""Draws a row of the findings panel: a mark, the first lines of what is said, and where it is."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from drafter.ui.findings.listing import Row
from drafter.ui.findings.model import FindingsModel
from drafter.ui.icons import pixmap
from drafter.ui.theme import Tints, tints

Index = QModelIndex | QPersistentModelIndex
_MARGIN, _GAP = 8, 5
_MARK = 16
_LINES = 2
"""How much of a long sentence the list shows; the card below it has all of it."""

_DETAIL_LINES = 2


@dataclass(frozen=True, slots=True)
class _Text:
    """Lines to be drawn below one another in one font and colour."""

    lines: tuple[str, ...]
    font: QFont
    colour: QColor

    @property
    def height(self) -> int:
        return len(self.lines) * QFontMetrics(self.font).lineSpacing()

    def draw(self, painter: QPainter, corner: QPoint) -> None:
        metrics = QFontMetrics(self.font)
        painter.setFont(self.font)
        painter.setPen(self.colour)
        for number, line in enumerate(self.lines):
            painter.drawText(corner + QPoint(0, number * metrics.lineSpacing() + metrics.ascent()), line)


class FindingDelegate(QStyledItemDelegate):
    """The pencil of the findings list; a row is as high as its lines need in the list's width."""

    def __init__(self, model: FindingsModel, parent: QListView) -> None:
        super().__init__(parent)
        self._model = model
        self._view = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        height = sum(text.height for text in self._texts(option, self._model.row(index), width))
        return QSize(width, height + 2 * _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.row(index)
        painter.save()
        _paint_ground(painter, option, row)
        if row.row == "finding":
            ratio = self._view.devicePixelRatioF()
            mark = pixmap(_drawing(row), _MARK, option.palette, ratio)
            painter.drawPixmap(option.rect.left() + _MARGIN, option.rect.top() + _GAP + 1, mark)
        corner = option.rect.topLeft() + QPoint(_indent(row), _GAP)
        for text in self._texts(option, row, option.rect.width()):
            text.draw(painter, corner)
            corner += QPoint(0, text.height)
        painter.restore()

    def _texts(self, option: QStyleOptionViewItem, row: Row, width: int) -> tuple[_Text, ...]:
        colours = tints(option.palette)
        plain = option.palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Text)
        quiet = row.kind == "explained" or row.row in ("fold", "also")
        font, small = QFont(option.font), QFont(option.font)
        font.setBold(row.row == "heading")
        small.setPointSizeF(option.font.pointSizeF() * 0.9)
        room = width - _indent(row) - _MARGIN
        said = _Text(clamped(row.text, font, room, _LINES), font, colours.muted_ink if quiet else plain)
        if not row.detail or row.row == "also":
            return (said,)
        return said, _Text(clamped(row.detail, small, room, _DETAIL_LINES), small, colours.muted_ink)


def clamped(text: str, font: QFont, width: int, most: int) -> tuple[str, ...]:
    """Break a text into lines of at most `width`; the last of `most` lines ends in … where there is more."""
    layout = QTextLayout(text.replace("\n", "　"), font)
    layout.beginLayout()
    lines: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        start = line.textStart()
        if len(lines) == most - 1:
            lines.append(
                QFontMetrics(font).elidedText(layout.text()[start:], Qt.TextElideMode.ElideRight, width)
            )
            break
        lines.append(layout.text()[start : start + line.textLength()])
    layout.endLayout()
    return tuple(lines)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
    colours = tints(option.palette)
    if row.row == "heading":
        painter.fillRect(option.rect, colours.header_background)
    elif option.state & QStyle.StateFlag.State_Selected:
        _paint_selected(painter, option.rect, colours)
    painter.setPen(colours.grid)
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


def _paint_selected(painter: QPainter, area: QRect, colours: Tints) -> None:
    painter.fillRect(area, colours.hint)
    painter.fillRect(QRect(area.topLeft(), QSize(3, area.height())), colours.accent_ink)


def _drawing(row: Row) -> str:
    return "state-complete" if row.kind == "explained" else f"severity-{row.kind}"


def _indent(row: Row) -> int:
    return _MARGIN if row.row == "heading" else 2 * _MARGIN + _MARK
