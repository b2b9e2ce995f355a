"""What a form says of itself: its words, kinds, units, identities and years."""

import pytest

from drafter.standard.loader import available, load

VERSIONS = available()


@pytest.mark.parametrize(
    ("version", "counts"),
    [
        (
            "2019",
            {
                "requests.balance": 7,
                "requests.result_total": 7,
                "requests.row_total": 23,
                "review.row_total": 3,
            },
        ),
        (
            "2021",
            {
                "requests.balance": 7,
                "requests.result_total": 7,
                "requests.row_total": 25,
                "review.row_total": 3,
            },
        ),
    ],
)
def test_the_identities_are_those_of_the_form(version: str, counts: dict[str, int]) -> None:
    rules = [identity.rule for identity in load(version).identities]
    assert {rule: rules.count(rule) for rule in rules} == counts


@pytest.mark.parametrize("version", VERSIONS)
def test_the_balance_is_the_one_in_the_corner_of_table_three(version: str) -> None:
    form = load(version)
    balance = next(i for i in form.identities if i.id == "requests.balance:business")
    assert [form.cells[name].row_label for name in balance.cells] == [
        "一、本年新收政府信息公开申请数量",
        "二、上年结转政府信息公开申请数量",
        "（七）总计",
        "四、结转下年度继续办理",
    ]
    assert balance.left == balance.cells[:2]
    corner = form.tables["requests"].grid.cells[0].text
    assert balance.text in corner


@pytest.mark.parametrize(("version", "leaves"), [("2019", 19), ("2021", 21)])
def test_the_results_sum_every_row_under_item_three(version: str, leaves: int) -> None:
    form = load(version)
    total = next(i for i in form.identities if i.id == "requests.result_total:natural")
    rows = [row.id for row in form.tables["requests"].rows.values() if "三、本年度办理结果" in row.path]
    assert [f"requests.{row}.natural" for row in rows] == [*total.right, *total.left]
    assert len(total.right) == leaves


@pytest.mark.parametrize("version", VERSIONS)
def test_totals_are_computed_and_nothing_else_is(version: str) -> None:
    form = load(version)
    expected = {name for name in form.cells if name.startswith(("requests", "review")) and ".total" in name}
    assert {name for name, cell in form.cells.items() if cell.total} == expected == set(form.totals)


@pytest.mark.parametrize("version", VERSIONS)
def test_a_total_comes_after_the_totals_that_it_needs(version: str) -> None:
    seen: set[str] = set()
    totals = load(version).totals
    for name, parts in totals.items():
        assert {part for part in parts if part in totals} <= seen, name
        seen.add(name)


@pytest.mark.parametrize(
    ("version", "cells", "kinds"),
    [
        ("2019", 22 + 161 + 15, {"amount": {"disclosure.procurement.amount_wan"}}),
        ("2021", 10 + 175 + 15, {"amount": {"disclosure.fees.amount_wan"}, "signed": set[str]()}),
    ],
)
def test_counts_amounts_and_changes_are_told_apart(
    version: str, cells: int, kinds: dict[str, set[str]]
) -> None:
    form = load(version)
    assert len(form.cells) == cells
    for kind, names in kinds.items():
        assert {name for name, cell in form.cells.items() if cell.kind == kind} == names
    assert all((cell.unit == "万元") == (cell.kind == "amount") for cell in form.cells.values())


def test_only_a_change_may_be_negative_in_the_2019_form() -> None:
    signed = {name for name, cell in load("2019").cells.items() if cell.kind == "signed"}
    rows = ("licensing", "other_services", "penalties", "coercion", "fees")
    assert signed == {f"disclosure.{row}.change" for row in rows}


@pytest.mark.parametrize("version", VERSIONS)
def test_the_six_headings_stand_in_their_order(version: str) -> None:
    assert [part.heading for part in load(version).parts] == [
        "",
        "一、总体情况",
        "二、主动公开政府信息情况",
        "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况",
        "五、存在的主要问题及改进情况",
        "六、其他需要报告的事项",
    ]
    assert [part.id for part in load(version).parts if not part.required] == ["preamble"]


def test_the_relations_with_last_year_are_those_of_the_form() -> None:
    assert [(r.id, r.prefill) for r in load("2021").relations] == [
        ("carry.disclosure:regulations", False),
        ("carry.disclosure:normative_documents", False),
        *((f"carry.requests:{c}", True) for c in load("2021").tables["requests"].columns),
    ]
    previous = [r for r in load("2019").relations if r.rule == "carry.disclosure"]
    assert {(r.this, r.last) for r in previous} >= {
        (
            ("disclosure.licensing.previous",),
            ("disclosure.licensing.previous", "disclosure.licensing.change"),
        )
    }


def test_a_cell_says_where_it_stands_in_the_words_of_the_form() -> None:
    cells = load("2021").cells
    assert cells["requests.granted.natural"].label == "「（一）予以公开」行「自然人」列"
    assert (
        cells["requests.denied.process.total"].label == "「（三）不予公开 6.属于四类过程性信息」行「总计」列"
    )
    assert "讨论记录、过程稿、磋商信函、请示报告" in cells["requests.denied.process.natural"].help


def test_a_form_knows_its_parts_and_its_years() -> None:
    old, new = load("2019"), load("2021")
    assert old.part("problems").name == "存在的主要问题及改进情况"
    with pytest.raises(KeyError):
        old.part("appendix")
    assert [year for year in range(2017, 2030) if old.serves(year)] == [2019, 2020]
    assert [year for year in range(2017, 2024) if new.serves(year)] == [2021, 2022, 2023]
