"""Reads the cases of the matrix back and counts what came of them."""

import datetime as dt
from collections.abc import Iterable, Mapping

from drafter.errors import DrafterError
from drafter.importers.inside import read
from tests.matrix.cases import Case
from tests.matrix.compare import OUTCOMES, Fault, Tally, compare
from tests.matrix.formats import FORMATS, files

_TODAY = dt.date(2026, 3, 1)

Tallies = Mapping[tuple[str, str], Tally]
"""What came of the cases, by format and variant."""


def measure(name: str, cases: Iterable[Case]) -> dict[tuple[str, str], Tally]:
    """Write the cases in a format, read them back and compare; what cannot be written is not counted."""
    cases = list(cases)
    made, tallies = files(name, cases), dict[tuple[str, str], Tally]()
    for case in (case for case in cases if case.key in made):
        tally = tallies.setdefault((name, case.variant), Tally())
        tally.join(_one(case, made[case.key], f"a.{FORMATS[name].suffix}"), case.key)
    return tallies


def _one(case: Case, data: bytes, name: str) -> Tally:
    try:
        return compare(case.truth, read(data, name, _TODAY))
    except DrafterError as error:
        refused = Tally()
        refused.add("the whole report", "lost", case.report, error)
        return refused


def table(tallies: Tallies) -> str:
    """Return the counts as a table, a line for each format and variant and one for each format."""
    lines = [f"{'':<22}{'':<22}" + "".join(f"{word:>10}" for word in (*OUTCOMES, "marked"))]
    for name in dict.fromkeys(name for name, _ in tallies):
        whole = Tally()
        for (_, variant), tally in ((key, found) for key, found in tallies.items() if key[0] == name):
            lines.append(_line(name, variant, tally))
            whole.join(tally, variant)
        lines.append(_line(name, "all", whole))
    return "\n".join(lines)


def failures(tallies: Tallies) -> list[tuple[str, Fault]]:
    """Return all that did not come back exactly, with the format: what is wrong or lost first."""
    found = [(name, fault) for (name, _), tally in tallies.items() for fault in tally.faults]
    return sorted(found, key=lambda pair: OUTCOMES.index(pair[1].outcome), reverse=True)


def _line(name: str, variant: str, tally: Tally) -> str:
    counts = (*(tally.counts[outcome] for outcome in OUTCOMES), tally.marked)
    return f"{name:<22}{variant:<22}" + "".join(f"{count:>10}" for count in counts)
