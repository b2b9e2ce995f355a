"""What the program remembers between runs, and where it keeps its own files."""

import json
import os
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, cast

HOME = "DRAFTER_HOME"
"""Environment variable that moves the program's own files, for tests and for portable use."""

_MOST_RECENT = 10


def home() -> Path:
    """Return the folder of the program's own files (settings, logs, journals); it may not exist yet."""
    chosen = os.environ.get(HOME)
    if chosen:
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("drafter", appauthor=False)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings; unknown or damaged entries fall back to these defaults."""

    recent: tuple[str, ...] = ()
    agency: str = ""
    export_folder: str = ""
    export_formats: tuple[str, ...] = (".docx", ".pdf", ".html")
    geometry: str = ""
    window_state: str = ""
    show_last_year: bool = False

    @classmethod
    def load(cls) -> "Settings":
        """Read the settings; defaults where there are none."""
        try:
            return _sound(json.loads(_file().read_bytes()))
        except (OSError, ValueError, RecursionError):
            return cls()

    def save(self) -> None:
        """Write the settings; FileProblem where that cannot be done."""
        from drafter.storage import replace_file, write_problem

        try:
            _file().parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise write_problem(_file(), error) from error
        replace_file(_file(), json.dumps(asdict(self), indent=1).encode())

    def with_recent(self, path: Path) -> "Settings":
        """Return the settings with `path` as the most recent file."""
        name = str(path)
        return replace(self, recent=(name, *(r for r in self.recent if r != name))[:_MOST_RECENT])

    def without_recent(self, path: Path) -> "Settings":
        """Return the settings without `path` among the recent files."""
        return replace(self, recent=tuple(r for r in self.recent if r != str(path)))


def _file() -> Path:
    return home() / "settings.json"


def _sound(data: object) -> Settings:
    """Read the entries that are of the kind that this program writes; leave out the others.

    By hand: a validating library would take a fifth of the time in which the window opens.
    """
    if not isinstance(data, dict):
        return Settings()
    entries = cast("dict[str, object]", data)
    kept: dict[str, Any] = {}
    defaults: dict[str, object] = asdict(Settings())
    for name, default in defaults.items():
        value, kind = entries.get(name), type(default)
        if kind is tuple:
            value = _words(value)
        if type(value) is kind:
            kept[name] = value
    return Settings(**kept)


def _words(value: object) -> tuple[str, ...] | None:
    """Return a list of texts as a tuple; None where it is anything else."""
    if not isinstance(value, list):
        return None
    words = cast("list[object]", value)
    return tuple(str(word) for word in words) if all(isinstance(word, str) for word in words) else None
