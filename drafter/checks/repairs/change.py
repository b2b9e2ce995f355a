"""Repair: a mend on offer, as one edit that can be undone, with what it changes for a preview."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from drafter.checks.places import cell_name
from drafter.model.draft import Draft
from drafter.model.edits import Edit, SetCells, apply
from drafter.model.figures import figures
from drafter.model.values import Value, shown

BLANK = "空"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a repair changes: where, what stands there, what will stand there, in words."""

    place: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Repair:
    """A mend on offer: what it does in a few words, the edit, and each change that comes of it."""

    label: str
    edit: Edit
    changes: tuple[Change, ...]


def of_cells(
    label: str, draft: Draft, values: Mapping[str, Value | None], auto: Iterable[str] = ()
) -> Repair | None:
    """Make a repair that puts values into cells and has the totals in `auto` added up again.

    None where nothing would change.
    """
    edit = SetCells(values, tuple(auto))
    after = apply(draft, edit)
    if after == draft:
        return None
    old, new = figures(draft), figures(after)
    names = (name for name in (*draft.form.cells, *values) if name in values or name in edit.auto)
    changes = (
        Change(cell_name(name, draft.form), shown(old.get(name)) or BLANK, shown(new.get(name)) or BLANK)
        for name in dict.fromkeys(names)
        if name in draft.form.cells
    )
    return Repair(label, edit, tuple(changes))
