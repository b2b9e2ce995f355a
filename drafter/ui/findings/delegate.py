"""Draws a finding: its severity as a mark, its sentences, both sides of a relation below them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from drafter.ui.findings.model import FindingsModel
from drafter.ui.icons import pixmap
from drafter.ui.theme import tints

Index = QModelIndex | QPersistentModelIndex
_MARGIN, _GAP = 8, 5
_MARK = 16
_HIGH = 10_000
_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class FindingDelegate(QStyledItemDelegate):
    """The pencil of the findings list; a row is as high as its text needs in the list's width."""

    def __init__(self, model: FindingsModel, parent: QListView) -> None:
        super().__init__(parent)
        self._model = model
        self._view = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        font = self._font(option, index)
        room = QRect(0, 0, width - self._indent(index) - _MARGIN, _HIGH)
        text = str(self._model.data(index))
        height = QFontMetrics(font).boundingRect(room, _FLAGS, text).height()
        return QSize(width, height + 2 * _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        self._paint_ground(painter, option, index)
        finding = self._model.finding(index)
        if finding is not None:
            ratio = self._view.devicePixelRatioF()
            mark = pixmap(f"severity-{finding.severity}", _MARK, option.palette, ratio)
            painter.drawPixmap(option.rect.left() + _MARGIN, option.rect.top() + _GAP + 1, mark)
        painter.setFont(self._font(option, index))
        painter.setPen(option.palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Text))
        area = option.rect.adjusted(self._indent(index), _GAP, -_MARGIN, 0)
        painter.drawText(area, _FLAGS, str(self._model.data(index)))
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = tints(option.palette)
        if self._model.finding(index) is None:
            painter.fillRect(option.rect, colours.header_background)
        elif option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, colours.hint)
            painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), colours.accent_ink)
        painter.setPen(colours.grid)
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _indent(self, index: Index) -> int:
        return _MARGIN if self._model.finding(index) is None else 2 * _MARGIN + _MARK

    def _font(self, option: QStyleOptionViewItem, index: Index) -> QFont:
        font = QFont(option.font)
        font.setBold(self._model.finding(index) is None)
        return font
