"""Where the cells of a pasted block go, and what becomes of totals, labels and what is no figure."""

from dataclasses import replace

from drafter.model.edits import apply
from drafter.model.figures import figures
from drafter.model.values import shown
from drafter.standard.grid import Grid
from drafter.standard.loader import load
from drafter.ui.clipboard import Block
from drafter.ui.form.grid import filling
from tests.helpers.drafts import consistent
from tests.ui.form.hands import blank, filled

FORM = load("2021")
TABLE = FORM.tables["requests"]
FIRST = [TABLE.cells[0]]


def printed(grid: Grid, values: dict[str, object]) -> Block:
    """Return a whole printed table with its labels, as it is copied from a document."""
    at = {(cell.row, cell.column): cell for cell in grid.cells}
    covered = {
        (cell.row + down, cell.column + across)
        for cell in grid.cells
        for down in range(cell.rows)
        for across in range(cell.columns)
    } - at.keys()
    return tuple(
        tuple(
            None if (row, column) in covered else at[row, column].text or str(values[at[row, column].name])
            for column in range(grid.width)
        )
        for row in range(grid.height)
    )


def test_a_whole_printed_table_goes_where_its_labels_say() -> None:
    values = consistent(FORM, 3)
    for table in FORM.tables.values():
        block = printed(table.grid, {name: shown(value) for name, value in values.items()})
        for anchor in (table.cells[0], table.cells[-1]):
            pasted = filling.paste(block, table.grid, [anchor], blank())
            after = figures(apply(blank(), pasted.edit))
            assert {n: after[n] for n in table.cells} == {n: values[n] for n in table.cells}
            assert (pasted.refused, pasted.outside) == ((), 0)
            assert not set(pasted.edit.values) & set(FORM.totals), "consistent totals stay computed"


def test_a_table_of_the_older_form_loses_only_the_row_that_is_no_more() -> None:
    old = load("2019")
    values = consistent(old, 3)
    block = printed(old.tables["requests"].grid, {name: shown(value) for name, value in values.items()})
    pasted = filling.paste(block, TABLE.grid, FIRST, blank())
    assert pasted.outside == 7
    assert not [name for name in pasted.edit.values if name.startswith("requests.other.")]
    after = figures(apply(blank(), pasted.edit))
    assert after["requests.carried_out.natural"] == values["requests.carried_out.natural"]
    assert after["requests.total.natural"] == values["requests.total.natural"]
    assert "7 个数在表中没有对应的格" in filling.report(pasted, blank())


def test_a_row_with_a_misspelt_label_goes_between_its_neighbours() -> None:
    values = consistent(FORM, 3)
    block = printed(TABLE.grid, {name: shown(value) for name, value in values.items()})
    bent = tuple(
        tuple("2.其他法律行政止公开" if cell == "2.其他法律行政法规禁止公开" else cell for cell in row)
        for row in block
    )
    pasted = filling.paste(bent, TABLE.grid, FIRST, blank())
    name = "requests.denied.prohibited_by_law.natural"
    assert pasted.edit.values[name] == values[name]


def test_foreign_labels_and_headings_are_left_aside() -> None:
    block = (("类型", "个人", "企业"), ("新收", "5", "6"), ("结转", "1", "2"))
    pasted = filling.paste(block, TABLE.grid, FIRST, blank())
    assert pasted.edit.values == {
        "requests.received.natural": 5,
        "requests.received.business": 6,
        "requests.carried_in.natural": 1,
        "requests.carried_in.business": 2,
    }


def test_blank_cells_of_a_block_make_blank() -> None:
    pasted = filling.paste((("", "6"),), TABLE.grid, FIRST, filled())
    assert pasted.edit.values == {"requests.received.natural": None, "requests.received.business": 6}


def test_a_pasted_total_that_says_otherwise_overrules_the_sum() -> None:
    row = tuple("1" for _ in range(6))
    same = filling.paste(((*row, "6"),), TABLE.grid, FIRST, blank())
    other = filling.paste(((*row, "7"),), TABLE.grid, FIRST, blank())
    assert "requests.received.total" in same.edit.auto
    assert other.edit.values["requests.received.total"] == 7


def test_what_lies_outside_is_counted_and_told() -> None:
    anchor = ["requests.carried_out.total"]
    pasted = filling.paste((("3", "4"), ("5", "")), TABLE.grid, anchor, blank())
    assert pasted.count == 1
    assert pasted.outside == 2
    assert filling.report(pasted, blank()) == "有 2 个数在表中没有对应的格，没有粘贴。"


def test_a_long_list_of_refusals_is_cut_short() -> None:
    block = tuple(("无",) * 6 for _ in range(3))
    report = filling.report(filling.paste(block, TABLE.grid, FIRST, blank()), blank())
    assert report.startswith("粘贴了 0 格，有 18 格没有粘贴")
    assert report.endswith("……还有 14 格也不能填。")


def test_a_paste_without_a_fault_says_nothing() -> None:
    assert filling.report(filling.paste((("3", "4"),), TABLE.grid, FIRST, blank()), blank()) == ""


def test_scattered_cells_are_copied_as_the_block_of_their_rows_and_columns() -> None:
    values = figures(filled())
    names = ["requests.received.natural", "requests.granted.research"]
    block = filling.cut_out(TABLE.grid, names, values)
    assert block == ((shown(values[names[0]]), ""), ("", shown(values[names[1]])))


def test_blanks_are_what_a_person_has_to_fill_in() -> None:
    draft = replace(blank(), cells={"requests.received.natural": 0})
    found = filling.blanks(TABLE.cells, draft, figures(draft))
    assert len(found) == 143
    assert "requests.received.natural" not in found


def test_zeros_and_clearing_leave_totals_to_the_program() -> None:
    draft = filled()
    assert filling.cleared(["requests.received.natural", "requests.received.total"], draft).auto == (
        "requests.received.total",
    )
    edit = filling.with_zeros(filling.blanks(FORM.cells, blank(), figures(blank())), blank())
    assert all(value == 0 for value in figures(apply(blank(), edit)).values())
