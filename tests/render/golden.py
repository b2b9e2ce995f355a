"""Compares what a writer wrote with the golden file that a person has looked at.

A change of the output that is meant: `DRAFTER_REWRITE_GOLDEN=1 python dev.py test tests/render` writes
the golden files anew; read the difference before it is committed.
"""

import os
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "golden"


def assert_golden(name: str, text: str) -> None:
    """Fail unless tests/golden/`name` holds exactly this text."""
    path = FOLDER / name
    if os.environ.get("DRAFTER_REWRITE_GOLDEN") == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
    assert path.is_file(), f"no golden file {name}: see tests/render/golden.py"
    assert text == path.read_text("utf-8")
