"""What a project file is called."""

from pathlib import Path

SUFFIX = ".nianbao"


def is_project(path: Path) -> bool:
    """Say whether a file is named as a project file."""
    return path.suffix.lower() == SUFFIX
