"""For tests with a window: Qt must say nothing, and nothing may be alive afterwards."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

# The offscreen platform says so of every window with a least size; no real one does.
OFFSCREEN_ONLY = "This plugin does not support propagateSizeHints"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let any Qt message of warning level or above fail the test it appears in."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
        item.add_marker(pytest.mark.qt_log_ignore(OFFSCREEN_ONLY, extend=True))


@pytest.fixture(autouse=True)
def nothing_left_alive(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a GUI test that leaves a window, a running thread or an active timer behind."""
    if "qapp" not in request.fixturenames:
        yield
        return
    windows = set(map(id, QApplication.topLevelWidgets()))
    gc.freeze()  # what is there is taken out of the collector's lists: they fill with the test's own things
    yield
    QApplication.clipboard().clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if left_by_test(windows):
        gc.collect()
    left = [repr(thing) for thing in left_by_test(windows)]
    gc.unfreeze()
    if left:
        pytest.fail("still alive after the test: " + ", ".join(left), pytrace=False)


def left_by_test(windows_before: set[int]) -> list[QObject]:
    """Return each window, running thread and active timer that the test has made, and a busy thread pool."""
    pool = QThreadPool.globalInstance()
    busy = [] if pool.waitForDone(0) else [pool]
    workers = [thing for thing in gc.get_objects() if is_working(thing)]
    windows = [window for window in QApplication.topLevelWidgets() if id(window) not in windows_before]
    return [*windows, *workers, *busy]


def is_working(thing: object) -> bool:
    """Say whether an object is a thread that runs or a timer that ticks."""
    kind = type(thing)  # isinstance() would wake lazy proxies up
    if not issubclass(kind, (QThread, QTimer)) or not isValid(thing):
        return False
    if isinstance(thing, QThread):
        return thing.isRunning() and thing is not QThread.currentThread()
    return isinstance(thing, QTimer) and thing.isActive()
