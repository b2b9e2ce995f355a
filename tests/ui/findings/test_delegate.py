"""Drawn findings: the beginning of every sentence at any width, marked by more than colour."""

import pytest
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import QApplication, QListView, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from drafter.checks.finding import Finding
from drafter.ui.findings.delegate import FindingDelegate, clamped
from drafter.ui.findings.listing import rows
from drafter.ui.findings.model import FindingsModel
from tests.ui.form.hands import blank

LONG = "表三「自然人」列不符合“第一项加第二项之和，等于第三项加第四项之和”，请核对这一列的各个数。"


@pytest.fixture
def listed(themed: QApplication, qtbot: QtBot) -> QListView:
    """A list of two findings, a short and a long one."""
    view = QListView()
    qtbot.addWidget(view)
    model = FindingsModel(view)
    found = [Finding("短。", section="overview"), Finding(LONG, section="overview")]
    model.show(rows(found, blank()))
    view.setModel(model)
    view.setItemDelegate(FindingDelegate(model, view))
    view.resize(300, 400)
    view.show()
    return view


def height(view: QListView, row: int) -> int:
    """Return the height that a row asks for."""
    return view.itemDelegate().sizeHint(QStyleOptionViewItem(), view.model().index(row, 0)).height()


def test_a_long_finding_is_higher_than_a_short_one(listed: QListView) -> None:
    assert height(listed, 2) == height(listed, 1) + listed.fontMetrics().lineSpacing()


def test_a_wide_list_makes_lower_rows(listed: QListView) -> None:
    before = height(listed, 2)
    listed.resize(1400, 400)
    QApplication.processEvents()
    assert height(listed, 2) < before


@pytest.mark.parametrize("width", [40, 90, 200, 333])
def test_lines_are_no_wider_than_their_room_and_lose_nothing_but_the_end(
    themed: QApplication, width: int
) -> None:
    metrics = QFontMetrics(themed.font())
    lines = clamped(LONG, themed.font(), width, 2)
    assert all(metrics.horizontalAdvance(line.strip()) <= width for line in lines)
    whole = "".join(lines)
    assert whole == LONG or (whole.endswith("…") and LONG.startswith(whole[:-1]))
    assert "".join(clamped(LONG, themed.font(), width, 100)) == LONG


def test_severities_differ_by_more_than_colour(listed: QListView) -> None:
    model = listed.model()
    assert isinstance(model, FindingsModel)
    pictures = []
    for severity in ("error", "warning", "hint"):
        model.show(rows([Finding("一句话。", severity=severity, section="overview")], blank()))
        QApplication.processEvents()
        mark = listed.visualRect(model.index(1)).adjusted(0, 0, -listed.viewport().width() + 28, 0)
        pictures.append(
            listed.viewport().grab(mark).toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        )
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]
