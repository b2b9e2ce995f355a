"""The settings as the window holds them: read once, written with every change."""

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from drafter.errors import FileProblem
from drafter.settings import Settings

_log = logging.getLogger(__name__)


class Preferences:
    """The program's settings while the window is open."""

    def __init__(self, settings: Settings, save: Callable[[Settings], None] = Settings.save) -> None:
        self._settings = settings
        self._save = save

    @property
    def settings(self) -> Settings:
        """The settings as they stand."""
        return self._settings

    def change(self, **entries: str | bool | tuple[str, ...]) -> None:
        """Change entries by name and remember them."""
        self._keep(replace(self._settings, **entries))

    def add_recent(self, path: Path) -> None:
        """Put a file on top of the recent ones."""
        self._keep(self._settings.with_recent(path))

    def remove_recent(self, path: Path) -> None:
        """Take a file off the recent ones."""
        self._keep(self._settings.without_recent(path))

    def _keep(self, settings: Settings) -> None:
        if settings == self._settings:
            return
        self._settings = settings
        try:
            self._save(settings)
        except FileProblem as problem:  # not worth a box: the work itself is not concerned
            _log.info("settings not saved: %s", problem)
