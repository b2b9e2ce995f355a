"""The document that is open: its session, its file, and the questions asked before work is lost."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from drafter.errors import ChangedOutside, DrafterError, FileProblem
from drafter.model.draft import Draft
from drafter.model.files import OpenFile
from drafter.model.journal import Pending
from drafter.model.project import SUFFIX
from drafter.model.session import Session
from drafter.ui.autosave import Autosave
from drafter.ui.dialogs import CANCEL, Choice, Dialogs, tell_error
from drafter.ui.preferences import Preferences

FILTER = f"年报文件 (*{SUFFIX})"


class Document(QObject):
    """Opens, saves and closes; there is one document, or none while the start page is shown.

    `opened` tells that another session is to be shown, `settled` that its name or its saved state
    is different, `closed` that there is none any more.
    """

    opened = Signal()
    settled = Signal()
    closed = Signal()

    def __init__(self, dialogs: Dialogs, autosave: Autosave, preferences: Preferences) -> None:
        super().__init__()
        self._dialogs = dialogs
        self._autosave = autosave
        self._preferences = preferences
        self._session: Session | None = None
        self._file: OpenFile | None = None

    @property
    def session(self) -> Session | None:
        """The session that is open; None on the start page."""
        return self._session

    @property
    def path(self) -> Path | None:
        """The file that holds the document; None before it is saved for the first time."""
        return self._file.path if self._file else None

    @property
    def name(self) -> str:
        """The file's name, or what the file will be called."""
        if self._file:
            return self._file.path.name
        return f"{suggested_name(self._session.draft)}（尚未保存）" if self._session else ""

    @property
    def dirty(self) -> bool:
        """Whether closing now would lose work."""
        return self._session is not None and self._session.dirty

    def show(self, draft: Draft, *, blank: bool = False) -> bool:
        """Open a draft that no file holds yet; False where the user keeps the one that is open.

        `blank` says that nothing would be lost if it were never saved.
        """
        if not self.close():
            return False
        session = Session(draft)
        if not blank:
            session.mark_unsaved()
        self._autosave.begin(session)
        self._take(session, None)
        return True

    def open(self, path: Path) -> bool:
        """Open a project file; False where it cannot be opened or the user keeps the present one."""
        if self.path == path.absolute():
            return True
        try:
            file = OpenFile.open(path)
        except DrafterError as error:
            tell_error(self._dialogs, error)
            return False
        if not self.close():
            file.close()
            return False
        session = Session(file.draft)
        self._autosave.begin(session, str(file.path), file.digest)
        self._take(session, file)
        return True

    def recover(self, entry: Pending) -> bool:
        """Open work that a crash left unsaved, over its file where that is as it was."""
        if not self.close():
            return False
        file = _still_there(entry)
        try:
            session = self._autosave.resume(entry)
        except DrafterError as error:
            if file is not None:
                file.close()
            tell_error(self._dialogs, error)
            return False
        self._take(session, file)
        return True

    def save(self) -> bool:
        """Save; asks for a name the first time. False where it did not come to that."""
        return self.save_as() if self._file is None else self._write(self._file)

    def save_as(self) -> bool:
        """Save under another name, which the document has from then on."""
        if self._session is None:
            return False
        path = self._dialogs.save_path("另存为", self._suggested_path(), FILTER)
        if path is None:
            return False
        if self._file is not None and path.absolute() == self._file.path:
            return self._write(self._file)
        return self._create(path)

    def close(self) -> bool:
        """Close the document, asking what becomes of unsaved work; False: it stays open."""
        if self._session is None:
            return True
        if not self._may_close():
            return False
        self._autosave.end()
        self._release()
        self._session = None
        self.closed.emit()
        return True

    def _may_close(self) -> bool:
        if not self.dirty:
            return True
        choices = (Choice("save", "保存"), Choice("drop", "不保存", "destroy"), CANCEL)
        answer = self._dialogs.ask(
            f"要保存“{self.name}”的修改吗？", "不保存的话，上次保存以后的修改会丢失。", choices
        )
        return self.save() if answer == "save" else answer == "drop"

    def _take(self, session: Session, file: OpenFile | None) -> None:
        self._session, self._file = session, file
        if file is not None:
            self._preferences.add_recent(file.path)
        self.opened.emit()
        self.settled.emit()

    def _suggested_path(self) -> Path:
        if self._file is not None:
            return self._file.path
        recent = self._preferences.settings.recent
        folder = Path(recent[0]).parent if recent else Path.home()
        draft = self._session.draft if self._session else None
        return folder / f"{suggested_name(draft) if draft else '年报'}{SUFFIX}"

    def _write(self, file: OpenFile, *, force: bool = False) -> bool:
        session = self._sealed()
        try:
            file.save(session.draft, force=force)
        except ChangedOutside as problem:
            return self._settle_conflict(file, problem)
        except FileProblem as problem:
            return self._offer_elsewhere(problem)
        self._saved(file)
        return True

    def _create(self, path: Path) -> bool:
        session = self._sealed()
        try:
            file = OpenFile.create(path, session.draft)
        except FileProblem as problem:
            return self._offer_elsewhere(problem)
        self._release()
        self._file = file
        self._saved(file)
        return True

    def _settle_conflict(self, file: OpenFile, problem: ChangedOutside) -> bool:
        choices = (Choice("other", "另存为…"), Choice("over", "覆盖", "destroy"), CANCEL)
        answer = self._dialogs.ask(str(problem), "覆盖时，文件里现在的内容会留在历史版本里。", choices)
        if answer == "over":
            return self._write(file, force=True)
        return answer == "other" and self.save_as()

    def _offer_elsewhere(self, problem: FileProblem) -> bool:
        choices = (Choice("other", "另存为…"), CANCEL)
        detail = "已填写的内容都还在，没有丢失。"
        return self._dialogs.ask(str(problem), detail, choices) == "other" and self.save_as()

    def _sealed(self) -> Session:
        """End the run of typing, so that what is typed after the save is a step of its own."""
        if self._session is None:
            raise RuntimeError("nothing is open")
        self._session.seal()
        return self._session

    def _saved(self, file: OpenFile) -> None:
        if self._session is not None:
            self._session.mark_saved()
        self._autosave.saved(str(file.path), file.digest)
        self._preferences.add_recent(file.path)
        self.settled.emit()

    def _release(self) -> None:
        if self._file is not None:
            self._file.close()
        self._file = None


def suggested_name(draft: Draft) -> str:
    """Return what the report is called: 「<单位><年>年政府信息公开工作年度报告」."""
    name = f"{draft.meta.agency}{draft.meta.year}年{draft.form.report_title}"
    return "".join("_" if mark in '\\/:*?"<>|' or ord(mark) < 32 else mark for mark in name)


def _still_there(entry: Pending) -> OpenFile | None:
    """Open the file that the unsaved work belongs to, if it is as it was and free."""
    if not entry.base.path or not entry.matches:
        return None
    try:
        return OpenFile.open(Path(entry.base.path))
    except FileProblem:
        return None
