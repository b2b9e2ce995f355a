"""Faults: caught wherever they happen, logged, shown once, and never the end of the program."""

import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer, qWarning
from pytestqt.qtbot import QtBot

from drafter import __version__
from drafter.errors import DrafterError
from drafter.ui.faults import Faults, report


class Shown:
    """What the user was told."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.reports: list[str] = []


@pytest.fixture
def shown() -> Shown:
    return Shown()


@pytest.fixture
def faults(qtbot: QtBot, shown: Shown) -> Iterator[Faults]:
    made = Faults(lambda error: shown.told.append(str(error)), shown.reports.append)
    before = sys.excepthook, threading.excepthook
    made.install()
    yield made
    made.uninstall()
    sys.excepthook, threading.excepthook = before


def fail() -> None:
    raise ZeroDivisionError("an oversight")


def raised() -> ZeroDivisionError:
    try:
        fail()
    except ZeroDivisionError as error:
        return error
    raise AssertionError


def test_what_the_user_can_act_on_is_told_plainly(faults: Faults, shown: Shown) -> None:
    faults.handle(DrafterError("磁盘已满，", "请腾出空间。"))
    assert shown.told == ["磁盘已满，请腾出空间。"]
    assert not shown.reports


def test_a_bug_is_logged_and_shown_once_however_often_it_happens(
    faults: Faults, shown: Shown, caplog: pytest.LogCaptureFixture
) -> None:
    faults.handle(raised())
    faults.handle(raised())
    assert len(shown.reports) == 1
    assert [record.levelno for record in caplog.records] == [logging.ERROR] * 2
    caplog.clear()


def test_a_bug_in_a_slot_reaches_the_user_and_the_program_goes_on(
    faults: Faults, shown: Shown, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    sys.excepthook(ZeroDivisionError, raised(), None)
    qtbot.waitUntil(lambda: bool(shown.reports))
    went_on: list[bool] = []
    QTimer.singleShot(0, lambda: went_on.append(True))
    qtbot.waitUntil(lambda: bool(went_on))
    caplog.clear()


def test_a_bug_in_a_thread_reaches_the_user_too(
    faults: Faults, shown: Shown, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(shown.reports))
    assert "fail" in shown.reports[0]
    caplog.clear()


def test_the_report_says_where_and_under_what(faults: Faults) -> None:
    text = report(raised())
    assert __version__ in text
    assert "Python" in text
    assert "in fail" in text
    assert "ZeroDivisionError: an oversight" in text


@pytest.mark.qt_no_exception_capture
@pytest.mark.no_qt_log
def test_what_qt_complains_of_goes_to_the_log(faults: Faults, caplog: pytest.LogCaptureFixture) -> None:
    qWarning("a widget complains")
    assert [(record.name, record.levelno) for record in caplog.records] == [("drafter.qt", logging.WARNING)]
    caplog.clear()


def test_ctrl_c_is_no_fault(
    faults: Faults, shown: Shown, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    qtbot.wait(10)
    assert not shown.reports
    assert "KeyboardInterrupt" in capsys.readouterr().err
