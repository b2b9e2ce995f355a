"""How each cell of a table looks: its figure, last year's, and what is to be noticed about it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from drafter.checks.finding import Finding, Severity
from drafter.model.draft import Draft
from drafter.model.figures import Figures, total, unfinished_totals
from drafter.model.values import Value, shown
from drafter.standard.crosswalk import walk
from drafter.standard.schema import Standard, Table
from drafter.ui.form.state import RANK

_BLANK = "cell.blank"
NOTHING: Mapping[str, Value | None] = {}


@dataclass(frozen=True, slots=True)
class CellLook:
    """A cell as it is drawn; two equal looks need no new drawing.

    `partial` says that a total lacks parts that are still blank, `first` that the cell is the one
    most likely at fault; `note` is the remark that it carries, `last` last year's figure where it is to
    be shown.
    """

    text: str = ""
    total: bool = False
    overruled: bool = False
    partial: bool = False
    severity: Severity | None = None
    first: bool = False
    note: str = ""
    last: str = ""


def see(
    table: Table,
    draft: Draft,
    figures: Figures,
    findings: Iterable[Finding],
    last: Mapping[str, Value | None] = NOTHING,
) -> dict[str, CellLook]:
    """Return the look of every cell of a table."""
    totals = draft.form.totals
    unfinished = unfinished_totals(draft, figures)
    faults = _faults(findings, tint_blanks=_mostly_filled(table, draft, figures))
    looks: dict[str, CellLook] = {}
    for name in table.cells:
        severity, first = faults.get(name, (None, False))
        looks[name] = CellLook(
            text=shown(figures.get(name)),
            total=name in totals,
            overruled=name in totals and name in draft.cells,
            partial=name in unfinished,
            severity=severity,
            first=first,
            note=draft.notes.get(name, ""),
            last=shown(last.get(name)),
        )
    return looks


def last_figures(draft: Draft, last_known: Figures) -> dict[str, Value | None]:
    """Return last year's figures under this year's cell names; what has no counterpart is left out.

    `last_known` are the figures of `draft.last`, under the names of its own form.
    """
    if draft.last is None:
        return {}
    kept = walk(last_known, draft.last.form, draft.form).kept
    return {new: last_known[old] for old, new in kept.items()}


def computed(name: str, standard: Standard, figures: Figures) -> Value | None:
    """Return what adding up gives for a total, overruled or not; None where nothing is filled in."""
    return total(figures, standard.totals[name])


def about(name: str, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that concern a cell, the most severe first, and not what follows from them."""
    return tuple(sorted((f for f in findings if name in f.where), key=lambda f: RANK[f.severity]))


def _mostly_filled(table: Table, draft: Draft, figures: Figures) -> bool:
    """Whether most of the table is filled, so that a blank is a slip and not yet to come."""
    inputs = [name for name in table.cells if name not in draft.form.totals]
    return sum(figures.get(name) is not None for name in inputs) * 2 > len(inputs)


def _faults(findings: Iterable[Finding], *, tint_blanks: bool) -> dict[str, tuple[Severity, bool]]:
    found: dict[str, tuple[Severity, bool]] = {}
    for finding in findings:
        if finding.rule == _BLANK and not tint_blanks:
            continue
        for name, first in _concerned(finding):
            new = (finding.severity, first)
            if name not in found or _order(new) < _order(found[name]):
                found[name] = new
    return found


def _concerned(finding: Finding) -> Iterator[tuple[str, bool]]:
    """Yield the cells of a finding and of what follows from it, and whether each is likeliest at fault."""
    for place, name in enumerate(finding.where):
        yield name, place == 0 and finding.rule != _BLANK
    for also in finding.consequences:
        yield from ((name, False) for name in also.where)


def _order(fault: tuple[Severity, bool]) -> tuple[int, bool]:
    severity, first = fault
    return RANK[severity], not first
