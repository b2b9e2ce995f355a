"""Reasons: typed at the finding, kept in the draft, offered again the next year, taken back when emptied."""

from dataclasses import replace

from PySide6.QtWidgets import QApplication

from drafter.checks.finding import Finding
from drafter.model.draft import Draft, empty
from drafter.model.edits import SetCells
from drafter.model.prose import from_text
from drafter.model.session import Session
from drafter.standard.loader import load
from tests.helpers.drafts import AGENCY, full
from tests.ui.findings.desk import Desk, Make
from tests.ui.form.hands import CTRL, Key, click, commit, press, write

RULE = "text.typo"
BLANK = "disclosure.licensing.decisions"


def doubtful() -> Draft:
    """Return a report with one thing that is to be looked at."""
    words = from_text("全年建全机制。")
    return replace(full(), prose={**full().prose, "overview": full().prose["overview"] + words})


def chosen(desk: Make, draft: Draft) -> tuple[Desk, Finding]:
    """Show a report with its doubtful place selected and the cursor in the box for the reason."""
    made = desk(draft)
    finding = made.choose(RULE)
    QApplication.processEvents()
    made.panel.card.reason.text.setFocus()
    return made, finding


def test_a_reason_is_typed_and_given_and_moves_the_finding_to_a_group_of_its_own(desk: Make) -> None:
    made, finding = chosen(desk, doubtful())
    box = made.panel.card.reason
    assert not box.give.isEnabled()
    commit("引用文件的原名")
    assert box.give.text() == "说明原因"
    click(box.give, box.give.rect().center())
    assert made.bridge.session.draft.explained == {finding.key: "引用文件的原名"}
    assert made.bridge.verdict.may_go_out
    row = made.panel.model.row(made.panel.model.index(made.row_of(RULE)))
    assert row.kind == "explained"
    assert made.panel.model.row(made.panel.model.index(0)).text == "已说明（1）"


def test_a_reason_is_one_step_that_is_undone_by_its_key(desk: Make) -> None:
    made, finding = chosen(desk, doubtful())
    write("abc")
    press(Key.Key_Return, CTRL)
    assert made.bridge.session.draft.explained == {finding.key: "abc"}
    assert made.bridge.session.undo_label == "说明原因"
    made.bridge.undo()
    assert not made.bridge.session.draft.explained
    assert finding in made.bridge.verdict.open


def test_an_emptied_reason_is_taken_back(desk: Make) -> None:
    made, finding = chosen(desk, doubtful())
    write("abc")
    press(Key.Key_Return, CTRL)
    made.choose(RULE)
    box = made.panel.card.reason
    assert box.text.toPlainText() == "abc"
    box.text.setFocus()
    press(Key.Key_A, CTRL)
    press(Key.Key_Delete)
    assert box.give.text() == "取消说明"
    click(box.give, box.give.rect().center())
    assert not made.bridge.session.draft.explained
    assert finding in made.bridge.verdict.open


def test_last_years_reason_is_one_click_away(desk: Make) -> None:
    last = replace(empty(load("2021"), AGENCY, 2024))
    draft = doubtful()
    key = next(f.key for f in desk(draft).bridge.findings if f.rule == RULE)
    made, finding = chosen(desk, replace(draft, last=replace(last, explained={key: "文件原名如此"})))
    box = made.panel.card.reason
    assert box.last.text() == "上年的说明：文件原名如此"
    click(box.offer, box.offer.rect().center())
    assert made.bridge.session.draft.explained[finding.key] == "文件原名如此"


def test_nothing_is_offered_where_last_year_said_nothing(desk: Make) -> None:
    made, _ = chosen(desk, doubtful())
    assert not made.panel.card.reason.offer.isVisible()
    assert not made.panel.card.reason.last.isVisible()


def test_what_is_typed_and_not_given_survives_checks_and_a_look_elsewhere(desk: Make) -> None:
    draft = replace(doubtful(), cells={**doubtful().cells, BLANK: None})
    made, _ = chosen(desk, draft)
    box = made.panel.card.reason
    write("half")
    made.bridge.do(SetCells({"disclosure.penalties.decisions": 3}), "x")
    made.bridge.settle()
    assert box.text.toPlainText() == "half"
    made.choose("cell.blank")
    assert box.text.toPlainText() == ""
    made.choose(RULE)
    assert box.text.toPlainText() == "half"
    assert not made.bridge.session.draft.explained


def test_another_report_begins_without_what_was_typed_for_the_first(desk: Make) -> None:
    made, _ = chosen(desk, doubtful())
    write("half")
    made.bridge.open(Session(doubtful()))
    made.choose(RULE)
    assert made.panel.card.reason.text.toPlainText() == ""


def test_an_error_cannot_be_explained_away(desk: Make) -> None:
    made = desk(replace(full(), prose={**full().prose, "overview": from_text("收到××件。")}))
    made.choose("text.placeholder")
    assert not made.panel.card.reason.isVisible()
    assert "必须改好" in made.panel.card.must.text()
    assert made.panel.card.must.isVisible()
