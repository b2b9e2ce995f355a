"""Adopting: the draft that is open with what was chosen of a report that was read."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import PurePath
from typing import Any, Literal, get_args

from drafter.model.draft import Draft, Meta, Provenance
from drafter.model.edits import SetStandard, apply
from drafter.model.figures import Figures, figures, figures_in, settle_totals, total
from drafter.model.prose import Item, Picture, Prose, plain
from drafter.model.values import Value, number

CoverField = Literal["agency", "year", "date"]
CoverValue = str | int | dt.date | None

BY_HAND = "人工核对"


@dataclass(frozen=True, slots=True)
class Choice:
    """What is to be adopted: cells (by the names of the draft's form), parts and fields of the cover.

    `corrected` and `said` hold what a person put in place of what was read, or confirmed.
    """

    cells: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    cover: frozenset[CoverField] = frozenset()
    corrected: Mapping[str, Value | None] = field(default_factory=dict[str, Value | None])
    said: Mapping[CoverField, CoverValue] = field(default_factory=dict[CoverField, CoverValue])


def adopt(current: Draft | None, incoming: Draft, choice: Choice) -> Draft:
    """Return the draft with what was chosen of the incoming one; everything else stays as it is.

    Without a draft a new one is made in the incoming form; its year is the incoming one's in any case.
    Provenance and remarks come with their cells, and what a person corrected or confirmed is certain. A
    figure that is already there keeps its own provenance. A total is entered where adding up gives
    something else, as in an import.
    """
    right = _put_right(carried(incoming, current), choice)
    if current is None:
        choice = replace(choice, cover=choice.cover | {"year"})
    base = current or _blank(incoming)
    after = _with_prose(_Cells(base, right, choice).adopted(), right, choice)
    after = _with_cover(after, right, choice)
    return after if after == base or current is None else _with_source(after, incoming)


def carried(incoming: Draft, current: Draft | None) -> Draft:
    """Return the incoming draft in the form of the current one, its totals as they were read."""
    if current is None:
        return incoming
    form = current.form
    moved = apply(incoming, SetStandard(form.id))
    if incoming.standard == form.id:
        return moved
    read = {name: value for name, value in figures_in(incoming, form).items() if name in form.totals}
    entered = {name: value for name, value in moved.cells.items() if name in form.totals}
    return replace(moved, cells={**settle_totals({**moved.cells, **read}, form.totals), **entered})


def _put_right(read: Draft, choice: Choice) -> Draft:
    """Return the draft that was read as a person corrected it; printed totals stand unless they add up."""
    fixed = {name: value for name, value in choice.corrected.items() if name in choice.cells}
    said: dict[str, Any] = {name: value for name, value in choice.said.items() if name in choice.cover}
    hands = {name: _by_hand(read.provenance.get(name)) for name in (*fixed, *said)}
    cells = read.cells
    if fixed:
        totals = read.form.totals
        printed = {name: value for name, value in figures(read).items() if name in totals}
        cells = settle_totals({**cells, **printed, **fixed}, totals, published=True)
    return replace(
        read, cells=cells, meta=replace(read.meta, **said), provenance={**read.provenance, **hands}
    )


def _by_hand(origin: Provenance | None) -> Provenance:
    if origin is None:
        return Provenance(BY_HAND)
    return Provenance("，".join(filter(None, (origin.source, BY_HAND))), origin.found)


# ------------------------------------------------------------------------------ what is adopted


class _Cells:
    """The cells of a draft while chosen ones of another are put in."""

    def __init__(self, base: Draft, right: Draft, choice: Choice) -> None:
        self._base, self._right = base, right
        self._fixed = choice.corrected.keys()
        self._known = figures(base)
        self._read = figures(right)
        self.cells = dict(base.cells)
        self.notes = dict(base.notes)
        self.provenance = dict(base.provenance)
        names = {*right.form.cells, *right.cells, *right.notes, *right.provenance} - {*get_args(CoverField)}
        self._names = names & choice.cells

    def adopted(self) -> Draft:
        """Return the draft with the chosen cells."""
        totals = self._base.form.totals
        for name in sorted(self._names):
            self._origin(name)
            if name not in totals and not self._stays(name):
                _copy(name, self._right.cells, self.cells)
        self._settle()
        return replace(self._base, cells=self.cells, notes=self.notes, provenance=self.provenance)

    def _stays(self, name: str) -> bool:
        """Whether the draft holds the same figure already."""
        return self._known.get(name) is not None and self._known[name] == self._read.get(name)

    def _origin(self, name: str) -> None:
        """Bring the remark and the provenance of a cell along."""
        same = self._known.get(name) == self._read.get(name)
        if name in self._right.notes or not same:
            _copy(name, self._right.notes, self.notes)
        told = name in self._fixed or not self._stays(name)
        if told and (name in self._right.provenance or not same):
            _copy(name, self._right.provenance, self.provenance)

    def _settle(self) -> None:
        """Enter each chosen total that adding up does not give, in the order in which they add up."""
        shown: Figures = dict(self.cells)
        for name, parts in self._base.form.totals.items():
            if name in self._names:
                self._settle_total(name, parts, shown)
            shown[name] = self.cells[name] if name in self.cells else total(shown, parts)

    def _settle_total(self, name: str, parts: tuple[str, ...], shown: Figures) -> None:
        given, summed = self._read.get(name), _values(shown, parts)
        if self._stays(name) and summed == _values(self._known, parts):
            return
        if summed == _values(self._read, parts) and self._base.standard == self._right.standard:
            _copy(name, self._right.cells, self.cells)
            return
        growing = given is not None and name in self._right.cells and None in map(number, summed)
        if growing or given != total(shown, parts):
            self.cells[name] = given
        else:
            self.cells.pop(name, None)


def _blank(incoming: Draft) -> Draft:
    """Return the incoming draft with nothing of it taken yet."""
    return replace(incoming, meta=Meta("", 0), cells={}, notes={}, prose={}, pictures={}, provenance={})


def _values(values: Figures, names: Iterable[str]) -> list[Value | None]:
    return [values.get(name) for name in names]


def _copy(name: str, source: Mapping[str, Any], target: dict[str, Any]) -> None:
    """Make an entry of `target` what it is in `source`, none where there is none."""
    if name in source:
        target[name] = source[name]
    else:
        target.pop(name, None)


def _with_cover(draft: Draft, right: Draft, choice: Choice) -> Draft:
    meta, provenance = draft.meta, dict(draft.provenance)
    for name in choice.cover:
        old, new = getattr(meta, name), getattr(right.meta, name)
        if name in choice.said or not old or old != new:
            meta = replace(meta, **{name: new})
            _copy(name, right.provenance, provenance)
    return replace(draft, meta=meta, provenance=provenance)


def _with_prose(draft: Draft, right: Draft, choice: Choice) -> Draft:
    parts = choice.parts & right.prose.keys()
    if not parts:
        return draft
    prose, pictures, headings = dict(draft.prose), dict(draft.pictures), dict(draft.headings)
    for part in sorted(parts):
        if part not in prose or not same_prose(prose[part], right.prose[part]):
            prose[part] = tuple(_hung(item, right.pictures, pictures) for item in right.prose[part])
            _copy(part, right.headings, headings)
    used = {item.name for text in prose.values() for item in text if isinstance(item, Picture)}
    shown = {name: picture for name, picture in pictures.items() if name in used}
    return replace(draft, prose=prose, pictures=shown, headings=headings)


def _hung(item: Item, theirs: Mapping[str, bytes], ours: dict[str, bytes]) -> Item:
    """Put the picture that an item shows among ours; another one of its name does not lose it."""
    if not isinstance(item, Picture):
        return item
    path = PurePath(item.name)
    others = (f"{path.stem}-{number}{path.suffix}" for number in count(2))
    picture, name = theirs[item.name], item.name
    while ours.setdefault(name, picture) != picture:
        name = next(others)
    return replace(item, name=name)


def _with_source(draft: Draft, incoming: Draft) -> Draft:
    """Add what the import warned of, and what stood beside the text of its file."""
    warnings = dict.fromkeys((*draft.warnings, *incoming.warnings))
    asides = dict.fromkeys((*draft.asides, *incoming.asides))
    return replace(draft, warnings=tuple(warnings), asides=tuple(asides))


def same_prose(left: Prose, right: Prose) -> bool:
    """Say whether two texts are the same to a reader, wherever their words come from."""
    pictures = [[item.caption for item in text if isinstance(item, Picture)] for text in (left, right)]
    return plain(left) == plain(right) and pictures[0] == pictures[1]
