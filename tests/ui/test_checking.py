"""When what is checked: figures at once, text when typing rests, and never what is not true any more."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from drafter.checks.registry import run_all
from drafter.model.edits import Edit, SetCells, SetProse, SetStandard
from drafter.model.prose import from_text
from drafter.model.session import Session
from drafter.ui import checking
from drafter.ui.checking import REST_MS, Checking
from drafter.ui.jobs import Jobs
from tests.helpers.drafts import full

CELL = "requests.carried_out.natural"
FAULTY = SetProse("other", from_text("本年度未收取信息处理费，另有××件。"))
SOUND = SetProse("other", from_text("本年度没有收取信息处理费。"))


class Desk:
    """A session whose changes are checked."""

    def __init__(self, jobs: Jobs | None) -> None:
        self.session = Session(full())
        self.checking = Checking(jobs)
        self.checking.begin(self.session)

    def do(self, edit: Edit) -> bool:
        """Make an edit; returns whether it was checked at once."""
        change = self.session.do(edit, "x")
        assert change is not None
        return self.checking.follow(self.session, change)

    @property
    def rules(self) -> set[str]:
        """The names of what was found."""
        return {finding.rule for finding in self.checking.findings}


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def desk(jobs: Jobs) -> Desk:
    return Desk(jobs)


@pytest.fixture
def beside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the text read beside the window, however short it is."""
    monkeypatch.setattr(checking, "_BRIEF", 0.0)


def test_a_session_is_checked_whole_when_it_is_opened(desk: Desk) -> None:
    assert desk.checking.findings == run_all(full()) == ()


def test_figures_are_checked_with_the_change_itself(desk: Desk) -> None:
    assert desk.do(SetCells({CELL: 4000}))
    assert "requests.balance" in desk.rules
    assert desk.do(SetCells({CELL: full().cells[CELL]}))
    assert not desk.rules
    desk.checking.settle()


def test_text_is_checked_when_typing_rests(desk: Desk, qtbot: QtBot) -> None:
    assert not desk.do(FAULTY)
    assert desk.checking.pending
    assert not desk.rules
    with qtbot.waitSignal(desk.checking.renewed, timeout=REST_MS * 10):
        pass
    assert desk.rules == {"text.placeholder"}
    assert not desk.checking.pending


def test_each_key_puts_the_reading_off(desk: Desk, qtbot: QtBot) -> None:
    desk.do(FAULTY)
    for number in range(6):
        qtbot.wait(REST_MS // 4)
        assert desk.checking.pending
        desk.do(SetProse("problems", from_text(f"问题{number}。")))
    assert not desk.rules
    desk.checking.settle()
    assert "text.placeholder" in desk.rules


@pytest.mark.usefixtures("beside")
def test_a_long_text_is_read_beside_the_window(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    reading = checking._reading
    monkeypatch.setattr(
        checking, "_reading", lambda *given: threads.append(threading.current_thread()) or reading(*given)
    )
    desk.do(FAULTY)
    with qtbot.waitSignal(desk.checking.renewed, timeout=REST_MS * 20):
        pass
    assert desk.rules == {"text.placeholder"}
    assert len(threads) == 1
    assert threads[0] is not threading.main_thread()


@pytest.mark.usefixtures("beside")
def test_an_answer_about_an_earlier_text_is_dropped(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go = threading.Event(), threading.Event()
    reading = checking._reading

    def slow(*given: object) -> object:
        begun.set()
        go.wait(5)
        return reading(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(checking, "_reading", slow)
    desk.do(FAULTY)
    qtbot.waitUntil(begun.is_set)
    monkeypatch.setattr(checking, "_reading", reading)
    desk.do(SOUND)
    go.set()
    with qtbot.waitSignal(desk.checking.renewed, timeout=REST_MS * 20):
        pass
    assert desk.checking.findings == run_all(desk.session.draft) == ()


@pytest.mark.usefixtures("beside")
def test_what_is_wanted_now_does_not_wait(desk: Desk) -> None:
    desk.do(FAULTY)
    assert desk.checking.settle()
    assert desk.rules == {"text.placeholder"}
    assert not desk.checking.settle(), "nothing was left to do"


def test_figures_and_text_together_are_what_all_rules_find(desk: Desk) -> None:
    desk.do(SetCells({CELL: 4000}))
    desk.do(FAULTY)
    desk.checking.settle()
    assert desk.checking.findings == run_all(desk.session.draft)
    assert {"requests.balance", "text.placeholder"} <= desk.rules


def test_another_form_is_checked_whole_at_once(desk: Desk) -> None:
    desk.do(FAULTY)
    desk.session.do(SetStandard("2019"), "x")
    desk.checking.begin(desk.session)
    assert not desk.checking.pending
    assert desk.checking.findings == run_all(desk.session.draft)


def test_without_a_place_for_threads_all_is_done_here(qapp: object, qtbot: QtBot) -> None:
    desk = Desk(None)
    desk.do(FAULTY)
    with qtbot.waitSignal(desk.checking.renewed, timeout=REST_MS * 10):
        pass
    assert desk.rules == {"text.placeholder"}
