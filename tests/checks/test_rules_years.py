"""What is carried over from last year's report must agree with it."""

from dataclasses import replace

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from drafter.model.draft import Draft
from drafter.model.values import Value
from tests.helpers.drafts import full


def found(rule: str, this: Draft, last: Draft) -> tuple[Finding, ...]:
    """Return what a rule finds in a draft beside last year's report."""
    return tuple(finding for finding in run_all(replace(this, last=last)) if finding.rule == rule)


def put(draft: Draft, **cells: Value | None) -> Draft:
    """Return a draft with these cells put in."""
    values = {name.replace("__", "."): value for name, value in cells.items()}
    return replace(draft, cells={**draft.cells, **values})


def following(last: Draft, this: Draft) -> Draft:
    """Return this year's draft with its carried_in as last year's report says."""
    carried = {
        name: last.cells[name.replace("carried_in", "carried_out")]
        for name in this.cells
        if name.startswith("requests.carried_in.")
    }
    return replace(this, cells={**this.cells, **carried})


def test_requests_carried_in_are_held_against_those_carried_out_per_column() -> None:
    last = full(2024)
    this = following(last, full(2025, seed=2))
    assert found("carry.requests", this, last) == ()
    wrong = put(this, requests__carried_in__business=77)
    (column, total) = found("carry.requests", wrong, last)
    assert column.where == ("requests.carried_in.business",)
    assert (column.expected, column.actual) == (last.cells["requests.carried_out.business"], 77)
    assert column.severity == "error"
    assert total.where == ("requests.carried_in.total",)


def test_a_blank_is_not_compared() -> None:
    last = full(2024)
    this = put(following(last, full(2025)), requests__carried_in__business=None)
    assert "requests.carried_in.business" not in [f.where[0] for f in found("carry.requests", this, last)]


def test_stock_of_documents_follows_from_last_years() -> None:
    last = put(full(2024), disclosure__normative_documents__in_force=14)
    sums = {
        "disclosure__normative_documents__issued": 3,
        "disclosure__normative_documents__repealed": 2,
        "disclosure__regulations__issued": 0,
        "disclosure__regulations__repealed": 0,
        "disclosure__regulations__in_force": last.cells["disclosure.regulations.in_force"],
    }
    right = put(full(2025), disclosure__normative_documents__in_force=15, **sums)
    assert found("carry.disclosure", right, last) == ()
    wrong = put(full(2025), disclosure__normative_documents__in_force=16, **sums)
    (finding,) = found("carry.disclosure", wrong, last)
    assert (finding.expected, finding.actual, finding.severity) == (15, 16, "warning")
    assert "自然失效" in finding.message


def test_the_2019_form_adds_last_years_change() -> None:
    last = put(full(2019), disclosure__licensing__previous=100, disclosure__licensing__change=-30)
    findings = found("carry.disclosure", put(full(2020), disclosure__licensing__previous=100), last)
    finding = next(f for f in findings if f.where[0] == "disclosure.licensing.previous")
    assert (finding.expected, finding.actual) == (70, 100)


def test_stock_is_not_compared_across_the_change_of_form() -> None:
    last, this = full(2020), following(full(2020), full(2021))
    assert found("carry.disclosure", this, last) == ()
    assert found("carry.requests", this, last) == ()


def test_a_report_of_another_year_is_no_last_year() -> None:
    this = put(full(2025), requests__carried_in__natural=999)
    assert found("carry.requests", this, full(2022)) == ()
