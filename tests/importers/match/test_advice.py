"""What the user is told, in whole sentences."""

from drafter.importers.match.advice import about_headings, about_marks, about_tables, few
from drafter.importers.match.found import Found
from drafter.importers.match.headings import PartHeading
from drafter.importers.match.tables import Tables
from drafter.importers.raw import RawBlock
from drafter.standard.loader import load
from tests.importers.match.grids import raw

STANDARD = load("2021")


def test_headings_missing_and_worded_otherwise_are_told() -> None:
    headings = [PartHeading(part.id, 0, part.heading) for part in STANDARD.parts if part.heading]
    assert list(about_headings(headings, STANDARD)) == []
    changed = [*headings[1:5], PartHeading("other", 9, "六、需要报告的其他事项")]
    assert list(about_headings(changed, STANDARD)) == [
        "没有找到标题“一、总体情况”，这部分的文字可能在前一部分里，请核对。",
        "标题“六、需要报告的其他事项”与格式规定的“六、其他需要报告的事项”不同，导出时用规定的标题。",
    ]
    assert len(list(about_headings([], STANDARD))) == 1


def test_tables_missing_and_foreign_are_told() -> None:
    blocks: list[RawBlock] = [raw([["序号", "标题"]], place="表格 1"), raw([["规章", "1"]], place="表格 2")]
    read = Tables(
        {"disclosure": Found(), "requests": Found(warnings=("某行没有读入。",))}, frozenset({1}), ()
    )
    assert list(about_tables(blocks, ["overview", "disclosure"], read, STANDARD)) == [
        "某行没有读入。",
        "没有找到表四（政府信息公开行政复议、行政诉讼情况），这张表留空。",
        "“总体情况”里的表格 1 不是法定表格，已作为文字放进正文。",
    ]


def test_only_as_many_warnings_as_a_person_reads() -> None:
    assert few(["甲", "乙"]) == ("甲", "乙")
    assert few(["甲"] * 60)[-1] == "另有 10 条提示没有列出，请对照原文核对。"
    assert len(few(["甲"] * 60)) == 51


def test_marks_in_place_of_figures_are_counted() -> None:
    assert list(about_marks([])) == []
    assert next(iter(about_marks(["a", "b"]))).startswith("有 2 格填的是")
