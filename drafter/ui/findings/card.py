"""The card below the list: all that is to be known of one finding, and what can be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from drafter.checks.about import about
from drafter.checks.finding import Finding
from drafter.checks.verdict import reason
from drafter.ui.bridge import Bridge
from drafter.ui.findings.mends import Mends
from drafter.ui.findings.reason import ReasonBox
from drafter.ui.icons import pixmap

_MARK = 16
_MUST = "这一处必须改好才能发布，不能只说明原因。"


class Card(QScrollArea):
    """Shows one finding; `explain` carries it where the user asks for its basis."""

    explain = Signal(object)

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._finding: Finding | None = None
        inside = QWidget(self)
        self._mark = QLabel(inside)
        self.title = QLabel(inside)
        self.basis = QToolButton(inside)
        self.message = _words(inside)
        self.must = _words(inside)
        self.mends = Mends(bridge, inside)
        self.reason = ReasonBox(bridge, inside)
        self._arrange(inside)
        self.basis.clicked.connect(self._explain)

    @property
    def finding(self) -> Finding | None:
        """The finding that is shown."""
        return self._finding

    def show_finding(self, finding: Finding | None, *, own: bool = True) -> None:
        """Show a finding; one that only follows from another is not mended or explained by itself."""
        self._finding = finding
        self.setVisible(finding is not None)
        if finding is None:
            return
        explained = bool(reason(self._bridge.session.draft, finding))
        drawing = "state-complete" if explained else f"severity-{finding.severity}"
        self._mark.setPixmap(pixmap(drawing, _MARK, self.palette(), self.devicePixelRatioF()))
        self.title.setText(about(finding.rule).title)
        self.message.setText(finding.message)
        self.must.setVisible(own and finding.severity == "error")
        self.reason.setVisible(own and finding.severity == "warning")
        if own:
            self.mends.show_for(finding)
            self.reason.show_for(finding)
        else:
            self.mends.hide()

    def forget(self) -> None:
        """Another report is shown."""
        self.reason.forget()
        self.show_finding(None)

    def _arrange(self, inside: QWidget) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("选中的问题")
        bold = QFont(self.font())
        bold.setBold(True)
        self.title.setFont(bold)
        self.title.setWordWrap(True)
        self.basis.setText("依据")
        self.basis.setToolTip("检查什么、依据哪里（F1）")
        self.basis.setAutoRaise(True)
        self.must.setText(_MUST)
        top = QHBoxLayout()
        top.addWidget(self._mark)
        top.addWidget(self.title, 1)
        top.addWidget(self.basis)
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 6, 8, 8)
        column.addLayout(top)
        for part in (self.message, self.mends, self.must, self.reason):
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(inside)

    def _explain(self) -> None:
        if self._finding is not None:
            self.explain.emit(self._finding)


def _words(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
