"""A window for tests: its questions are answered by the test, and it is closed without one."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.ui import theme
from drafter.ui.app import build_window
from drafter.ui.dialogs import Choice, Listing
from drafter.ui.main_window import MainWindow
from tests.helpers.project import ROOT


class Answers:
    """The `Dialogs` of a test: answers by the words on the buttons, and fails on a question too many."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.lists: list[Listing] = []
        self.reports: list[str] = []
        self.asked: list[str] = []
        self._replies: list[str] = []
        self._paths: list[Path | None] = []
        self._done = False

    def will_choose(self, *labels: str) -> None:
        """Say which buttons the next questions are answered with."""
        self._replies += labels

    def will_name(self, *paths: Path | None) -> None:
        """Say what the next file dialogs are answered with."""
        self._paths += paths

    def give_up(self) -> None:
        """From now on nothing is worth saving: the test is over."""
        self._done = True

    @property
    def used_up(self) -> bool:
        """Whether every answer that was prepared has been asked for."""
        return not self._replies and not self._paths

    def tell(self, text: str, detail: str = "") -> None:
        self.told.append(f"{text} {detail}".strip())

    def tell_list(self, listing: Listing) -> None:
        self.lists.append(listing)

    def tell_report(self, text: str, report: str) -> None:
        self.reports.append(f"{text}\n{report}")

    def ask(self, text: str, detail: str, choices: Sequence[Choice]) -> str:
        keys = {choice.label: choice.key for choice in choices}
        if self._done:
            return keys.get("不保存", "")
        self.asked.append(text)
        assert self._replies, f"nobody expected the question {text} {list(keys)}"
        reply = self._replies.pop(0)
        assert reply in keys, f"no button {reply} at {text} {list(keys)}"
        return keys[reply]

    def open_path(self, title: str, folder: Path, filters: str) -> Path | None:
        return self._path(title)

    def save_path(self, title: str, suggested: Path, filters: str) -> Path | None:
        return self._path(title)

    def folder_path(self, title: str, folder: Path) -> Path | None:
        return self._path(title)

    def _path(self, title: str) -> Path | None:
        assert self._paths, f"nobody expected the file dialog {title}"
        return self._paths.pop(0)


@pytest.fixture(scope="session")
def themed(qapp: QApplication) -> QApplication:
    """The application with the program's look."""
    theme.apply(qapp)
    return qapp


@pytest.fixture
def answers() -> Iterator[Answers]:
    """Answers to the window's questions; a prepared one that nobody asked for fails the test."""
    given = Answers()
    yield given
    assert given.used_up, "a question that the test expected was not asked"


@pytest.fixture
def make_window(themed: QApplication, qtbot: QtBot, answers: Answers) -> Callable[[], MainWindow]:
    """Makes windows as the program does, over the test's own home."""

    def make() -> MainWindow:
        window = build_window(answers)
        qtbot.addWidget(window, before_close_func=lambda _window: answers.give_up())
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return make


@pytest.fixture
def window(make_window: Callable[[], MainWindow]) -> MainWindow:
    """A window that has just been opened."""
    return make_window()


@pytest.fixture
def kill_typist() -> Iterator[Callable[..., None]]:
    """Lets a clerk type in a process of its own, with a file or without, and kills it."""
    running: list[subprocess.Popen[str]] = []

    def run(file: Path | None = None) -> None:
        command = [sys.executable, "-m", "tests.ui.typist", *([str(file)] if file else [])]
        process = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        running.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == "typed\n"
        process.kill()
        process.communicate()

    yield run
    for process in running:
        process.kill()
        process.communicate()
