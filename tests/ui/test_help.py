"""The help menu: keys, program, log."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from drafter import __version__
from drafter.checks.finding import Finding
from drafter.ui import help as helping
from drafter.ui.actions import ENTRIES
from tests.ui.conftest import Answers


def test_all_keys_are_told(qapp: QApplication, answers: Answers) -> None:
    helping.tell_keys(answers)
    told = [words for words, _ in answers.lists[0].rows]
    assert {entry.words.rstrip("…") for entry in ENTRIES if entry.keys} <= set(told)


def test_a_rule_is_told_with_what_it_checks_and_its_basis(answers: Answers) -> None:
    helping.tell_rule(answers, Finding("…", "text.typo", "warning", "国办公开办函〔2021〕30号"))
    (told,) = answers.told
    for part in ("错别字", "建全", "依据：国办公开办函〔2021〕30号", "写明原因"):
        assert part in told


def test_the_program_says_its_version_and_that_it_stays_on_this_computer(answers: Answers) -> None:
    helping.tell_about(answers)
    assert __version__ in answers.told[0]
    assert "不联网" in answers.told[0]


def test_the_folder_of_the_log_opens_even_before_there_is_a_log(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    helping.open_log()
    assert Path(opened[0].toLocalFile()) == home / "logs"
    assert (home / "logs").is_dir()
