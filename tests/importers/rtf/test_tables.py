"""A grid is drawn by the edges of all rows, though they differ by a few twips."""

from drafter.importers.nested import NestedTable
from drafter.importers.raw import RawParagraph
from drafter.importers.rtf.tables import RowLayout, make_table


def layout(*cells: str | tuple[str, int], left: int = 0) -> RowLayout:
    """A row's layout: its words, with a number those that have one."""
    found = RowLayout()
    found.change("trleft", left)
    for cell in cells:
        word, value = cell if isinstance(cell, tuple) else (cell, None)
        found.change(word, value)
    return found


def edges(*rights: int, left: int = 0) -> RowLayout:
    return layout(*(("cellx", right) for right in rights), left=left)


def table(*rows: tuple[RowLayout, str]) -> NestedTable:
    """A table whose cells hold the words of a text, 「-」 for none."""
    return make_table(
        [
            (known, [[] if word == "-" else [RawParagraph(word)] for word in text.split()])
            for known, text in rows
        ]
    )


def cells(found: NestedTable) -> list[tuple[str, int, int, int, int]]:
    """The text and the rectangle of each cell."""
    return [
        (
            "".join(block.text for block in c.blocks if isinstance(block, RawParagraph)),
            c.row,
            c.column,
            c.rows,
            c.columns,
        )
        for c in found.cells
    ]


def test_a_cell_spans_the_columns_that_other_rows_part() -> None:
    found = table((edges(2000, 6000), "甲 乙"), (edges(2000, 4000, 6000), "丙 丁 戊"))
    assert cells(found) == [
        ("甲", 0, 0, 1, 1),
        ("乙", 0, 1, 1, 2),
        ("丙", 1, 0, 1, 1),
        ("丁", 1, 1, 1, 1),
        ("戊", 1, 2, 1, 1),
    ]


def test_edges_that_differ_by_a_few_twips_are_one() -> None:
    found = table(
        (edges(2000, 4000, left=-108), "甲 乙"),
        (edges(2015, 3994, left=-113), "丙 丁"),
        (edges(1990, 4001, left=-60), "戊 己"),
    )
    assert [(c.column, c.columns) for c in found.cells[:4]] == [(0, 1), (1, 1)] * 2


def test_merged_cells_go_down() -> None:
    found = table(
        (layout("clvmgf", ("cellx", 900), ("cellx", 1800)), "甲 1"),
        (layout("clvmrg", ("cellx", 905), ("cellx", 1800)), "- 2"),
        (layout("clvmrg", ("cellx", 900), ("cellx", 1800)), "- 3"),
        (layout("clvmgf", ("cellx", 900), ("cellx", 1800)), "乙 4"),
    )
    assert cells(found)[0] == ("甲", 0, 0, 3, 1)
    assert cells(found)[-2] == ("乙", 3, 0, 1, 1)


def test_merged_cells_go_right_and_down_at_once() -> None:
    both = ("clmgf", "clvmgf", ("cellx", 900), "clmrg", "clvmgf", ("cellx", 1800), ("cellx", 2700))
    below = ("clmgf", "clvmrg", ("cellx", 900), "clmrg", "clvmrg", ("cellx", 1800), ("cellx", 2700))
    found = table((layout(*both), "甲 - 1"), (layout(*below), "- - 2"))
    assert cells(found) == [("甲", 0, 0, 2, 2), ("1", 0, 2, 1, 1), ("2", 1, 2, 1, 1)]


def test_a_merge_from_above_that_is_not_there_is_a_cell() -> None:
    found = table((layout("clvmrg", ("cellx", 900), ("cellx", 1800)), "甲 1"))
    assert cells(found) == [("甲", 0, 0, 1, 1), ("1", 0, 1, 1, 1)]


def test_cells_without_layout_stand_side_by_side() -> None:
    found = table((edges(900), "甲 乙 丙"))
    assert [(c.column, c.columns) for c in found.cells] == [(0, 1), (1, 1), (2, 1)]


def test_a_cell_too_narrow_to_be_seen_is_left_out_if_it_is_empty() -> None:
    found = table((edges(900, 901, 1800), "甲 - 乙"), (edges(900, 901, 1800), "丙 丁 戊"))
    assert [(text, column) for text, _, column, _, _ in cells(found)] == [
        ("甲", 0), ("乙", 1), ("丙", 0), ("丁", 1), ("戊", 2),
    ]  # fmt: skip


def test_edges_that_run_backwards_lose_no_text() -> None:
    found = table((edges(1800, 900, -50), "甲 乙 丙"))
    assert [text for text, *_ in cells(found)] == ["甲", "乙", "丙"]


def test_absurd_layouts_are_cut() -> None:
    known = edges(*range(0, 10**6, 1000))
    known.change("cellx", 10**9)
    assert len(known.cells) <= 200
