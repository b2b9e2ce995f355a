"""The rows as Qt's views see them: moved as little as possible, read out in words."""

import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from drafter.standard.loader import load
from drafter.ui.findings.listing import Row, rows
from drafter.ui.findings.model import FindingsModel
from tests.ui.form.hands import blank

pytestmark = pytest.mark.usefixtures("qapp")

FORM = load("2021")
CELLS = FORM.tables["requests"].cells


def finding(number: int, message: str = "不对") -> Finding:
    """Return a finding about a cell of table three."""
    return Finding(message, rule="requests.balance", where=(CELLS[number],))


def listed(*findings: Finding) -> tuple[Row, ...]:
    """Return the rows of findings."""
    return rows(findings, blank())


def showing(*findings: Finding) -> FindingsModel:
    """Return a model that shows findings."""
    model = FindingsModel()
    model.show(listed(*findings))
    return model


def texts(model: FindingsModel) -> list[str]:
    """Return what the rows say."""
    return [model.data(model.index(row)) for row in range(model.rowCount())]


def test_a_selected_finding_stays_selected_while_its_figures_change() -> None:
    model = showing(*(finding(n) for n in range(6)))
    chosen = QPersistentModelIndex(model.index(4))
    model.show(listed(*(finding(n, "还是不对") for n in (1, 3, 5))))
    assert chosen.isValid()
    assert model.data(model.index(chosen.row())) == "还是不对"
    assert model.finding(model.index(chosen.row())) == finding(3, "还是不对")


def test_headings_cannot_be_selected() -> None:
    model = showing(finding(0))
    selection = QItemSelectionModel(model)
    selection.select(model.index(0), QItemSelectionModel.SelectionFlag.Select)
    assert not selection.hasSelection()
    assert model.places() == [1]


def test_one_is_not_led_to_what_has_a_reason_or_follows_from_another() -> None:
    warning = replace(finding(0), severity="warning")
    root = replace(finding(1), consequences=(finding(2),))
    draft = replace(blank(), explained={warning.key: "机构改革"})
    model = FindingsModel()
    model.show(rows((warning, root), draft, opened=frozenset({f"{root.key}#1"})))
    assert [model.finding(model.index(place)) for place in model.places()] == [root]
    assert model.rowCount() == 6


def test_a_screen_reader_hears_severity_and_place_and_the_tip_has_the_whole_sentence() -> None:
    model = showing(replace(finding(0), severity="warning"))
    index = model.index(1)
    place = model.row(index).detail
    assert model.data(index, Qt.ItemDataRole.AccessibleTextRole) == f"请核对：不对，{place}"
    assert model.data(index, Qt.ItemDataRole.ToolTipRole) == "不对"


def test_rows_are_right_after_any_change_and_qt_finds_no_fault() -> None:
    draw = random.Random(5)
    model = FindingsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    every = [*(finding(n) for n in range(12)), *(Finding(part.name, section=part.id) for part in FORM.parts)]
    for _ in range(60):
        chosen = [one for one in every if draw.random() < 0.6]
        model.show(listed(*chosen))
        assert texts(model) == [row.text for row in listed(*chosen)]
    assert tester.model() is model


def test_an_empty_report_has_a_row_for_every_finding() -> None:
    found = run_all(blank())
    model = showing(*found)
    assert len(model.places()) == len(found) > 5
    model.show(())
    assert model.rowCount() == 0
