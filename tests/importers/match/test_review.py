"""Table four: the line of figures under its headings, also on its side or in pieces."""

from drafter.importers.match.found import Found
from drafter.importers.match.review import read
from tests.importers.match.grids import strips_of

OUTCOMES = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
HEAD = [
    ["行政复议", "", "", "", "", "行政诉讼"],
    [*OUTCOMES, "未经复议直接起诉", "", "", "", "", "复议后起诉"],
    ["", "", "", "", "", *OUTCOMES, *OUTCOMES],
]
FIGURES = [*"12306", *"00112", *"10001"]
ROWS = ("reconsideration", "litigation_direct", "litigation_after_reconsideration")


def values(found: Found) -> dict[str, list[str]]:
    rows: dict[str, list[str]] = {}
    for cell in found.cells:
        rows.setdefault(cell.name.split(".")[1], []).append(cell.text)
    return rows


WHOLE = {row: FIGURES[5 * n : 5 * n + 5] for n, row in enumerate(ROWS)}


def test_fifteen_figures_are_the_fifteen_columns() -> None:
    found = read(strips_of([*HEAD, FIGURES], "review"))
    assert values(found) == WHOLE
    assert {cell.confidence for cell in found.cells} == {"certain"}


def test_the_figures_are_read_where_the_headings_stayed_on_the_page_before() -> None:
    assert values(read(strips_of([FIGURES], "review"))) == WHOLE


def test_more_cells_than_columns_are_read_where_the_totals_hold() -> None:
    found = read(strips_of([*HEAD, ["", *FIGURES, ""]], "review"))
    assert values(found) == WHOLE


def test_a_label_before_the_figures_does_no_harm() -> None:
    assert values(read(strips_of([*HEAD, ["件数", *FIGURES]], "review"))) == WHOLE


def test_a_table_on_its_side_is_read_row_by_row() -> None:
    rows = [["", *OUTCOMES], ["行政复议", *"12306"], ["未经复议直接起诉", *"00112"], ["复议后起诉", *"10001"]]
    assert values(read(strips_of(rows, "review"))) == WHOLE


def test_a_table_cut_into_one_for_each_case_is_read() -> None:
    pieces = [
        strips_of([["行政复议"], OUTCOMES, [*"12306"]], "review"),
        strips_of([["未经复议直接起诉"], OUTCOMES, [*"00112"]], "review"),
    ]
    assert values(read([strip for piece in pieces for strip in piece])) == {
        row: WHOLE[row] for row in ROWS[:2]
    }


def test_a_line_that_lacks_figures_is_said_and_not_guessed() -> None:
    found = read(strips_of([*HEAD, [*"12306", *"0011"]], "review"))
    assert found.cells == ()
    assert "对不上表四的各列" in found.warnings[0]


def test_a_blank_line_under_the_headings_is_read_as_blanks() -> None:
    found = read(strips_of([*HEAD, [""] * 15], "review"))
    assert {cell.text for cell in found.cells} == {""}
    assert len(found.cells) == 15
    assert all(cell.spot for cell in found.cells)


def test_a_damaged_case_does_not_move_the_figures() -> None:
    heads = [["行政夏议", *HEAD[0][1:]], *HEAD[1:]]
    blank = ["" for _ in range(5)]
    found = read(strips_of([*heads, [*FIGURES[:10], *blank]], "review"))
    assert values(found) == {ROWS[0]: FIGURES[:5], ROWS[1]: FIGURES[5:10], ROWS[2]: blank}


def test_figures_without_any_headings_are_not_certain() -> None:
    assert {cell.confidence for cell in read(strips_of([FIGURES], "review")).cells} == {"likely"}
    odd = read(strips_of([[*"12309", *FIGURES[5:]]], "review"))
    assert {cell.confidence for cell in odd.cells} == {"guessed"}


def test_broken_digits_are_joined_where_the_total_says_so() -> None:
    found = read(strips_of([*HEAD, ["1 1", *"2300", *FIGURES[5:]]], "review"))
    assert [cell.figure for cell in found.cells][:5] == [""] * 5
    found = read(strips_of([*HEAD, ["1 1", "2", "3", "0", "16", *FIGURES[5:]]], "review"))
    first = found.cells[0]
    assert (first.text, first.figure, first.confidence) == ("1 1", "11", "likely")


def test_a_note_in_the_table_is_kept() -> None:
    found = read(strips_of([*HEAD, FIGURES, ["注：行政复议数量含上年度结转数量。"]], "review"))
    assert found.remarks == ("注：行政复议数量含上年度结转数量。",)
