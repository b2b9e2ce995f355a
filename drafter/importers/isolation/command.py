"""How the child is started: from a checkout, a wheel, or the built program."""

import os
import sys
from pathlib import Path

WORD = "--read-for-parent"
"""What a built program is called with to be the child; no word for people."""

# It ends soon and makes hardly any cycles: looking for them would be a twentieth of its start.
_BOOT = """
import gc, sys
gc.disable()
sys.path[:] = sys.argv[1:]
from drafter.importers.child import main
main()
"""


def command() -> list[str]:
    """Return the command that starts a child, which then waits for its request.

    The interpreter looks neither at its environment nor at its site-packages: the child finds its
    modules exactly where this process does, and starts sooner.
    """
    if getattr(sys, "frozen", False):
        return [str(_built(Path(sys.executable))), WORD]
    places = [os.path.abspath(place) for place in sys.path if place]  # noqa: PTH100 - must not follow links
    return [_interpreter(), "-I", "-S", "-X", "utf8", "-c", _BOOT, *places]


def _interpreter() -> str:
    """Windows' virtual environments hold a launcher, which the child's job would not let start it."""
    return getattr(sys, "_base_executable", sys.executable) if sys.platform == "win32" else sys.executable


def _built(program: Path) -> Path:
    """Return the console program beside the windowed one: only that has standard streams."""
    console = program.with_name(f"drafter-cli{program.suffix}")
    return console if console.exists() else program
