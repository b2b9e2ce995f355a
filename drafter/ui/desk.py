"""The desk: navigation, form and findings around one bridge, for the report that is open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from drafter.checks.finding import Finding
from drafter.model.session import Session
from drafter.ui.bridge import Bridge
from drafter.ui.dialogs import Dialogs
from drafter.ui.findings.panel import FindingsPanel
from drafter.ui.form.pages import FormPages
from drafter.ui.form.state import COVER, SAID, page_ids, page_state
from drafter.ui.help import tell_rule
from drafter.ui.jobs import Jobs
from drafter.ui.navigation import Navigation


class Desk(QWidget):
    """Shows one session at a time; `panel` is put into a dock by the window.

    `altered` tells that its name, its steps or its findings are different; `attention` that the user is
    led to what stands against the report's going out.
    """

    altered = Signal()
    attention = Signal()

    def __init__(
        self, session: Session, dialogs: Dialogs, parent: QWidget | None = None, *, jobs: Jobs | None = None
    ) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self.bridge = Bridge(session, self, jobs=jobs)
        self.navigation = Navigation()
        self.pages = FormPages(self.bridge, self, dialogs=dialogs)
        self.panel = FindingsPanel(self.bridge, self)
        self._notices = QVBoxLayout()
        self._notice: QWidget | None = None
        self._build()
        self.navigation.wanted.connect(self.pages.show_page)
        self.navigation.clicked.connect(self.pages.begin)
        self.navigation.activated.connect(self.pages.begin)
        self.pages.page_shown.connect(self.navigation.show_current)
        self.bridge.wanted.connect(self.pages.go_to)
        self.bridge.reset.connect(self._show_pages)
        self.bridge.changed.connect(self._on_changed)
        self.bridge.checked.connect(self._on_checked)
        self.panel.explain.connect(self.tell_rule)
        self._show_pages()

    def open(self, session: Session) -> None:
        """Show another session, from its cover on."""
        self.bridge.open(session)
        self.pages.show_page(COVER)

    def step(self, by: int) -> None:
        """Go `by` pages on, or back where it is negative, with the cursor there."""
        self.navigation.step(by)
        self.pages.begin()

    def show_open(self) -> None:
        """List in the panel what stands against the report's going out, the gravest only."""
        self.bridge.settle()
        judged = self.bridge.verdict
        self.panel.only("error" if judged.blocking else "warning" if judged.open else None)

    def explain(self) -> bool:
        """Tell the basis of the finding where the user is; False where there is none."""
        finding = self._finding_here()
        if finding is not None:
            self.tell_rule(finding)
        return finding is not None

    def tell_rule(self, finding: Finding) -> None:
        """Tell what the rule behind a finding checks, and its basis."""
        tell_rule(self._dialogs, finding)

    def add_notice(self, notice: QWidget) -> None:
        """Show a line above the form until it is closed."""
        if self._notice is not None and isValid(self._notice):
            self._notice.deleteLater()
        self._notice = notice
        self._notices.addWidget(notice)

    def _build(self) -> None:
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addLayout(self._notices)
        middle.addWidget(self.pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addLayout(middle, 1)

    def _show_pages(self) -> None:
        form = self.bridge.session.draft.form
        names = {part.id: part.heading or part.name for part in form.parts}
        self.navigation.show_pages([(page, names.get(page, "封面")) for page in page_ids(form)])
        self.navigation.show_current(self.pages.current_page)
        self._on_checked()

    def _finding_here(self) -> Finding | None:
        focus, chosen = QApplication.focusWidget(), self.panel.current
        if focus is not None and self.panel.isAncestorOf(focus):
            return chosen
        return self.pages.finding_here()

    def _on_changed(self) -> None:
        """A change of text alone is checked later; its name and its steps are different now."""
        self.altered.emit()

    def _on_checked(self) -> None:
        session, findings = self.bridge.session, self.bridge.standing
        draft, figures = session.draft, session.figures
        states = {page: page_state(page, draft, figures, findings) for page in page_ids(draft.form)}
        self.navigation.show_marks({page: (f"state-{state}", SAID[state]) for page, state in states.items()})
        self.altered.emit()
