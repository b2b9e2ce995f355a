"""From last year's report to this year's draft: what is carried over, what is left behind and why."""

from dataclasses import replace
from pathlib import Path

import pytest

from drafter.checks.registry import run_all
from drafter.errors import DrafterError
from drafter.model import files
from drafter.model.draft import Draft, empty
from drafter.model.figures import figures
from drafter.model.prose import Paragraph, Picture
from drafter.model.values import Value
from drafter.rollover import carried_cells, left_behind, roll_over, summary
from drafter.standard.loader import load
from tests.helpers.drafts import PICTURES, full
from tests.helpers.forms import form_of_2027, own_data

SIX = ("natural", "business", "research", "nonprofit", "legal_service", "other_org")


def row(draft: Draft, name: str) -> list[Value | None]:
    values = figures(draft)
    return [values[f"requests.{name}.{column}"] for column in (*SIX, "total")]


@pytest.mark.parametrize(("year", "form"), [(2019, "2019"), (2020, "2021"), (2024, "2021")])
def test_what_was_carried_out_is_carried_in_in_every_column(year: int, form: str) -> None:
    last = full(year)
    draft = roll_over(last, year + 1).draft
    assert draft.standard == form
    assert row(draft, "carried_in") == row(last, "carried_out")
    assert "requests.carried_in.total" not in draft.cells
    assert draft.meta.agency == last.meta.agency
    assert (draft.meta.year, draft.meta.date) == (year + 1, None)


def test_everything_else_begins_blank() -> None:
    draft = roll_over(full(2024), 2025).draft
    assert set(draft.cells) == {f"requests.carried_in.{column}" for column in SIX}
    assert all(draft.provenance[name].source == "2024 年度报告" for name in draft.cells)


def test_the_2019_form_carries_its_numbers_of_projects_too() -> None:
    last = full(2019)
    draft = roll_over(last, 2020).draft
    before, change = (last.cells[f"disclosure.penalties.{column}"] for column in ("previous", "change"))
    assert isinstance(before, int)
    assert isinstance(change, int)
    assert draft.cells["disclosure.penalties.previous"] == before + change
    assert "disclosure.penalties.change" not in draft.cells


def test_a_new_draft_contradicts_its_last_report_nowhere() -> None:
    for year in (2019, 2020, 2024):
        rules = {finding.rule for finding in run_all(roll_over(full(year), year + 1).draft)}
        assert not any(rule.startswith("carry") for rule in rules)


def test_a_blank_is_not_carried_over_as_zero() -> None:
    last = full(2024)
    gap = replace(
        last, cells={name: v for name, v in last.cells.items() if name != "requests.carried_out.natural"}
    )
    gap = replace(gap, cells={**gap.cells, "requests.carried_out.research": "无"})
    draft = roll_over(gap, 2025).draft
    assert set(draft.cells) == {f"requests.carried_in.{c}" for c in SIX if c not in ("natural", "research")}


def test_the_text_is_taken_over_and_marked_picture_by_picture() -> None:
    prose = {"overview": (Paragraph("甲"), Picture("a.png", "图1"), Paragraph("乙", "imported"))}
    last = replace(full(2024), prose=prose, pictures={"a.png": PICTURES["a.png"]})
    draft = roll_over(last, 2025).draft
    assert draft.prose["overview"] == (
        Paragraph("甲", "last_year"),
        Picture("a.png", "图1"),
        Paragraph("乙", "last_year"),
    )
    assert draft.pictures == last.pictures


def test_last_years_report_stays_inside_without_a_last_of_its_own(tmp_path: Path) -> None:
    last = replace(
        full(2024), last=full(2023), explained={"甲": "乙"}, notes={"disclosure.regulations.issued": "注"}
    )
    draft = roll_over(last, 2025).draft
    assert draft.last == replace(last, last=None)
    assert draft.last is not None
    assert (draft.last.explained, draft.explained) == ({"甲": "乙"}, {})
    files.write(tmp_path / "a.nianbao", draft)
    assert files.read(tmp_path / "a.nianbao") == draft


@pytest.mark.parametrize("year", [2023, 2024])
def test_a_year_that_does_not_come_after_is_refused(year: int) -> None:
    with pytest.raises(DrafterError, match=f"上年报告是 2024 年度的，不能用来编写 {year} 年度"):
        roll_over(full(2024), year)


def test_over_a_gap_of_years_nothing_is_carried_and_that_is_told() -> None:
    rollover = roll_over(full(2022), 2025)
    assert rollover.draft.cells == {}
    assert rollover.carried == ()
    assert rollover.draft.warnings == ("上年报告是 2022 年度的，结转数没有带入，请自行填写。",)
    assert any("结转数没有带入" in line for line in summary(rollover))


def test_what_has_no_counterpart_is_listed_with_its_figure_and_reason() -> None:
    last = full(2020)
    rollover = roll_over(last, 2021)
    lost = {entry.cell: entry for entry in rollover.left_behind}
    assert set(lost) == set(load("2019").cells) - set(load("2021").cells) | {
        name for name in load("2019").cells if name.startswith("requests.other.")
    }
    fees = lost["disclosure.fees.previous"]
    assert (fees.value, fees.label) == (
        last.cells["disclosure.fees.previous"],
        "表二「行政事业性收费」行「上一年项目数量」列",
    )
    assert "收费金额" in fees.why
    assert left_behind(full(2024), load("2021")) == ()


def test_blanks_of_last_year_are_not_listed() -> None:
    assert left_behind(empty(load("2019"), "", 2020), load("2021")) == ()


def test_the_summary_says_what_was_carried_where_and_what_was_not() -> None:
    last = full(2020)
    lines = summary(roll_over(last, 2021))
    text = "\n".join(lines)
    assert lines[0] == "已按国办公开办函〔2021〕30号建立 2021 年度报告。"
    figure = last.cells["requests.carried_out.business"]
    assert (
        f"表三「二、上年结转政府信息公开申请数量」行：自然人 {last.cells['requests.carried_out.natural']}"
        in text
    )
    assert f"商业企业 {figure}" in text
    assert "取消了第二十条第（九）项政府集中采购" in text
    assert text.count("取消了第二十条第（九）项政府集中采购") == 1
    assert not any("\n" in line for line in lines)
    text = "\n".join(summary(roll_over(full(2019), 2020)))
    assert "表二「行政处罚」行：上一年项目数量" in text


def test_a_report_without_figures_is_taken_over_without_them() -> None:
    rollover = roll_over(empty(load("2021"), "青石县人民政府", 2024), 2025)
    assert rollover.carried == ()
    assert "没有可以带入的结转数" in "\n".join(summary(rollover))


def test_a_renamed_row_is_carried_over_and_a_dropped_one_listed(tmp_path: Path) -> None:
    with own_data(tmp_path) as forms:
        (forms / "2027.toml").write_text(form_of_2027(), "utf-8")
        last = full(2026)
        rollover = roll_over(last, 2027)
        assert rollover.draft.standard == "2027"
        assert row(rollover.draft, "carried_in") == row(last, "carried_out")
        assert {entry.cell for entry in rollover.left_behind} == {
            f"requests.rejected.publication.{column}" for column in (*SIX, "total")
        }
        again = roll_over(full(2027), 2028)
        assert row(again.draft, "carried_in") == row(full(2027), "carried_over")
        assert again.left_behind == ()
        assert carried_cells(full(2020), load("2027")) == {
            f"requests.carried_in.{c}": full(2020).cells[f"requests.carried_out.{c}"] for c in SIX
        }
