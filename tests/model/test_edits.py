"""Edits: each changes what it says and nothing else, and never the draft that it is applied to."""

import datetime as dt
from copy import deepcopy
from dataclasses import fields, replace
from typing import get_args

import pytest
from hypothesis import given

from drafter.model.draft import Draft, Meta, Provenance, empty
from drafter.model.edits import (
    Adopt,
    Edit,
    Explain,
    SetAgency,
    SetCells,
    SetDate,
    SetHeading,
    SetLast,
    SetNote,
    SetProse,
    SetStandard,
    SetYear,
    SpliceProse,
    apply,
    narrowed,
    place,
)
from drafter.model.prose import Paragraph, Picture, from_text
from drafter.standard.loader import load
from tests.helpers.drafts import AGENCY, EDITS, drafts, edits, full
from tests.helpers.names import repr_in_order

DRAFT = replace(
    full(),
    notes={"disclosure.regulations.issued": "其中修订1件"},
    provenance={
        "requests.received.natural": Provenance("表格 2", "12", "likely"),
        "agency": Provenance("标题"),
    },
    explained={"甲": "机构改革"},
    headings={"problems": "五、存在的问题"},
)


def changed(edit: Edit) -> set[str]:
    """Return the fields of the sample draft that an edit changes."""
    after = apply(DRAFT, edit)
    return {field.name for field in fields(Draft) if getattr(after, field.name) != getattr(DRAFT, field.name)}


@pytest.mark.parametrize(
    ("edit", "touched"),
    [
        (SetCells({"requests.granted.natural": 99}), {"cells"}),
        (SetCells({"requests.received.natural": 99}), {"cells", "provenance"}),
        (SetNote("requests.granted.natural", "注"), {"notes"}),
        (SetNote("disclosure.regulations.issued", ""), {"notes"}),
        (SetProse("problems", from_text("甲")), {"prose"}),
        (SetProse("problems", (Picture("a.png"),), {"a.png": b"1"}), {"prose", "pictures"}),
        (SetHeading("problems", ""), {"headings"}),
        (SetHeading("other", "六、其他事项"), {"headings"}),
        (SetAgency("青石县人民政府"), {"meta"}),
        (SetYear(2026), {"meta"}),
        (SetDate(dt.date(2026, 1, 20)), {"meta"}),
        (SetLast(full(2024)), {"last"}),
        (Explain("甲", ""), {"explained"}),
        (Explain("乙", "自然失效"), {"explained"}),
        (SetAgency(AGENCY), set[str]()),
        (SetNote("requests.granted.natural", ""), set[str]()),
        (Explain("丙", ""), set[str]()),
    ],
    ids=repr_in_order,
)
def test_an_edit_changes_what_it_says_and_nothing_else(edit: Edit, touched: set[str]) -> None:
    assert changed(edit) == touched


@given(drafts(), edits)
def test_an_edit_leaves_the_draft_before_it_as_it_was(draft: Draft, edit: Edit) -> None:
    kept, said = deepcopy(draft), deepcopy(edit)
    after = apply(draft, edit)
    assert (draft, edit) == (kept, said)
    assert apply(draft, edit) == after


@given(drafts(), edits.filter(lambda edit: not isinstance(edit, SpliceProse)))
def test_an_edit_made_twice_says_nothing_new(draft: Draft, edit: Edit) -> None:
    after = apply(draft, edit)
    assert apply(after, edit) == after


@given(drafts(), edits)
def test_a_narrowed_edit_does_the_same(draft: Draft, edit: Edit) -> None:
    assert apply(draft, narrowed(draft, edit)) == apply(draft, edit)


def test_typing_in_a_long_text_is_said_in_one_paragraph() -> None:
    long = from_text("\n".join(f"第{number}段。" for number in range(500)))
    draft = apply(DRAFT, SetProse("overview", long))
    typed = (*long[:300], Paragraph("第300段，改。"), *long[301:])
    assert narrowed(draft, SetProse("overview", typed)) == SpliceProse(
        "overview", 300, 301, (Paragraph("第300段，改。"),)
    )


def test_a_blank_total_overrules_and_a_blank_figure_is_no_entry() -> None:
    after = apply(DRAFT, SetCells({"requests.granted.natural": None, "requests.granted.total": None}))
    assert "requests.granted.natural" not in after.cells
    assert after.cells["requests.granted.total"] is None
    again = apply(after, SetCells({}, ("requests.granted.total",)))
    assert "requests.granted.total" not in again.cells


def test_a_typed_figure_is_no_longer_the_importers() -> None:
    value = DRAFT.cells["requests.received.natural"]
    after = apply(DRAFT, SetCells({"requests.received.natural": value}))
    assert after.cells == DRAFT.cells
    assert set(after.provenance) == {"agency"}


def test_text_keeps_where_its_paragraphs_come_from() -> None:
    before = replace(DRAFT, prose={"problems": from_text("甲\n乙", "last_year")})
    after = apply(before, SetProse("problems", from_text("甲\n丙")))
    assert after.prose["problems"] == (Paragraph("甲", "last_year"), Paragraph("丙", "typed"))
    assert "problems" not in apply(before, SetProse("problems", ())).prose


def test_a_picture_goes_with_the_last_place_that_shows_it() -> None:
    shown = apply(DRAFT, SetProse("overview", (Picture("a.png"),), {"a.png": b"1"}))
    twice = apply(shown, SetProse("problems", (Picture("a.png"),)))
    assert apply(twice, SetProse("overview", ())).pictures == {"a.png": b"1"}
    assert apply(apply(twice, SetProse("overview", ())), SetProse("problems", ())).pictures == {}


def test_going_over_to_another_form_takes_along_what_has_a_counterpart() -> None:
    old = replace(
        full(2020),
        notes={"disclosure.licensing.decisions": "注", "disclosure.procurement.projects": "注"},
        provenance={
            "requests.granted.natural": Provenance("甲"),
            "disclosure.procurement.projects": Provenance("乙"),
            "year": Provenance("丙"),
        },
    )
    after = apply(old, SetStandard("2021"))
    assert after.standard == "2021"
    assert set(after.cells) <= set(load("2021").cells)
    assert after.cells["requests.granted.natural"] == old.cells["requests.granted.natural"]
    assert "disclosure.licensing.change" not in after.cells
    assert set(after.notes) == {"disclosure.licensing.decisions"}
    assert set(after.provenance) == {"requests.granted.natural", "year"}
    assert after.prose == old.prose


def test_a_remark_on_a_blank_cell_goes_along_too() -> None:
    old = replace(empty(load("2019"), AGENCY, 2020), notes={"disclosure.licensing.decisions": "统计中"})
    assert apply(old, SetStandard("2021")).notes == old.notes


def test_adopting_takes_over_everything() -> None:
    other = replace(full(2024), meta=Meta("青石县人民政府", 2024))
    assert apply(DRAFT, Adopt(other)) is other


@pytest.mark.parametrize(
    ("edit", "spot"),
    [
        (SetCells({"a.b.c": 1}), "cell:a.b.c"),
        (SetCells({}, ("a.b.total",)), "cell:a.b.total"),
        (SetCells({"a.b.c": 1, "a.b.d": 1}), ""),
        (SetCells({"a.b.c": 1}, ("a.b.total",)), ""),
        (SetNote("a.b.c", "注"), "note:a.b.c"),
        (SetProse("overview", ()), "part:overview"),
        (SetAgency("甲"), "cover:SetAgency"),
        (SetYear(2025), "cover:SetYear"),
        (SetDate(None), "cover:SetDate"),
        (Explain("甲", "乙"), "reason:甲"),
        (SetStandard("2019"), ""),
        (SetLast(None), ""),
        (Adopt(DRAFT), ""),
    ],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_typing_is_one_step_in_one_place_only(edit: Edit, spot: str) -> None:
    assert place(edit) == spot


def test_every_kind_of_edit_is_among_those_that_are_drawn() -> None:
    assert set(EDITS) == set(get_args(Edit))
