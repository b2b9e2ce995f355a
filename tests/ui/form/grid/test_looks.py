"""What is to be noticed about a cell: faults, totals, blanks, last year."""

from dataclasses import replace

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from drafter.model.draft import Draft
from drafter.model.figures import figures
from drafter.standard.loader import load
from drafter.ui.form.grid import looks
from drafter.ui.form.grid.looks import CellLook
from tests.helpers.drafts import full
from tests.ui.form.hands import blank, filled

FORM = load("2021")
TABLE = FORM.tables["requests"]
CELL, TOTAL = "requests.received.natural", "requests.received.total"


def see(draft: Draft, *findings: Finding) -> dict[str, CellLook]:
    """Return how the cells of table three look."""
    return looks.see(TABLE, draft, figures(draft), findings)


def test_the_gravest_finding_counts_and_the_first_cell_is_the_strongest() -> None:
    seen = see(
        filled(),
        Finding("提示", severity="hint", where=(CELL,)),
        Finding("错误", severity="error", where=(TOTAL, CELL)),
        Finding("核对", severity="warning", where=(TOTAL,)),
    )
    assert (seen[CELL].severity, seen[CELL].first) == ("error", False)
    assert (seen[TOTAL].severity, seen[TOTAL].first) == ("error", True)
    assert seen["requests.granted.natural"].severity is None


def test_a_cell_first_in_one_of_two_equal_findings_is_first() -> None:
    seen = see(filled(), Finding("甲", where=(TOTAL, CELL)), Finding("乙", where=(CELL,)))
    assert seen[CELL].first


def test_blanks_are_tinted_only_once_most_of_the_table_is_filled() -> None:
    draft = blank()
    seen = looks.see(TABLE, draft, figures(draft), run_all(draft))
    assert {look.severity for look in seen.values()} == {None}
    cells = {name: value for name, value in full().cells.items() if name != CELL}
    draft = replace(full(), cells=cells)
    seen = looks.see(TABLE, draft, figures(draft), [f for f in run_all(draft) if f.rule == "cell.blank"])
    assert (seen[CELL].severity, seen[CELL].first) == ("warning", False)


def test_totals_tell_whether_all_their_parts_are_there() -> None:
    draft = replace(blank(), cells={CELL: 5})
    seen = see(draft)
    assert (seen[TOTAL].text, seen[TOTAL].total, seen[TOTAL].partial) == ("5", True, True)
    assert not see(filled())[TOTAL].partial
    holes = {name: value for name, value in filled().cells.items() if name != "requests.granted.business"}
    seen = see(replace(filled(), cells=holes))
    assert seen["requests.total.total"].partial, "a total of totals that lack a part lacks it too"


def test_an_overruled_total_and_a_remark_are_marked() -> None:
    draft = replace(filled(), cells={**filled().cells, TOTAL: None}, notes={CELL: "其中修订1件"})
    seen = see(draft)
    assert seen[TOTAL] == CellLook("", total=True, overruled=True)
    assert seen[CELL].note == "其中修订1件"


def test_last_years_figures_come_under_this_years_names() -> None:
    old = load("2019")
    last = replace(blank("2019", 2020), cells=dict.fromkeys(old.cells, 3))
    draft = replace(blank(year=2021), last=last)
    found = looks.last_figures(draft, figures(last))
    assert found["requests.carried_out.natural"] == 3
    assert not [name for name in found if name.startswith("requests.other.")]
    assert looks.last_figures(blank(), {}) == {}


def test_only_what_is_to_be_shown_of_last_year_is_in_the_look() -> None:
    draft = filled()
    seen = looks.see(TABLE, draft, figures(draft), (), {CELL: 12})
    assert (seen[CELL].last, seen[TOTAL].last) == ("12", "")


def test_findings_about_a_cell_come_gravest_first() -> None:
    hint = Finding("提示", severity="hint", where=(CELL,))
    error = Finding("错误", where=(TOTAL, CELL))
    assert looks.about(CELL, [hint, error, Finding("别处", where=(TOTAL,))]) == (error, hint)


def test_the_sum_of_an_overruled_total_can_be_told() -> None:
    draft = replace(filled(), cells={**filled().cells, TOTAL: 1})
    assert looks.computed(TOTAL, FORM, figures(draft)) == figures(filled())[TOTAL]
