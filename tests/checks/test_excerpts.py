"""Findings about a piece of text: exact characters, the words around them, many alike told as one."""

import re

import pytest

from drafter.checks.excerpts import around, folded, in_title, marked, sentence

TEXT = "全年公开政府信息一百二十条。\n见××，另见××。"


def match_of(pattern: str, text: str = TEXT) -> re.Match[str]:
    match = re.search(pattern, text)
    assert match
    return match


def test_a_match_is_shown_with_a_few_words_on_one_line() -> None:
    assert around(match_of("××")) == "“…一百二十条。 见××，另见××。…”。"


def test_a_long_match_is_cut() -> None:
    shown = around(match_of(".{200}", "甲" * 300))
    assert len(shown) < 70


def test_a_finding_has_the_exact_characters_and_their_place() -> None:
    finding = marked(match_of("××"), "other", "没填完。", "3件")
    assert (finding.section, finding.excerpt, finding.expected) == ("other", "××", "3件")
    assert TEXT[finding.start : finding.end] == "××"


def test_many_alike_are_one_finding_at_the_first_place() -> None:
    found = list(re.finditer("××", TEXT))
    (finding,) = folded(found, "other", "没填完")
    assert finding.start == TEXT.index("××")
    assert "共 2 处" in finding.message
    assert list(folded([], "other", "没填完")) == []
    (single,) = folded(found[:1], "other", "没填完")
    assert "共" not in single.message


@pytest.mark.parametrize(
    ("at", "words"),
    [(0, "全年公开政府信息一百二十条"), (15, "见××，另见××"), (len(TEXT) - 1, "见××，另见××")],
)
def test_a_sentence_is_the_words_between_two_full_stops(at: int, words: str) -> None:
    begin, end = sentence(TEXT, at)
    assert TEXT[begin:end] == words


def test_a_place_in_a_title_is_told() -> None:
    text = "落实《公开办法》和要点"
    assert in_title(text, text.index("办法"))
    assert not in_title(text, text.index("要点"))
    assert not in_title(text, 0)
