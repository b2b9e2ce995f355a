"""Personal numbers and names: exact place, and never spread by the finding itself."""

from dataclasses import replace

import pytest

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from drafter.model.draft import Aside, Draft
from tests.checks.samples import SOUND, text

IDENTITY, MOBILE, CARD = "990101199003070015", "19900000000", "6200000000000005"


def found(draft: Draft, rule: str) -> list[Finding]:
    return [finding for finding in run_all(draft) if finding.rule == rule]


@pytest.mark.parametrize(
    ("number", "what"), [(IDENTITY, "身份证号码"), (MOBILE, "手机号码"), (CARD, "银行卡号")]
)
def test_a_number_is_told_at_its_place_and_not_repeated(number: str, what: str) -> None:
    words = f"未收取信息处理费（{number}）。"
    (finding,) = found(text(other=words), "privacy.identity")
    assert (finding.severity, finding.excerpt, finding.start) == ("error", number, words.index(number))
    assert what in finding.message
    assert number not in finding.message


@pytest.mark.parametrize(
    "words",
    [
        f"编号{IDENTITY[:-1]}8",
        f"编号{CARD[:-1]}6",
        "电话0371-66880000",
        f"编号{MOBILE}1",
        f"见/{MOBILE}/1.html",
        "公开信息13800条、19900000次",
    ],
)
def test_a_number_that_is_no_persons_is_right(words: str) -> None:
    assert found(text(other=f"未收取信息处理费，{words}。"), "privacy.identity") == []


def test_a_number_beside_the_text_of_the_source_is_a_warning_with_its_place() -> None:
    draft = replace(SOUND, asides=(Aside("comment", f"问{MOBILE}", "批注 3"),))
    (finding,) = found(draft, "privacy.hidden")
    assert finding.severity == "warning"
    assert "批注 3" in finding.message
    assert MOBILE not in finding.message
    assert found(draft, "privacy.identity") == []


def test_what_lies_beside_the_text_is_told_once_by_kind() -> None:
    asides = (
        Aside("comment", "核对\n一下", "批注 1"),
        Aside("comment", "改", "批注 2"),
        Aside("deleted", "旧"),
    )
    (finding,) = found(replace(SOUND, asides=asides), "privacy.leftover")
    assert "批注、修订中删除的文字，共 3 处，例如批注 1“核对 一下”" in finding.message


@pytest.mark.parametrize(
    ("words", "excerpt"),
    [
        ("联系人：王小明，电话：66880000。", "联系人：王小明"),
        ("联系人: 李晓 电话66880000", "联系人: 李晓"),
        ("经办人：张一电话66880000", "经办人：张一"),
    ],
)
def test_a_name_is_shown_without_what_follows(words: str, excerpt: str) -> None:
    (finding,) = found(text(preamble=words), "privacy.name")
    assert finding.excerpt == excerpt


@pytest.mark.parametrize(
    "words", ["联系人：办公室。", "联系人：政务公开科，", "联系人：于某。", "联系人：水务局。"]
)
def test_an_office_is_no_name(words: str) -> None:
    assert found(text(preamble=words), "privacy.name") == []


def test_a_secret_that_is_spoken_of_is_no_mark() -> None:
    assert found(text(overview="属于国家秘密的1件。机密文件不上网。"), "privacy.secret") == []
    (finding,) = found(text(overview="内部资料\n全年公开120条。"), "privacy.secret")
    assert (finding.severity, finding.excerpt) == ("error", "内部资料")
