"""The findings panel beside the form: a click goes to the place, F8 from one to the next."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from drafter.checks.finding import Finding
from drafter.model.draft import Draft
from drafter.model.edits import SetCells
from drafter.model.session import Session
from drafter.ui.bridge import Bridge
from drafter.ui.findings.panel import FindingsPanel
from drafter.ui.form.grid.page import TablePage
from drafter.ui.form.pages import FormPages
from tests.helpers.drafts import full
from tests.ui.form.hands import Key, click, filled, focus, press, write

WRONG = "requests.granted.business"


class Desk(QWidget):
    """A form with the panel beside it."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.bridge = Bridge(Session(draft), self)
        self.pages = FormPages(self.bridge, self)
        self.panel = FindingsPanel(self.bridge, self)
        self.bridge.wanted.connect(self.pages.go_to)
        layout = QHBoxLayout(self)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.panel)
        self.panel.setFixedWidth(280)
        self.resize(1200, 700)

    def row_of(self, rule: str) -> int:
        """Return the row of the first finding of a rule."""
        model = self.panel.model
        found = ((row, model.finding(model.index(row))) for row in model.places())
        return next(row for row, finding in found if finding is not None and finding.rule == rule)

    @property
    def selected(self) -> Finding | None:
        """The finding that is selected."""
        return self.panel.model.finding(self.panel.list.currentIndex())


@pytest.fixture
def desk(themed: QApplication, qtbot: QtBot) -> Callable[[Draft], Desk]:
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


Make = Callable[[Draft], Desk]


def with_a_fault() -> Draft:
    """Return a report in which one figure of table three is wrong."""
    return replace(full(), cells={**full().cells, WRONG: 9999})


def test_a_click_on_a_finding_goes_to_the_cell_and_typing_mends_it(desk: Make) -> None:
    made = desk(with_a_fault())
    view = made.panel.list
    rect = view.visualRect(made.panel.model.index(made.row_of("requests.balance")))
    click(view.viewport(), rect.center())
    page = made.pages.page("requests")
    assert isinstance(page, TablePage)
    assert made.pages.current_page == "requests"
    assert focus() is page.table
    page.table.go(WRONG)
    write(str(full().cells[WRONG]))
    press(Key.Key_Return)
    assert made.bridge.findings == ()
    assert made.panel.empty.isVisible()
    assert not made.panel.counts.isVisible()


def test_enter_goes_there_as_well(desk: Make) -> None:
    made = desk(with_a_fault())
    made.panel.list.setFocus()
    made.panel.list.setCurrentIndex(made.panel.model.index(made.row_of("requests.balance")))
    QTest.keyClick(made.panel.list, Qt.Key.Key_Return)
    assert made.pages.current_page == "requests"
    assert isinstance(made.pages.page("requests"), TablePage)


def test_the_counts_are_told_in_words(desk: Make) -> None:
    made = desk(filled())
    errors = sum(finding.severity == "error" for finding in made.bridge.findings)
    assert errors == 3, "three parts of prose are missing"
    assert made.panel.counts.text() == "必须改 3"


def test_next_leads_through_all_findings_and_round(desk: Make) -> None:
    made = desk(replace(full(), prose={}))
    met: list[Finding | None] = []
    for _ in range(len(made.bridge.findings) + 1):
        made.panel.next_finding()
        met.append(made.selected)
    assert tuple(met[:-1]) == made.bridge.findings
    assert met[-1] == met[0]
    made.panel.previous_finding()
    assert made.selected == made.bridge.findings[-1]


def test_next_does_not_skip_the_finding_that_the_list_moved_on_to(desk: Make) -> None:
    made = desk(replace(full(), prose={}))
    first, second, *_ = made.bridge.findings
    made.panel.next_finding()
    assert made.selected == first
    write("x")
    assert first not in made.bridge.findings
    made.panel.next_finding()
    assert made.selected == second


def test_next_without_findings_does_nothing(desk: Make) -> None:
    made = desk(full())
    made.panel.next_finding()
    assert made.pages.current_page == "cover"


def test_the_selection_stays_while_figures_change(desk: Make) -> None:
    made = desk(with_a_fault())
    made.panel.list.setCurrentIndex(made.panel.model.index(made.row_of("requests.balance")))
    made.bridge.do(SetCells({"disclosure.regulations.issued": None, WRONG: 8888}), "x")
    chosen = made.selected
    assert chosen is not None
    assert chosen.rule == "requests.balance"
    assert chosen in made.bridge.findings


def test_another_report_starts_from_its_first_finding(desk: Make) -> None:
    made = desk(with_a_fault())
    made.panel.next_finding()
    made.bridge.open(Session(filled()))
    assert made.selected is None
    made.panel.next_finding()
    assert made.selected == made.bridge.findings[0]


def test_the_headings_are_passed_over_by_the_arrow_keys(desk: Make) -> None:
    made = desk(replace(full(), prose={}))
    made.panel.list.setFocus()
    made.panel.list.setCurrentIndex(made.panel.model.index(made.panel.model.places()[0]))
    for finding in made.bridge.findings[1:]:
        QTest.keyClick(made.panel.list, Qt.Key.Key_Down)
        assert made.selected == finding
