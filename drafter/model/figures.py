"""The figures of a draft with its totals: what the form shows, prints and checks."""

from collections.abc import Iterable, Mapping

from drafter.model.draft import Draft
from drafter.model.values import Value, number
from drafter.standard.crosswalk import walk
from drafter.standard.schema import Standard

Figures = dict[str, Value | None]


def figures(draft: Draft) -> Figures:
    """Return every cell of the draft's form with its value, totals added up where not overruled.

    A total is the sum of the parts that are filled in; it is blank while all of them are. Cells
    of another form that an imported report holds come last.
    """
    standard = draft.form
    found: Figures = {name: draft.cells.get(name) for name in standard.cells}
    for name, parts in standard.totals.items():
        if name not in draft.cells:
            found[name] = total(found, parts)
    found.update((name, value) for name, value in draft.cells.items() if name not in found)
    return found


def total(values: Mapping[str, Value | None], parts: Iterable[str]) -> Value | None:
    """Add up the figures among `parts`; None where there is none."""
    known = [figure for part in parts if (figure := number(values.get(part))) is not None]
    return sum(known) if known else None


def figures_in(draft: Draft, standard: Standard) -> Figures:
    """Return the figures of a draft under the names of a later form; what has no cell there is left out."""
    values = figures(draft)
    kept = walk(values, draft.form, standard).kept
    return {new: values[old] for old, new in kept.items()}


def unfinished_totals(draft: Draft, values: Figures) -> frozenset[str]:
    """Name the totals that are added up from parts of which some are blank: they may yet grow.

    `values` are the figures of the draft.
    """
    unknown = {name for name, value in values.items() if number(value) is None}
    found: set[str] = set()
    for name, parts in draft.form.totals.items():
        if name not in draft.cells and not unknown.isdisjoint(parts):
            found.add(name)
            unknown.add(name)
    return frozenset(found)


def overruled(draft: Draft) -> tuple[str, ...]:
    """Return the totals that stand as entered instead of being added up."""
    return tuple(name for name in draft.form.totals if name in draft.cells)


def settle_totals(
    cells: Mapping[str, Value | None], totals: Mapping[str, tuple[str, ...]], *, published: bool = False
) -> Figures:
    """Leave out each given total that adding up gives as well; keep those that say otherwise.

    Of a `published` report a total over parts that are blank is kept too: it is what was printed,
    and not a sum that may yet grow.
    """
    settled: Figures = {name: value for name, value in cells.items() if name not in totals}
    shown = dict(settled)
    for name, parts in totals.items():
        given = cells.get(name)
        shown[name] = total(shown, parts)
        growing = published and given is not None and any(number(shown.get(part)) is None for part in parts)
        if name in cells and (growing or given != shown[name]):
            settled[name] = shown[name] = given
    return settled
