"""Bugs: written to the log, shown once with a report to copy, and never the end of the program."""

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)

from drafter import __version__
from drafter.errors import DrafterError

_log = logging.getLogger("drafter.ui.faults")
_qt_log = logging.getLogger("drafter.qt")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Faults(QObject):
    """Catches what nobody caught, in every thread.

    `tell` gets a DrafterError, which the user can act on; `show` gets the report of a bug, once
    for each place in the program.
    """

    _caught = Signal(object)

    def __init__(self, tell: Callable[[DrafterError], None], show: Callable[[str], None]) -> None:
        super().__init__()
        self._tell = tell
        self._show = show
        self._seen: set[str] = set()
        self._caught.connect(self.handle, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over the hooks of Python and of Qt."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(_log_qt)

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def handle(self, error: BaseException) -> None:
        """Deal with an error in the window's own thread."""
        if isinstance(error, DrafterError):
            self._tell(error)
            return
        _log.error("unexpected fault", exc_info=error)
        place = _place(error)
        if place not in self._seen:
            self._seen.add(place)
            self._show(report(error))

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._caught.emit(error)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._caught.emit(args.exc_value)


def report(error: BaseException) -> str:
    """Return what a maintainer needs: versions, system, and where it happened; no report content."""
    trace = "".join(traceback.format_exception(error))
    system = f"{platform.platform()} · Python {platform.python_version()} · Qt {qVersion()}"
    return f"drafter {__version__}\n{system}\n\n{trace}"


def _place(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__} {where}"


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    _qt_log.log(_LEVELS.get(kind, logging.WARNING), "%s", text)
