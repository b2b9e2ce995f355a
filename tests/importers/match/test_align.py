"""Which figure stands in which column, where the source has all its cells and where it lost some."""

from drafter.importers.match.align import Head, align, head_of, holds, overlap, rejoin
from drafter.importers.match.lines import lines
from drafter.importers.match.words import table_words
from drafter.importers.raw import RawCell
from tests.importers.match.grids import HEAD, line, raw

COLUMNS = ("natural", "business", "research", "nonprofit", "legal_service", "other_org", "total")
HEADED = head_of(lines(raw(HEAD)), table_words()["requests"].columns)


def figures(*texts: str, head: Head = HEADED, exact: bool = False) -> tuple[list[str], str]:
    """Align the cells of a line whose label is in its first cell; return the best way."""
    best = align(line(*texts, exact=exact).after(0), head, COLUMNS)[0]
    return list(best.texts.values()), best.confidence


def test_the_heads_say_where_the_columns_stand() -> None:
    assert {name: cell.column for name, cell in HEADED.cells.items()} == dict(
        zip(COLUMNS, range(3, 10), strict=True)
    )
    assert HEADED.width == 10


def test_seven_cells_are_the_seven_columns() -> None:
    assert figures("甲", "1", "", "", "", "", "", "2") == (["1", "", "", "", "", "", "2"], "certain")


def test_a_whole_line_is_read_by_its_places_whatever_adds_up() -> None:
    texts = ("甲", "", "", "", "5", "", "", "", "5", "")
    assert figures(*texts) == (["", "5", "", "", "", "5", ""], "certain")


def test_a_lost_blank_cell_is_found_by_the_total() -> None:
    assert figures("甲", "", "", "2", "", "", "", "", "2") == (["2", "", "", "", "", "", "2"], "likely")


def test_without_heads_the_figures_are_taken_together() -> None:
    assert figures("甲", "", "", "1", "", "", "", "", "", "1", head=Head()) == (
        ["1", "", "", "", "", "", "1"],
        "certain",
    )
    assert figures("甲", "", "9", "1", "0", "0", "0", "0", "0", "1", head=Head())[0] == ["1", *"00000", "1"]


def test_seven_figures_among_more_cells_are_the_columns() -> None:
    assert figures("甲", "1", "", "0", "0", "0", "0", "0", "1", "", head=Head()) == (
        ["1", *"00000", "1"],
        "certain",
    )


def test_an_exact_line_with_lost_columns_is_read_by_its_places_or_from_the_right() -> None:
    cells = ("甲", "", "", "1", "0", "0", "0", "0", "0", "1")
    assert figures(*cells, exact=True) == (["1", *"00000", "1"], "certain")
    assert figures(*cells, head=Head(), exact=True) == (["1", *"00000", "1"], "likely")


def test_a_column_that_the_source_does_not_have_stays_blank() -> None:
    head = Head({name: cell for name, cell in HEADED.cells.items() if name != "total"}, HEADED.width)
    cells = ("甲", "", "", "1", "0", "0", "0", "0", "5")
    assert figures(*cells, head=head, exact=True) == (["1", *"0000", "5", ""], "certain")


def test_what_finds_no_column_is_handed_back() -> None:
    values = line("甲", "", "8", "1", "0", "0", "0", "0", "0", "1", exact=True).after(0)
    assert align(values, HEADED, COLUMNS)[0].dropped == "8"


def test_where_two_ways_add_up_both_are_handed_over() -> None:
    ways = align(line("甲", "", "", "2", "", "", "", "", "2").after(0), HEADED, COLUMNS)
    assert [list(way.texts.values()) for way in ways] == [["2", *[""] * 5, "2"], ["", "2", *[""] * 4, "2"]]
    assert {way.confidence for way in ways} == {"likely"}


def test_blank_lines_stay_blank() -> None:
    assert figures("甲", "", "", "") == ([""] * 7, "certain")


def test_totals_hold_with_blanks_but_not_without_figures() -> None:
    assert holds(["1", "", "2", "3"])
    assert holds(["", "", ""])
    assert not holds(["1", "", ""])
    assert not holds(["", "", "0"])
    assert not holds(["1", "文字", "2"])


def test_digits_are_joined_where_only_then_the_total_holds() -> None:
    assert rejoin({"natural": "1 2", "business": "3", "total": "15"}) == {"natural": "12"}
    assert rejoin({"natural": "1 2", "business": "3", "total": "6"}) == {}
    assert rejoin({"natural": "12", "total": "12"}) == {}


def test_cells_overlap_where_they_share_a_column() -> None:
    assert overlap(RawCell("", 0, 1, 1, 2), RawCell("", 5, 2))
    assert not overlap(RawCell("", 0, 1, 1, 2), RawCell("", 5, 3))
