"""Labels are known by their words, however they are numbered, spaced, cut or damaged."""

import pytest

from drafter.importers.match.words import is_numbered, key, table_words
from drafter.standard.loader import available, load

REQUESTS = table_words()["requests"]
DISCLOSURE = table_words()["disclosure"]


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
    "text", ["", "12", "其它", "总体情况", "年新", "政府信息公开申请数量", "注：含上年结转", "公开" * 50]
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


def test_a_unit_in_brackets_does_not_change_a_heading() -> None:
    for text in ("本年收费金额（单位：万元）", "本年收费金额", "本年收费金额(元)"):
        assert DISCLOSURE.columns.exact(text) == "amount_wan"


def test_headings_are_told_from_labels() -> None:
    assert REQUESTS.is_head("商 业 企 业")
    assert not REQUESTS.is_head("总计"), "the label of a row too"
    assert table_words()["review"].is_head("未经复议直接起诉")
    assert REQUESTS.says("（三）不予公开")


def test_a_number_is_not_taken_off_a_figure() -> None:
    assert key("1.47亿") == "147亿"
    assert key("12") == "12"
    assert is_numbered("（七）总计")
    assert not is_numbered("总计")
