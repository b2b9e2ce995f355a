"""Labels are known by their words, however they are numbered, spaced, cut or damaged."""

import pytest

from drafter.importers.match.wording import Wording
from drafter.importers.match.words import table_words
from drafter.standard.loader import available, load

REQUESTS = table_words()["requests"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("1.属于国家秘密", "denied.state_secret"),
        ("1．属于国家秘密", "denied.state_secret"),
        ("1、属于国家秘密", "denied.state_secret"),
        ("（1）属于国家秘密", "denied.state_secret"),
        ("① 属于国家秘密", "denied.state_secret"),
        ("4. 保 护第 三方 合法 权益", "denied.third_party"),
        ('3.危及"三安全一稳定"', "denied.security_stability"),
        ("(一)予以公开", "granted"),
        ("三、本年度办理结果（一）予以公开", "granted"),
        ("（二）部分公开", "partial"),
        ("（二）部分公开(区分处理的,只计这一情形,不计其他情形)", "partial"),
        ("（六）其他处理", "other"),
        ("3.其他", "other.rest"),
        ("（七）总计", "total"),
    ],
)
def test_a_label_worded_as_in_the_form_is_sure(text: str, row: str) -> None:
    match = REQUESTS.rows.find(text)
    assert match is not None
    assert (match.id, match.sure) == (row, True)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("2.其他法律行政止公开", "denied.prohibited_by_law"),
        ("2.其他法律法规行政法规禁止公开", "denied.prohibited_by_law"),
        ("一、本年新收政府信息申请数", "received"),
        ("3.补正后申请", "unavailable.unclear"),
        ("1.申请人无正当理由逾期不补正", "other.no_correction"),
    ],
)
def test_a_damaged_label_is_found_but_not_sure(text: str, row: str) -> None:
    match = REQUESTS.rows.find(text)
    assert match is not None
    assert (match.id, match.sure) == (row, False)


@pytest.mark.parametrize(
    "text", ["", "12", "其它项", "总体情况", "年新", "政府信息公开申请数量", "注：含上年结转", "公开" * 50]
)
def test_other_words_are_no_label(text: str) -> None:
    assert REQUESTS.rows.find(text) is None


@pytest.mark.parametrize("standard", available())
def test_every_label_of_the_form_finds_itself(standard: str) -> None:
    for table in load(standard).tables.values():
        for row in table.rows.values():
            match = table_words()[table.id].rows.find(row.label)
            assert match is not None
            assert (match.id, match.sure) == (row.id, True)


def test_words_before_the_label_in_its_cell_are_its_group_or_make_it_unsure() -> None:
    before = REQUESTS.rows.find("（三）不予公开1.属于国家秘密")
    assert before is not None
    assert (before.id, before.sure) == ("denied.state_secret", True)
    other = REQUESTS.rows.find("经审查不属于国家秘密")
    assert other is not None
    assert (other.id, other.sure) == ("denied.state_secret", False)


def test_a_text_between_two_labels_is_neither() -> None:
    assert REQUESTS.rows.find("本年结收政府信息公开申请数量") is None


def test_likeness_counts_the_letters_in_common_in_their_order() -> None:
    labels = Wording([("甲乙丙丁", "one"), ("子丑", "two")])
    assert labels.likeness("甲乙丙丁", "one") == 1
    assert labels.likeness("甲丙丁", "one") == pytest.approx(6 / 7)
    assert labels.likeness("丁丙乙甲", "one") == pytest.approx(2 / 8)
    assert labels.likeness("甲乙丙丁", "two") == 0
    assert labels.likeness("甲乙丙丁", "none") == 0
