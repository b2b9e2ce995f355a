"""The page of a part of prose: its heading, its guidance, and the ways into its text."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QLabel, QToolButton

from drafter.model.edits import SetProse
from drafter.model.prose import from_text
from drafter.ui.bridge import Bridge
from drafter.ui.form.pages import FormPages
from drafter.ui.form.prose.page import ProsePage
from tests.ui.form.hands import blank, bridge_over, focus

Show = Callable[[Bridge], FormPages]


def opened(show: Show, bridge: Bridge, part: str) -> ProsePage:
    """Show a part of prose."""
    pages = show(bridge)
    pages.show_page(part)
    page = pages.page(part)
    assert isinstance(page, ProsePage)
    return page


def test_the_guidance_can_be_folded_away(show: Show) -> None:
    page = opened(show, bridge_over(blank()), "problems")
    guidance = next(label for label in page.findChildren(QLabel) if "改进情况。" in label.text())
    button = next(button for button in page.findChildren(QToolButton) if button.text() == "填写说明")
    assert guidance.isVisible()
    button.click()
    assert not guidance.isVisible()
    button.click()
    assert guidance.isVisible()


def test_the_opening_has_no_statutory_heading_and_is_called_by_its_name(show: Show) -> None:
    page = opened(show, bridge_over(blank()), "preamble")
    assert "开头" in [label.text() for label in page.findChildren(QLabel)]


def test_a_change_from_elsewhere_is_shown(show: Show) -> None:
    bridge = bridge_over(blank())
    page = opened(show, bridge, "other")
    bridge.do(SetProse("other", from_text("未收取信息处理费。")), "x")
    assert page.pane.editor.toPlainText() == "未收取信息处理费。"
    bridge.undo()
    assert page.pane.editor.toPlainText() == ""


def test_a_finding_leads_to_its_words_with_the_focus(show: Show) -> None:
    bridge = bridge_over(replace(blank(), prose={"other": from_text("收取××元。")}))
    page = opened(show, bridge, "other")
    page.go_to(next(finding for finding in bridge.findings if finding.rule == "text.placeholder"))
    assert focus() is page.pane.editor
    assert page.pane.editor.textCursor().selectedText() == "××"
