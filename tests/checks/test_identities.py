"""What the user reads about an identity: the row or column, both sides, the gap, the cell at fault."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from drafter.model.draft import Draft
from drafter.model.values import Value
from drafter.standard.loader import load
from tests.helpers.drafts import full

RULES = {"requests.balance", "requests.result_total", "requests.row_total", "review.row_total"}


def changed(draft: Draft, **cells: Value | None) -> Draft:
    """Return the draft with cells of table three set; `received__natural=3` stands for the cell's name."""
    values = {f"requests.{name.replace('__', '.')}": value for name, value in cells.items()}
    return replace(draft, cells={**draft.cells, **values})


def found(draft: Draft) -> tuple[Finding, ...]:
    """Return the findings about identities."""
    return tuple(finding for finding in run_all(draft) if finding.rule in RULES)


@given(seed=st.integers(0, 10**6), explicit=st.booleans(), data=st.data())
def test_any_one_wrong_figure_is_told_with_its_row_and_column(
    *, seed: int, explicit: bool, data: st.DataObject
) -> None:
    draft = full(2025, seed, explicit=explicit)
    names = [
        name for name in draft.form.tables["requests"].cells if explicit or name not in draft.form.totals
    ]
    name = data.draw(st.sampled_from(names))
    right = draft.cells[name]
    wrong = data.draw(st.integers(0, 99).filter(lambda other: other != right))
    findings = found(replace(draft, cells={**draft.cells, name: wrong}))
    spec = draft.form.cells[name]
    assert findings
    assert all(finding.severity == "error" for finding in findings)
    told = "".join(finding.message for finding in findings)
    assert spec.column_label in told
    if explicit:
        assert {finding.where[0] for finding in findings} == {name}
        assert {(finding.expected, finding.actual) for finding in findings} == {(right, wrong)}
        assert spec.label in told
    else:
        (finding,) = findings
        assert {draft.form.cells[cell].column for cell in finding.where} == {spec.column}


def test_both_sides_and_the_gap_are_told() -> None:
    draft = changed(full(2025), received__natural=1000)
    (finding,) = found(draft)
    left, right = finding.sides
    assert finding.rule == "requests.balance"
    assert left.cells == ("requests.received.natural", "requests.carried_in.natural")
    assert right.cells == ("requests.total.natural", "requests.carried_out.natural")
    assert isinstance(left.value, int)
    assert isinstance(right.value, int)
    assert finding.difference == left.value - right.value
    assert f"相差 {abs(left.value - right.value)}" in finding.message
    assert "第一项加第二项之和，等于第三项加第四项之和" in finding.message


def test_totals_that_follow_from_a_wrong_column_are_not_told_again() -> None:
    findings = found(changed(full(2025), received__natural=1000, received__business=2000))
    assert [finding.where[0] for finding in findings] == [
        "requests.received.natural",
        "requests.received.business",
    ]


def test_a_total_of_zero_over_figures_is_told() -> None:
    draft = full(2025)
    cells = {**draft.cells, "review.reconsideration.upheld": 11, "review.reconsideration.total": 0}
    (finding,) = found(replace(draft, cells=cells))
    assert finding.rule == "review.row_total"
    assert finding.where[0] == "review.reconsideration.total"
    assert finding.actual == 0


def test_blanks_alone_are_no_contradiction() -> None:
    draft = full(2025)
    blank = dict.fromkeys(draft.form.tables["requests"].cells)
    assert found(replace(draft, cells={**draft.cells, **blank})) == ()


def test_the_name_of_a_rule_comes_from_the_form_file() -> None:
    assert {identity.rule for form in ("2019", "2021") for identity in load(form).identities} == RULES
