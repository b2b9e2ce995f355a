"""The start page as a whole."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from drafter.ui.icons import app_icon, icon
from drafter.ui.start.card import Card, muted, title
from drafter.ui.start.new_card import NewCard
from drafter.ui.start.recent import RecentCard
from drafter.ui.start.recovery import RecoveryCard
from drafter.ui.start.two_line import TwoLineButton

_WIDTH = 960


class StartPage(QScrollArea):
    """Everything a sitting can begin with; `open_wanted` and `from_last_wanted` ask for a file."""

    open_wanted = Signal()
    from_last_wanted = Signal()

    def __init__(self, agency: str, year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.new = NewCard(agency, year)
        self.recent = RecentCard()
        self.recovery = RecoveryCard()
        self.from_last = TwoLineButton(
            icon("from-last"), "从上年报告开始…", "选择上年公布的报告，带入结转数和上年文字"
        )
        self.open = TwoLineButton(icon("open"), "打开…", "打开年报文件，或者核对一份已写好的报告")
        self.from_last.clicked.connect(self.from_last_wanted)
        self.open.clicked.connect(self.open_wanted)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidget(self._build())

    def _build(self) -> QWidget:
        content = QWidget()
        content.setMaximumWidth(_WIDTH)
        grid = QGridLayout(content)
        grid.setContentsMargins(24, 28, 24, 24)
        grid.setSpacing(16)
        grid.addWidget(_banner(), 0, 0, 1, 2)
        grid.addWidget(self.recovery, 1, 0, 1, 2)
        grid.addWidget(self._ways(), 2, 0)
        grid.addWidget(self.recent, 2, 1)
        grid.addWidget(
            muted("也可以把文件拖进窗口，或者复制整份报告，再按 Ctrl+Shift+V。"),
            3,
            0,
            1,
            2,
            Qt.AlignmentFlag.AlignHCenter,
        )
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(4, 1)
        outer = QWidget()
        centre = QHBoxLayout(outer)
        centre.addStretch(1)
        centre.addWidget(content, 100)
        centre.addStretch(1)
        return outer

    def _ways(self) -> QWidget:
        ways = QWidget()
        column = QVBoxLayout(ways)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        existing = Card("已有文件")
        existing.rows.addWidget(self.from_last)
        existing.rows.addWidget(self.open)
        column.addWidget(existing)
        column.addWidget(self.new)
        column.addStretch(1)
        return ways


def _banner() -> QWidget:
    banner = QWidget()
    row = QHBoxLayout(banner)
    row.setContentsMargins(0, 0, 0, 8)
    row.setSpacing(14)
    mark = QLabel()
    mark.setPixmap(app_icon().pixmap(QSize(48, 48), banner.devicePixelRatio()))
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(title("政府信息公开工作年度报告", 1.7))
    words.addWidget(muted("填写、核对、导出，一次做好。"))
    row.addWidget(mark)
    row.addLayout(words, 1)
    return banner
