"""Names the rows whose label is damaged or lost by their neighbours: the form's order is known."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.importers.match.keys import key
from drafter.importers.match.wording import Wording
from drafter.model.draft import Confidence

_ALIKE = 0.5
_MARGIN = 0.1
_MOST_ROWS = 300

Order = Sequence[str]
"""The ids of a table's rows as one version of the form prints them."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A row of the source: the id found by its label ("" for none), how sure that is, the label's words.

    `nameable` is False for a row that must not be named by its place: a subtotal, or one without figures.
    """

    row: str
    confidence: Confidence = "certain"
    label: str = ""
    nameable: bool = True


def in_order(seen: Sequence[Seen], orders: Sequence[Order], labels: Wording) -> Sequence[Seen]:
    """Return the rows with an id for each that can be told, read in the version that fits best.

    A damaged label that stands where its row cannot be is not believed. A row between two known ones
    is the missing one that its words are most like; without any words it is named only if just as
    many are missing. Both are guesses. Of hundreds of rows nothing is guessed: that is no form.
    """
    named = _without_groups(seen)
    if len(named) > _MOST_ROWS:
        return named
    named = _believed(named, _fitting(named, orders)[0])
    fitting = _fitting(named, orders)
    for order in fitting:
        named = _guessed(named, (_alike(gap, labels) for gap in _gaps(named, order)))
    for order in fitting:
        named = _guessed(named, (_counted(gap) for gap in _gaps(named, order)))
    return named


def _fitting(seen: Sequence[Seen], orders: Sequence[Order]) -> list[Order]:
    """Return the orders that know most of the rows, first the one that has least besides."""
    found = {one.row for one in seen if one.row}
    fewest = min(len(found.difference(order)) for order in orders)
    fitting = [order for order in orders if len(found.difference(order)) == fewest]
    return sorted(fitting, key=lambda order: len(set(order) - found))


def _without_groups(seen: Sequence[Seen]) -> Sequence[Seen]:
    """A row that is named like a group whose rows are there as well is the group's, and no row."""
    groups = {one.row.rpartition(".")[0] for one in seen if one.row}
    return [replace(one, row="", nameable=False) if one.row and one.row in groups else one for one in seen]


def _believed(seen: Sequence[Seen], order: Order) -> Sequence[Seen]:
    """Forget the damaged labels that stand outside their place, or whose row is there without damage."""
    sure = {one.row for one in seen if one.confidence == "certain"}
    anchors = [one.row if one.confidence == "certain" else "" for one in seen]
    believed: list[Seen] = []
    for one, (before, behind) in zip(seen, _around(anchors, order), strict=True):
        fits = one.row not in sure and one.row in order[before + 1 : behind]
        believed.append(one if fits or one.confidence == "certain" else replace(one, row=""))
    return believed


def _around(rows: Sequence[str], order: Order) -> list[tuple[int, int]]:
    """Return for each row the places in the form of the nearest known rows before and behind it."""
    known = {row: place for place, row in enumerate(order)}
    before = _last_known([known.get(row) for row in rows], -1)
    behind = _last_known([known.get(row) for row in reversed(rows)], len(order))
    return list(zip(before, reversed(behind), strict=True))


def _last_known(places: Sequence[int | None], start: int) -> list[int]:
    last, found = start, list[int]()
    for place in places:
        found.append(last)
        last = last if place is None else place
    return found


@dataclass(frozen=True, slots=True)
class _Gap:
    """A run of rows without a name, by their numbers, and the rows of the form missing there."""

    run: Mapping[int, Seen]
    missing: Order


def _gaps(seen: Sequence[Seen], order: Order) -> list[_Gap]:
    found = {one.row for one in seen}
    around = _around([one.row for one in seen], order)
    gaps: list[_Gap] = []
    start = 0
    for stop in range(len(seen) + 1):
        if stop == len(seen) or seen[stop].row:
            run = {n: seen[n] for n in range(start, stop) if seen[n].nameable}
            if run:
                before, behind = around[start]
                gaps.append(_Gap(run, [row for row in order[before + 1 : behind] if row not in found]))
            start = stop + 1
    return gaps


def _guessed(seen: Sequence[Seen], named: Iterable[Mapping[int, str]]) -> Sequence[Seen]:
    rows = {number: row for gap in named for number, row in gap.items()}
    return [
        replace(one, row=rows[number], confidence="guessed") if number in rows else one
        for number, one in enumerate(seen)
    ]


def _alike(gap: _Gap, labels: Wording) -> Mapping[int, str]:
    """Return the row that the words of each row in a gap are most like, where there is no doubt."""
    found: dict[int, str] = {}
    for number, one in gap.run.items():
        degrees = {row: labels.likeness(one.label, row) for row in gap.missing} if key(one.label) else {}
        ranked = sorted(degrees, key=lambda row: -degrees[row])
        second = degrees[ranked[1]] if len(ranked) > 1 else 0.0
        if ranked and degrees[ranked[0]] >= max(_ALIKE, second + _MARGIN):
            found[number] = ranked[0]
    places = [gap.missing.index(row) for row in found.values()]
    return found if places == sorted(set(places)) else {}


def _counted(gap: _Gap) -> Mapping[int, str]:
    """Return the missing rows for those in a gap, if there are just as many and no words say otherwise."""
    if len(gap.run) != len(gap.missing) or any(key(one.label) for one in gap.run.values()):
        return {}
    return dict(zip(gap.run, gap.missing, strict=True))
