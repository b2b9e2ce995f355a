"""Autosave: ties the session that is open to a journal, so that a crash costs nothing."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from drafter.errors import FileProblem
from drafter.model import journal
from drafter.model.edits import Edit
from drafter.model.journal import Base, Journal, Pending
from drafter.model.session import Session


class Autosave:
    """Writes the moves of one session at a time into a journal in `folder`.

    A journal that cannot be written must not stop the work: it is given up for this session, and
    `warn` is told once.
    """

    def __init__(self, folder: Path, warn: Callable[[FileProblem], None]) -> None:
        self._folder = folder
        self._warn = warn
        self._session: Session | None = None
        self._journal: Journal | None = None

    def pending(self) -> tuple[Pending, ...]:
        """Return the work that a crash left unsaved, newest first."""
        return journal.pending(self._folder)

    def begin(self, session: Session, path: str = "", digest: str = "") -> None:
        """Write down each move of `session`, which stands as the file `path` holds it."""
        self._follow(session, journal.begin(self._folder, Base(session.draft, path, digest)))

    def resume(self, entry: Pending) -> Session:
        """Recover unsaved work; its journal goes on, so that it stays safe until it is saved."""
        session = entry.recover()
        self._follow(session, journal.resume(entry))
        return session

    def saved(self, path: str, digest: str) -> None:
        """Note that the session is saved as it stands."""
        self._guard(lambda book: book.saved(path, digest))

    def end(self) -> None:
        """End the journal: its moves are saved, or are not wanted."""
        if self._session is not None:
            self._session.record_to(None)
        if self._journal is not None:
            self._journal.discard()
        self._session = self._journal = None

    def _follow(self, session: Session, new: Journal) -> None:
        self.end()
        self._session, self._journal = session, new
        session.record_to(self._record)

    def _record(self, move: str, edit: Edit | None = None, *, typing: bool = False) -> None:
        self._guard(lambda book: book.record(move, edit, typing=typing))

    def _guard(self, write: Callable[[Journal], None]) -> None:
        if self._journal is None:
            return
        try:
            write(self._journal)
        except FileProblem as problem:
            self._give_up()
            self._warn(problem)

    def _give_up(self) -> None:
        if self._session is not None:
            self._session.record_to(None)
        if self._journal is not None:
            with suppress(OSError):  # what could not be written cannot be flushed either
                self._journal.close()
        self._journal = None
