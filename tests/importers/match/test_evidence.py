"""What the form's identities say of digits that stand apart."""

from drafter.importers.match.evidence import holds, parted, readings
from tests.importers.match.grids import line

COLUMNS = ("natural", "business", "total")


def ways(*texts: str) -> list[dict[str, str]]:
    return [dict(way) for way in readings(dict(zip(COLUMNS, texts, strict=True)))]


def test_totals_hold_with_blanks_but_not_without_figures() -> None:
    assert holds(["1", "", "2", "3"])
    assert holds(["", "", ""])
    assert not holds(["1", "", ""])
    assert not holds(["", "", "0"])
    assert not holds(["1", "文字", "2"])


def test_digits_are_joined_where_only_then_the_total_holds() -> None:
    assert ways("1 2", "3", "15") == [{"natural": "12"}]
    assert ways("1 2", "3", "6") == []
    assert ways("12", "", "12") == []
    assert ways("1 234", "1", "1 235") == [{"natural": "1234", "total": "1235"}]


def test_groups_of_three_digits_are_one_figure_where_no_neighbour_is_blank() -> None:
    assert ways("1 234", "1", "9") == [{"natural": "1234"}]
    assert ways("1 234", "", "9") == []
    assert ways("1 23", "1", "9") == []


def test_a_row_of_broken_figures_is_joined_as_a_whole() -> None:
    texts = dict(zip("abcdef", ("165059\n2", "1 0", "2 0", "3 0", "", "165065 2"), strict=True))
    assert [list(way.values()) for way in readings(texts)] == [["1650592", "10", "20", "30", "1650652"]]


def test_digits_are_parted_where_only_then_the_total_holds() -> None:
    assert ways("3 1", "", "4") == [{"natural": "3", "business": "1"}]
    assert ways("", "3 1", "4") == [{"natural": "3", "business": "1"}]
    assert ways("3 1", "2", "6") == [], "the neighbour has a figure of its own"


def test_where_both_would_do_both_are_handed_over() -> None:
    assert ways("0 5", "", "5") == [{"natural": "5"}, {"natural": "0", "business": "5"}]


def test_a_cell_too_few_is_made_good_by_the_one_with_two_figures() -> None:
    found = parted(line("3 1", "4").cells, COLUMNS)
    assert found is not None
    cells, figures = found
    assert [cell.text for cell in cells.values()] == ["3 1", "3 1", "4"]
    assert figures == {"natural": "3", "business": "1"}
    assert parted(line("3 1", "5").cells, COLUMNS) is None
    assert parted(line("3 1", "0", "4").cells, COLUMNS) is None
