"""What the start page shows and what becomes of its wishes."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.ui.dialogs import CANCEL, Choice, tell_error
from drafter.ui.jobs import Progress
from drafter.ui.services import Services
from drafter.ui.start.page import StartPage

if TYPE_CHECKING:
    from drafter.model.journal import Pending
    from drafter.ui.workplace import Workplace

_TOPIC = "recent files"


class Start:
    """Keeps the start page up to date, and takes what is asked for there to the workplace."""

    def __init__(self, services: Services, workplace: Callable[[], "Workplace"]) -> None:
        self._services = services
        self._workplace = workplace
        self.page = StartPage(services.preferences.settings.agency, due_year(dt.date.today()))  # noqa: DTZ011 - the desk's own calendar
        self.page.new.wanted.connect(self._begin)
        self.page.open_wanted.connect(self._ask_open)
        self.page.from_last_wanted.connect(self._ask_from_last)
        self.page.recent.wanted.connect(self._open)
        self.page.recent.removed.connect(self._forget)
        self.page.recovery.wanted.connect(self._recover)
        self.page.recovery.dropped.connect(self._drop)

    def refresh(self) -> None:
        """Show the recent files and the unsaved work as they are now."""
        # Without a journal the workplace is not needed yet.
        left = any(self._services.journals.glob("*.journal"))
        self.page.recovery.show_work(self._workplace().autosave.pending() if left else ())
        self._show_recent()

    def settle(self) -> None:
        """Offer every year that a report can be written for, and see which files are still there."""
        from drafter.standard.loader import available, load

        first = min(load(standard_id).first_year for standard_id in available())
        self.page.new.offer_years(range(first, dt.date.today().year + 1))  # noqa: DTZ011 - as above
        self._look_for_recent()

    def _begin(self, agency: str, year: int) -> None:
        self._workplace().begin(agency, year)

    def _ask_open(self) -> None:
        self._workplace().intake.ask_open()

    def _ask_from_last(self) -> None:
        self._workplace().intake.ask_from_last()

    def _open(self, path: Path) -> None:
        self._workplace().document.open(path)

    def _recover(self, entry: "Pending") -> None:
        self._workplace().document.recover(entry)

    def _show_recent(self) -> None:
        self.page.recent.show_files(self._recent())
        if self.page.isVisible():
            self._look_for_recent()

    def _look_for_recent(self) -> None:
        paths = self._recent()
        if paths:
            self._services.jobs.run(
                lambda progress: _missing(paths, progress),
                self.page.recent.show_missing,
                lambda error: tell_error(self._services.dialogs, error),
                label="",
                topic=_TOPIC,
            )

    def _recent(self) -> list[Path]:
        return [Path(name) for name in self._services.preferences.settings.recent]

    def _forget(self, path: Path) -> None:
        self._services.preferences.remove_recent(path)
        self._show_recent()

    def _drop(self, entry: "Pending") -> None:
        choices = (CANCEL, Choice("drop", "不要了", "destroy"))
        question = f"真的不要“{entry.title}”里没有保存的 {entry.moves} 处修改了吗？"
        if self._services.dialogs.ask(question, "丢弃后不能找回。", choices) == "drop":
            entry.discard()
            self.refresh()


def due_year(today: dt.date) -> int:
    """Return the year that is to be reported on now: the last full one (条例第四十九条)."""
    return today.year - 1


def _missing(paths: list[Path], progress: Progress) -> list[Path]:
    """Return the files that are gone; a network drive may take its time to say so."""
    gone: list[Path] = []
    for path in paths:
        progress.check()
        if not path.exists():
            gone.append(path)
    return gone
