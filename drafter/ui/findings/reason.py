"""The box in which a person gives the reason why a warning may stand."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from drafter.checks.finding import Finding
from drafter.checks.verdict import last_reason, reason
from drafter.model.edits import Explain
from drafter.ui.bridge import Bridge
from drafter.ui.form.keys import leave_to_window

_LABEL = "说明原因"
_LINES = 2


class ReasonBox(QWidget):
    """Shows and takes the reason for one finding; what was typed and not given yet is kept for it."""

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._finding: Finding | None = None
        self._given = ""
        self._unsent: dict[str, str] = {}
        self.text = _Words(self)
        self.give = QPushButton(_LABEL, self)
        self.offer = QPushButton("用上年的说明", self)
        self.last = QLabel(self)
        self._arrange()
        self.text.textChanged.connect(self._follow)
        self.give.clicked.connect(self.send)
        self.offer.clicked.connect(self._take_last)

    def show_for(self, finding: Finding) -> None:
        """Show the reason given for a finding, and the one that last year's report gave."""
        draft = self._bridge.session.draft
        other = self._finding is None or self._finding.key != finding.key
        self._finding, before, self._given = finding, self._given, reason(draft, finding)
        if other or self._given != before:
            self.text.setPlainText(self._unsent.get(finding.key, self._given))
        last = last_reason(draft, finding)
        self.last.setText(f"上年的说明：{last}")
        self.last.setVisible(bool(last))
        self.offer.setVisible(bool(last) and last != self._given)
        self._last = last
        self._follow()

    def send(self) -> None:
        """Give the reason as it is typed; an empty one takes back what was given."""
        if self._finding is None or not self.give.isEnabled():
            return
        said = self._said
        self._unsent.pop(self._finding.key, None)
        self._bridge.session.seal()
        self._bridge.do(Explain(self._finding.key, said), _LABEL if said else "取消说明")

    def forget(self) -> None:
        """Another report is shown: nothing is kept of what was typed for this one."""
        self._unsent.clear()
        self._finding = None

    @property
    def _said(self) -> str:
        return self.text.toPlainText().strip()

    def _arrange(self) -> None:
        self.last.setWordWrap(True)
        self.last.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QHBoxLayout()
        buttons.addWidget(self.give)
        buttons.addWidget(self.offer)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.text, self.last):
            column.addWidget(part)
        column.addLayout(buttons)

    def _take_last(self) -> None:
        self.text.setPlainText(self._last)
        self.send()

    def _follow(self) -> None:
        """Say what the button would do now, and keep what was typed."""
        if self._finding is None:
            return
        said = self._said
        if said != self._given:
            self._unsent[self._finding.key] = said
        else:
            self._unsent.pop(self._finding.key, None)
        self.give.setEnabled(said != self._given)
        self.give.setText(_LABEL if said or not self._given else "取消说明")


class _Words(QPlainTextEdit):
    """The words of a reason; Ctrl+Enter gives it, undo is the session's."""

    def __init__(self, parent: ReasonBox) -> None:
        super().__init__(parent)
        self._box = parent
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName("说明原因")
        self.setPlaceholderText("确认无误的，写明原因，例如：机构改革，统计口径调整")
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 16)

    def event(self, event: QEvent) -> bool:
        return False if leave_to_window(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._box.send()
        else:
            super().keyPressEvent(event)
