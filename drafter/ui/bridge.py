"""Session ↔ Qt: what widgets ask for becomes an edit, what changes becomes one signal."""

from PySide6.QtCore import QObject, Signal

from drafter.checks.finding import Finding
from drafter.checks.verdict import Verdict, reason, verdict
from drafter.model.edits import Edit
from drafter.model.session import Change, Session
from drafter.ui.checking import Checking
from drafter.ui.jobs import Jobs


class Bridge(QObject):
    """The one object through which widgets read and change the draft.

    `reset` tells that another draft (or another version of the form) is shown from now on and
    everything has to be built anew; `changed` carries a `Change`. `checked` carries the findings where
    they, or the reasons given for them, are different: after a change of figures at once, after a change
    of text when typing rests. `wanted` carries a finding whose place the form is asked to show.
    """

    reset = Signal()
    changed = Signal(object)
    checked = Signal(object)
    wanted = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None, *, jobs: Jobs | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._unsubscribe = session.subscribe(self._on_change)
        self._checking = Checking(jobs, self)
        self._checking.begin(session)
        self._checking.renewed.connect(self._tell)

    @property
    def session(self) -> Session:
        """The session that is shown."""
        return self._session

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks found; what is typed in a text counts once typing rests, or `settle` is called."""
        return self._checking.findings

    @property
    def standing(self) -> tuple[Finding, ...]:
        """Those findings that nobody has given a reason for."""
        draft = self._session.draft
        return tuple(
            finding
            for finding in self.findings
            if finding.severity != "warning" or not reason(draft, finding)
        )

    @property
    def verdict(self) -> Verdict:
        """What the findings come to."""
        return verdict(self._session.draft, self.findings)

    def settle(self) -> None:
        """Have the findings be those of the draft as it stands, without waiting for typing to rest."""
        if self._checking.settle():
            self._tell()

    def open(self, session: Session) -> None:
        """Show another session from now on."""
        self._unsubscribe()
        self._session = session
        self._unsubscribe = session.subscribe(self._on_change)
        self._checking.begin(session)
        self.reset.emit()
        self._tell()

    def do(self, edit: Edit, label: str, *, typing: bool = False) -> bool:
        """Make an edit for the user; False where it changes nothing."""
        return self._session.do(edit, label, typing=typing) is not None

    def undo(self) -> None:
        """Take back the last step."""
        self._session.undo()

    def redo(self) -> None:
        """Bring back the step that was taken back last."""
        self._session.redo()

    def show(self, finding: Finding) -> None:
        """Ask the form to go to the place of a finding."""
        self.wanted.emit(finding)

    def _on_change(self, change: Change) -> None:
        if change.before.standard != change.after.standard:
            self._checking.begin(self._session)
            self.reset.emit()
            self._tell()
            return
        renewed = self._checking.follow(self._session, change)
        self.changed.emit(change)
        if renewed or change.before.explained != change.after.explained:
            self._tell()

    def _tell(self) -> None:
        self.checked.emit(self.findings)
