"""A part's text with what belongs to it: last year's text beside it, the legend, the length."""

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from drafter.checks.finding import Finding
from drafter.model.prose import plain
from drafter.model.session import Change
from drafter.standard.schema import Part
from drafter.ui.bridge import Bridge
from drafter.ui.dialogs import Dialogs
from drafter.ui.form.notice import Notice
from drafter.ui.form.prose import pictures
from drafter.ui.form.prose.editor import ProseEditor
from drafter.ui.theme import tints

LEGEND = "浅黄底色：沿用上年文字，请核对"
_SMALL_LINES = 4
_SAMPLE = QSize(22, 14)


class ProsePane(QWidget):
    """The text of one part; `small` where it only goes along with a table."""

    def __init__(
        self, bridge: Bridge, part: Part, dialogs: Dialogs, parent: QWidget, *, small: bool = False
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._part = part
        self._dialogs = dialogs
        self.editor = ProseEditor(bridge, part, self)
        self.notice = Notice(self)
        self.legend = _Legend(self)
        self.length = QLabel(self)
        self.length.setWordWrap(True)
        self.last = _last_text(part, self)
        self._picture_button = _button("插入图片…", "PNG 或 JPEG，不超过 10 MB；也可以直接粘贴", self)
        self.last_button = _button("上年原文", "在旁边显示上年度报告的这一部分", self, checkable=True)
        self._arrange()
        if small:
            self.editor.setMinimumHeight(self.editor.fontMetrics().lineSpacing() * _SMALL_LINES)
        self._connect()
        self.check()

    def follow(self, change: Change) -> None:
        """Show what a change did to the part."""
        if self._part.id in change.parts:
            self.editor.show_session()
            self._say_length()

    def check(self) -> None:
        """Show what the checks found, and the length."""
        self.editor.check()
        self._say_length()
        last = self._bridge.session.draft.last
        text = plain(last.prose.get(self._part.id, ())) if last is not None else ""
        if text != self.last.toPlainText():
            self.last.setPlainText(text)
        self.last_button.setEnabled(bool(text))
        self.last.setVisible(bool(text) and self.last_button.isChecked())

    def go_to(self, finding: Finding) -> None:
        """Select the words that a finding is about."""
        self.editor.go_to(finding)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def _arrange(self) -> None:
        beside = QSplitter(Qt.Orientation.Horizontal, self)
        beside.setChildrenCollapsible(False)
        beside.addWidget(self.editor)
        beside.addWidget(self.last)
        beside.setSizes([3, 2])
        bar = QHBoxLayout()
        bar.addWidget(self.length, 1)
        bar.addWidget(self._picture_button)
        bar.addWidget(self.last_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.notice)
        layout.addWidget(self.legend)
        layout.addWidget(beside, 1)
        layout.addLayout(bar)

    def _connect(self) -> None:
        self.editor.failed.connect(self.notice.say)
        self.editor.marked.connect(self.legend.setVisible)
        self._picture_button.clicked.connect(self._choose_picture)
        self.last_button.toggled.connect(self.last.setVisible)

    def _choose_picture(self) -> None:
        path = self._dialogs.open_path("插入图片", Path.home(), pictures.FILTERS)
        if path is not None:
            self.editor.insert_picture_file(path)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_length(self) -> None:
        count = length(plain(self._bridge.session.draft.prose.get(self._part.id, ())))
        limit = self._part.limit
        said = f"已写 {count} 字"
        if limit:
            said += f"，建议不超过 {limit} 字"
        if limit and count > limit:
            said += f"，超出 {count - limit} 字"
        self.length.setText(said)
        palette = self.palette()
        if limit and count > limit:
            palette.setColor(self.length.foregroundRole(), tints(palette).warning_ink)
        self.length.setPalette(palette)


class _Legend(QWidget):
    """Says what the tint of a paragraph means, beside a sample of it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_SAMPLE.width() + 6, 0, 0, 0)
        layout.addWidget(QLabel(LEGEND, self))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = tints(self.palette())
        sample = QRect(QPoint(0, (self.height() - _SAMPLE.height()) // 2), _SAMPLE)
        painter = QPainter(self)
        painter.fillRect(sample, colours.last_year)
        painter.fillRect(QRect(sample.topLeft(), QSize(4, sample.height())), colours.last_year_bar)
        painter.end()


def length(text: str) -> int:
    """Return the length of a text as offices count it: without blanks."""
    return len("".join(text.split()))


def _last_text(part: Part, parent: QWidget) -> QPlainTextEdit:
    made = QPlainTextEdit(parent)
    made.setReadOnly(True)
    made.document().setDocumentMargin(8)
    made.setTabChangesFocus(True)
    made.setAccessibleName(f"上年度报告的{part.name}")
    made.hide()
    return made


def _button(text: str, tip: str, parent: QWidget, *, checkable: bool = False) -> QToolButton:
    made = QToolButton(parent)
    made.setText(text)
    made.setToolTip(tip)
    made.setCheckable(checkable)
    return made
