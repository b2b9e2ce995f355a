"""One sitting at the desk from end to end, by keys and mouse: the window's acceptance test."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from drafter.model import files
from drafter.model.draft import Draft
from drafter.model.figures import figures
from drafter.model.session import Session
from drafter.model.values import shown
from drafter.standard.loader import load
from drafter.ui.desk import Desk
from drafter.ui.export_bar import ExportBar
from drafter.ui.export_dialog import ExportDialog
from drafter.ui.main_window import MainWindow
from drafter.ui.sources import load as read_report
from tests.helpers.drafts import consistent
from tests.ui.conftest import Answers
from tests.ui.form.hands import Key, click, click_cell, press, table_page, write
from tests.ui.typist import FIGURES

CTRL = Qt.KeyboardModifier.ControlModifier
FORM = load("2021")
TABLE = FORM.tables["requests"]
INPUTS = [name for name in TABLE.cells if name not in FORM.totals]
RIGHT = consistent(FORM, 11)
WRONG = "requests.rejected.repeated.business"


@dataclass
class Clerk:
    """Somebody who sits at the window."""

    window: MainWindow
    qtbot: QtBot

    @property
    def desk(self) -> Desk:
        return self.window.workplace().desk

    @property
    def session(self) -> Session:
        return self.desk.bridge.session

    def begin(self) -> None:
        """Begin a report on the start page."""
        agency = self.window.start.page.new.agency
        click(agency, agency.rect().center())
        write("Yunxi")
        press(Key.Key_Return)

    def turn_to(self, page: str) -> None:
        """Click a page in the navigation."""
        navigation = self.desk.navigation
        row = self.desk.pages.page_ids().index(page)
        click(navigation.viewport(), navigation.visualItemRect(navigation.item(row)).center())

    def type_table_three(self) -> None:
        """Type every cell but the totals, one of them wrongly."""
        for name in INPUTS:
            figure = RIGHT[name]
            assert isinstance(figure, int)
            write(shown(figure + 1 if name == WRONG else figure))
            press(Key.Key_Tab)

    def click_finding(self, rule: str) -> None:
        """Click the first finding of a rule in the panel."""
        panel = self.desk.panel
        rows = range(panel.model.rowCount())
        found = [(row, panel.model.finding(panel.model.index(row))) for row in rows]
        row = next(row for row, finding in found if finding and finding.rule == rule)
        index = panel.model.index(row)
        panel.list.scrollTo(index)
        click(panel.list.viewport(), panel.list.visualRect(index).center() - QPoint(20, 0))

    def undo_all(self) -> int:
        """Undo by key until there is nothing left; returns the number of steps."""
        steps = 0
        while self.session.undo_label:
            press(Key.Key_Z, CTRL)
            steps += 1
        return steps

    def recover(self) -> None:
        """Click the button that recovers unsaved work."""
        buttons = self.window.start.page.recovery.findChildren(QPushButton)
        (button,) = [one for one in buttons if one.text() == "恢复"]
        click(button, button.rect().center())

    def export(self, folder: Path) -> list[Path]:
        """Export in all formats into a folder."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        press(Key.Key_E, CTRL)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        dialog.folder.setText(str(folder))
        dialog.name.setFocus()
        press(Key.Key_Return)
        self.qtbot.waitUntil(lambda: bool(self.window.findChildren(ExportBar)), timeout=20_000)
        return sorted(folder.iterdir())


def table_three(draft: Draft) -> dict[str, object]:
    """Return the figures of table three, totals included."""
    return {name: figures(draft)[name] for name in TABLE.cells}


@pytest.mark.skipif(os.name == "nt", reason="a process cannot be killed without a word there")
def test_a_report_is_typed_mended_saved_recovered_and_exported(
    make_window: Callable[[], MainWindow],
    kill_typist: Callable[[Path], None],
    qtbot: QtBot,
    answers: Answers,
    tmp_path: Path,
) -> None:
    clerk = Clerk(make_window(), qtbot)
    clerk.begin()
    blank = clerk.session.draft

    # All of table three by keys; the slip is named by its row and its column.
    clerk.turn_to("requests")
    clerk.type_table_three()
    assert "必须改" in clerk.window.light.text()
    balance = next(f for f in clerk.desk.bridge.findings if f.rule == "requests.balance")
    assert balance.where[0].endswith(".business")
    assert {side.value for side in balance.sides} == {balance.expected, balance.actual}

    # A click on its finding leads to the column; the cell is mended there by keys.
    clerk.turn_to("overview")
    clerk.click_finding("requests.balance")
    assert clerk.desk.pages.current_page == "requests"
    page = table_page(clerk.desk.pages)
    click_cell(page.table, WRONG)
    write(shown(RIGHT[WRONG]))
    press(Key.Key_Return)
    assert not [f for f in clerk.desk.bridge.findings if f.rule.startswith("requests.")]
    done = clerk.session.draft
    assert table_three(done) == {name: RIGHT[name] for name in TABLE.cells}

    # Every step of it is undone and done again.
    steps = clerk.undo_all()
    assert steps == len(INPUTS) + 1
    assert clerk.session.draft == blank
    for _ in range(steps):
        press(Key.Key_Y, CTRL)
    assert clerk.session.draft == done

    # Saved, and closed without a question.
    path = tmp_path / "年报.nianbao"
    answers.will_name(path)
    press(Key.Key_S, CTRL)
    assert files.read(path) == done
    assert clerk.window.close()

    # More is typed into the file, and the program is killed.
    kill_typist(path)
    assert files.read(path) == done
    clerk = Clerk(make_window(), qtbot)
    clerk.recover()
    recovered = clerk.session.draft
    assert recovered.cells == {**done.cells, **FIGURES}
    assert clerk.window.workplace().document.path == path

    # The report is written in three formats, which say the same as the draft.
    out = tmp_path / "out"
    out.mkdir()
    written = clerk.export(out)
    assert [file.suffix for file in written] == [".docx", ".html", ".pdf"]
    for file in written[:2]:
        assert table_three(read_report(file)) == table_three(recovered)
