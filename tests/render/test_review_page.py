"""The 审核说明 as it is composed and written: for a clean report, a few findings, and very many."""

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.checks.account import Account, Entry, RuleLine
from drafter.errors import TemplateProblem
from drafter.render.blocks import Document, Heading, Paragraph, Table
from drafter.render.compose import Page, compose_page
from drafter.render.export import export_page
from drafter.render.registry import suffixes
from tests.helpers.forms import own_data
from tests.render.golden import assert_golden
from tests.render.pdf.paper import page_texts
from tests.render.test_compose import told

TITLE = "云溪市发展和改革局2025年政府信息公开工作年度报告"
RULES = (
    RuleLine("表三收办平衡", "每一列收和办相等。", "强制性", "格式：表三", 0, True, "通过"),
    RuleLine("空格", "表中各项都要填写。", "核实性", "格式：表中各项", 2, True, "2 处，已说明 1 处"),
    RuleLine("结转数衔接", "与上年报告一致。", "强制性", "格式：表三", 0, False, "未核对（没有上年报告）"),
)
CELLS = {
    "requests.received.total": 12,
    "requests.carried_in.total": 1,
    "requests.total.total": 13,
    "requests.carried_out.total": 0,
    "review.reconsideration.total": None,
    "review.litigation_direct.total": 2,
    "review.litigation_after_reconsideration.total": 0,
}
LAST = {**CELLS, "requests.received.total": 20, "requests.total.total": 12}
ENTRIES = (
    Entry(1, "表三收办平衡", "error", "三", "表三「自然人」列", "两边相差 2。",
          ("左边：5", "右边：3", "相差：2"), ("总计列也不对。",), "格式：表三", "", ""),
    Entry(2, "空格", "warning", "三", "表三「总计」列", "空着 1 格。", (), (), "格式",
          "没有<这项>业务 & 职能。", ""),
    Entry(3, "空格", "warning", "三", "表三「其他」列", "空着 2 格。", (), (), "格式", "", "机构改革。"),
    Entry(4, "标点", "hint", "一", "总体情况：“。。”", "句号写了两遍。", (), (), "标点用法", "", ""),
)  # fmt: skip
CLEAN = Account(
    TITLE, "云溪市发展和改革局", 2025, dt.date(2026, 1, 20), "ab" * 32, "ab" * 6, "1.2.3", "2021 年格式",
    "国办公开办函〔2021〕30号", None, {"error": 0, "warning": 0, "open": 0, "explained": 0, "hint": 0},
    True, (), RULES, CELLS, {},
)  # fmt: skip
FAULTY = replace(
    CLEAN,
    last_year=2024,
    counts={"error": 1, "warning": 2, "open": 1, "explained": 1, "hint": 1},
    may_go_out=False,
    entries=ENTRIES,
    last=LAST,
)


def page(account: Account) -> Page:
    return Page(f"{account.title}审核说明", account.agency, account.year, {"check": account})


def composed(account: Account) -> Document:
    return compose_page("review", page(account))


def words(account: Account) -> str:
    return "\n".join(map(told, composed(account).blocks))


@pytest.mark.parametrize(("name", "account"), [("clean", CLEAN), ("faulty", FAULTY)])
def test_it_reads_as_a_person_has_looked_at_it(name: str, account: Account) -> None:
    assert_golden(f"review/{name}.txt", words(account) + "\n")


def test_the_file_is_named_for_the_report_and_its_agency() -> None:
    document = composed(CLEAN)
    assert (document.title, document.agency, document.year) == (
        f"{TITLE}审核说明",
        "云溪市发展和改革局",
        2025,
    )
    assert document.mark == ""


def test_the_conclusion_follows_from_what_was_found() -> None:
    assert "没有发现问题。" in words(CLEAN)
    assert "可以报请签发" in words(CLEAN)
    assert "强制性问题须全部改正；核实性问题须改正或者写明理由" in words(FAULTY)
    explained = replace(
        FAULTY,
        entries=ENTRIES[1:2],
        may_go_out=True,
        counts={**CLEAN.counts, "warning": 1, "explained": 1},
    )
    assert "可以报请签发" in words(explained)
    assert "强制性问题 0 处" not in [b.text for b in composed(explained).blocks if isinstance(b, Heading)]
    open_only = replace(FAULTY, counts={**FAULTY.counts, "error": 0})
    assert "目前不能发布：核实性问题须改正或者写明理由。" in words(open_only)


def test_each_finding_stands_in_the_table_of_its_severity() -> None:
    tables = [block for block in composed(FAULTY).blocks if isinstance(block, Table)]
    found = {cell.text for table in tables[2:5] for cell in table.cells if cell.column == 0 and cell.row}
    assert found == {"1", "2", "3", "4"}
    reasons = [cell.text for cell in tables[3].cells if cell.column == 4]
    assert reasons == ["理由", "没有<这项>业务 & 职能。", "（尚未说明）\n上年的说明：机构改革。"]
    assert all(table.header_rows == 1 for table in tables[1:])


def test_there_is_room_for_two_signatures() -> None:
    lines = [b.text for b in composed(CLEAN).blocks if isinstance(b, Paragraph) and "____" in b.text]
    assert [line.partition("：")[0] for line in lines] == ["审核人", "负责人"]
    assert all("日期：" in line for line in lines)


@pytest.mark.parametrize("count", [0, 5, 60])
def test_all_of_it_is_on_paper_however_many_findings(count: int, tmp_path: Path) -> None:
    entries = tuple(
        replace(
            ENTRIES[number % 4], number=number, message=f"这是第{number}个问题，{'说明' * (number % 40)}。"
        )
        for number in range(1, count + 1)
    )
    counts = {"error": count, "warning": count, "open": count, "explained": 0, "hint": count}
    account = replace(FAULTY, entries=entries, counts=counts)
    paths = [tmp_path / f"a{suffix}" for suffix in suffixes()]
    export_page(page(account), paths, "review")
    text = "".join(page_texts((tmp_path / "a.pdf").read_bytes()))
    html = (tmp_path / "a.html").read_text("utf-8")
    assert account.digest in re.sub(r"\s", "", text)
    for entry in entries:
        assert f"第{entry.number}个问题" in text
        assert entry.message in html


def test_files_are_told_as_they_are_written(tmp_path: Path) -> None:
    begun: list[Path] = []
    export_page(page(CLEAN), [tmp_path / "a.html"], "review", begun.append)
    assert begun == [tmp_path / "a.html"]


def test_a_page_prints_no_statutory_table(tmp_path: Path) -> None:
    with own_data(tmp_path):
        mine = tmp_path / "templates" / "review" / "page.xml.j2"
        mine.write_text('<report><table ref="requests"/></report>', "utf-8")
        with pytest.raises(TemplateProblem, match="没有名为“requests”的表格"):
            composed(CLEAN)


def test_a_mistake_in_the_template_is_told(tmp_path: Path) -> None:
    with own_data(tmp_path):
        mine = tmp_path / "templates" / "review" / "page.xml.j2"
        mine.write_text("<report><p>{{ check.nothing }}</p></report>", "utf-8")
        with pytest.raises(TemplateProblem, match="模板“review”写得不对"):
            composed(CLEAN)
