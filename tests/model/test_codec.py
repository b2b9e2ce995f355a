"""Drafts and edits as JSON: what is read back is what was written; what is none of ours is refused."""

import json
from dataclasses import replace
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.errors import FileProblem
from drafter.model.codec import (
    FORMAT,
    all_pictures,
    draft_from_json,
    draft_to_json,
    edit_from_json,
    edit_to_json,
    to_bytes,
)
from drafter.model.draft import Draft
from drafter.model.edits import Edit, SetCells
from drafter.model.figures import figures
from drafter.model.values import Value
from drafter.standard.loader import load
from tests.helpers.drafts import AGENCY, EDITS, drafts, full, values

WHOLE = draft_to_json(replace(full(), last=full(2024)))

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def through_json(data: object) -> Any:  # noqa: ANN401 - whatever JSON holds
    return json.loads(to_bytes(data))


def types(cells: dict[str, Value | None]) -> dict[str, type]:
    return {name: type(value) for name, value in cells.items()}


@given(drafts())
def test_a_draft_reads_back_as_it_was(draft: Draft) -> None:
    found = draft_from_json(through_json(draft_to_json(draft)), all_pictures(draft))
    assert found == draft
    assert types(dict(found.cells)) == types(dict(draft.cells))


@pytest.mark.parametrize("kind", get_args(Edit), ids=lambda kind: kind.__name__)
@given(data=st.data())
@settings(max_examples=25)
def test_every_kind_of_edit_reads_back_as_it_was(kind: type[Edit], data: st.DataObject) -> None:
    edit = data.draw(EDITS[kind])
    assert edit_from_json(through_json(edit_to_json(edit))) == edit


@given(values)
def test_blank_zero_and_text_stay_apart(value: Value | None) -> None:
    found = edit_from_json(through_json(edit_to_json(SetCells({"a.b.c": value}))))
    assert isinstance(found, SetCells)
    assert found.values == {"a.b.c": value}
    assert type(found.values["a.b.c"]) is type(value)


def test_the_stored_tables_show_totals_to_other_readers() -> None:
    tables = WHOLE["tables"]
    assert tables["requests"]["total"]["total"] == figures(full())["requests.total.total"]
    assert "requests.total.total" not in WHOLE["cells"]
    assert WHOLE["format"] == FORMAT


def test_broken_characters_survive_as_they_are() -> None:
    draft = replace(full(), notes={"requests.granted.natural": "断字\ud83d"})
    line = to_bytes(draft_to_json(draft))
    line.decode("utf-8")
    assert draft_from_json(json.loads(line), {}) == draft


def test_chinese_stays_readable_in_the_file() -> None:
    assert AGENCY.encode() in to_bytes(WHOLE)


@pytest.mark.parametrize(
    "change",
    [
        {"standard": None},
        {"year": 0},
        {"year": "soon"},
        {"date": "2026-13-01"},
        {"cells": []},
        {"cells": {"a.b.c": 1.5}},
        {"cells": {"a.b.c": True}},
        {"cells": {"a.b.c": "many"}},
        {"cells": {"a.b.c": "NaN"}},
        {"cells": {"a.b.c": "Infinity"}},
        {"cells": {"a.b.c": {"text": 1}}},
        {"prose": {"overview": [{"origin": "stolen"}]}},
        {"provenance": {"a.b.c": {}}},
        {"last": {"standard": "2021"}},
    ],
    ids=str,
)
def test_damaged_data_is_refused_in_words(change: dict[str, object]) -> None:
    with pytest.raises(FileProblem, match="损坏"):
        draft_from_json({**WHOLE, **change}, {})


def test_a_form_that_this_program_does_not_know_is_refused_in_words() -> None:
    with pytest.raises(FileProblem, match=r"“2035”版报告格式.*更新程序"):
        draft_from_json({**WHOLE, "standard": "2035"}, {})
    with pytest.raises(FileProblem, match="更新程序"):
        draft_from_json({**WHOLE, "last": {**WHOLE, "last": None, "standard": "2035"}}, {})


def test_what_a_later_program_adds_is_passed_over() -> None:
    added = {**WHOLE, "mood": "good", "prose": {"overview": [{"text": "甲", "colour": "red"}]}}
    assert draft_from_json(added, {}).meta.agency == AGENCY


def test_reports_nested_without_end_are_refused() -> None:
    data: dict[str, Any] = {"standard": "2021", "agency": "", "year": 2025}
    for _ in range(5000):
        data = {"standard": "2021", "agency": "", "year": 2025, "last": data}
    with pytest.raises(FileProblem):
        draft_from_json(data, {})


@given(json_values)
def test_any_json_is_a_draft_or_refused(data: object) -> None:
    with pytest.raises(FileProblem):
        draft_from_json(data, {})


@given(st.sampled_from(sorted(WHOLE)), json_values)
def test_a_draft_with_any_entry_replaced_is_read_or_refused(key: str, value: object) -> None:
    try:
        found = draft_from_json({**WHOLE, key: value}, {})
    except FileProblem:
        return
    assert found.form in (load("2019"), load("2021"))
    draft_to_json(found)


@given(
    st.fixed_dictionaries(
        {"kind": st.sampled_from([k.__name__ for k in get_args(Edit)]) | st.text(max_size=3)},
        optional=dict.fromkeys(("cells", "text", "items", "pictures", "draft", "date"), json_values),
    )
)
def test_any_edit_data_is_an_edit_or_refused(data: dict[str, Any]) -> None:
    try:
        edit = edit_from_json(data)
    except (ValueError, FileProblem):
        return
    assert isinstance(edit, get_args(Edit))
