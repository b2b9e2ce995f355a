"""Edits: every way in which a draft can change, as values; `apply` is pure."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import assert_never

from drafter.model.draft import Draft
from drafter.model.prose import Picture, Prose, unchanged
from drafter.model.values import Cells
from drafter.standard.crosswalk import walk
from drafter.standard.loader import load

_COVER = ("agency", "year")
"""What a draft's provenance speaks of besides cells."""


@dataclass(frozen=True, slots=True)
class SetCells:
    """Put values into cells (None: blank); the totals in `auto` are added up again."""

    values: Cells
    auto: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SetNote:
    """Put a remark beside a cell's figure; an empty text takes it away."""

    cell: str
    text: str


@dataclass(frozen=True, slots=True)
class SetProse:
    """Replace the text of a part; unchanged paragraphs keep where their words come from.

    `pictures` brings the pictures that `items` names and the draft does not hold yet.
    """

    part: str
    items: Prose
    pictures: Mapping[str, bytes] = field(default_factory=dict[str, bytes])


@dataclass(frozen=True, slots=True)
class SpliceProse:
    """Replace the items `start`:`stop` of a part by others: what a `SetProse` comes to.

    Typing in a long text is written down so; the whole text with every key would be too much.
    """

    part: str
    start: int
    stop: int
    items: Prose
    pictures: Mapping[str, bytes] = field(default_factory=dict[str, bytes])


@dataclass(frozen=True, slots=True)
class SetHeading:
    """Change the source's own wording of a part's heading; an empty text leaves the form's."""

    part: str
    text: str


@dataclass(frozen=True, slots=True)
class SetAgency:
    """Change the reporting agency's name."""

    agency: str


@dataclass(frozen=True, slots=True)
class SetYear:
    """Change the reported year; the form stays as it is."""

    year: int


@dataclass(frozen=True, slots=True)
class SetDate:
    """Change the date under the signature; None for no date."""

    date: dt.date | None


@dataclass(frozen=True, slots=True)
class SetStandard:
    """Go over to another version of the form; cells without a counterpart are left behind."""

    standard: str


@dataclass(frozen=True, slots=True)
class SetLast:
    """Take another report as last year's, or none."""

    last: Draft | None


@dataclass(frozen=True, slots=True)
class Explain:
    """Give the reason why a finding may stand; an empty reason takes it back."""

    finding: str
    reason: str


@dataclass(frozen=True, slots=True)
class Adopt:
    """Take over a whole draft, as an import or a rollover made it."""

    draft: Draft


Edit = (
    SetCells
    | SetNote
    | SetProse
    | SpliceProse
    | SetHeading
    | SetAgency
    | SetYear
    | SetDate
    | SetStandard
    | SetLast
    | Explain
    | Adopt
)


def apply(draft: Draft, edit: Edit) -> Draft:  # noqa: C901, PLR0911, PLR0912 - one case for each kind of edit
    """Return the draft after the edit; an equal draft where the edit says nothing new."""
    match edit:
        case SetCells():
            return _set_cells(draft, edit)
        case SetNote():
            return replace(draft, notes=_put(draft.notes, edit.cell, edit.text))
        case SetProse():
            return _splice(draft, _spliced(draft, edit))
        case SpliceProse():
            return _splice(draft, edit)
        case SetHeading():
            return replace(draft, headings=_put(draft.headings, edit.part, edit.text))
        case SetAgency():
            return replace(draft, meta=replace(draft.meta, agency=edit.agency))
        case SetYear():
            return replace(draft, meta=replace(draft.meta, year=edit.year))
        case SetDate():
            return replace(draft, meta=replace(draft.meta, date=edit.date))
        case SetStandard():
            return _set_standard(draft, edit.standard)
        case SetLast():
            return replace(draft, last=edit.last)
        case Explain():
            return replace(draft, explained=_put(draft.explained, edit.finding, edit.reason))
        case Adopt():
            return edit.draft
        case _:
            assert_never(edit)


def narrowed(draft: Draft, edit: Edit) -> Edit:
    """Return the edit as small as it can be said of this draft; it does the same to it."""
    return _spliced(draft, edit) if isinstance(edit, SetProse) else edit


def place(edit: Edit) -> str:
    """Name the one place that an edit touches, "" for several: typing there is one undo step."""
    match edit:
        case SetCells() if len(edit.values) + len(edit.auto) == 1:
            return f"cell:{next(iter((*edit.values, *edit.auto)))}"
        case SetNote():
            return f"note:{edit.cell}"
        case SetProse() | SpliceProse():
            return f"part:{edit.part}"
        case SetAgency() | SetYear() | SetDate():
            return f"cover:{type(edit).__name__}"
        case Explain():
            return f"reason:{edit.finding}"
        case _:
            return ""


def _set_cells(draft: Draft, edit: SetCells) -> Draft:
    totals = draft.form.totals
    cells = {name: value for name, value in draft.cells.items() if name not in edit.auto}
    for name, value in edit.values.items():
        if value is None and name not in totals:
            cells.pop(name, None)
        else:
            cells[name] = value
    touched = {*edit.values, *edit.auto}
    provenance = {name: origin for name, origin in draft.provenance.items() if name not in touched}
    return replace(draft, cells=cells, provenance=provenance)


def _spliced(draft: Draft, edit: SetProse) -> SpliceProse:
    old = draft.prose.get(edit.part, ())
    head, tail = unchanged(old, edit.items)
    middle = edit.items[head : len(edit.items) - tail]
    return SpliceProse(edit.part, head, len(old) - tail, middle, edit.pictures)


def _splice(draft: Draft, edit: SpliceProse) -> Draft:
    old = draft.prose.get(edit.part, ())
    items = old[: edit.start] + edit.items + old[edit.stop :]
    prose = {part: text for part, text in draft.prose.items() if part != edit.part}
    if items:
        prose[edit.part] = items
    pictures = {**draft.pictures, **edit.pictures}
    used = {item.name for text in prose.values() for item in text if isinstance(item, Picture)}
    return replace(draft, prose=prose, pictures={name: pictures[name] for name in pictures if name in used})


def _set_standard(draft: Draft, standard_id: str) -> Draft:
    names = {*draft.cells, *draft.notes, *draft.provenance}
    kept = walk(names, draft.form, load(standard_id)).kept | {place: place for place in _COVER}
    return replace(
        draft,
        standard=standard_id,
        cells={kept[name]: value for name, value in draft.cells.items() if name in kept},
        notes={kept[name]: text for name, text in draft.notes.items() if name in kept},
        provenance={kept[name]: origin for name, origin in draft.provenance.items() if name in kept},
    )


def _put(texts: Mapping[str, str], key: str, text: str) -> Mapping[str, str]:
    kept = {name: value for name, value in texts.items() if name != key}
    return {**kept, key: text} if text else kept
