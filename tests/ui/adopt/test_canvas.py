"""The view of a source: the marked place stays in sight, clicks name places, larger and smaller."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.importers.raw import RawTable
from drafter.importers.reading import Place
from drafter.ui.adopt.blocks import BlocksCanvas
from drafter.ui.adopt.canvas import SourceView
from tests.helpers.drafts import full
from tests.ui.adopt.readings import report
from tests.ui.form.hands import click

BLOCKS = report(full()).blocks
LAST = max(number for number, block in enumerate(BLOCKS) if isinstance(block, RawTable))
PLACE = Place(LAST, 3, 2)


@pytest.fixture
def view(themed: object, qtbot: QtBot) -> SourceView:
    made = SourceView(BlocksCanvas(BLOCKS))
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def in_sight(view: SourceView) -> bool:
    marked = view.canvas.marked
    return marked is not None and view.in_sight.contains(marked)


def test_a_place_far_down_is_brought_into_sight(view: SourceView, qtbot: QtBot) -> None:
    view.mark(PLACE)
    qtbot.waitUntil(lambda: in_sight(view))


def test_the_marked_place_stays_in_sight_when_the_view_changes(view: SourceView, qtbot: QtBot) -> None:
    view.mark(PLACE)
    view.zoom(1)
    view.zoom(1)
    qtbot.waitUntil(lambda: in_sight(view))
    view.resize(500, 300)
    qtbot.waitUntil(lambda: in_sight(view))
    view.zoom(0)
    qtbot.waitUntil(lambda: in_sight(view))


def test_whoever_scrolls_away_is_not_pulled_back(view: SourceView, qtbot: QtBot) -> None:
    view.mark(PLACE)
    with qtbot.waitSignal(view.settled):
        pass
    with qtbot.waitSignal(view.settled):
        view.verticalScrollBar().setValue(0)
    assert view.verticalScrollBar().value() == 0


def test_a_click_names_the_place(view: SourceView, qtbot: QtBot) -> None:
    view.mark(PLACE)
    qtbot.waitUntil(lambda: in_sight(view))
    assert view.canvas.marked is not None
    with qtbot.waitSignal(view.canvas.picked) as picked:
        click(view.canvas, view.canvas.marked.center())
    assert picked.args == [PLACE]


@pytest.mark.parametrize(("notches", "larger"), [(120, True), (-120, False)])
def test_ctrl_and_the_wheel_draw_larger_and_smaller(view: SourceView, notches: int, *, larger: bool) -> None:
    view.zoom(1)
    before = view.canvas.height()
    middle, none = QPointF(view.rect().center()), QPoint()
    event = QWheelEvent(
        middle,
        QPointF(view.mapToGlobal(middle.toPoint())),
        none,
        QPoint(0, notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)
    assert (view.canvas.height() > before) == larger
