"""What the composition root builds once and hands down to the parts of the window."""

from dataclasses import dataclass
from pathlib import Path

from drafter.settings import Settings, home
from drafter.ui.dialogs import Dialogs
from drafter.ui.jobs import Jobs
from drafter.ui.preferences import Preferences

_JOURNALS = "journals"


@dataclass(frozen=True, slots=True)
class Services:
    """The window's helpers; `journals` is the folder that unsaved work is written to."""

    dialogs: Dialogs
    preferences: Preferences
    jobs: Jobs
    journals: Path

    @classmethod
    def at_home(cls, dialogs: Dialogs) -> "Services":
        """Return helpers over the program's own folder."""
        return cls(dialogs, Preferences(Settings.load()), Jobs(), home() / _JOURNALS)

    @classmethod
    def in_passing(cls, dialogs: Dialogs) -> "Services":
        """Return helpers that neither know nor change the user's settings."""
        return cls(dialogs, Preferences(Settings(), save=lambda _settings: None), Jobs(), home() / _JOURNALS)
