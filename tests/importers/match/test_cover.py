"""Agency and year from the title, however it is written, and from what is less sure."""

import pytest

from drafter.importers.match.cover import Cover, is_organ, read

BODY = "数据统计期限为2021年1月1日至12月31日。"


def cover(*opening: str, body: str = "", declared: str | None = None, name: str = "") -> Cover:
    return read(opening, body, declared, name)


@pytest.mark.parametrize(
    ("title", "agency", "year"),
    [
        ("青石县人民政府2023年政府信息公开工作年度报告", "青石县人民政府", 2023),
        ("青石县人民政府 2023 年 政府信息公开工作年度报告", "青石县人民政府", 2023),
        ("青石县人民政府2023年度政府信息公开工作报告", "青石县人民政府", 2023),
        ("云溪市发展和改革局2023年政府信息公开年度报告", "云溪市发展和改革局", 2023),
        ("2023年云溪市发展和改革局政府信息公开工作年度报告", "云溪市发展和改革局", 2023),
        ("2025年上河市人民政府办公厅政府信息公开工作年度报告", "上河市人民政府办公厅", 2025),
        ("2023年青石县人民政府信息公开工作年度报告", "青石县人民政府", 2023),
        ("青石县大河镇2023年政府信息公开工作年度报告（草案）", "青石县大河镇", 2023),
        ("云溪市财政局政府信息公开工作年度报告（2023年度）", "云溪市财政局", 2023),
        ("云溪市财政局关于2023年度政府信息公开工作的年度报告", "云溪市财政局", 2023),
        ("云溪市财政局政府信息公开2023年度报告", "云溪市财政局", 2023),
        ("现公布云溪市财政局2023年政府信息公开年报", "云溪市财政局", 2023),
        ("《青石县人民政府2023年政府信息公开工作年度报告》", "青石县人民政府", 2023),
        ("2023年政府信息公开工作年度报告", "", 2023),
    ],
)
def test_titles_are_understood(title: str, agency: str, year: int) -> None:
    found = cover("单位", title, "正文第一段。")
    assert (found.agency, found.year, found.origins) == (agency, year, {})
    assert list(found.title) == [1]


def test_a_title_over_lines_goes_with_the_body_above_it() -> None:
    found = cover("云溪市财政局", "2023年", "政府信息公开工作年度报告", "正文。")
    assert (found.agency, found.year, list(found.title)) == ("云溪市财政局", 2023, [0, 1, 2])


def test_what_stands_above_a_title_is_not_always_its_body() -> None:
    found = cover("索引号：0123", "附件2", "2023年政府信息公开工作年度报告")
    assert (found.agency, found.year) == ("", 2023)


def test_the_masthead_does_not_double_the_agency() -> None:
    found = cover("云溪市财政局", "云溪市财政局2023年政府信息公开工作年度报告")
    assert (found.agency, list(found.title)) == ("云溪市财政局", [1])


def test_the_title_of_the_page_helps_without_a_title_in_the_text() -> None:
    found = cover("正文。", declared="云溪市财政局2023年政府信息公开工作年度报告_政务公开_云溪市政府网")
    assert (found.agency, found.year) == ("云溪市财政局", 2023)
    assert found.origins["agency"].confidence == "certain"


def test_the_name_of_the_file_is_only_likely() -> None:
    found = cover("正文。", name="云溪市财政局2023年政府信息公开工作年度报告")
    assert (found.agency, found.year) == ("云溪市财政局", 2023)
    assert {origin.confidence for origin in found.origins.values()} == {"likely"}


def test_the_year_comes_from_the_period_then_from_the_text() -> None:
    assert cover(body=BODY).year == 2021
    assert cover(body=BODY).origins["year"].confidence == "likely"
    found = cover(body="2022年，我局认真落实。与2021年相比，2022年增长。")
    assert (found.year, found.origins["year"].confidence) == (2022, "guessed")
    assert cover(body="没有年份").year is None


@pytest.mark.parametrize(
    ("body", "agency"),
    [
        ("本报告由云溪市财政局办公室编制完成。", "云溪市财政局"),
        ("如有疑问，请与青石县人民政府办公室联系，电话：略。", "青石县人民政府"),
        ("由本机关编制。由云溪市财政局编制。", "云溪市财政局"),
        ("一、总体情况\n2020年，青石县政府坚持以人民为中心。", "青石县政府"),
    ],
)
def test_an_agency_out_of_the_text_is_a_guess_and_no_more(body: str, agency: str) -> None:
    found = cover(body=body)
    assert found.agency == ""
    assert (found.origins["agency"].found, found.origins["agency"].confidence) == (agency, "guessed")


@pytest.mark.parametrize(
    "text", ["青石县人民政府", "云溪市财政局", "大河镇", "青石县供水有限公司", "云溪市 档案馆"]
)
def test_names_of_bodies(text: str) -> None:
    assert is_organ(text)


@pytest.mark.parametrize(
    "text",
    ["无", "附件：报告", "来源：办公室", "全年公开信息。", "", "政府信息公开办公室报告", "当前位置：首页"],
)
def test_other_lines_name_no_body(text: str) -> None:
    assert not is_organ(text)
