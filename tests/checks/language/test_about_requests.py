"""Words about applications name the rows and columns of table three."""

import pytest

from drafter.checks.language.about_requests import (
    ANY,
    ORGANISATIONS,
    columns_in,
    counts_some,
    rows_in,
    subject,
)
from drafter.checks.language.mentions import mentions
from drafter.standard.loader import load

BOTH, RECEIVED, ANSWERED = ("received", "carried_in"), ("received",), ("total",)
ROWS = {
    "收到政府信息公开申请9件": RECEIVED,
    "受理政府信息公开申请9件": RECEIVED,
    "共收到9件政府信息公开申请": RECEIVED,
    "政府信息公开申请9件": RECEIVED,
    "收到和上年结转的政府信息公开申请共9件": BOTH,
    "受理申请（含上年结转）9件": BOTH,
    "收到申请9件（其中含上年结转）": BOTH,
    "上年结转9件": ("carried_in",),
    "上一年度遗留申请9件": ("carried_in",),
    "办结政府信息公开申请9件": ANSWERED,
    "收到申请后按时答复9件": ANSWERED,
    "结转下年度继续办理9件": ("carried_out",),
    "9件顺延到下年度答复": ("carried_out",),
    "尚未办结9件": ("carried_out",),
    "予以公开9件": ("granted",),
    "9件予以公开": ("granted",),
    "部分公开9件": ("partial",),
    "不予公开9件": ("denied.",),
    "无法提供9件": ("unavailable.",),
    "按其他方式处理9件": ("other.",),
    "涉及国家秘密9件": ("denied.state_secret",),
    "本机关不掌握相关政府信息9件": ("unavailable.not_held",),
    "重复申请9件": ("rejected.repeated",),
    "无正当理由逾期不补正9件": ("other.no_correction",),
}


@pytest.mark.parametrize("words", ROWS)
def test_words_name_rows(words: str) -> None:
    (mention,) = mentions(words)
    rows = rows_in(mention)
    assert rows is not None
    assert rows.rows == ROWS[words]
    assert not counts_some(mention)


@pytest.mark.parametrize(
    "words",
    [
        "网上申请9件", "通过信函收到申请9件", "涉及征地的申请9件", "上半年收到申请9件", "不予受理9件",
        "延期答复9件", "申请人撤回9件", "3月份收到申请9件", "申请控制在9件以内",
    ],
)  # fmt: skip
def test_some_figures_count_only_a_part_of_a_row(words: str) -> None:
    mention = mentions(words)[-1]
    assert counts_some(mention)


def test_all_channels_together_are_no_part() -> None:
    (mention,) = mentions("通过网络、信函等渠道收到申请9件")
    assert not counts_some(mention)


def test_what_is_put_off_is_not_what_was_answered() -> None:
    (mention,) = mentions("另有9件留待下年度办理")
    rows = rows_in(mention)
    assert rows is not None
    assert rows.rows == ("carried_out",)
    assert not rows.whole
    assert ANY.whole


def test_words_name_columns() -> None:
    assert columns_in("自然人申请") == ("natural",)
    assert columns_in("其中商业企业") == ("business",)
    assert columns_in("法人或者其他组织") == ORGANISATIONS
    assert columns_in("收到申请") == ()
    assert columns_in("、其他", ("legal_service",)) == ("other_org",)
    assert columns_in("、其他") == ()


def test_rows_and_columns_are_cells() -> None:
    found = subject(ANY, ("natural",), load("2021"))
    assert found is not None
    assert found.cells == ("requests.received.natural",)
    assert found.others[-1] == ("requests.total.natural",)
    (mention,) = mentions("逾期不补正9件")
    rows = rows_in(mention)
    assert rows is not None
    assert subject(rows, (), load("2019")) is None
