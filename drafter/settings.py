"""What the program remembers between runs, and where it keeps its own files."""

import json
import os
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from drafter.storage import replace_file

HOME = "DRAFTER_HOME"
"""Environment variable that moves the program's own files, for tests and for portable use."""

_MOST_RECENT = 10


def home() -> Path:
    """Return the folder of the program's own files (settings, logs, journals), made if missing."""
    chosen = os.environ.get(HOME)
    if chosen:
        folder = Path(chosen)
    else:
        from platformdirs import user_data_path

        folder = user_data_path("drafter", appauthor=False)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


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
            return _sound(TypeAdapter(dict[str, object]).validate_json(_file().read_bytes()))
        except (OSError, ValueError):
            return cls()

    def save(self) -> None:
        """Write the settings; FileProblem where that cannot be done."""
        replace_file(_file(), json.dumps(asdict(self), ensure_ascii=False, indent=1).encode())

    def with_recent(self, path: Path) -> "Settings":
        """Return the settings with `path` as the most recent file."""
        name = str(path)
        return replace(self, recent=(name, *(r for r in self.recent if r != name))[:_MOST_RECENT])

    def without_recent(self, path: Path) -> "Settings":
        """Return the settings without `path` among the recent files."""
        return replace(self, recent=tuple(r for r in self.recent if r != str(path)))


def _file() -> Path:
    return home() / "settings.json"


def _sound(data: dict[str, object]) -> Settings:
    """Read the entries that are of the kind that this program writes; leave out the others."""
    adapter = TypeAdapter(Settings)
    try:
        return adapter.validate_python(data)
    except ValidationError as error:
        wrong = {str(problem["loc"][0]) for problem in error.errors() if problem["loc"]}
        return adapter.validate_python({key: value for key, value in data.items() if key not in wrong})
