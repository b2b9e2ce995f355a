"""What stands around a text: last year's text, the legend, the length, the picture button."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from drafter.model.draft import Draft
from drafter.model.edits import SetLast
from drafter.model.prose import Paragraph, from_text
from drafter.ui.bridge import Bridge
from drafter.ui.form.pages import FormPages
from drafter.ui.form.prose.page import ProsePage
from drafter.ui.form.prose.pane import LEGEND, ProsePane
from tests.ui.conftest import Answers
from tests.ui.form.hands import blank, bridge_over, commit

Show = Callable[[Bridge], FormPages]


def last_year(text: str = "去年公开100条。") -> Draft:
    """Return last year's report with a text in its first section."""
    return replace(blank(year=2024), prose={"overview": from_text(text)})


def opened(show: Show, bridge: Bridge, part: str = "overview") -> ProsePane:
    """Show a part of prose."""
    pages = show(bridge)
    pages.show_page(part)
    pages.begin()
    page = pages.page(part)
    assert isinstance(page, ProsePage)
    return page.pane


def test_last_years_text_stands_beside_and_cannot_be_changed(show: Show) -> None:
    pane = opened(show, bridge_over(replace(blank(), last=last_year())))
    assert pane.last_button.isEnabled()
    assert not pane.last.isVisible()
    pane.last_button.click()
    assert pane.last.isVisible()
    assert pane.last.toPlainText() == "去年公开100条。"
    assert pane.last.isReadOnly()


def test_without_last_years_report_there_is_nothing_to_show(show: Show) -> None:
    bridge = bridge_over(blank())
    pane = opened(show, bridge)
    assert not pane.last_button.isEnabled()
    bridge.do(SetLast(last_year()), "上年")
    pane.last_button.click()
    assert pane.last.isVisible()
    bridge.undo()
    assert not pane.last.isVisible()


def test_the_legend_stands_while_a_paragraph_is_taken_over(show: Show) -> None:
    bridge = bridge_over(replace(blank(), prose={"overview": (Paragraph("去年公开100条。", "last_year"),)}))
    pane = opened(show, bridge)
    assert pane.legend.isVisible()
    assert LEGEND in [label.text() for label in pane.legend.findChildren(type(pane.length))]
    commit("今")
    assert not pane.legend.isVisible()
    bridge.undo()
    assert pane.legend.isVisible()


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "已写 0 字，建议不超过 1000 字"),
        (812, "已写 812 字，建议不超过 1000 字"),
        (1120, "已写 1120 字，建议不超过 1000 字，超出 120 字"),
    ],
)
def test_the_length_is_counted_without_blanks(show: Show, count: int, said: str) -> None:
    text = "字 " * count
    pane = opened(show, bridge_over(replace(blank(), prose={"overview": from_text(text)})))
    assert pane.length.text() == said


def test_parts_without_a_limit_only_count(show: Show) -> None:
    pane = opened(show, bridge_over(blank()), "other")
    commit("未收取信息处理费。")
    assert pane.length.text() == "已写 9 字"


def test_a_picture_is_chosen_in_a_dialog(show: Show, answers: Answers, tmp_path: Path) -> None:
    bridge = bridge_over(blank())
    pane = opened(show, bridge)
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    assert image.save(str(tmp_path / "a.png"))
    (tmp_path / "b.png").write_text("no picture")
    answers.will_name(tmp_path / "a.png", None, tmp_path / "b.png")
    pane._picture_button.click()
    assert len(bridge.session.draft.pictures) == 1
    pane._picture_button.click()
    assert not pane.notice.isVisible()
    pane._picture_button.click()
    assert "不是能用的图片" in pane.notice.text
    assert len(bridge.session.draft.pictures) == 1
