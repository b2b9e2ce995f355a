"""The adopting window for tests, shown and with the focus."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.importers.reading import Reading
from drafter.model.draft import Draft
from drafter.ui.adopt.window import AdoptWindow, Found
from drafter.ui.jobs import Jobs
from tests.ui.conftest import Answers

Show = Callable[..., AdoptWindow]


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    """Work beside the window, ended with the test."""
    made = Jobs()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def show(themed: QApplication, qtbot: QtBot, answers: Answers, jobs: Jobs) -> Show:
    """Shows the window over a reading, and the draft that is open."""

    def shown(reading: Reading, current: Draft | None = None) -> AdoptWindow:
        window = AdoptWindow(Found("年报.docx", reading), current, answers, jobs)
        qtbot.addWidget(window, before_close_func=lambda made: made.done(0))
        window.resize(1240, 770)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return shown
