"""Which lines belong to which statutory table."""

from drafter.importers.match.survey import Strip, chosen
from tests.importers.match.grids import HEAD, strips_of

LIST = [["序号", "标题", "文号"], ["1", "关于行政许可事项的通知", "云发〔2020〕4号"], ["2", "目录", "5"]]


def kinds(strip: Strip) -> list[str]:
    return [entry.kind for entry in strip.entries]


def test_lines_of_table_three_are_told_apart() -> None:
    rows = [
        *HEAD,
        ["一、本年新收政府信息公开申请数量", "", "", *"1234567"],
        ["三、本年度办理结果", "", ""],
        [*"1234567"],
    ]
    (strip,) = strips_of(rows, "requests")
    assert kinds(strip) == ["head", "head", "head", "row", "head", "figures"]
    assert strip.rows == {"received"}


def test_the_label_is_the_last_one_in_the_line() -> None:
    (strip,) = strips_of([["三、本年度办理结果", "（三）不予公开", "1.属于国家秘密", "0", "5"]], "requests")
    (entry,) = strip.entries
    assert entry.row is not None
    assert entry.values is not None
    assert (entry.row.id, [cell.text for cell in entry.values.cells]) == ("denied.state_secret", ["0", "5"])


def test_the_name_of_a_group_is_not_taken_for_a_row_that_is_worded_alike() -> None:
    (strip,) = strips_of([["（三）不予公开", "1", "1"]], "requests")
    assert kinds(strip) == ["other"]


def test_a_group_that_was_a_row_once_gives_way_to_the_row_beside_it() -> None:
    damaged = "1.请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"
    (strip,) = strips_of(
        [["（六）其他处理", damaged, *"1000001"], ["（六）其他处理", *"2000002"]], "requests"
    )
    assert [entry.row.id for entry in strip.entries if entry.row] == ["other.no_correction", "other"]


def test_one_source_table_may_hold_several_statutory_ones() -> None:
    rows = [
        ["信息内容", "本年制发件数"],
        ["规章", "1"],
        *HEAD,
        ["（一）予以公开", *"1234567"],
        ["行政复议", "行政诉讼"],
        ["结果维持"],
    ]
    assert [strip.table for strip in strips_of(rows, "")] == ["disclosure", "requests", "review"]


def test_a_list_in_the_text_belongs_to_none() -> None:
    (strip,) = strips_of(LIST, "")
    assert (strip.table, strip.hits) == ("", 0)


def test_damaged_labels_count_only_inside_the_table() -> None:
    (strip,) = strips_of([["2.其他法律行政止公开", "1"]], "requests")
    assert strip.rows == {"denied.prohibited_by_law"}
    (strip,) = strips_of([["2.其他法律行政止公开", "1"]], "")
    assert not strip.rows


def test_the_table_in_its_own_section_goes_before_one_elsewhere() -> None:
    rows = [["行政许可", "5"], ["行政处罚", "6"], ["行政强制", "7"]]
    surveyed = {0: strips_of(rows, ""), 1: strips_of(rows[:2], "disclosure")}
    assert chosen(surveyed, {0: "", 1: "disclosure"}) == {1: {"disclosure"}}
    assert chosen({0: surveyed[0]}, {0: ""}) == {0: {"disclosure"}}


def test_a_whole_table_elsewhere_goes_before_a_scrap_in_the_section() -> None:
    rows = [["信息内容", "本年处理决定数量"], ["行政许可", "5"], ["行政处罚", "6"], ["行政强制", "7"]]
    surveyed = {0: strips_of([["行政许可", "见附件"]], "disclosure"), 1: strips_of(rows, "")}
    assert chosen(surveyed, {0: "disclosure", 1: ""}) == {1: {"disclosure"}}


def test_a_few_words_elsewhere_are_not_enough() -> None:
    surveyed = {0: strips_of([["行政许可", "5"], ["行政处罚", "6"]], "")}
    assert chosen(surveyed, {0: ""}) == {}


def test_of_two_tables_with_the_same_rows_the_fuller_is_taken() -> None:
    rows = [["行政许可", "5"], ["行政处罚", "6"]]
    surveyed = {0: strips_of(rows[:1], "disclosure"), 1: strips_of(rows, "disclosure")}
    assert chosen(surveyed, {0: "disclosure", 1: "disclosure"}) == {1: {"disclosure"}}
