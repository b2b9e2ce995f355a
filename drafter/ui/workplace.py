"""Everything about the report that is open: its document, its desk, and what can be done with it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from drafter.errors import DrafterError
from drafter.model import files
from drafter.model.draft import Draft, empty
from drafter.model.journal import Pending
from drafter.model.session import Session
from drafter.standard.loader import for_year
from drafter.ui.adopt.controller import Adopting
from drafter.ui.autosave import Autosave
from drafter.ui.desk import Desk
from drafter.ui.dialogs import tell_error
from drafter.ui.document import Document
from drafter.ui.exporting import Exporting
from drafter.ui.intake import Intake
from drafter.ui.services import Services
from drafter.ui.versions import VersionsDialog


class Workplace(QObject):
    """Made when the first report is opened, so that the window itself starts without all this.

    `opened` and `closed` tell whether there is a report on the desk; `altered` that its name, its
    steps or its findings are different.
    """

    opened = Signal()
    closed = Signal()
    altered = Signal()

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._desk: Desk | None = None
        self.autosave = Autosave(services.journals, self._warn)
        self.document = Document(services.dialogs, self.autosave, services.preferences)
        adopting = Adopting(services, self.document, parent, self._notify)
        self.intake = Intake(services.dialogs, services.jobs, self.document, adopting)
        self._exporting = Exporting(services, self.document)
        self.document.opened.connect(self._on_opened)
        self.document.closed.connect(self.closed)
        self.document.settled.connect(self.altered)

    @property
    def desk(self) -> Desk:
        """The desk; there is one from the first report on."""
        if self._desk is None:
            raise RuntimeError("no report has been opened")
        return self._desk

    def commands(self) -> dict[str, Callable[[], object]]:
        """Map the names of actions to what they do here."""
        return {
            "from_last": self.intake.ask_from_last,
            "open": self.intake.ask_open,
            "save": self.document.save,
            "save_as": self.document.save_as,
            "versions": self.show_versions,
            "export": lambda: self._exporting.ask(self.desk),
            "close": self.document.close,
            "undo": self.undo,
            "redo": self.redo,
            "paste_report": self.intake.paste,
            "import_into": self.intake.ask_into,
            "set_last": self.intake.ask_last,
            "previous_page": lambda: self.desk.step(-1),
            "next_page": lambda: self.desk.step(1),
        }

    def begin(self, agency: str, year: int) -> None:
        """Begin an empty report in the form in force for `year`."""
        if agency:
            self._services.preferences.change(agency=agency)
        self.show(empty(for_year(year), agency, year))

    def show(self, draft: Draft) -> None:
        """Put a draft on the desk that nothing would be lost of."""
        self.document.show(draft, blank=True)

    def recover(self, entry: Pending) -> None:
        """Go on with work that a crash left unsaved."""
        self.document.recover(entry)

    def redraw(self) -> None:
        """Draw the desk in the palette that is in force now."""
        if self._desk is not None:
            self._desk.navigation.redraw()

    def undo(self) -> None:
        """Take back the last step."""
        self.desk.bridge.undo()

    def redo(self) -> None:
        """Bring back the step that was taken back last."""
        self.desk.bridge.redo()

    def show_versions(self) -> None:
        """Show the earlier versions of the file that is open."""
        path = self.document.path
        if path is None:
            detail = "保存以后，每次再保存，前一份内容都会留下来。"
            self._services.dialogs.tell("这份报告还没有保存过，没有历史版本。", detail)
            return
        dialog = VersionsDialog(files.versions(path), self.desk)
        dialog.wanted.connect(self._open_copy)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_opened(self) -> None:
        session = self.document.session
        if session is None:
            return
        if self._desk is None:
            self._make_desk(session)
        else:
            self._desk.open(session)
        self.opened.emit()

    def _make_desk(self, session: Session) -> None:
        desk = self._desk = Desk(session, self._services.dialogs, jobs=self._services.jobs)
        desk.altered.connect(self.altered)
        desk.pages.choose_last.connect(self.intake.ask_last)
        desk.pages.remove_last.connect(self.intake.remove_last)

    def _notify(self, bar: QWidget) -> None:
        self.desk.add_notice(bar)

    def _open_copy(self, path: Path) -> None:
        try:
            draft = files.read(path)
        except DrafterError as error:
            tell_error(self._services.dialogs, error)
            return
        self.document.show(draft)

    def _warn(self, problem: DrafterError) -> None:
        """Say it when the move that could not be written down has been made."""
        said = "从现在起，修改不能随时记录了，请现在就保存一次。"
        QTimer.singleShot(0, self, lambda: self._services.dialogs.tell(said, str(problem)))
