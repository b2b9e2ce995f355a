"""Words that are misspelt, doubled, foreign, or could stand in anybody's report."""

from dataclasses import replace

import pytest

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from drafter.model.draft import Aside, Draft
from tests.checks.samples import SOUND, text


def found(draft: Draft, rule: str) -> list[Finding]:
    return [finding for finding in run_all(draft) if finding.rule == rule]


def test_a_misspelt_word_is_told_with_the_right_one() -> None:
    (finding,) = found(text(overview="按照统一布署推进公开。"), "text.typo")
    assert (finding.excerpt, finding.expected, finding.actual) == ("布署", "部署", "布署")
    assert "“布署”应为“部署”" in finding.message


@pytest.mark.parametrize(
    "words", ["创建全国文明城市信息120条。", "应急反应问题机制更加顺畅。", "规范话语体系。", "三个帐篷。"]
)
def test_the_same_characters_in_other_words_are_right(words: str) -> None:
    assert found(text(overview=words), "text.typo") == []


@pytest.mark.parametrize(
    ("words", "excerpt"),
    [
        ("加强资金资金监管。", "资金资金"),
        ("我县县政府门户网站。", "我县县"),
        ("公开的的内容。", "的的"),
        ("本年度报告年度为2025年。", "年度报告年度"),
    ],
)
def test_what_stands_twice_is_shown(words: str, excerpt: str) -> None:
    (finding,) = found(text(overview=words), "text.repeated")
    assert finding.excerpt == excerpt


@pytest.mark.parametrize(
    "words",
    [
        "以公开为目的的措施。", "为了了解需求。", "现在在网上可查。", "与与会代表交流。",
        "参与与会务有关的工作。", "作为为民服务的举措。", "及时更新以及及时回应。",
        "共建和和谐相处。", "针对对口支援事项。", "我市市场监管局。",
        "电子政务政务服务平台。", "政府门户网站和政府政府信息公开专栏。",
    ],
)  # fmt: skip
def test_words_that_meet_by_chance_are_right(words: str) -> None:
    assert found(text(overview=words), "text.repeated") == []


def test_foreign_words_of_a_part_are_one_finding_and_a_path_is_its_own() -> None:
    draft = text(overview="完成归类 and 迁移 or 更新，原图在C:\\Temp\\wang\\图 1.png。")
    path, words = sorted(found(draft, "text.foreign"), key=lambda finding: -(finding.start or 0))
    assert (words.excerpt, path.excerpt) == ("and", "C:\\Temp\\wang\\图")
    assert "共 2 处" in words.message
    assert "文件路径" in path.message


def test_a_web_address_is_no_path() -> None:
    draft = text(overview="见（<http://www.example.cn/>）、https://example.cn/a/b.html。")
    assert found(draft, "text.foreign") == []


def test_a_path_in_the_source_beside_its_text_tells_the_place() -> None:
    draft = replace(SOUND, asides=(Aside("alt", "C:\\Temp\\wang\\1.png", "图片 2 的替代文字"),))
    (finding,) = found(draft, "text.foreign")
    assert finding.section is None
    assert "图片 2 的替代文字" in finding.message


def test_one_office_does_not_speak_for_other_places() -> None:
    draft = replace(SOUND, meta=replace(SOUND.meta, agency="青石县教育局"))
    (finding,) = found(text(draft, overview="部分地区还开发了应用，部分地区建成专区。"), "text.generic")
    assert "共 2 处" in finding.message
