"""The end of a report: signature, date, and the foot of a web page."""

import datetime as dt

import pytest

from drafter.importers.match.closing import Closing, read

DATE = dt.date(2024, 1, 20)
AGENCY = "云溪市财政局"


@pytest.mark.parametrize(
    "end",
    [
        [AGENCY, "2024年1月20日"],
        ["云溪市财政局办公室", "二〇二四年一月二十日"],
        ["云溪市财政局　　2024年1月20日"],
        [AGENCY, "2024年1月20日", "【打印】【关闭】", "主办：云溪市政府", "ICP备12345号", "8"],
    ],
)
def test_signature_and_date_are_no_text(end: list[str]) -> None:
    found = read(["没有收取信息处理费。", *end], AGENCY)
    assert (found.text, found.date) == (("没有收取信息处理费。",), DATE)
    assert found.organ.startswith(AGENCY)


def test_what_stands_below_the_signature_stays() -> None:
    found = read(["无。", AGENCY, "2024年1月20日", "附件：统计表"], AGENCY)
    assert found.text == ("无。", "附件：统计表")


def test_a_date_alone_is_taken() -> None:
    assert read(["无。", "2024年1月20日"], AGENCY) == Closing(("无。",), "", DATE)


def test_the_agency_alone_is_taken_and_another_body_is_not() -> None:
    assert read(["无。", AGENCY], AGENCY) == Closing(("无。",), AGENCY, None)
    assert read(["报送单位：", "县档案馆"], AGENCY).text == ("报送单位：", "县档案馆")


@pytest.mark.parametrize(
    "text", [[], ["无"], ["统计期限为2023年1月1日至2023年12月31日"], ["办理截至2024年1月20日"]]
)
def test_text_that_ends_otherwise_stays_whole(text: list[str]) -> None:
    assert read(text, AGENCY) == Closing(tuple(text), "", None)
