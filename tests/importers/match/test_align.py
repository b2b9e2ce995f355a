"""Which figure stands in which column, where the source has all its cells and where it lost some."""

from dataclasses import replace

from drafter.importers.match.align import align
from drafter.importers.match.heads import Head, head_of
from drafter.importers.match.lines import Cell, lines
from drafter.importers.match.words import table_words
from tests.importers.match.grids import HEAD, line, raw

COLUMNS = ("natural", "business", "research", "nonprofit", "legal_service", "other_org", "total")
HEADED = head_of(lines(raw(HEAD)), table_words()["requests"].columns, COLUMNS)


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
        "likely",
    )
    assert figures("甲", "", "9", "1", "0", "0", "0", "0", "0", "1", head=Head())[0] == ["1", *"00000", "1"]


def test_seven_figures_among_more_cells_are_the_columns() -> None:
    assert figures("甲", "1", "", "0", "0", "0", "0", "0", "1", "", head=Head()) == (
        ["1", *"00000", "1"],
        "likely",
    )


def test_an_exact_line_with_lost_columns_is_read_by_its_places_or_from_the_right() -> None:
    cells = ("甲", "", "", "1", "0", "0", "0", "0", "0", "1")
    assert figures(*cells, exact=True) == (["1", *"00000", "1"], "certain")
    assert figures(*cells, head=Head(), exact=True) == (["1", *"00000", "1"], "likely")


def test_a_column_that_the_source_does_not_have_stays_blank() -> None:
    head = replace(HEADED, cells={name: cell for name, cell in HEADED.cells.items() if name != "total"})
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


def test_columns_in_another_order_are_read_under_their_headings() -> None:
    turned = [*HEAD[0:1], ["", "", "", "总计", "自然人"], ["", "", "", "", "", *HEAD[2][4:9]]]
    head = head_of(lines(raw(turned)), table_words()["requests"].columns, COLUMNS)
    cells = ("甲", "", "", "6", "1", "2", "3", "0", "0", "0")
    assert figures(*cells, head=head, exact=True) == (["1", "2", "3", "0", "0", "0", "6"], "certain")


def test_seven_figures_without_headings_are_guessed_unless_they_add_up() -> None:
    assert figures("甲", *"1000005", head=Head())[1] == "guessed"
    assert figures("甲", *"1000001", head=Head())[1] == "likely"


def test_a_figure_under_two_headings_is_handed_back() -> None:
    wide = Cell("8", 3, 2)
    values = replace(line("甲", exact=True), cells=(wide, *(Cell("0", n) for n in range(5, 10))))
    assert align(values, HEADED, COLUMNS)[0].dropped == "8"


def test_seven_figures_that_do_not_stand_under_their_headings_are_doubted() -> None:
    values = replace(
        line("甲", exact=True), cells=tuple(Cell(text, n + 5) for n, text in enumerate("1234567"))
    )
    (way,) = align(values, HEADED, COLUMNS)
    assert (list(way.texts.values()), way.confidence) == (list("1234567"), "likely")


def test_digits_that_stand_apart_make_further_ways_to_read_a_line() -> None:
    ways = align(line("甲", "1 2", *"30000", "1 5").after(0), HEADED, COLUMNS)
    assert [list(way.texts.values())[::6] for way in ways] == [["1 2", "1 5"], ["12", "15"]]
    assert ways[1].confidence == "likely"


def test_a_cell_that_swallowed_its_neighbour_is_parted_where_the_total_says_so() -> None:
    cells = ("甲", "4", "3 0", "0", "0", "0", "7")
    for exact in (False, True):
        assert figures(*cells, exact=exact, head=Head()) == (["4", "3", "0", "0", "0", "0", "7"], "likely")
    assert "3" not in figures("甲", "4", "3 0", "0", "0", "0", "9", head=Head())[0]


def test_a_line_of_very_many_cells_is_read_from_the_right() -> None:
    assert figures("甲", *["1"] * 5000, head=Head()) == (["1"] * 7, "guessed")
