"""Shows the adopting window where it is called for, and hands on what was adopted there."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from drafter.importers.reading import Reading
from drafter.model.differences import differences
from drafter.model.draft import Draft
from drafter.ui.adopt.bar import ReadBar
from drafter.ui.adopt.decision import Decision
from drafter.ui.adopt.window import AdoptWindow, Found
from drafter.ui.document import Document
from drafter.ui.services import Services

Done = Callable[[Draft], object]


class Adopting:
    """Lets a person look at reports that were read; `notify` shows a line above the form."""

    def __init__(
        self, services: Services, document: Document, parent: QWidget, notify: Callable[[QWidget], None]
    ) -> None:
        self._dialogs, self._jobs = services.dialogs, services.jobs
        self._document = document
        self._parent = parent
        self._notify = notify

    def ask(self, found: Found, current: Draft | None, done: Done) -> AdoptWindow:
        """Show the window over `current` (None: a new draft); `done` gets the draft that was adopted."""
        window = AdoptWindow(found, current, self._dialogs, self._jobs, self._parent)
        window.accepted.connect(lambda: done(window.draft))
        window.finished.connect(window.deleteLater)
        window.open()
        return window

    def offer(self, found: Found, look: Callable[[], object]) -> None:
        """Say above the form that a report was read; its button does `look`. Gone with the document."""
        if not found.reading.raw.blocks:
            return
        bar = ReadBar(account(found))
        bar.wanted.connect(look)
        bar.wanted.connect(bar.deleteLater)
        self._document.closed.connect(bar.deleteLater)
        self._notify(bar)


def doubtful(reading: Reading) -> bool:
    """Whether a person should look at what was read before anything is made of it."""
    draft = reading.draft
    return bool(reading.raw.blocks) and (bool(draft.warnings) or differences(None, draft).doubtful)


def account(found: Found) -> str:
    """Say in a line what was read."""
    tally = Decision(differences(None, found.reading.draft)).tally
    return f"已读入“{found.name}”，读到 {tally.read} 格，没有认不准的。"
