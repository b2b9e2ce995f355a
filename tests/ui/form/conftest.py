"""A form for tests: pages over a bridge, shown and with the focus."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.ui.bridge import Bridge
from drafter.ui.form.pages import FormPages
from tests.ui.conftest import Answers


@pytest.fixture
def show(themed: QApplication, qtbot: QtBot, answers: Answers) -> Callable[[Bridge], FormPages]:
    """Shows the pages over a bridge as large as on a screen of 1280×800."""
    kept: list[FormPages] = []

    def shown(bridge: Bridge) -> FormPages:
        pages = FormPages(bridge, dialogs=answers)
        kept.append(pages)
        bridge.setParent(pages)
        qtbot.addWidget(pages)
        pages.resize(1000, 700)
        pages.show()
        pages.activateWindow()
        qtbot.waitUntil(pages.isActiveWindow)
        return pages

    return shown
