"""Session ↔ Qt: what widgets ask for becomes an edit, what changes becomes one signal."""

from PySide6.QtCore import QObject, Signal

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from drafter.model.edits import Edit
from drafter.model.session import Change, Session


class Bridge(QObject):
    """The one object through which widgets read and change the draft.

    `reset` tells that another draft (or another version of the form) is shown from now on and
    everything has to be built anew; `changed` carries a `Change`; `checked` the findings after
    each of both. `wanted` carries a finding whose place the form is asked to show.
    """

    reset = Signal()
    changed = Signal(object)
    checked = Signal(object)
    wanted = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._unsubscribe = session.subscribe(self._on_change)
        self._findings: tuple[Finding, ...] = run_all(session.draft, session.figures)

    @property
    def session(self) -> Session:
        """The session that is shown."""
        return self._session

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks found in the draft as it stands."""
        return self._findings

    def open(self, session: Session) -> None:
        """Show another session from now on."""
        self._unsubscribe()
        self._session = session
        self._unsubscribe = session.subscribe(self._on_change)
        self._check()
        self.reset.emit()
        self.checked.emit(self._findings)

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
        self._check()
        if change.before.standard != change.after.standard:
            self.reset.emit()
        else:
            self.changed.emit(change)
        self.checked.emit(self._findings)

    def _check(self) -> None:
        self._findings = run_all(self._session.draft, self._session.figures)
