"""Locks: a project file or a journal belongs to one running program at a time."""

import contextlib
import errno
import os
from pathlib import Path

from filelock import FileLock, Timeout


def acquire(path: Path) -> FileLock | None:
    """Take the lock file `path`; None where a running program holds it.

    A lock dies with its program. Raises OSError where no lock file can be made.
    """
    if not path.parent.is_dir():  # the library would make it
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path.parent))
    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return None
    return lock


def release(lock: FileLock) -> None:
    """Let go of a lock and take its file away."""
    if lock.is_locked:
        with contextlib.suppress(OSError):  # on Windows a held file stays; letting go deletes it there
            Path(lock.lock_file).unlink()
    lock.release()
