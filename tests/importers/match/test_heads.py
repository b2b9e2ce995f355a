"""Where the columns stand, read off headings whole and damaged."""

from drafter.importers.match.heads import Head, head_of
from drafter.importers.match.lines import Cell, lines
from drafter.importers.match.words import table_words
from tests.importers.match.grids import HEAD, raw

COLUMNS = ("natural", "business", "research", "nonprofit", "legal_service", "other_org", "total")


def head(*rows: list[str]) -> Head:
    return head_of(lines(raw(rows)), table_words()["requests"].columns, COLUMNS)


def test_headings_of_the_form_are_sure_and_trusted() -> None:
    found = head(*HEAD)
    assert {name: cell.column for name, cell in found.cells.items()} == dict(
        zip(COLUMNS, range(3, 10), strict=True)
    )
    assert (found.width, found.sure, found.trusted) == (10, set(COLUMNS), True)
    assert found.knows(COLUMNS)


def test_broken_and_variant_headings_are_the_forms() -> None:
    found = head(["自 然 人", "商业\n企业", "科研机构", "社会公益 组织", "法律服务 机构", "其它", "合计"])
    assert found.sure == set(COLUMNS)


def test_damaged_headings_are_known_by_their_neighbours_and_are_not_sure() -> None:
    found = head(["自然入", "商业企业", "科研机沟", "社会公益组织", "法律服机构", "其池", "总汁"])
    assert [found.cells[name].column for name in COLUMNS] == list(range(7))
    assert found.sure == {"business", "nonprofit"}
    assert not found.trusted


def test_a_damaged_heading_out_of_its_place_is_none() -> None:
    assert "natural" not in head(["商业企业", "科研机构", "自然入"]).cells


def test_a_cell_stands_under_the_heading_with_which_it_shares_most() -> None:
    found = Head({"natural": Cell("", 0, 2), "business": Cell("", 2, 2)}, 4)
    assert found.column_of(Cell("", 0, 3)) == "natural"
    assert found.column_of(Cell("", 1, 2)) is None
    assert found.column_of(Cell("", 4)) is None
