"""The table as Qt's views see it, and as a screen reader reads it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from drafter.model.edits import SetCells, SetLast
from drafter.standard.loader import load
from drafter.ui.bridge import Bridge
from drafter.ui.form.grid.model import TableModel
from tests.ui.form.hands import blank, bridge_over, filled

pytestmark = pytest.mark.usefixtures("qapp")

FORM = load("2021")
CELL, TOTAL = "requests.received.natural", "requests.received.total"
Role = Qt.ItemDataRole


def model_of(bridge: Bridge, table: str = "requests") -> TableModel:
    """Return the model of a table."""
    return TableModel(bridge, FORM.tables[table])


@pytest.mark.parametrize("table", ["disclosure", "requests", "review"])
def test_qt_finds_no_fault_with_the_model(table: str) -> None:
    bridge = bridge_over(filled())
    model = model_of(bridge, table)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    bridge.do(SetCells(dict.fromkeys(FORM.tables[table].cells[:2], 1)), "x")
    bridge.settle()
    model.refresh()
    assert tester.model() is model


def test_fields_can_be_typed_into_and_labels_cannot() -> None:
    model = model_of(bridge_over(filled()))
    label, field = model.index(0, 0), model.index_of(CELL)
    assert not model.flags(label) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(field) & Qt.ItemFlag.ItemIsEditable
    assert model.data(label) == "一、本年新收政府信息公开申请数量"
    assert model.data(model.index(0, 1)) == model.data(label), "covered by the label"
    assert not model.index_of("review.reconsideration.upheld").isValid()


def test_the_header_says_what_stands_above_a_column() -> None:
    model = model_of(bridge_over(filled()))
    assert model.headerData(4, Qt.Orientation.Horizontal) == "申请人情况 法人或其他组织 商业企业"
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_a_screen_reader_hears_place_and_figure() -> None:
    bridge = bridge_over(blank())
    model = model_of(bridge)
    index = model.index_of(CELL)
    place = "「一、本年新收政府信息公开申请数量」行「自然人」列"
    assert model.data(index, Role.AccessibleTextRole) == f"{place} 空白"
    bridge.do(SetCells({CELL: 46}), "x")
    model.refresh()
    assert model.data(index, Role.AccessibleTextRole) == f"{place} 46"


def test_everything_to_be_known_of_a_cell_is_in_its_tip() -> None:
    draft = filled()
    bridge = bridge_over(
        replace(draft, cells={**draft.cells, TOTAL: 9999}, notes={TOTAL: "其中网上5件"}, last=filled(2))
    )
    model = model_of(bridge)
    lines = model.data(model.index_of(TOTAL), Role.ToolTipRole).split("\n")
    assert "对不上" in lines[0] or "不符合" in lines[0]
    assert [line.split("，")[0].split("：")[0] for line in lines[-3:]] == ["已改为手工填写", "备注", "上年"]
    assert model.data(model.index_of("requests.granted.natural"), Role.ToolTipRole).startswith("上年：")


def test_a_sum_over_blanks_says_so() -> None:
    model = model_of(bridge_over(replace(blank(), cells={CELL: 5})))
    assert model.explain(TOTAL) == "还有空格，这是已填各格之和"


def test_last_years_figures_are_drawn_only_when_asked_for() -> None:
    bridge = bridge_over(filled())
    model = model_of(bridge)
    assert not model.has_last
    bridge.do(SetLast(filled(2)), "上年")
    model.refresh()
    assert model.has_last
    assert model.look(CELL).last == ""
    model.show_last(True)
    assert model.look(CELL).last == model.last_year(CELL) != ""


def test_only_what_looks_different_is_told() -> None:
    bridge = bridge_over(filled())
    model = model_of(bridge)
    told = QSignalSpy(model.dataChanged)
    bridge.do(SetCells({"disclosure.regulations.issued": 5}), "elsewhere")
    model.refresh()
    assert told.count() == 0
    bridge.do(SetCells({TOTAL: bridge.session.figures[TOTAL]}), "the same figure, overruled")
    model.refresh()
    assert [model.name_at(told.at(n)[0]) for n in range(told.count())] == [TOTAL]
