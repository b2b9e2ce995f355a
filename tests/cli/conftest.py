"""Runs the command line as `__main__` does, with a window that only remembers what it was asked."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from drafter.cli.main import run
from drafter.model import files
from drafter.model.draft import Draft
from tests.helpers.drafts import full


@dataclass
class FakeWindow:
    """Stands in for the window."""

    opened: list[Path | None] = field(default_factory=list)
    error: ImportError | None = None

    def open(self, file: Path | None) -> int:
        if self.error is not None:
            raise self.error
        self.opened.append(file)
        return 0

    def selftest(self, draft: Draft) -> str:
        if self.error is not None:
            raise self.error
        return draft.meta.agency


@dataclass(frozen=True)
class Answer:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - whatever the JSON holds
        return json.loads(self.out)

    @property
    def refusal(self) -> str:
        """The one line of a command that was refused."""
        assert self.code == 2
        assert self.out == ""
        assert "Traceback" not in self.err
        (line,) = self.err.splitlines()
        return line


Run = Callable[..., Answer]


@pytest.fixture
def window() -> FakeWindow:
    return FakeWindow()


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], window: FakeWindow) -> Run:
    """Return a call that runs a command and gives its answer."""

    def call(*arguments: object) -> Answer:
        code = run([str(argument) for argument in arguments], window)
        out, err = capsys.readouterr()
        return Answer(code, out, err)

    return call


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A project file of 2025 without a fault in it."""
    path = tmp_path / "云溪 2025.nianbao"
    files.write(path, full(2025))
    return path
