"""What a mend would change, listed."""

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from drafter.checks.repairs import Change, Repair
from drafter.model.edits import SetCells
from drafter.ui.findings.preview import Preview
from tests.ui.form.hands import click

REPAIR = Repair(
    "2 格空白填 0",
    SetCells({"review.reconsideration.other": 0, "disclosure.licensing.decisions": 0}),
    (Change("表二“行政许可”", "空", "0"), Change("表四“行政复议”的其他结果", "空", "0")),
)


@pytest.fixture
def preview(themed: QApplication, qtbot: QtBot) -> Preview:
    made = Preview(REPAIR)
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_change_is_listed_with_place_before_and_after(preview: Preview) -> None:
    rows = [preview.changes.topLevelItem(row) for row in range(preview.changes.topLevelItemCount())]
    told = [tuple(row.text(column) for column in range(3)) for row in rows if row is not None]
    assert told == [(each.place, each.before, each.after) for each in REPAIR.changes]


def test_it_is_accepted_by_its_button(preview: Preview) -> None:
    click(preview.accept_button, preview.accept_button.rect().center())
    assert preview.result() == QDialog.DialogCode.Accepted
