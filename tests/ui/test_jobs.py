"""Jobs: an answer comes back in the window's thread, or not at all."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from drafter.errors import Cancelled, DrafterError
from drafter.ui.jobs import Job, Jobs, Progress, Step


class Heard:
    """What came back, and in which thread."""

    def __init__(self) -> None:
        self.values: list[object] = []
        self.errors: list[DrafterError] = []
        self.threads: set[int] = set()

    def done(self, value: object) -> None:
        self.values.append(value)
        self.threads.add(threading.get_ident())

    def failed(self, error: DrafterError) -> None:
        self.errors.append(error)


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def heard() -> Heard:
    return Heard()


def test_work_is_done_elsewhere_and_its_value_comes_back_here(jobs: Jobs, heard: Heard, qtbot: QtBot) -> None:
    jobs.run(lambda _: threading.get_ident(), heard.done, heard.failed, label="", topic="t")
    qtbot.waitUntil(lambda: bool(heard.values))
    assert heard.values != [threading.get_ident()]
    assert heard.threads == {threading.get_ident()}


def test_a_failure_that_the_user_can_act_on_comes_back_as_it_is(
    jobs: Jobs, heard: Heard, qtbot: QtBot
) -> None:
    problem = DrafterError("打不开，", "请重试。")

    def work(_: Progress) -> None:
        raise problem

    jobs.run(work, heard.done, heard.failed, label="", topic="t")
    qtbot.waitUntil(lambda: bool(heard.errors))
    assert heard.errors == [problem]
    assert not heard.values


def test_a_bug_is_raised_in_the_windows_thread(jobs: Jobs, heard: Heard, qtbot: QtBot) -> None:
    def work(_: Progress) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        job = jobs.run(work, heard.done, heard.failed, label="", topic="t")
        qtbot.waitSignal(job.ended).wait()
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert not heard.values
    assert not heard.errors


def test_progress_is_told_step_by_step(jobs: Jobs, heard: Heard, qtbot: QtBot) -> None:
    steps: list[Step] = []
    go = threading.Event()

    def work(progress: Progress) -> None:
        go.wait(5)
        progress.step(0, 2, "第一步")
        progress.step(1, 2, "第二步")

    job = jobs.run(work, heard.done, heard.failed, label="", topic="t")
    job.moved.connect(steps.append)
    go.set()
    qtbot.waitUntil(lambda: bool(heard.values))
    assert steps == [Step(0, 2, "第一步"), Step(1, 2, "第二步")]


def test_cancelled_work_stops_at_its_next_step_and_says_nothing(
    jobs: Jobs, heard: Heard, qtbot: QtBot
) -> None:
    stopped: list[bool] = []
    go = threading.Event()

    def work(progress: Progress) -> str:
        go.wait(5)
        try:
            progress.step(1, 2, "…")
        except Cancelled:
            stopped.append(True)
            raise
        return "answer"

    job = jobs.run(work, heard.done, heard.failed, label="", topic="t")
    job.cancel()
    with qtbot.waitSignal(job.ended):
        go.set()
    assert stopped == [True]
    assert not heard.values
    assert not heard.errors


def test_an_answer_that_a_later_job_made_stale_is_dropped(jobs: Jobs, heard: Heard, qtbot: QtBot) -> None:
    go = threading.Event()

    def slow(_: Progress) -> str:
        go.wait(5)
        return "old"

    first = jobs.run(slow, heard.done, heard.failed, label="", topic="t")
    jobs.run(lambda _: "new", heard.done, heard.failed, label="", topic="t")
    qtbot.waitUntil(lambda: heard.values == ["new"])
    with qtbot.waitSignal(first.ended):
        go.set()
    assert heard.values == ["new"]


def test_closing_waits_for_the_threads_and_lets_no_answer_through(heard: Heard, qtbot: QtBot) -> None:
    jobs = Jobs()
    running, go = threading.Event(), threading.Event()
    finished: list[bool] = []

    def work(progress: Progress) -> str:
        running.set()
        go.wait(5)
        finished.append(True)
        return "answer"

    jobs.run(work, heard.done, heard.failed, label="", topic="t")
    assert running.wait(5)
    threading.Timer(0.05, go.set).start()
    jobs.close()
    assert finished == [True], "closing waited"
    qtbot.wait(20)
    assert not heard.values


def test_a_job_is_announced_with_its_label_and_not_without_one(
    jobs: Jobs, heard: Heard, qtbot: QtBot
) -> None:
    labels: list[str] = []
    jobs.started.connect(lambda job: labels.append(label(job)))
    jobs.run(lambda _: 1, heard.done, heard.failed, label="正在读取…", topic="t")
    jobs.run(lambda _: 2, heard.done, heard.failed, label="", topic="u")
    qtbot.waitUntil(lambda: sorted(map(str, heard.values)) == ["1", "2"])
    assert labels == ["正在读取…"]


def label(job: Job) -> str:
    return job.label
