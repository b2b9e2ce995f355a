"""What the child may not do, set by itself before it looks at a foreign file."""

import contextlib
import os
import sys
from collections.abc import Mapping
from typing import Any

OUT_OF_MEMORY = 77
"""The exit code of a child whose file asks for more memory than there may be."""

MEMORY = 1 << 30
"""Bytes of address space; on Windows the parent's job holds it instead."""

PDF_MEMORY = 640 << 20
"""The same for a PDF, whose library dies of a form that draws itself only when there is no more left."""

SECONDS = 30
"""Seconds of processor time; the parent's clock holds the same on the wall."""

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_REFUSED = (
    "socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile",
    "os.system", "os.kill", "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink",
    "os.truncate", "os.chmod", "os.chown", "pty.", "shutil.", "tempfile.", "urllib.", "ftplib.", "http.",
    "smtplib.", "webbrowser.", "winreg.",
)  # fmt: skip


class Refused(RuntimeError):
    """A reader tried what reading never needs: the network, another program, a file of its own."""


def lock(memory: int = MEMORY, seconds: int = SECONDS) -> None:
    """Give this process its limits for good: memory, time, no files written, no programs, no network."""
    if sys.platform != "win32":
        _set_limits(_wanted(memory, seconds))
    sys.dont_write_bytecode = True
    sys.addaudithook(_audit)


def narrow(memory: int) -> None:
    """Lower the limit on memory once more is known of the file."""
    if sys.platform != "win32":
        _set_limits({"RLIMIT_AS": (memory, memory)})


def _wanted(memory: int, seconds: int) -> Mapping[str, tuple[int, int]]:
    """Return the soft and hard limits by their names in `resource`; not every system has all of them."""
    return {
        "RLIMIT_AS": (memory, memory),
        "RLIMIT_CPU": (seconds, seconds + 1),
        "RLIMIT_CORE": (0, 0),
        "RLIMIT_FSIZE": (0, 0),
        "RLIMIT_NPROC": (0, 0),
    }


def _set_limits(wanted: Mapping[str, tuple[int, int]]) -> None:
    import resource

    for name, (soft, hard) in wanted.items():
        kind = getattr(resource, name, None)
        if kind is None:
            continue
        highest = resource.getrlimit(kind)[1]
        if highest != resource.RLIM_INFINITY:
            soft, hard = min(soft, highest), min(hard, highest)  # noqa: PLW2901 - a limit never rises
        # macOS refuses a limit below what is in use already; the others still hold.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (soft, hard))


def _audit(event: str, arguments: tuple[Any, ...]) -> None:
    """Refuse what Python tells before doing it; code in C is held by the limits alone."""
    if event == "open":
        _, _, flags = arguments
        if isinstance(flags, int) and flags & _WRITING:
            raise Refused("a reader wanted to write a file")
    elif event.startswith(_REFUSED):
        raise Refused(f"a reader wanted {event}")
