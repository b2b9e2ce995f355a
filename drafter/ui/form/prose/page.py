"""The page of a part of prose."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafter.checks.finding import Finding
from drafter.model.session import Change
from drafter.standard.schema import Part
from drafter.ui.bridge import Bridge
from drafter.ui.dialogs import Dialogs
from drafter.ui.form.heading import Heading
from drafter.ui.form.prose.pane import ProsePane


class ProsePage(QWidget):
    """A part that is only text."""

    def __init__(self, bridge: Bridge, part: Part, dialogs: Dialogs, parent: QWidget) -> None:
        super().__init__(parent)
        self.pane = ProsePane(bridge, part, dialogs, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(6)
        layout.addWidget(Heading(part.heading or part.name, part.guidance, self))
        layout.addWidget(self.pane, 1)

    def follow(self, change: Change) -> None:
        self.pane.follow(change)

    def check(self) -> None:
        self.pane.check()

    def go_to(self, finding: Finding) -> None:
        self.pane.go_to(finding)

    def finding_here(self) -> Finding | None:
        return self.pane.editor.finding_here()

    def begin(self) -> None:
        self.pane.editor.setFocus(Qt.FocusReason.OtherFocusReason)
