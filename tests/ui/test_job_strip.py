"""The strip in the status bar: shows what is being done, and stops it."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafter.ui.job_strip import JobStrip
from drafter.ui.jobs import Jobs, Progress


@pytest.fixture
def strip(qtbot: QtBot) -> JobStrip:
    made = JobStrip()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def jobs(strip: JobStrip) -> Iterator[Jobs]:
    made = Jobs()
    made.started.connect(strip.follow)
    yield made
    made.close()


def test_it_follows_a_job_to_its_end(strip: JobStrip, jobs: Jobs, qtbot: QtBot) -> None:
    go, end = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        go.wait(5)
        progress.step(1, 3, "正在写 PDF…")
        end.wait(5)

    jobs.run(work, lambda _: None, lambda _: None, label="正在导出…", topic="t")
    assert strip.isVisible()
    assert strip.words.text() == "正在导出…"
    go.set()
    qtbot.waitUntil(lambda: strip.words.text() == "正在写 PDF…")
    assert (strip.bar.value(), strip.bar.maximum()) == (1, 3)
    end.set()
    qtbot.waitUntil(lambda: not strip.isVisible())


def test_its_button_stops_the_work(strip: JobStrip, jobs: Jobs, qtbot: QtBot) -> None:
    answers: list[object] = []
    go = threading.Event()

    def work(progress: Progress) -> str:
        go.wait(5)
        progress.check()
        return "answer"

    job = jobs.run(work, answers.append, answers.append, label="导出", topic="t")
    qtbot.mouseClick(strip.stop, Qt.MouseButton.LeftButton)
    assert not strip.stop.isEnabled()
    with qtbot.waitSignal(job.ended):
        go.set()
    assert not answers
    assert not strip.isVisible()


def test_the_end_of_an_earlier_job_leaves_the_later_one_shown(
    strip: JobStrip, jobs: Jobs, qtbot: QtBot
) -> None:
    go = threading.Event()
    early = jobs.run(lambda _: None, lambda _: None, lambda _: None, label="一", topic="1")
    late = jobs.run(lambda _: go.wait(5), lambda _: None, lambda _: None, label="二", topic="2")
    qtbot.waitSignal(early.ended).wait()
    assert strip.isVisible()
    assert strip.words.text() == "二"
    with qtbot.waitSignal(late.ended):
        go.set()
    assert not strip.isVisible()
