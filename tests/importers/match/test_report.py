"""A whole report becomes a draft, or one sentence says why not."""

import datetime as dt
from dataclasses import replace

import pytest

from drafter.errors import FileProblem
from drafter.importers.match import understand
from drafter.importers.raw import RawParagraph, RawReport
from drafter.model.figures import figures
from drafter.model.prose import Paragraph, plain
from drafter.standard.loader import load
from tests.importers.match.grids import blocks_of, report_of, statutory

TITLE = "云溪市财政局2023年政府信息公开工作年度报告"
ONES = dict.fromkeys(load("2021").cells, "1")
TODAY = dt.date(2026, 1, 9)


def test_figures_prose_and_cover_come_together() -> None:
    draft = understand(report_of(ONES, title=TITLE), "年报.docx").draft
    assert (draft.standard, draft.meta.agency, draft.meta.year) == ("2021", "云溪市财政局", 2023)
    assert set(figures(draft).values()) == {1}
    assert draft.prose["requests"] == (Paragraph("注：申请数量含网上申请。", "imported"),)
    assert "agency" not in draft.provenance
    assert draft.provenance["requests.granted.natural"].source == "表格 2 第 6 行"


def test_a_report_may_mix_the_versions_and_keeps_its_rows() -> None:
    older = {f"requests.other.{column}": "3" for column in load("2019").tables["requests"].columns}
    tables = {
        "disclosure": statutory("disclosure", ONES, "2021"),
        "requests": statutory("requests", older, "2019"),
        "review": statutory("review", ONES, "2021"),
    }
    raw = RawReport((RawParagraph(TITLE), *blocks_of(tables)))
    draft = understand(raw, "年报.docx").draft
    assert draft.standard == "2021"
    assert figures(draft)["requests.other.natural"] == 3
    assert figures(draft)["requests.other.rest.natural"] is None


def test_a_blank_form_is_a_draft_without_figures() -> None:
    draft = understand(report_of({}), "空表.docx", TODAY).draft
    assert (draft.standard, draft.meta.agency, dict(draft.cells)) == ("2021", "", {})
    assert set(figures(draft).values()) == {None}


def test_a_year_that_is_nowhere_said_is_the_last_that_is_over() -> None:
    raw = report_of({})
    nowhere = RawReport(tuple(b for b in raw.blocks if not (isinstance(b, RawParagraph) and "年" in b.text)))
    draft = understand(nowhere, "空表.docx", TODAY).draft
    assert (draft.meta.year, draft.provenance["year"].confidence) == (2025, "guessed")
    assert "报告里没有写明是哪一年度的，暂按 2025 年处理，请在封面上核对。" in draft.warnings
    prose = {part.id: "" for part in load("2019").parts}
    tables = {"disclosure": statutory("disclosure", {}, "2019")}
    older = RawReport(tuple(blocks_of(tables, "2019", prose)))
    assert understand(older, "空表.docx", TODAY).draft.meta.year == 2020


def test_a_year_of_long_ago_in_the_text_is_no_year_of_the_report() -> None:
    prose = {part.id: "" for part in load("2021").parts} | {
        "overview": "2008年条例施行。2008年以来不断完善。"
    }
    tables = {name: statutory(name, ONES) for name in load("2021").tables}
    draft = understand(RawReport(tuple(blocks_of(tables, prose=prose))), "年报.docx", TODAY).draft
    assert (draft.meta.year, draft.provenance["year"].confidence) == (2025, "guessed")


def test_a_form_of_another_year_is_said() -> None:
    draft = understand(report_of(ONES | {}, "2019", title=TITLE), "年报.docx").draft
    assert draft.standard == "2019"
    assert any("这是 2023 年度的报告，表格却是" in warning for warning in draft.warnings)


def test_the_signature_names_the_agency_where_the_title_does_not() -> None:
    raw = report_of(ONES, title="2023年政府信息公开工作年度报告")
    signed = replace(raw, blocks=(*raw.blocks, RawParagraph("云溪市财政局"), RawParagraph("2024年1月20日")))
    draft = understand(signed, "年报.docx").draft
    assert (draft.meta.agency, draft.provenance["agency"].confidence) == ("云溪市财政局", "likely")
    assert draft.meta.date == dt.date(2024, 1, 20)
    assert plain(draft.prose["other"]) == "收取信息处理费0元。"


@pytest.mark.parametrize("year", [2008, 2018])
def test_a_report_of_before_the_form_is_refused(year: int) -> None:
    raw = report_of({}, title=f"云溪市财政局{year}年政府信息公开工作年度报告")
    with pytest.raises(FileProblem, match=f"“旧.docx”是 {year} 年度的报告，2019 年以前"):
        understand(raw, "旧.docx")


def test_a_file_without_any_statutory_table_is_refused() -> None:
    for blocks in ((), (RawParagraph("会议通知"),), (RawParagraph("一、总体情况"), RawParagraph("正文"))):
        with pytest.raises(FileProblem, match=r"在“通知\.docx”里没有找到年度报告的三张法定表格"):
            understand(RawReport(blocks), "通知.docx")


def test_a_missing_table_leaves_blanks_and_a_warning() -> None:
    raw = report_of(ONES, title=TITLE)
    fewer = tuple(block for block in raw.blocks if getattr(block, "place", "") != "表格 2")
    draft = understand(replace(raw, blocks=fewer), "年报.docx").draft
    assert figures(draft)["requests.received.total"] is None
    assert draft.warnings == ("没有找到表三（收到和处理政府信息公开申请情况），这张表留空。",)


def test_warnings_of_the_reader_come_first() -> None:
    raw = replace(report_of(ONES, title=TITLE), warnings=("文档里有 1 张图片没有带入，需要的请自行插入。",))
    assert understand(raw, "年报.docx").draft.warnings[0].startswith("文档里有 1 张图片")
