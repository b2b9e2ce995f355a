"""The log file: where a fault is written down, without the content of reports."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from drafter.settings import home

_SIZE = 512 * 1024


def path() -> Path:
    """Return where the log is written."""
    return home() / "logs" / "drafter.log"


def set_up() -> Path:
    """Send the program's log records to its file; a disk that refuses must not stop the program."""
    target = path()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(target, maxBytes=_SIZE, backupCount=2, encoding="utf-8", delay=True)
    except OSError:
        return target
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger = logging.getLogger("drafter")
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    return target
