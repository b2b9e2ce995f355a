"""Drawn findings: every sentence is shown in full, at any width."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QListView, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from drafter.checks.finding import Finding
from drafter.standard.loader import load
from drafter.ui.findings.delegate import FindingDelegate
from drafter.ui.findings.model import FindingsModel

LONG = "表三「自然人」列不符合“第一项加第二项之和，等于第三项加第四项之和”，请核对这一列的各个数。"


@pytest.fixture
def listed(themed: QApplication, qtbot: QtBot) -> QListView:
    """A list of two findings, a short and a long one."""
    view = QListView()
    qtbot.addWidget(view)
    model = FindingsModel(view)
    model.show([Finding("短。", section="overview"), Finding(LONG, section="overview")], load("2021"))
    view.setModel(model)
    view.setItemDelegate(FindingDelegate(model, view))
    view.resize(300, 400)
    view.show()
    return view


def height(view: QListView, row: int) -> int:
    """Return the height that a row asks for."""
    return view.itemDelegate().sizeHint(QStyleOptionViewItem(), view.model().index(row, 0)).height()


def test_a_long_finding_is_as_high_as_its_lines(listed: QListView) -> None:
    assert height(listed, 2) >= 3 * listed.fontMetrics().height()
    assert height(listed, 2) > height(listed, 1)


def test_a_narrow_list_makes_higher_rows(listed: QListView) -> None:
    before = height(listed, 2)
    listed.resize(180, 400)
    QApplication.processEvents()
    assert height(listed, 2) > before


def test_severities_differ_by_more_than_colour(listed: QListView) -> None:
    model = listed.model()
    assert isinstance(model, FindingsModel)
    pictures = []
    for severity in ("error", "warning", "hint"):
        model.show([Finding("一句话。", severity=severity, section="overview")], load("2021"))
        QApplication.processEvents()
        mark = listed.visualRect(model.index(1)).adjusted(0, 0, -listed.viewport().width() + 28, 0)
        pictures.append(
            listed.viewport().grab(mark).toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        )
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]
