"""The card of one finding: its rule, all of what it says, and the way to its basis."""

from dataclasses import replace

from drafter.checks.finding import Finding
from drafter.model.draft import Draft
from drafter.model.edits import Explain
from drafter.model.prose import from_text
from tests.helpers.drafts import full
from tests.ui.findings.desk import Make
from tests.ui.form.hands import click


def with_words(text: str) -> Draft:
    """Return a report whose first section says something more."""
    return replace(full(), prose={**full().prose, "overview": full().prose["overview"] + from_text(text)})


def test_rule_and_whole_sentence_are_shown(desk: Make) -> None:
    made = desk(replace(full(), cells={**full().cells, "requests.carried_out.natural": 4000}))
    finding = made.choose("requests.balance")
    card = made.panel.card
    assert card.title.text() == "表三收办平衡"
    assert card.message.text() == finding.message
    assert card.finding == finding


def test_its_basis_is_asked_for_by_its_button(desk: Make) -> None:
    made = desk(with_words("全年建全机制。"))
    asked: list[Finding] = []
    made.panel.explain.connect(asked.append)
    finding = made.choose("text.typo")
    click(made.panel.card.basis, made.panel.card.basis.rect().center())
    assert asked == [finding]


def test_only_warnings_take_a_reason_and_only_errors_say_that_they_must_be_mended(desk: Make) -> None:
    made = desk(with_words("全年建全机制，均已按时按时办结××件。"))
    shown = {}
    for rule in ("text.placeholder", "text.typo", "text.repeated"):
        finding = made.choose(rule)
        shown[finding.severity] = made.panel.card.must.isVisible(), made.panel.card.reason.isVisible()
    assert shown == {"error": (True, False), "warning": (False, True), "hint": (False, False)}


def test_an_explained_finding_has_another_mark(desk: Make) -> None:
    made = desk(with_words("全年建全机制。"))
    finding = made.choose("text.typo")
    before = made.panel.card._mark.pixmap().toImage()
    made.bridge.do(Explain(finding.key, "原名如此"), "说明原因")
    made.choose("text.typo")
    assert made.panel.card._mark.pixmap().toImage() != before
