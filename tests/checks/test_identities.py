"""The form's own identities on a report: the row and column that do not hold, the cell at fault, in words."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.checks.finding import Finding
from drafter.checks.identities import identities
from drafter.checks.registry import Context, run_all
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
    return list(identities(Context(draft, draft.form, figures(draft))))


def report(version: str, seed: int, **changes: int | None) -> Draft:
    """Return a report as an importer keeps it, every total as published, with figures changed."""
    form = load(version)
    values = {**consistent(form, seed), **{name.replace("__", "."): v for name, v in changes.items()}}
    return replace(empty(form, "青石县人民政府", form.first_year), cells=values)


def columns_of(form_id: str, name: str) -> set[str]:
    """Return the rules and scopes of the identities that a cell stands in, as 「rule:scope」."""
    return {identity.id for identity in load(form_id).identities if name in identity.cells}


@pytest.mark.parametrize(("version", "name"), CELLS)
def test_a_changed_figure_is_one_finding_with_all_that_it_breaks(version: str, name: str) -> None:
    for seed in range(3):
        sound = report(version, seed)
        value = sound.cells[name]
        assert isinstance(value, int)
        for other in {value + 1, value + 37, 0} - {value}:
            (finding,) = broken(replace(sound, cells={**sound.cells, name: other}))
            told = [finding, *finding.consequences]
            assert {f"{f.rule}:{_scope(f)}" for f in told} == columns_of(version, name)
            assert all(name in f.where for f in told)
            if name.startswith("requests"):  # two identities at least: they tell which cell it is
                assert {f.where[0] for f in told} == {name}
                assert (finding.expected, finding.actual) == (value, other)
                assert all(f.difference in (other - value, value - other) for f in told)


def _scope(finding: Finding) -> str:
    """The row or column that both sides of a finding speak of."""
    cells = {cell for side in finding.sides for cell in side.cells}
    rows = {name.partition(".")[2].rpartition(".")[0] for name in cells}
    columns = {name.rpartition(".")[2] for name in cells}
    (scope,) = rows if len(rows) == 1 else columns
    return scope


SLIPS = ("one more", "one less", "a digit more", "swapped", "any")


def slipped(value: int, slip: str, draw: random.Random) -> int:
    """Return a figure as a slip makes it of another; never the same."""
    digits = str(value)
    found = {
        "one more": value + 1,
        "one less": max(0, value - 1),
        "a digit more": int(digits + draw.choice(digits)),
        "swapped": int(digits[::-1]),
        "any": draw.randint(0, 200),
    }[slip]
    return found if found != value else value + 2


@given(st.sampled_from(available()), st.integers(0, 10**6), st.sampled_from(SLIPS), st.data())
@settings(max_examples=300)
def test_of_any_consistent_table_the_wrong_cell_is_named_first(
    version: str, seed: int, slip: str, data: st.DataObject
) -> None:
    sound = report(version, seed)
    name = data.draw(st.sampled_from(sound.form.tables["requests"].cells))
    value = sound.cells[name]
    assert isinstance(value, int)
    wrong = slipped(value, slip, random.Random(seed))
    (finding,) = broken(replace(sound, cells={**sound.cells, name: wrong}))
    assert finding.where[0] == name
    assert finding.expected == value
    assert f"改为 {value} 就都对上了" in finding.message


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
    assert [also.rule for also in finding.consequences] == ["requests.balance"], (
        "the column of sums is off too"
    )
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
    (finding,) = (finding for finding in run_all(draft) if finding.rule in RULES)
    assert finding.message == (
        "表三「自然人」列不符合“第一项加第二项之和，等于第三项加第四项之和”："
        "一、本年新收政府信息公开申请数量（46）＋二、上年结转政府信息公开申请数量（2）＝48，"
        "（七）总计（47）＋四、结转下年度继续办理（0）＝47，相差 1。"
        "同样因此对不上的还有表三「总计」列。"
    )
    assert [(side.value, len(side.cells)) for side in finding.sides] == [(48, 2), (47, 2)]
    assert (finding.expected, finding.actual, finding.difference) == (47, 48, 1)
    assert finding.severity == "error"
    assert "〔2021〕30号" in finding.basis


def test_the_cell_at_fault_is_told_with_its_mend() -> None:
    sound = report("2021", 2)
    value = sound.cells["requests.granted.natural"]
    assert isinstance(value, int)
    (finding,) = broken(replace(sound, cells={**sound.cells, "requests.granted.natural": value + 1}))
    assert finding.message.startswith(
        f"表三“（一）予以公开”的自然人很可能填错：现为 {value + 1}，改为 {value} 就都对上了（多计了 1 件）。"
        "表三「自然人」列不符合“（七）总计等于（一）至（六）各项之和”："
    )
    assert finding.message.endswith("同样因此对不上的还有表三「（一）予以公开」行。")
    (also,) = finding.consequences
    assert also.message.startswith("表三「（一）予以公开」行不符合")
    assert (finding.rule, also.rule) == ("requests.result_total", "requests.row_total")


def test_a_total_of_table_four_that_was_never_added_up_is_told() -> None:
    sound = report("2021", 4)
    draft = replace(sound, cells={**sound.cells, "review.litigation_direct.total": 0})
    (finding,) = broken(draft)
    assert finding.rule == "review.row_total"
    assert finding.where[0] == "review.litigation_direct.total"
    assert finding.message.startswith("表四“未经复议直接起诉”的总计很可能填错：现为 0，")
    assert "（总计没有算）" in finding.message
    assert "表四「未经复议直接起诉」栏不符合" in finding.message
    assert "总计（0）" in finding.message


def test_where_the_identities_cannot_tell_the_few_candidates_come_first() -> None:
    outcomes = {"upheld": 63, "corrected": 2, "other": 0, "pending": 0, "total": 38}
    sound = report("2021", 4)
    cells = {f"review.reconsideration.{column}": value for column, value in outcomes.items()}
    (finding,) = broken(replace(sound, cells={**sound.cells, **cells}))
    assert finding.where[0] == "review.reconsideration.upheld"
    assert (
        "仅凭合计看不准是哪一格，可能是"
        "表四“行政复议”的结果维持现为 63，改为 36 就都对上了（两个数字打颠倒了）；"
        "表四“行政复议”的总计现为 38，改为 65 就都对上了。"
    ) in finding.message
    assert (finding.expected, finding.actual) == (65, 38)


def test_where_too_many_cells_would_do_none_is_named() -> None:
    outcomes = {"upheld": 5, "corrected": 5, "other": 5, "pending": 5, "total": 23}
    sound = report("2021", 4)
    cells = {f"review.reconsideration.{column}": value for column, value in outcomes.items()}
    (finding,) = broken(replace(sound, cells={**sound.cells, **cells}))
    assert "可能" not in finding.message
    assert finding.where == next(i for i in sound.form.identities if i.scope == "reconsideration").cells


def test_exchanged_figures_are_one_finding() -> None:
    draft = full()
    cells = {**draft.cells, "requests.granted.natural": 444, "requests.granted.business": 9}
    shift = {"natural": 444, "business": 9}
    for column, value in shift.items():
        old, received = draft.cells[f"requests.granted.{column}"], draft.cells[f"requests.received.{column}"]
        assert isinstance(old, int)
        assert isinstance(received, int)
        cells[f"requests.received.{column}"] = received + value - old
    sound = replace(draft, cells=cells)
    assert broken(sound) == []
    wrong = {"requests.granted.natural": 9, "requests.granted.business": 444}
    (finding,) = broken(replace(sound, cells={**cells, **wrong}))
    assert finding.where[:2] == ("requests.granted.natural", "requests.granted.business")
    assert "很可能填反了，对调就都对上了" in finding.message
    assert [also.rule for also in finding.consequences] == ["requests.balance"]


def test_several_columns_that_do_not_balance_are_a_finding_each() -> None:
    draft = full()
    wrong: dict[str, int | None] = {}
    for number, column in enumerate(("natural", "business", "research", "nonprofit"), 1):
        value = draft.cells[f"requests.partial.{column}"]
        assert isinstance(value, int)
        wrong[f"requests.partial.{column}"] = value + 1000 * number
    findings = broken(replace(draft, cells={**draft.cells, **wrong}))
    assert [finding.rule for finding in findings] == ["requests.balance"] * 4


def test_last_years_report_tells_which_cell_of_a_column_is_wrong() -> None:
    draft = full()
    last = full(2024)
    carried = draft.cells["requests.carried_in.research"]
    assert isinstance(carried, int)
    last = replace(last, cells={**last.cells, "requests.carried_out.research": carried})
    wrong = {**draft.cells, "requests.carried_in.research": carried + 30}
    (finding,) = broken(replace(draft, cells=wrong, last=last))
    assert finding.where[0] == "requests.carried_in.research"
    assert f"改为 {carried} 就都对上了（上年报告结转下来的正是这个数）" in finding.message


def test_totals_over_totals_repeat_nothing() -> None:
    draft = full()
    value = draft.cells["requests.received.business"]
    assert isinstance(value, int)
    changed = replace(draft, cells={**draft.cells, "requests.received.business": value + 1})
    assert [f.rule for f in broken(changed)] == ["requests.balance"]
    assert figures(changed)["requests.received.total"] != figures(draft)["requests.received.total"]
