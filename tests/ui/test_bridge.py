"""The bridge: each move of the session is told to the widgets, with the findings as they are then."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from drafter.checks.finding import Finding
from drafter.model.draft import empty
from drafter.model.edits import Explain, SetCells, SetProse, SetStandard
from drafter.model.prose import from_text
from drafter.model.session import Change, Session
from drafter.standard.loader import load
from drafter.ui.bridge import Bridge

CELL = "requests.received.natural"


class Heard:
    """What a widget would hear, in order."""

    def __init__(self, bridge: Bridge) -> None:
        self.signals: list[str] = []
        self.changes: list[Change] = []
        self.findings: tuple[Finding, ...] = ()
        bridge.reset.connect(lambda: self.signals.append("reset"))
        bridge.changed.connect(self._changed)
        bridge.checked.connect(self._checked)

    def _changed(self, change: Change) -> None:
        self.signals.append("changed")
        self.changes.append(change)

    def _checked(self, findings: tuple[Finding, ...]) -> None:
        self.signals.append("checked")
        self.findings = findings


@pytest.fixture
def bridge(qapp: QApplication) -> Iterator[Bridge]:
    made = Bridge(Session(empty(load("2021"), "云溪市发展和改革局", 2025)))
    yield made
    made.settle()


@pytest.fixture
def heard(bridge: Bridge) -> Heard:
    return Heard(bridge)


def test_an_edit_is_told_before_its_findings(bridge: Bridge, heard: Heard) -> None:
    before = bridge.findings
    assert bridge.do(SetCells({CELL: 5}), "填写")
    assert heard.signals == ["changed", "checked"]
    assert CELL in heard.changes[0].cells
    assert heard.findings == bridge.findings != before


def test_an_edit_that_says_nothing_new_is_not_told(bridge: Bridge, heard: Heard) -> None:
    assert not bridge.do(SetCells({CELL: None}), "填写")
    assert not heard.signals


def test_an_edit_of_text_is_told_at_once_and_its_findings_when_it_is_settled(
    bridge: Bridge, heard: Heard
) -> None:
    bridge.do(SetProse("overview", from_text("收到××件。")), "修改")
    assert heard.signals == ["changed"]
    bridge.settle()
    assert heard.signals == ["changed", "checked"]
    assert "text.placeholder" in {finding.rule for finding in heard.findings}
    bridge.settle()
    assert heard.signals == ["changed", "checked"], "there was nothing left to check"


def test_a_reason_takes_a_warning_off_what_stands_and_is_told(bridge: Bridge, heard: Heard) -> None:
    warning = next(finding for finding in bridge.findings if finding.severity == "warning")
    assert not bridge.verdict.explained
    bridge.do(Explain(warning.key, "机构改革"), "说明原因")
    assert heard.signals == ["changed", "checked"]
    assert warning in bridge.findings
    assert warning not in bridge.standing
    assert bridge.verdict.explained == (warning,)
    bridge.undo()
    assert warning in bridge.standing


def test_a_reason_does_not_help_an_error(bridge: Bridge) -> None:
    error = next(finding for finding in bridge.findings if finding.severity == "error")
    bridge.do(Explain(error.key, "没有关系"), "说明原因")
    assert error in bridge.standing
    assert error in bridge.verdict.blocking


def test_undo_and_redo_are_told_as_moves(bridge: Bridge, heard: Heard) -> None:
    bridge.do(SetCells({CELL: 5}), "填写")
    bridge.undo()
    bridge.redo()
    assert [change.move for change in heard.changes] == ["do", "undo", "redo"]


def test_another_form_has_everything_built_anew(bridge: Bridge, heard: Heard) -> None:
    bridge.do(SetStandard("2019"), "改用2019年格式")
    assert heard.signals == ["reset", "checked"]


def test_another_session_takes_the_place_of_the_first(bridge: Bridge, heard: Heard) -> None:
    first, second = bridge.session, Session(empty(load("2019"), "青石县人民政府", 2020))
    bridge.open(second)
    assert heard.signals == ["reset", "checked"]
    first.do(SetCells({CELL: 5}), "填写")
    assert heard.signals == ["reset", "checked"], "the first one is not listened to any more"
    second.do(SetCells({CELL: 5}), "填写")
    assert heard.signals[2:] == ["changed", "checked"]


def test_a_finding_that_is_to_be_shown_is_passed_on(bridge: Bridge) -> None:
    wanted: list[Finding] = []
    bridge.wanted.connect(wanted.append)
    bridge.show(bridge.findings[0])
    assert wanted == [bridge.findings[0]]
