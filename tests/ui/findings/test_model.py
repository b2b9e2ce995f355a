"""Findings as rows: grouped by page, moved as little as possible, both sides of a relation told."""

import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from drafter.checks.finding import Finding, Side
from drafter.checks.registry import run_all
from drafter.standard.loader import load
from drafter.ui.findings.model import FindingsModel, rows
from tests.helpers.drafts import full
from tests.ui.form.hands import blank

pytestmark = pytest.mark.usefixtures("qapp")

FORM = load("2021")
CELLS = FORM.tables["requests"].cells


def finding(number: int, message: str = "不对") -> Finding:
    """Return a finding about a cell of table three."""
    return Finding(message, rule="requests.balance", where=(CELLS[number],))


def texts(model: FindingsModel) -> list[str]:
    """Return what the rows say."""
    return [model.data(model.index(row)) for row in range(model.rowCount())]


def test_findings_stand_under_their_pages() -> None:
    found = rows([Finding("没有单位"), Finding("没有字", section="overview"), finding(0), finding(1)], FORM)
    assert [(row.text, row.finding is not None) for row in found] == [
        ("封面（1）", False),
        ("没有单位", True),
        ("一、总体情况（1）", False),
        ("没有字", True),
        ("三、收到和处理政府信息公开申请情况（2）", False),
        ("不对", True),
        ("不对", True),
    ]


def test_both_sides_and_the_difference_are_told() -> None:
    draft = full()
    draft = replace(draft, cells={**draft.cells, "requests.carried_out.natural": 4000})
    (found,) = [f for f in run_all(draft) if f.rule == "requests.balance"]
    (row,) = [row for row in rows([found], FORM) if row.finding]
    left, right = (side.value for side in found.sides)
    gap = abs(left - right) if isinstance(left, int) and isinstance(right, int) else None
    assert row.text.split("\n")[-1] == f"{left} ≠ {right}　相差 {gap}"


def test_a_blank_side_is_called_blank() -> None:
    made = Finding("不对", sides=(Side("左", (), None), Side("右", (), 3)))
    assert rows([made], FORM)[1].text == "不对\n空白 ≠ 3"


def test_equal_findings_are_told_apart() -> None:
    twice = Finding("没填完", rule="text.placeholder", section="overview", excerpt="××")
    keys = [row.key for row in rows([twice, twice], FORM)]
    assert len(set(keys)) == 3


def test_a_selected_finding_stays_selected_while_its_figures_change() -> None:
    model = FindingsModel()
    model.show([finding(n) for n in range(6)], FORM)
    chosen = QPersistentModelIndex(model.index(4))
    model.show([finding(n, "还是不对") for n in (1, 3, 5)], FORM)
    assert chosen.isValid()
    assert model.data(model.index(chosen.row())) == "还是不对"
    assert model.finding(model.index(chosen.row())) == finding(3, "还是不对")


def test_headings_cannot_be_selected() -> None:
    model = FindingsModel()
    model.show([finding(0)], FORM)
    selection = QItemSelectionModel(model)
    selection.select(model.index(0), QItemSelectionModel.SelectionFlag.Select)
    assert not selection.hasSelection()
    assert model.places() == [1]


def test_a_screen_reader_hears_the_severity_and_the_tip_shows_the_basis() -> None:
    model = FindingsModel()
    model.show([replace(finding(0), severity="warning", basis="国办公开办函〔2021〕30号")], FORM)
    index = model.index(1)
    assert model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "请核对：不对"
    assert model.data(index, Qt.ItemDataRole.ToolTipRole) == "国办公开办函〔2021〕30号"


def test_rows_are_right_after_any_change_and_qt_finds_no_fault() -> None:
    draw = random.Random(5)
    model = FindingsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    every = [*(finding(n) for n in range(12)), *(Finding(part.name, section=part.id) for part in FORM.parts)]
    for _ in range(60):
        chosen = [one for one in every if draw.random() < 0.6]
        model.show(chosen, FORM)
        assert texts(model) == [row.text for row in rows(chosen, FORM)]
    assert tester.model() is model


def test_an_empty_report_has_a_row_for_every_finding() -> None:
    model = FindingsModel()
    found = run_all(blank())
    model.show(found, FORM)
    assert len(model.places()) == len(found) > 30
    model.show((), FORM)
    assert model.rowCount() == 0
