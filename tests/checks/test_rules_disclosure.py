"""Changes that are none, rules of those who make none, applications answered in part."""

from dataclasses import replace

import pytest

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from drafter.model.draft import Draft
from tests.checks.samples import SOUND, cells, text
from tests.helpers.drafts import full


def found(draft: Draft, rule: str) -> list[Finding]:
    return [finding for finding in run_all(draft) if finding.rule == rule]


def of(agency: str) -> Draft:
    return replace(SOUND, meta=replace(SOUND.meta, agency=agency))


def test_all_rows_that_repeat_the_stock_are_one_finding() -> None:
    form = full(2020)
    draft = cells(
        replace(form, cells={**form.cells, **{name: 0 for name in form.cells if name.endswith(".change")}}),
        disclosure__penalties__previous=2100,
        disclosure__penalties__change=2200,
        disclosure__coercion__previous=75,
        disclosure__coercion__change=101,
    )
    (finding,) = found(draft, "disclosure.change")
    assert finding.where == ("disclosure.penalties.change", "disclosure.coercion.change")
    assert "2200" in finding.message
    assert "2100" in finding.message


@pytest.mark.parametrize(
    ("agency", "none"),
    [
        ("青石县人民政府", True),
        ("青石县柳林镇人民政府", True),
        ("北城区人民政府", True),
        ("青石县水务局", True),
        ("柳林镇街道办事处", True),
        ("云溪市人民政府", False),
        ("北原自治区人民政府", False),
        ("北原省人民政府", False),
        ("云溪市水务局", False),
        ("", False),
    ],
)
def test_who_makes_no_rules_is_asked_about_them(agency: str, *, none: bool) -> None:
    assert bool(found(of(agency), "disclosure.regulations")) is none


def test_a_split_answer_is_shown_where_none_was_counted() -> None:
    draft = text(overview="对1件申请作了区分处理，对另1件依法区分处理。")
    nought = {name: 0 for name in draft.cells if name.startswith("requests.partial.")}
    (finding,) = found(replace(draft, cells={**draft.cells, **nought}), "claim.partial")
    assert finding.excerpt == "作了区分处理"
    assert found(draft, "claim.partial") == []
