"""The source half: pages of a PDF come beside the window, and what was read is shown where they do not."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter
from pytestqt.qtbot import QtBot

from drafter.errors import FileProblem
from drafter.importers.raw import RawReport
from drafter.importers.reading import Place
from drafter.ui.adopt.blocks import BlocksCanvas
from drafter.ui.adopt.pages import PagesCanvas
from drafter.ui.adopt.source import SourcePane
from drafter.ui.jobs import Jobs
from tests.helpers.drafts import full
from tests.ui.adopt.readings import report

RAW = report(full(), pages=3)
PDF = Path("年报.pdf")
Draw = Callable[..., list[bytes]]


def png(width: int) -> bytes:
    image = QImage(width, round(width * 1.414), QImage.Format.Format_RGB32)
    image.fill(QColor("steelblue"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def drawn(path: Path, pages: Sequence[int], width: int, *, stop: Callable[[], bool]) -> list[bytes]:
    """Draw pages as the child process would."""
    return [png(width) for _ in pages]


def refused(path: Path, pages: Sequence[int], width: int, *, stop: Callable[[], bool]) -> list[bytes]:
    """Fail as the child process may."""
    raise FileProblem("页面画不出来。")


@pytest.fixture
def pane(
    themed: object, qtbot: QtBot, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> Callable[[RawReport, Draw], SourcePane]:
    """Shows a source whose pages are drawn by the test."""

    def made(raw: RawReport, draw: Draw = drawn) -> SourcePane:
        monkeypatch.setattr("drafter.importers.page_pictures", draw)
        shown = SourcePane("年报.pdf", raw, PDF, jobs)
        qtbot.addWidget(shown, before_close_func=lambda it: it.close_feed())
        shown.resize(600, 500)
        shown.show()
        return shown

    return made


Pane = Callable[..., SourcePane]


def colour(pane: SourcePane) -> str:
    """Return what is drawn near the top of the first page."""
    return pane.grab().toImage().pixelColor(300, 120).name()


def test_pages_in_sight_get_their_pictures(pane: Pane, qtbot: QtBot) -> None:
    made = pane(RAW)
    assert made.view is not None
    assert isinstance(made.view.canvas, PagesCanvas)
    qtbot.waitUntil(lambda: colour(made) == QColor("steelblue").name())


def test_no_picture_is_waited_for(pane: Pane, qtbot: QtBot) -> None:
    def slow(*given: object, stop: Callable[[], bool]) -> list[bytes]:
        while not stop():
            time.sleep(0.005)
        return []

    began = time.perf_counter()
    made = pane(RAW, slow)
    made.grab()
    assert time.perf_counter() - began < 0.5
    qtbot.wait(50)
    assert made.isVisible()


def test_the_words_are_one_click_away(pane: Pane) -> None:
    made = pane(RAW)
    made.swap.click()
    assert made.view is not None
    assert isinstance(made.view.canvas, BlocksCanvas)


def test_pages_that_cannot_be_drawn_give_way_to_the_words(pane: Pane, qtbot: QtBot) -> None:
    made = pane(RAW, refused)
    qtbot.waitUntil(lambda: "页面画不出来" in made.words.text())
    assert made.view is not None
    assert isinstance(made.view.canvas, BlocksCanvas)


def test_a_place_is_marked_on_the_page_and_in_the_words(pane: Pane) -> None:
    made = pane(RAW)
    number = next(n for n, block in enumerate(RAW.blocks) if hasattr(block, "cells"))
    made.mark(Place(number, 0, 0))
    assert made.view is not None
    assert made.view.canvas.marked is not None
    made.swap.click()
    assert made.view.canvas.marked is not None


def test_a_project_file_has_no_source_to_show(pane: Pane) -> None:
    made = pane(RawReport(()))
    assert made.view is None
    made.mark(Place(0, 0, 0))
    made.zoom(1)
