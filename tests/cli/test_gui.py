"""drafter gui."""

from pathlib import Path

import pytest

from tests.cli.conftest import FakeWindow, Run


def test_a_file_is_handed_to_the_window(command: Run, window: FakeWindow, report: Path) -> None:
    assert command("gui", report).code == 0
    assert window.opened == [report]


def test_without_qt_the_command_says_what_to_install(command: Run, window: FakeWindow) -> None:
    window.error = ImportError("no module", name="PySide6.QtWidgets")
    assert "drafter[gui]" in command("gui").refusal


def test_another_missing_import_is_a_fault(
    command: Run, window: FakeWindow, caplog: pytest.LogCaptureFixture
) -> None:
    window.error = ImportError("no module", name="drafter.ui.nothing")
    assert command("gui").code == 3
    caplog.clear()
