"""The log file: where a fault is written down, without the content of reports."""

import contextlib
import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from drafter.settings import home

_SIZE = 512 * 1024
_logger = logging.getLogger("drafter")


class _File(RotatingFileHandler):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        """Let a record go that cannot be written: a trace on the screen would help nobody."""


def path() -> Path:
    """Return where the log is written."""
    return home() / "logs" / "drafter.log"


def set_up() -> Path:
    """Send the program's log records to its file; a disk that refuses must not stop the program."""
    close()
    target = path()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handler = _File(target, maxBytes=_SIZE, backupCount=2, encoding="utf-8", delay=True)
    except OSError:
        return target
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    _logger.setLevel(logging.INFO)
    _logger.addHandler(handler)
    return target


def close() -> None:
    """Close the log file, if it is open."""
    for handler in _logger.handlers:
        if isinstance(handler, _File):
            _logger.removeHandler(handler)
            with contextlib.suppress(OSError):  # what could not be written cannot be flushed either
                handler.close()
            return
