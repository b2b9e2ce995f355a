"""Tables over a true grid, from the edges of their cells."""

from itertools import pairwise

from drafter.importers.nested import NestedBlock
from drafter.importers.raw import RawParagraph
from drafter.importers.word97.grid import make_table
from drafter.importers.word97.rows import Merge, Row, RowCell
from drafter.model.draft import Aside

Placed = tuple[str, int, int, int, int]
BEGINS, GOES_ON = Merge.BEGINS, Merge.GOES_ON


def layout(*edges: int, across: dict[int, Merge] | None = None, down: dict[int, Merge] | None = None) -> Row:
    pairs = enumerate(pairwise(edges))
    across, down = across or {}, down or {}
    return tuple(
        RowCell(left, right, across.get(n, Merge.NONE), down.get(n, Merge.NONE)) for n, (left, right) in pairs
    )


def placed(*rows: tuple[list[str], Row | None]) -> list[Placed]:
    """The cells with their rectangles: text, row, column, rows, columns."""
    filled = [([contents(text) for text in texts], lies) for texts, lies in rows]
    return [
        (
            "".join(block.text for block in cell.blocks if isinstance(block, RawParagraph)),
            cell.row,
            cell.column,
            cell.rows,
            cell.columns,
        )
        for cell in make_table(filled)
    ]


def contents(text: str) -> list[NestedBlock]:
    return [RawParagraph(text)] if text else []


def test_a_cell_spans_the_columns_that_other_rows_have() -> None:
    found = placed((["甲", "乙"], layout(0, 300, 900)), (["1", "2", "3"], layout(0, 300, 600, 900)))
    assert found == [
        ("甲", 0, 0, 1, 1),
        ("乙", 0, 1, 1, 2),
        ("1", 1, 0, 1, 1),
        ("2", 1, 1, 1, 1),
        ("3", 1, 2, 1, 1),
    ]


def test_a_row_may_begin_further_right() -> None:
    found = placed((["甲", "乙"], layout(0, 300, 600)), (["1"], layout(300, 600)))
    assert found[-1] == ("1", 1, 1, 1, 1)


def test_edges_that_differ_by_a_hair_are_the_same() -> None:
    found = placed((["甲", "乙"], layout(0, 300, 600)), (["1", "2"], layout(-8, 312, 598)))
    assert found[2:] == [("1", 1, 0, 1, 1), ("2", 1, 1, 1, 1)]


def test_a_cell_too_narrow_to_be_seen_is_dropped_unless_it_holds_text() -> None:
    edges = layout(0, 300, 310, 600)
    assert [text for text, *_ in placed((["甲", "", "乙"], edges))] == ["甲", "乙"]
    assert [text for text, *_ in placed((["甲", "丙", "乙"], edges))] == ["甲", "丙", "乙"]


def test_cells_merged_downwards_are_one() -> None:
    top, going = {0: BEGINS}, {0: GOES_ON}
    found = placed(
        (["甲", "1"], layout(0, 300, 600, down=top)),
        (["", "2"], layout(0, 300, 600, down=going)),
        (["", "3"], layout(0, 300, 600, down=going)),
        (["乙", "4"], layout(0, 300, 600)),
    )
    assert found[0] == ("甲", 0, 0, 3, 1)
    assert [text for text, *_ in found] == ["甲", "1", "2", "3", "乙", "4"]


def test_a_merge_that_nothing_begins_is_a_cell() -> None:
    assert placed((["甲", "1"], layout(0, 300, 600, down={0: GOES_ON})))[0] == ("甲", 0, 0, 1, 1)


def test_of_cells_merged_to_the_right_the_first_is_shown() -> None:
    found = placed(
        (["甲", "不显示", "乙"], layout(0, 300, 600, 900, across={0: BEGINS, 1: GOES_ON})),
        (["1", "2", "3"], layout(0, 300, 600, 900)),
    )
    assert found[:2] == [("甲", 0, 0, 1, 2), ("乙", 0, 2, 1, 1)]


def test_a_row_that_does_not_tell_is_laid_out_as_the_one_above() -> None:
    found = placed((["甲", "乙"], layout(0, 200, 900)), (["1", "2"], None))
    assert found[2:] == [("1", 1, 0, 1, 1), ("2", 1, 1, 1, 1)]


def test_cells_that_the_layout_lacks_stand_to_the_right() -> None:
    assert placed((["甲", "乙", "丙"], None)) == [("甲", 0, 0, 1, 1), ("乙", 0, 1, 1, 1), ("丙", 0, 2, 1, 1)]
    assert placed((["甲", "乙", "丙"], layout(0, 100, 200)))[-1] == ("丙", 0, 2, 1, 1)


def test_what_was_found_beside_the_text_stays_in_its_cell() -> None:
    (cell,) = make_table([([[Aside("hidden", "内部"), RawParagraph("12")]], layout(0, 100))])
    assert cell.blocks == [Aside("hidden", "内部"), RawParagraph("12")]
