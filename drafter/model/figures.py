"""The figures of a draft with its totals: what the form shows, prints and checks."""

from collections.abc import Iterable, Mapping

from drafter.model.draft import Draft
from drafter.model.values import Value, number

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


def overruled(draft: Draft) -> tuple[str, ...]:
    """Return the totals that stand as entered instead of being added up."""
    return tuple(name for name in draft.form.totals if name in draft.cells)


def settle_totals(draft_cells: Mapping[str, Value | None], totals: Mapping[str, tuple[str, ...]]) -> Figures:
    """Leave out each given total that adding up gives as well; keep those that say otherwise."""
    settled: Figures = {name: value for name, value in draft_cells.items() if name not in totals}
    shown = dict(settled)
    for name, parts in totals.items():
        given = draft_cells.get(name)
        shown[name] = total(shown, parts)
        if name in draft_cells and given != shown[name]:
            settled[name] = shown[name] = given
    return settled
