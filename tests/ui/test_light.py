"""The light: what may go out, what may not, and in which words."""

import pytest
from pytestqt.qtbot import QtBot

from drafter.checks.finding import Finding, Severity
from drafter.checks.verdict import Verdict, verdict
from drafter.ui.icons import Mark
from drafter.ui.light import Light, said
from tests.ui.form.hands import blank


def judged(letters: str) -> Verdict:
    """Return a verdict over findings of the severities that the letters stand for."""
    names: dict[str, Severity] = {"e": "error", "w": "warning", "h": "hint"}
    return verdict(blank(), [Finding("…", rule="cell.blank", severity=names[letter]) for letter in letters])


@pytest.mark.parametrize(
    ("severities", "mark", "words"),
    [
        ("", Mark.COMPLETE, "可以发布"),
        ("h", Mark.COMPLETE, "可以发布"),
        ("wwh", Mark.WARNED, "还有 2 处要核对或说明"),
        ("ee", Mark.FAULTY, "有 2 处必须改"),
        ("eew", Mark.FAULTY, "有 2 处必须改，1 处要核对或说明"),
    ],
)
def test_the_worst_finding_decides(severities: str, mark: Mark, words: str) -> None:
    assert said(judged(severities)) == (mark, words)


def test_the_light_is_read_out_as_it_stands(qtbot: QtBot) -> None:
    light = Light()
    qtbot.addWidget(light)
    light.show_verdict(judged("e"))
    assert light.accessibleName() == "有 1 处必须改"
    light.show_verdict(judged(""))
    assert light.text() == "可以发布"
