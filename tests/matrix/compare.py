"""Compares what was read with what was written, cell by cell and paragraph by paragraph.

- *exact*: the same figure, blank and nought told apart, with the same remark; of a mark (/, —, 无)
  a blank that keeps the mark, in its note or in the words found.
- *uncertain*: not exact, but a person is led to the cell: its provenance says likely or guessed,
  or it came out blank and a warning names its table together with its row or with the words of that row.
  A warning about something else, or about the whole report, excuses nothing.
- *lost*: a figure, a remark or a mark was written, nothing was read, and nothing says so.
- *wrong*: anything else.

Of the text, a paragraph that did not come back is lost, one that was not written is wrong; one that
came back otherwise is one wrong, not one of each. Blanks inside a paragraph do not count. The cover
counts as four cells: form, agency, year, date.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Literal

from drafter.importers.reading import Reading
from drafter.model.draft import Draft
from drafter.model.figures import figures
from drafter.model.prose import Prose
from drafter.model.values import Value, normalise
from drafter.standard.loader import available, load
from tests.matrix.cases import Truth
from tests.matrix.reports import words

Outcome = Literal["exact", "uncertain", "wrong", "lost"]
OUTCOMES: tuple[Outcome, ...] = ("exact", "uncertain", "wrong", "lost")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that did not come back: where, how, what was written and what was read."""

    where: str
    outcome: Outcome
    written: str
    read: str


@dataclass(slots=True)
class Tally:
    """How many cells and paragraphs came back in which way; `marked` are exact ones called unsure."""

    counts: Counter[Outcome] = field(default_factory=Counter[Outcome])
    marked: int = 0
    faults: list[Fault] = field(default_factory=list[Fault])

    def add(self, where: str, outcome: Outcome, written: object = "", read: object = "") -> None:
        """Count one cell or paragraph."""
        self.counts[outcome] += 1
        if outcome != "exact":
            self.faults.append(Fault(where, outcome, _short(written), _short(read)))

    def join(self, other: "Tally", case: str) -> None:
        """Add what another report came to."""
        self.counts.update(other.counts)
        self.marked += other.marked
        self.faults += [Fault(f"{case}: {f.where}", f.outcome, f.written, f.read) for f in other.faults]

    @property
    def unsure(self) -> float:
        """The share of cells and paragraphs that a person is asked to look at."""
        return (self.counts["uncertain"] + self.marked) / max(1, self.counts.total())


def compare(truth: Truth, reading: Reading) -> Tally:
    """Return how a report came back."""
    tally = Tally()
    for where, written, read in _cover(truth, reading.draft):
        tally.add(where, "exact" if written == read else "wrong", written, read)
    _compare_cells(truth, reading.draft, tally)
    for part, written in truth.prose.items():
        _compare_text(part, written, reading.draft.prose.get(part, ()), tally)
    return tally


def _cover(truth: Truth, draft: Draft) -> Iterator[tuple[str, object, object]]:
    yield "form", truth.standard, draft.standard
    yield "agency", truth.agency, draft.meta.agency
    yield "year", truth.year, draft.meta.year
    yield "date", truth.date, draft.meta.date


# ------------------------------------------------------------------------------------- cells


def _compare_cells(truth: Truth, draft: Draft, tally: Tally) -> None:
    read = figures(draft)
    for name in dict.fromkeys((*truth.cells, *read)):
        written, found = _said(truth.cells.get(name), truth.notes.get(name, "")), _found(draft, read, name)
        if _same(written, found):
            tally.marked += _is_marked(draft, name)
            tally.add(name, "exact")
        else:
            tally.add(name, _outcome(written, found, draft, name), written, found)


_Said = tuple[Value | None, str]
"""The figure of a cell, and the remark or the mark beside it or in its place."""


def _said(value: Value | None, note: str) -> _Said:
    return (None, value) if isinstance(value, str) else (value, note)


def _found(draft: Draft, read: dict[str, Value | None], name: str) -> _Said:
    value, note = read.get(name), draft.notes.get(name, "")
    if value is None and not note and name in draft.provenance:
        note = draft.provenance[name].found
    return value, note


def _same(written: _Said, found: _Said) -> bool:
    return written[0] == found[0] and normalise(written[1]) == normalise(found[1])


def _outcome(written: _Said, found: _Said, draft: Draft, name: str) -> Outcome:
    if _is_marked(draft, name) or (found[0] is None and _is_warned_of(draft, name)):
        return "uncertain"
    gone = (written[0] is not None and found[0] is None) or (written[0] == found[0] and not found[1])
    return "lost" if gone else "wrong"


def _is_marked(draft: Draft, name: str) -> bool:
    return name in draft.provenance and draft.provenance[name].confidence != "certain"


def _is_warned_of(draft: Draft, name: str) -> bool:
    """Say whether a warning names the cell's table and its row, by its label without number and marks."""
    forms = [form for form in map(load, available()) if name in form.cells]
    table, _, rest = name.partition(".")
    tables = [(form.tables[table], rest.rpartition(".")[0]) for form in forms]
    keys = [(table.name, _letters(table.rows[row].label)) for table, row in tables]
    return any(table in text and label in _letters(text) for text in draft.warnings for table, label in keys)


def _letters(text: str) -> str:
    return re.sub(r"[^\u4e00-\u9fff]", "", text)


# -------------------------------------------------------------------------------------- text


def _compare_text(part: str, written: tuple[str, ...], prose: Prose, tally: Tally) -> None:
    """Align the paragraphs of a part by their words."""
    left, right = [_plain(text) for text in written], [_plain(text) for text in words(prose)]
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    for kind, start, stop, begin, end in matcher.get_opcodes():
        for offset in range(max(stop - start, end - begin)):
            mine = left[start + offset] if start + offset < stop else ""
            back = right[begin + offset] if begin + offset < end else ""
            outcome: Outcome = "exact" if kind == "equal" else "lost" if not back else "wrong"
            tally.add(f"text of {part}", outcome, mine, back)


def _plain(text: str) -> str:
    return "".join(text.split())


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 120 else f"{text[:70]} … {text[-40:]}"
