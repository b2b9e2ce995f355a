"""The registry: every rule is named, has its basis, and findings come in the report's order."""

import re
from dataclasses import replace

import pytest

from drafter.checks import registry
from drafter.checks.registry import Rule, rules, run_all
from drafter.model.draft import empty
from drafter.standard.loader import load
from tests.helpers.drafts import full


def test_a_report_without_a_fault_has_no_finding() -> None:
    for year in (2020, 2025):
        assert run_all(full(year)) == ()


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_every_rule_says_what_it_finds_and_on_what_basis(rule: Rule) -> None:
    assert rule.find.__doc__
    assert rule.basis
    assert re.fullmatch(r"identity|[a-z]+\.[a-z_]+", rule.name)


def test_the_basis_names_the_form_that_the_report_is_written_in() -> None:
    for standard_id in ("2019", "2021"):
        form = load(standard_id)
        findings = run_all(empty(form, "某局", form.first_year))
        assert any(form.basis in finding.basis for finding in findings)
        assert not any("{form}" in finding.basis for finding in findings)


def test_every_name_of_an_identity_is_one_of_the_contract() -> None:
    names = {identity.rule for standard_id in ("2019", "2021") for identity in load(standard_id).identities}
    assert names == {
        "requests.balance",
        "requests.result_total",
        "requests.row_total",
        "review.row_total",
    }


def test_findings_come_in_the_order_of_the_parts_errors_first() -> None:
    draft = full(2025)
    cells = {**draft.cells, "review.reconsideration.upheld": -1, "requests.received.natural": None}
    broken = replace(draft, cells=cells, prose={**draft.prose, "overview": ()})
    findings = run_all(broken)
    form = draft.form
    parts = [part.id for part in form.parts]
    found = [f.section or form.tables[form.cells[f.where[0]].table].part for f in findings]
    assert found == sorted(found, key=parts.index)
    assert {"overview", "requests", "review"} <= set(found)


def test_known_figures_are_used_instead_of_adding_up_again(monkeypatch: pytest.MonkeyPatch) -> None:
    draft = full(2025)
    known = registry.figures(draft)
    monkeypatch.setattr(registry, "figures", lambda _draft: pytest.fail("added up again"))
    assert run_all(draft, known) == ()
