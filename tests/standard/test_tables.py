"""A table of a form file: patterns become identities, what names no cell is refused."""

from typing import Any

import pytest

from drafter.standard.schema import Identity
from drafter.standard.source import TableSource
from drafter.standard.tables import build_cells, build_table, order_totals

COLUMNS = [{"id": c, "label": c.upper(), "unit": "件"} for c in ("a", "b", "sum")]
ROWS = [{"id": "first", "label": "甲"}, {"id": "last", "label": "乙", "path": ["g"], "columns": ["a", "sum"]}]
LINES = [
    [{"text": "", "tall": 1}, {"column": "a"}, {"column": "b"}, {"column": "sum"}],
    [{"row": "first"}, {"cells": "first"}],
    [{"group": "g"}, {"cell": "last.a", "wide": 2}, {"cell": "last.sum"}],
]
ADDS_UP = {
    "rule": "t.sum",
    "text": "和",
    "per": "row",
    "computes": True,
    "left": ["sum"],
    "right": ["a", "b"],
}


def source(**changes: object) -> TableSource:
    data = {
        "id": "t",
        "part": "t",
        "name": "表",
        "title": "表",
        "widths": [100, 100, 100, 100],
        "header_rows": 1,
        "lines": [[{"text": "项目"}, *LINES[0][1:]], *LINES[1:]],
        "columns": COLUMNS,
        "rows": ROWS,
        "groups": [{"id": "g", "label": "组"}],
        "identities": [ADDS_UP],
    }
    return TableSource.model_validate({**data, **changes})


def identity(**changes: object) -> dict[str, Any]:
    return {**ADDS_UP, **changes}


def sum_of(left: str, *right: str) -> Identity:
    return Identity("", "", "", "row", "", "", (left,), right)


def test_a_row_without_columns_has_them_all() -> None:
    assert build_table(source()).cells == ("t.first.a", "t.first.b", "t.first.sum", "t.last.a", "t.last.sum")


def test_a_pattern_per_row_serves_the_rows_that_have_its_columns() -> None:
    (only,) = build_table(source()).identities
    assert (only.id, only.left, only.right) == ("t.sum:first", ("t.first.sum",), ("t.first.a", "t.first.b"))


def test_a_pattern_per_column_serves_the_columns_that_its_rows_have() -> None:
    pattern = identity(per="column", computes=False, left=["first"], right=["last"])
    assert [i.scope for i in build_table(source(identities=[pattern])).identities] == ["a", "sum"]


def test_a_pattern_may_name_the_rows_it_is_for() -> None:
    pattern = identity(over=["last"], left=["sum"], right=["a"])
    assert [i.cells for i in build_table(source(identities=[pattern])).identities] == [
        ("t.last.sum", "t.last.a")
    ]


@pytest.mark.parametrize(
    "changes",
    [
        {"identities": [identity(left=["summ"])]},
        {"identities": [identity(right=["a", "c"])]},
        {"identities": [identity(over=["middle"])]},
        {"identities": [identity(over=["last"])]},
        {"identities": [identity(per="column", left=["first"], right=["nowhere"])]},
        {"identities": [identity(per="column", over=["c"], left=["first"], right=["last"])]},
        {"identities": [identity(left=["sum", "a"], right=["b"])]},
        {"identities": [identity(), identity()]},
        {"relations": [{"rule": "r", "text": "", "per": "row", "this": ["c"], "last": ["a"]}]},
        {
            "relations": [
                {"rule": "r", "text": "", "per": "row", "over": ["first"], "this": ["a"], "last": ["c"]}
            ]
        },
        {"rows": [*ROWS, {"id": "first", "label": "丙"}]},
        {"rows": [ROWS[0], {**ROWS[1], "path": ["h"]}]},
        {"rows": [ROWS[0], {**ROWS[1], "columns": ["a", "c"]}]},
        {"columns": [*COLUMNS, {"id": "a", "label": "Z", "unit": "件"}]},
        {"groups": [{"id": "g", "label": "组"}, {"id": "g", "label": "另一组"}]},
        {"lines": [[{"text": "项目"}, *LINES[0][1:]], LINES[1], LINES[1]]},
        {"lines": [[{"text": "项目"}, {"column": "z"}, *LINES[0][2:]], *LINES[1:]]},
        {"lines": [[{"text": "项目"}, *LINES[0][1:]], LINES[1], [{"group": "h"}, *LINES[2][1:]]]},
        {
            "lines": [
                [{"text": "项目"}, *LINES[0][1:]],
                LINES[1],
                [{"group": "g"}, {"cell": "last.b", "wide": 3}],
            ]
        },
        {"widths": [100, 100, 100]},
        {"header_rows": 4},
    ],
    ids=str,
)
def test_a_table_that_names_what_is_not_there_is_refused(changes: dict[str, Any]) -> None:
    source()
    with pytest.raises((ValueError, KeyError)):
        build_table(source(**changes))


def test_a_cell_takes_its_kind_from_its_column_and_its_words_from_its_groups() -> None:
    columns = [
        {**COLUMNS[0], "help": "列的说明"},
        COLUMNS[1],
        {**COLUMNS[2], "kind": "amount", "unit": "万元"},
    ]
    rows = [ROWS[0], {**ROWS[1], "path": ["h", "g"], "help": "行的说明"}]
    groups = [{"id": "g", "label": "组"}, {"id": "h", "label": "大组"}]
    cells = {
        c.name: c
        for c in build_cells(build_table(source(columns=columns, rows=rows, groups=groups)), ["t.last.sum"])
    }
    assert cells["t.last.a"].row_label == "组 乙"
    assert cells["t.last.a"].help == "行的说明\n列的说明"
    assert (cells["t.last.sum"].kind, cells["t.last.sum"].unit) == ("amount", "万元")
    assert [name for name, cell in cells.items() if cell.total] == ["t.last.sum"]


def test_totals_are_ordered_by_what_they_need() -> None:
    ordered = order_totals([sum_of("all", "x", "y"), sum_of("x", "a", "b"), sum_of("y", "c")])
    assert list(ordered) == ["x", "y", "all"]


def test_the_first_identity_that_computes_a_total_is_the_one_used() -> None:
    assert order_totals([sum_of("all", "a"), sum_of("all", "b")]) == {"all": ("a",)}


def test_totals_that_need_each_other_are_refused() -> None:
    with pytest.raises(ValueError, match="x, y"):
        order_totals([sum_of("x", "y"), sum_of("y", "x"), sum_of("z", "a")])
