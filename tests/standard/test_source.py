"""What may stand in a form file: every key known, every printed piece one thing."""

import re

import pytest
from pydantic import BaseModel, ValidationError

from drafter.standard import source
from drafter.standard.source import PieceSource, RowSource, TableSource
from tests.helpers.project import ROOT


@pytest.mark.parametrize("kind", ["text", "column", "row", "group", "cell", "cells"])
def test_a_piece_is_exactly_one_thing(kind: str) -> None:
    assert getattr(PieceSource.model_validate({kind: "甲"}), kind) == "甲"


@pytest.mark.parametrize("entries", [{}, {"text": "甲", "row": "a"}, {"cell": "a.b", "cells": "a"}])
def test_a_piece_that_is_nothing_or_two_things_is_refused(entries: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match="exactly one"):
        PieceSource.model_validate(entries)


@pytest.mark.parametrize("span", [{"wide": 0}, {"tall": 0}, {"wide": -1}])
def test_spans_begin_at_one(span: dict[str, int]) -> None:
    with pytest.raises(ValidationError):
        PieceSource.model_validate({"text": "甲", **span})


def test_a_misspelt_key_is_refused() -> None:
    with pytest.raises(ValidationError, match="lable"):
        RowSource.model_validate({"id": "a", "lable": "甲"})


def test_a_column_without_width_is_refused() -> None:
    table = {
        "id": "a",
        "part": "a",
        "name": "",
        "title": "",
        "header_rows": 0,
        "lines": [],
        "columns": [],
        "rows": [],
    }
    with pytest.raises(ValidationError, match="widths"):
        TableSource.model_validate({**table, "widths": [100, 0]})


def test_the_notes_tell_every_key() -> None:
    text = (ROOT / "docs" / "standards.md").read_text("utf-8")
    models = [
        model for model in vars(source).values() if isinstance(model, type) and issubclass(model, BaseModel)
    ]
    keys = {key for model in models for key in model.model_fields}
    assert {key for key in keys if not re.search(rf"(?:^|[`\[.{{ ]){key}\b", text, re.MULTILINE)} == set()
