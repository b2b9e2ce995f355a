"""The words of the statutory tables over all versions of the form."""

from drafter.importers.match.words import table_words

REQUESTS = table_words()["requests"]
DISCLOSURE = table_words()["disclosure"]


def test_a_unit_in_brackets_does_not_change_a_heading() -> None:
    for text in ("本年收费金额（单位：万元）", "本年收费金额", "本年收费金额(元)"):
        assert DISCLOSURE.columns.exact(text) == "amount_wan"


def test_headings_are_told_from_labels() -> None:
    assert REQUESTS.is_head("商 业 企 业")
    assert not REQUESTS.is_head("总计"), "the label of a row too"
    assert table_words()["review"].is_head("未经复议直接起诉")
    assert REQUESTS.says("（三）不予公开")
