"""A draft: frozen, and empty to begin with."""

from dataclasses import FrozenInstanceError

import pytest

from drafter.model.draft import empty
from drafter.standard.loader import available, load


@pytest.mark.parametrize("version", available())
def test_an_empty_draft_knows_its_form_and_nothing_else(version: str) -> None:
    draft = empty(load(version), "青石县人民政府", 2025)
    assert draft.form is load(version)
    assert (draft.meta.agency, draft.meta.year, draft.meta.date) == ("青石县人民政府", 2025, None)
    assert not any((draft.cells, draft.notes, draft.prose, draft.pictures, draft.last, draft.warnings))


def test_a_draft_cannot_be_changed_in_place() -> None:
    draft = empty(load("2021"), "青石县人民政府", 2025)
    with pytest.raises(FrozenInstanceError):
        draft.standard = "2019"  # type: ignore[misc] # pyright: ignore[reportAttributeAccessIssue]
    with pytest.raises(FrozenInstanceError):
        draft.meta.year = 2024  # type: ignore[misc] # pyright: ignore[reportAttributeAccessIssue]
