"""What is said of one line: where it stood, why it is to be looked at, and texts by their levels."""

from dataclasses import replace

from drafter.model.differences import differences
from drafter.model.draft import Draft, Provenance, empty
from drafter.model.prose import from_text
from drafter.standard.loader import load
from drafter.ui.adopt.decision import Decision, Key
from drafter.ui.adopt.detail import tell
from tests.helpers.drafts import AGENCY

NAME = "requests.received.natural"
BLANK = empty(load("2021"), AGENCY, 2025)


def told(incoming: Draft, key: Key | None, current: Draft | None = None) -> str:
    return tell(Decision(differences(current, incoming)), key)


def test_a_figure_says_where_it_stood_and_why_it_is_to_be_looked_at() -> None:
    origin = Provenance("表格 2 第 3 行", "1 2", "guessed")
    said = told(replace(BLANK, cells={NAME: 12}, provenance={NAME: origin}), Key("cell", NAME))
    for words in ("读到：12", "表格 2 第 3 行", "原文“1 2”", "按位置猜"):
        assert words in said


def test_a_cell_that_was_not_found_says_what_to_do() -> None:
    assert "可以直接输入" in told(BLANK, Key("cell", NAME))


def test_what_is_there_is_said_where_a_report_is_open() -> None:
    current = replace(BLANK, cells={NAME: 3})
    assert "现有：3" in told(replace(BLANK, cells={NAME: 4}), Key("cell", NAME), current)


def test_a_text_is_shown_by_its_levels_beside_the_present_one() -> None:
    incoming = replace(BLANK, prose={"overview": from_text("（一）主动公开\n1.公开<120>条\n正文。")})
    current = replace(BLANK, prose={"overview": from_text("我写的。")})
    said = told(incoming, Key("part", "overview"), current)
    assert "<b>（一）主动公开</b>" in said
    assert "margin-left:18px" in said
    assert "&lt;120&gt;" in said, "what a file says is never markup"
    assert "我写的。" in said
    assert "我写的。" not in told(incoming, Key("part", "overview"))


def test_a_text_that_is_there_already_is_not_shown_twice() -> None:
    draft = replace(BLANK, prose={"overview": from_text("相同的文字。")})
    said = told(draft, Key("part", "overview"), draft)
    assert said.count("相同的文字。") == 1
    assert "与读到的相同" in said


def test_a_group_says_nothing() -> None:
    assert told(BLANK, None) == ""
