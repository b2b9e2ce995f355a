"""The form's own identities on a report: the row and column that do not hold, the cell at fault, in words."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.checks.finding import Finding
from drafter.checks.identities import place
from drafter.checks.registry import run_all
from drafter.model.draft import Draft, empty
from drafter.model.figures import figures
from drafter.standard.loader import available, load
from tests.helpers.drafts import consistent, full, typed

RULES = {identity.rule for version in available() for identity in load(version).identities}
CELLS = [
    pytest.param(version, name, id=f"{version} {name}")
    for version in available()
    for table in ("requests", "review")
    for name in load(version).tables[table].cells
]


def broken(draft: Draft) -> list[Finding]:
    return [finding for finding in run_all(draft) if finding.rule in RULES]


def report(version: str, seed: int, **changes: int | None) -> Draft:
    """Return a report as an importer keeps it, every total as published, with figures changed."""
    form = load(version)
    values = {**consistent(form, seed), **{name.replace("__", "."): v for name, v in changes.items()}}
    return replace(empty(form, "青石县人民政府", form.first_year), cells=values)


def columns_of(form_id: str, name: str) -> set[str]:
    """Return the rules and scopes of the identities that a cell stands in, as 「rule:scope」."""
    return {identity.id for identity in load(form_id).identities if name in identity.cells}


@pytest.mark.parametrize(("version", "name"), CELLS)
def test_a_changed_figure_is_named_with_its_row_and_column(version: str, name: str) -> None:
    for seed in range(3):
        sound = report(version, seed)
        value = sound.cells[name]
        assert isinstance(value, int)
        for other in {value + 1, value + 37, 0} - {value}:
            findings = broken(replace(sound, cells={**sound.cells, name: other}))
            told = {f"{f.rule}:{_scope(f)}" for f in findings}
            assert told == columns_of(version, name)
            assert all(name in f.where for f in findings)
            if name.startswith("requests"):  # two identities at least: they tell which cell it is
                assert {f.where[0] for f in findings} == {name}
                assert {(f.expected, f.actual) for f in findings} == {(value, other)}
                assert all(f.difference in (other - value, value - other) for f in findings)


def _scope(finding: Finding) -> str:
    """The row or column that all cells of a finding share."""
    table, _, _ = finding.where[0].partition(".")
    rows = {name.partition(".")[2].rpartition(".")[0] for name in finding.where}
    columns = {name.rpartition(".")[2] for name in finding.where}
    (scope,) = rows if len(rows) == 1 else columns
    assert len(rows) == 1 or len(columns) == 1, table
    return scope


@given(st.sampled_from(available()), st.integers(0, 10**6), st.data())
def test_with_totals_left_to_the_program_the_column_is_named(
    version: str, seed: int, data: st.DataObject
) -> None:
    form = load(version)
    values = typed(form, consistent(form, seed))
    name = data.draw(st.sampled_from([name for name in values if name.startswith("requests")]))
    value = values[name]
    assert isinstance(value, int)
    other = data.draw(st.integers(0, 99).filter(lambda number: number != value))
    draft = replace(empty(form, "青石县人民政府", form.first_year), cells={**values, name: other})
    (finding,) = broken(draft)
    column = name.rpartition(".")[2]
    assert finding.rule == "requests.balance"
    assert {cell.rpartition(".")[2] for cell in finding.where} == {column}
    assert finding.difference in (other - value, value - other)
    assert f"「{form.cells[name].column_label}」列" in finding.message


@given(
    version=st.sampled_from(available()),
    seed=st.integers(0, 10**6),
    gaps=st.integers(0, 10**6),
    explicit=st.booleans(),
)
@settings(max_examples=80)
def test_blanks_in_a_sound_report_break_nothing(
    version: str, seed: int, gaps: int, *, explicit: bool
) -> None:
    form = load(version)
    draw = random.Random(gaps)
    share = draw.random()
    values = consistent(form, seed) if explicit else typed(form, consistent(form, seed))
    kept = {name: value for name, value in values.items() if draw.random() >= share}
    assert broken(replace(empty(form, "青石县人民政府", form.first_year), cells=kept)) == []


def test_a_half_filled_table_is_left_alone_until_it_cannot_hold() -> None:
    column = {"received": 20, "carried_in": 0, "granted": 5, "carried_out": 0}
    cells = {f"requests.{row}.natural": value for row, value in column.items()}
    draft = replace(empty(load("2021"), "青石县人民政府", 2025), cells=cells)
    assert broken(draft) == []
    (finding,) = broken(replace(draft, cells={**cells, "requests.granted.natural": 21}))
    assert finding.rule == "requests.balance"
    assert "已填的数就对不上" in finding.message


def test_a_finding_is_told_in_the_forms_own_words_with_both_sides() -> None:
    column = {"received": 46, "carried_in": 2, "granted": 47, "carried_out": 0}
    draft = report("2021", 1)
    cells = {
        **draft.cells,
        **{name: 0 for name in draft.cells if name.endswith(".natural") and "requests" in name},
    }
    cells.update({f"requests.{row}.natural": value for row, value in column.items()})
    cells["requests.total.natural"] = 47
    draft = replace(draft, cells=typed(draft.form, cells))
    (finding,) = broken(draft)
    assert finding.message == (
        "表三「自然人」列不符合“第一项加第二项之和，等于第三项加第四项之和”："
        "一、本年新收政府信息公开申请数量（46）＋二、上年结转政府信息公开申请数量（2）＝48，"
        "（七）总计（47）＋四、结转下年度继续办理（0）＝47，相差 1。"
    )
    assert [(side.value, len(side.cells)) for side in finding.sides] == [(48, 2), (47, 2)]
    assert (finding.expected, finding.actual, finding.difference) == (47, 48, 1)
    assert finding.severity == "error"
    assert "〔2021〕30号" in finding.basis


def test_the_cell_at_fault_is_told_with_its_mend() -> None:
    sound = report("2021", 2)
    value = sound.cells["requests.granted.natural"]
    assert isinstance(value, int)
    findings = broken(replace(sound, cells={**sound.cells, "requests.granted.natural": value + 1}))
    assert len(findings) == 2
    for finding in findings:
        assert finding.message.endswith(
            f"很可能是「（一）予以公开」行「自然人」列填错：现为 {value + 1}，改为 {value} 就都对上了。"
        )
    assert "表三「自然人」列不符合“（七）总计等于（一）至（六）各项之和”" in findings[0].message
    assert "表三「（一）予以公开」行不符合" in findings[1].message


def test_a_total_of_table_four_that_was_never_added_up_is_told() -> None:
    sound = report("2021", 4)
    draft = replace(sound, cells={**sound.cells, "review.litigation_direct.total": 0})
    (finding,) = broken(draft)
    assert finding.rule == "review.row_total"
    assert finding.message.startswith("表四「未经复议直接起诉」行不符合")
    assert "总计（0）" in finding.message


def test_totals_over_totals_repeat_nothing() -> None:
    draft = full()
    value = draft.cells["requests.received.business"]
    assert isinstance(value, int)
    changed = replace(draft, cells={**draft.cells, "requests.received.business": value + 1})
    assert [f.rule for f in broken(changed)] == ["requests.balance"]
    assert figures(changed)["requests.received.total"] != figures(draft)["requests.received.total"]


@pytest.mark.parametrize(
    ("identity", "words"),
    [
        ("requests.balance:natural", "表三「自然人」列"),
        ("requests.row_total:granted", "表三「（一）予以公开」行"),
        ("review.row_total:reconsideration", "表四「行政复议」行"),
    ],
)
def test_an_identity_is_placed_in_words(identity: str, words: str) -> None:
    form = load("2021")
    assert place(next(i for i in form.identities if i.id == identity), form) == words
