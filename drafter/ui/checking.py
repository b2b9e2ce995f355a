"""The findings about the report on the desk: figures are checked at once, text when typing rests."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from drafter.checks.finding import Finding
from drafter.checks.registry import Rule, in_order, of_tables, rules, run_all
from drafter.model.draft import Draft
from drafter.model.figures import Figures
from drafter.model.session import Change, Session
from drafter.ui.jobs import Jobs, Progress

REST_MS = 200
"""After how many milliseconds without a change the text is read."""

_BRIEF = 0.010
"""Seconds; reading that takes longer is done beside the window."""

_TOPIC = "checks"


@dataclass(frozen=True, slots=True)
class _Reading:
    """What reading the text came to, and how many seconds it took."""

    findings: tuple[Finding, ...]
    took: float


class Checking(QObject):
    """Keeps `findings`; `renewed` tells that the text has been read again.

    Without `jobs` all is done at once in the window's own thread.
    """

    renewed = Signal()

    def __init__(self, jobs: Jobs | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._session: Session | None = None
        self._tables: tuple[Finding, ...] = ()
        self._texts = _Reading((), 0.0)
        self._pending = False
        self._timer = QTimer(self, singleShot=True, interval=REST_MS)
        self._timer.timeout.connect(self._read)
        self.findings: tuple[Finding, ...] = ()

    @property
    def pending(self) -> bool:
        """Whether something was changed since the text was read."""
        return self._pending

    def begin(self, session: Session) -> None:
        """Check a session's draft from its figures to its text, now."""
        self._session = session
        self._stop()
        self._check_tables(session)
        self._take(_reading(session.draft, session.figures, rules()))

    def follow(self, session: Session, change: Change) -> bool:
        """Check what a change concerns; returns whether `findings` may be different already."""
        figures = bool(change.cells) or change.cover
        if figures:
            self._check_tables(session)
        if figures or change.parts:
            self._stop()
            self._pending = True
            self._timer.start()
        return figures

    def settle(self) -> bool:
        """Read the text now if that is still to be done; returns whether it was."""
        if not self._pending or self._session is None:
            return False
        self._stop()
        self._take(_reading(self._session.draft, self._session.figures, rules()))
        return True

    def _stop(self) -> None:
        self._timer.stop()
        self._pending = False
        if self._jobs is not None:
            self._jobs.cancel(_TOPIC)

    def _check_tables(self, session: Session) -> None:
        self._tables = run_all(session.draft, session.figures, filter(of_tables, rules()))
        self._join(session)

    def _read(self) -> None:
        """Read the text, beside the window where that took long the last time."""
        if self._session is None:
            return
        draft, figures = self._session.draft, self._session.figures
        if self._jobs is None or self._texts.took < _BRIEF:
            self._renew(_reading(draft, figures, rules()))
            return
        self._jobs.run(
            lambda progress: _reading(draft, figures, _while_wanted(progress)),
            self._renew,
            lambda _error: None,  # only what was stopped ends so, and what stopped it reads again
            label="",
            topic=_TOPIC,
        )

    def _renew(self, reading: _Reading) -> None:
        self._take(reading)
        self.renewed.emit()

    def _take(self, reading: _Reading) -> None:
        self._texts = reading
        self._pending = False
        if self._session is not None:
            self._join(self._session)

    def _join(self, session: Session) -> None:
        self.findings = in_order((*self._tables, *self._texts.findings), session.draft.form)


def _reading(draft: Draft, figures: Figures, wanted: Iterable[Rule]) -> _Reading:
    start = perf_counter()
    findings = run_all(draft, figures, (rule for rule in wanted if not of_tables(rule)))
    return _Reading(findings, perf_counter() - start)


def _while_wanted(progress: Progress) -> Iterator[Rule]:
    """Yield the rules as long as the answer is waited for, so that typing that goes on is not slowed down."""
    for rule in rules():
        progress.check()
        yield rule
