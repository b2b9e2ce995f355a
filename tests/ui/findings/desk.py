"""A form with the findings panel beside it, for tests."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from drafter.checks.finding import Finding
from drafter.model.draft import Draft
from drafter.model.session import Session
from drafter.ui.bridge import Bridge
from drafter.ui.findings.panel import FindingsPanel
from drafter.ui.form.pages import FormPages


class Desk(QWidget):
    """A form with the panel beside it."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.bridge = Bridge(Session(draft), self)
        self.pages = FormPages(self.bridge, self)
        self.panel = FindingsPanel(self.bridge, self)
        self.bridge.wanted.connect(self.pages.go_to)
        layout = QHBoxLayout(self)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.panel)
        self.panel.setFixedWidth(280)
        self.resize(1200, 700)

    def row_of(self, rule: str) -> int:
        """Return the row of the first finding of a rule."""
        model = self.panel.model
        found = ((row, model.row(model.index(row))) for row in range(model.rowCount()))
        return next(place for place, row in found if row.finding is not None and row.finding.rule == rule)

    def choose(self, rule: str) -> Finding:
        """Select the first finding of a rule in the panel."""
        index = self.panel.model.index(self.row_of(rule))
        self.panel.list.setCurrentIndex(index)
        finding = self.panel.model.finding(index)
        assert finding is not None
        return finding

    @property
    def listed(self) -> list[Finding]:
        """The findings that the panel lists."""
        model = self.panel.model
        rows = (model.row(model.index(row)) for row in range(model.rowCount()))
        return [row.finding for row in rows if row.row == "finding" and row.finding is not None]

    @property
    def selected(self) -> Finding | None:
        """The finding that is selected."""
        return self.panel.current


Make = Callable[[Draft], Desk]
