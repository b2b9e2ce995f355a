"""What is carried over from last year's report, also over a change of form."""

from dataclasses import replace
from pathlib import Path

from drafter.checks.finding import Finding
from drafter.checks.registry import Context, run_all
from drafter.checks.rules_years import expected
from drafter.model.draft import Draft
from drafter.model.figures import figures
from drafter.model.values import Value
from tests.checks.samples import LAST, SOUND, cells, following
from tests.helpers.drafts import consistent, full
from tests.helpers.forms import form_of_2027, own_data

IN_FORCE = "disclosure.normative_documents.in_force"


def found(draft: Draft, rule: str) -> list[Finding]:
    return [finding for finding in run_all(draft) if finding.rule == rule]


def value(draft: Draft, name: str) -> int:
    figure: Value | None = draft.cells[name]
    assert isinstance(figure, int)
    return figure


def test_a_column_that_does_not_follow_is_named_with_both_figures() -> None:
    draft = cells(following(SOUND), requests__carried_in__research=77)
    findings = found(draft, "carry.requests")
    before = value(LAST, "requests.carried_out.research")
    assert [finding.where for finding in findings] == [("requests.carried_in.research",)]
    (total,) = findings[0].consequences
    assert (total.rule, total.where) == ("carry.requests", ("requests.carried_in.total",))
    assert total.difference == findings[0].difference
    assert (findings[0].actual, findings[0].expected, findings[0].difference) == (77, before, 77 - before)
    assert f"为 77，按上年度报告应为 {before}" in findings[0].message
    assert findings[0].severity == "error"


def test_totals_are_told_where_the_columns_do_not_explain_them() -> None:
    sound = following(full(2025, explicit=True), full(2024, explicit=True))
    draft = cells(sound, requests__carried_in__research=77, requests__carried_in__total=5)
    places = [finding.where[0] for finding in found(draft, "carry.requests")]
    assert places == ["requests.carried_in.research", "requests.carried_in.total"]
    assert all(not finding.consequences for finding in found(draft, "carry.requests"))


def test_what_last_years_report_expects_is_known_by_cell() -> None:
    sound = following(SOUND)
    wanted = expected(Context(sound, sound.form, figures(sound)))
    assert wanted["requests.carried_in.research"] == value(LAST, "requests.carried_out.research")
    assert wanted[IN_FORCE] == value(sound, IN_FORCE)
    assert expected(Context(SOUND, SOUND.form, figures(SOUND))) == {}


def test_a_stock_follows_from_last_years_and_this_years_changes() -> None:
    sound = following(SOUND)
    draft = cells(sound, **{IN_FORCE.replace(".", "__"): value(sound, IN_FORCE) + 1})
    (finding,) = found(draft, "carry.disclosure")
    assert finding.where[0] == IN_FORCE
    assert finding.difference == 1
    assert finding.severity == "warning"
    assert finding.message.endswith("修订、自然失效、集中清理或机构改革时可以不等，请说明原因。")


def test_the_2019_form_carries_its_numbers_of_projects() -> None:
    last = full(2019)
    before = value(last, "disclosure.penalties.previous") + value(last, "disclosure.penalties.change")
    sound = replace(full(2020), last=last)
    draft = cells(sound, disclosure__penalties__previous=before)
    assert "disclosure.penalties.previous" not in {f.where[0] for f in found(draft, "carry.disclosure")}
    (finding,) = (
        f
        for f in found(cells(draft, disclosure__penalties__previous=before + 5), "carry.disclosure")
        if f.where[0] == "disclosure.penalties.previous"
    )
    assert finding.difference == 5


def test_a_blank_on_either_side_is_not_compared() -> None:
    sound = following(SOUND)
    for draft in (
        cells(sound, requests__carried_in__research=None),
        replace(sound, last=cells(LAST, requests__carried_out__research=None)),
        replace(sound, last=cells(LAST, requests__carried_out__research="无")),
    ):
        columns = [finding.where[0] for finding in found(draft, "carry.requests")]
        assert "requests.carried_in.research" not in columns


def test_only_the_year_before_is_compared() -> None:
    for year in (2022, 2023, 2025, 2026):
        assert found(replace(SOUND, last=full(year)), "carry.requests") == []
    assert found(replace(SOUND, last=replace(full(2024, seed=9))), "carry.requests") != []


def test_a_renamed_cell_is_compared_over_the_change_of_form(tmp_path: Path) -> None:
    with own_data(tmp_path) as forms:
        (forms / "2027.toml").write_text(form_of_2027(), "utf-8")
        last, draft = full(2026), full(2027)
        carried = value(last, "requests.carried_out.natural")
        wrong = cells(replace(draft, last=last), requests__carried_in__natural=carried + 1)
        assert "requests.carried_in.natural" in {f.where[0] for f in found(wrong, "carry.requests")}
        right = cells(replace(draft, last=last), requests__carried_in__natural=carried)
        assert "requests.carried_in.natural" not in {f.where[0] for f in found(right, "carry.requests")}
        assert set(consistent(draft.form)) == set(draft.form.cells)
