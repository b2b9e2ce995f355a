"""Phrases of another time are told with the time they are of and what is said now."""

import re
import tomllib

import pytest

from drafter import assets
from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from tests.checks.samples import text
from tests.helpers.drafts import full


def found(year: int, words: str) -> list[Finding]:
    return [finding for finding in run_all(text(full(year), overview=words)) if finding.rule == "text.dated"]


def test_a_replaced_document_is_told_with_the_new_one() -> None:
    (finding,) = found(2025, "按照国办公开办函〔2019〕60号要求编制。")
    assert (finding.severity, finding.excerpt) == ("warning", "国办公开办函〔2019〕60号")
    assert "国办公开办函〔2021〕30号" in finding.message


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("做好疫情防控信息公开。", 2022),
        ("认真贯彻新修订的《条例》。", 2020),
        ("深入学习党的十九届六中全会精神。", 2022),
        ("总结“十四五”收官之年的工作。", 2025),
    ],
)
def test_a_phrase_is_right_in_its_last_year_and_dated_in_the_next(words: str, last: int) -> None:
    assert found(last, words) == []
    assert len(found(last + 1, words)) == 1


def test_every_phrase_of_the_list_has_its_year_and_begins_with_plain_characters() -> None:
    data = tomllib.loads(assets.resource("words", "dated.toml").read_text(encoding="utf-8"))
    for phrase in data["phrase"]:
        assert 2015 <= phrase["until"] <= 2026
        for wording in phrase["wordings"]:
            assert re.match(r"\w[\w《]", wording), "no plain characters to look for first"
            re.compile(wording)
