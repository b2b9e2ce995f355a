"""A form with the findings panel, shown and with the focus."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.model.draft import Draft
from tests.ui.findings.desk import Desk, Make


@pytest.fixture
def desk(themed: QApplication, qtbot: QtBot) -> Make:
    """Shows a desk over a draft."""
    kept: list[Desk] = []

    def make(draft: Draft) -> Desk:
        made = Desk(draft)
        kept.append(made)
        qtbot.addWidget(made)
        made.show()
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        return made

    return make
