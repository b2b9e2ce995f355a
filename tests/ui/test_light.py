"""The light: what may go out, what may not, and in which words."""

import pytest
from pytestqt.qtbot import QtBot

from drafter.checks.finding import Finding, Severity
from drafter.ui.icons import Mark
from drafter.ui.light import Light, verdict


def finding(severity: Severity) -> Finding:
    return Finding("…", rule="cell.blank", severity=severity)


@pytest.mark.parametrize(
    ("severities", "mark", "words"),
    [
        ("", Mark.COMPLETE, "可以导出"),
        ("h", Mark.COMPLETE, "可以导出"),
        ("wwh", Mark.WARNED, "有 2 处请核对"),
        ("ee", Mark.FAULTY, "有 2 处必须改"),
        ("eew", Mark.FAULTY, "有 2 处必须改，1 处请核对"),
    ],
)
def test_the_worst_finding_decides(severities: str, mark: Mark, words: str) -> None:
    names: dict[str, Severity] = {"e": "error", "w": "warning", "h": "hint"}
    assert verdict([finding(names[letter]) for letter in severities]) == (mark, words)


def test_the_light_is_read_out_as_it_stands(qtbot: QtBot) -> None:
    light = Light()
    qtbot.addWidget(light)
    light.show_findings([finding("error")])
    assert light.accessibleName() == "有 1 处必须改"
    light.show_findings([])
    assert light.text() == "可以导出"
