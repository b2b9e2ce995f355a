"""Draft: everything an office has entered for one year's report, frozen."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from drafter.model.prose import Prose
from drafter.model.values import Cells, Value
from drafter.standard.loader import load
from drafter.standard.schema import Standard

Confidence = Literal["certain", "likely", "guessed"]


@dataclass(frozen=True, slots=True)
class Meta:
    """The cover: the reporting agency, the reported year, the date under the signature."""

    agency: str
    year: int
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where an imported value comes from: the place in the source, the words found there."""

    source: str
    found: str = ""
    confidence: Confidence = "certain"


AsideKind = Literal["comment", "deleted", "hidden", "header", "footer", "alt", "property"]


@dataclass(frozen=True, slots=True)
class Aside:
    """Words that a source file holds beside its text: what a reader of the paper never sees, or on each page.

    `place` tells a person where, e.g. 「批注 2」.
    """

    kind: AsideKind
    text: str
    place: str = ""


def _no_pictures() -> Mapping[str, bytes]:
    return {}


@dataclass(frozen=True, slots=True)
class Draft:
    """A report in the making; changed only by `Session.do`.

    `cells` holds what was entered: a missing name or None is a blank. For a computed cell (a
    total) a missing name means that the program adds it up, and a present one, None too, that a
    person or the published report overrules the sum. `notes` are remarks that a cell carries
    beside its figure. `last` is last year's report as published, without a `last` of its own.
    `provenance` is keyed by cell name, and by `agency` and `year` for the cover. `explained`
    maps the key of a finding to the reason that a person gave. `asides` are the words that an
    imported file held beside its text, `headings` its own wordings of the parts' headings.
    """

    standard: str
    meta: Meta
    cells: Cells = field(default_factory=dict[str, Value | None])
    notes: Mapping[str, str] = field(default_factory=dict[str, str])
    prose: Mapping[str, Prose] = field(default_factory=dict[str, Prose])
    pictures: Mapping[str, bytes] = field(default_factory=_no_pictures)
    last: "Draft | None" = None
    provenance: Mapping[str, Provenance] = field(default_factory=dict[str, Provenance])
    explained: Mapping[str, str] = field(default_factory=dict[str, str])
    warnings: tuple[str, ...] = ()
    asides: tuple[Aside, ...] = ()
    headings: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def form(self) -> Standard:
        """The version of the form that the draft is written in."""
        return load(self.standard)


def empty(standard: Standard, agency: str, year: int) -> Draft:
    """Return a draft in which nothing is filled in yet."""
    return Draft(standard.id, Meta(agency, year))
