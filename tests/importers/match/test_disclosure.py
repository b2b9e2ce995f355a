"""Table two: blocks with headings of their own."""

from drafter.importers.match.disclosure import read
from drafter.importers.match.found import Found
from tests.importers.match.grids import strips_of

MADE = ["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"]
CHANGE = ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"]


def cells(*rows: list[str], exact: bool = False) -> dict[str, tuple[str, str]]:
    found: Found = read(strips_of(rows, "disclosure", exact=exact))
    assert found.warnings == ()
    return {cell.name.removeprefix("disclosure."): (cell.text, cell.confidence) for cell in found.cells}


def test_columns_come_from_the_headings_of_the_block() -> None:
    found = cells(MADE, ["规章", "1", "2", "3"], CHANGE, ["行政许可", "4", "+5", "6"])
    assert found["regulations.published"] == ("2", "certain")
    assert found["licensing.change"] == ("+5", "certain")


def test_a_row_parted_from_its_headings_keeps_them() -> None:
    found = read(
        (*strips_of([CHANGE], "disclosure"), *strips_of([["行政处罚", "1", "2", "3"]], "disclosure"))
    )
    assert {cell.name: cell.text for cell in found.cells}["disclosure.penalties.change"] == "2"


def test_without_headings_the_number_of_figures_tells_the_version() -> None:
    assert cells(["行政许可", "1", "2", "3"])["licensing.previous"] == ("1", "guessed")
    assert cells(["行政许可", "7"])["licensing.decisions"] == ("7", "guessed")


def test_headings_of_which_some_are_lost_are_not_believed() -> None:
    found = cells(["信息内容", "本年新制作数量", "■■", "■■"], ["规章", "1", "2", "3"])
    assert {column: text for column, (text, _) in found.items()} == {
        "regulations.made": "1", "regulations.published": "2", "regulations.total": "3",
    }  # fmt: skip


def test_blanks_behind_the_figures_are_no_columns() -> None:
    found = cells(["信息内容", "上一年项目数量", "本年增/减", ""], ["行政事业性收费", "25", "26", ""])
    assert (found["fees.previous"][0], found["fees.change"][0]) == ("25", "26")


def test_figures_in_an_exact_table_stand_under_their_headings() -> None:
    found = cells(
        ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "", "", "9", ""], exact=True
    )
    assert (found["regulations.issued"][0], found["regulations.in_force"][0]) == ("", "9")


def test_the_unit_of_a_heading_goes_with_the_figure() -> None:
    found = read(
        strips_of([["信息内容", "本年收费金额（单位：元）"], ["行政事业性收费", "251000"]], "disclosure")
    )
    assert [(cell.name, cell.unit) for cell in found.cells] == [("disclosure.fees.amount_wan", "元")]


def test_what_is_no_row_is_said_and_notes_are_kept() -> None:
    rows = [
        MADE,
        ["规章", "1", "2", "3"],
        ["小计", "5"],
        ["注：规章数含修订的件数。"],
        ["规范性文件", "1", "2", "3", "4"],
    ]
    found = read(strips_of(rows, "disclosure"))
    assert found.remarks == ("注：规章数含修订的件数。",)
    assert [warning.partition("，")[0] for warning in found.warnings] == [
        "表格 1 第 3 行“小计　5”对不上表二的任何一行",
        "表格 1 第 5 行“规范性文件　1　2　3　4”里的“4”对不上任何一列",
    ]
