"""Single faults in the figures of a report, each of a kind that reviewers find (A1 to A16)."""

import random
from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal

from drafter.model.draft import Draft
from drafter.model.figures import figures
from drafter.model.values import Value
from tests.mutations.slips import slipped

Fault = Callable[[Draft, random.Random], Draft | None]
"""Makes a report with one fault of a report without any; None where the report has no place for it."""

_COLUMNS = ("natural", "business", "research", "nonprofit", "legal_service", "other_org")
_BLOCKS = ("reconsideration", "litigation_direct", "litigation_after_reconsideration")


# ----------------------------------------------------------------------------- ways to change figures


def published(draft: Draft) -> Draft:
    """Return the report as it is published and imported: every total is entered."""
    return replace(draft, cells=figures(draft))


def either(draft: Draft, rng: random.Random) -> Draft:
    """Return the report as it is written, totals left to the program, or as it is published."""
    return draft if rng.random() < 0.5 else published(draft)


def holding(draft: Draft, value: Value | None, *names: str) -> Draft:
    """Return the report with a value in some cells."""
    return replace(draft, cells={**draft.cells, **dict.fromkeys(names, value)})


def counts(draft: Draft, table: str, *, least: int = 0, totals: bool = False) -> list[tuple[str, int]]:
    """Return the counts of a table that are entered, with their cells."""
    computed = draft.form.totals
    return [
        (name, value)
        for name in draft.form.tables[table].cells
        if isinstance(value := draft.cells.get(name), int) and value >= least and (name in computed) == totals
    ]


def chosen(found: Iterable[tuple[str, int]], rng: random.Random) -> tuple[str, int] | None:
    """Draw one cell with its figure; None where there is none."""
    cells = list(found)
    return rng.choice(cells) if cells else None


# --------------------------------------------------------------------------- A1: the identities


def off_by_one(draft: Draft, rng: random.Random) -> Draft | None:
    """A1: a cell is one too many or one too few."""
    report = either(draft, rng)
    cell = chosen(counts(report, "requests"), rng)
    if cell is None:
        return None
    name, value = cell
    return holding(report, value + (1 if value == 0 else rng.choice((1, -1))), name)


def digits_slipped(draft: Draft, rng: random.Random) -> Draft | None:
    """A1: a digit is swapped, dropped, doubled or taken for another."""
    report = either(draft, rng)
    cell = chosen(counts(report, "requests", least=1), rng)
    return holding(report, int(slipped(str(cell[1]), rng)), cell[0]) if cell else None


def one_column_off(draft: Draft, rng: random.Random) -> Draft | None:
    """A1, A14: a figure stands in the column beside its own."""
    report = either(draft, rng)
    cell = chosen(((n, v) for n, v in counts(report, "requests", least=1) if "other_org" not in n), rng)
    if cell is None:
        return None
    row, _, column = cell[0].rpartition(".")
    beside = f"{row}.{_COLUMNS[_COLUMNS.index(column) + 1]}"
    if report.cells[beside] == cell[1]:
        return None
    return holding(holding(report, report.cells[beside], cell[0]), cell[1], beside)


def one_row_off(draft: Draft, rng: random.Random) -> Draft | None:
    """A1: a result stands one row above its own, among what came in."""
    report = published(draft)
    column = rng.choice(_COLUMNS)
    above, below = f"requests.carried_in.{column}", f"requests.granted.{column}"
    if report.cells[above] == report.cells[below]:
        return None
    return holding(holding(report, report.cells[below], above), report.cells[above], below)


# --------------------------------------------------------------------------- A2 to A4: totals


def results_not_added_up(draft: Draft, rng: random.Random) -> Draft | None:
    """A2: （七）总计 of a column is not the sum of its results."""
    report = published(draft)
    name = f"requests.total.{rng.choice((*_COLUMNS, 'total'))}"
    value = report.cells[name]
    return holding(report, value + rng.randint(1, 9), name) if isinstance(value, int) else None


def row_total_wrong(draft: Draft, rng: random.Random) -> Draft | None:
    """A3: 总计 of a row is not the sum of the applicants, or was left at 0."""
    report = published(draft)
    cell = chosen(((n, v) for n, v in counts(report, "requests", totals=True) if n.endswith(".total")), rng)
    if cell is None:
        return None
    wrong = 0 if cell[1] and rng.random() < 0.5 else cell[1] + rng.randint(1, 20)
    return holding(report, wrong, cell[0])


def row_total_blank(draft: Draft, rng: random.Random) -> Draft | None:
    """A3: 总计 is left blank, in one row or in all rows of results."""
    report = published(draft)
    names = [name for name in report.form.totals if name.startswith("requests.") and name.endswith(".total")]
    return holding(report, None, *(names if rng.random() < 0.3 else [rng.choice(names)]))


def review_total_wrong(draft: Draft, rng: random.Random) -> Draft | None:
    """A4: 总计 of table four is 0 or wrong."""
    report = published(draft)
    name = f"review.{rng.choice(_BLOCKS)}.total"
    value = report.cells[name]
    assert isinstance(value, int)
    return holding(report, 0 if value and rng.random() < 0.6 else value + rng.randint(1, 5), name)


def outcome_wrong(draft: Draft, rng: random.Random) -> Draft | None:
    """A4: an outcome of table four is wrong, its published 总计 right."""
    report = published(draft)
    cell = chosen(counts(report, "review"), rng)
    return holding(report, cell[1] + rng.randint(1, 5), cell[0]) if cell else None


# --------------------------------------------------------------------------- A5: blanks


def blanks(draft: Draft, rng: random.Random) -> Draft | None:
    """A5: some cells, or all of a column, are blank instead of 0."""
    report = either(draft, rng)
    if rng.random() < 0.5:
        names = [name for name, _ in counts(report, "requests")]
        return holding(report, None, *rng.sample(names, rng.randint(1, 5)))
    column = rng.choice(_COLUMNS)
    return holding(report, None, *(n for n, _ in counts(report, "requests") if n.endswith(column)))


def strokes(draft: Draft, rng: random.Random) -> Draft | None:
    """A5: a stroke stands where 0 belongs."""
    report = either(draft, rng)
    table = rng.choice(("disclosure", "requests", "review"))
    cell = chosen(counts(report, table), rng)
    return holding(report, rng.choice(("/", "—", "无")), cell[0]) if cell else None


# --------------------------------------------------------------------------- A6, A7: the year before


def carried_in_wrong(draft: Draft, rng: random.Random) -> Draft | None:
    """A6: 上年结转 is not what last year's report carried out; what was received makes up for it."""
    if draft.last is None:
        return None
    column = rng.choice(_COLUMNS)
    received, carried = (f"requests.{row}.{column}" for row in ("received", "carried_in"))
    had, came = draft.cells[carried], draft.cells[received]
    assert isinstance(had, int)
    assert isinstance(came, int)
    off = rng.randint(1, 3) if came >= 3 else -had
    return holding(holding(draft, had + off, carried), came - off, received) if off else None


def in_force_wrong(draft: Draft, rng: random.Random) -> Draft | None:
    """A7: 现行有效 does not follow from last year's, what was issued and what was repealed."""
    if draft.last is None:
        return None
    name = f"disclosure.{rng.choice(('regulations', 'normative_documents'))}.in_force"
    value = draft.cells[name]
    assert isinstance(value, int)
    return holding(draft, value + rng.randint(1, 9), name)


# --------------------------------------------------------------------------- A8, A10: what cannot stand there


def fee_in_yuan(draft: Draft, _rng: random.Random) -> Draft | None:
    """A8: the amount of the fees is given in 元 and not in 万元."""
    value = draft.cells["disclosure.fees.amount_wan"]
    if not isinstance(value, int | Decimal) or not value:
        return None
    return holding(draft, value * 10_000, "disclosure.fees.amount_wan")


def unit_in_a_cell(draft: Draft, rng: random.Random) -> Draft | None:
    """A8: the unit is typed beside the figure."""
    value = draft.cells["disclosure.fees.amount_wan"]
    return holding(draft, f"{value}{rng.choice(('万元', '元', '亿元'))}", "disclosure.fees.amount_wan")


def negative(draft: Draft, rng: random.Random) -> Draft | None:
    """A10: a count is less than nought."""
    report = either(draft, rng)
    cell = chosen(counts(report, rng.choice(("disclosure", "requests", "review")), least=1), rng)
    return holding(report, -cell[1], cell[0]) if cell else None


def fraction(draft: Draft, rng: random.Random) -> Draft | None:
    """A10: a count has decimals."""
    cell = chosen(counts(draft, rng.choice(("disclosure", "requests", "review"))), rng)
    return holding(draft, Decimal(cell[1]) + Decimal("0.5"), cell[0]) if cell else None


# --------------------------------------------------------------------------- A12, A15: the form


def regulations_of_a_county(draft: Draft, rng: random.Random) -> Draft | None:
    """A12: a body that makes no 规章 reports some."""
    name = f"disclosure.regulations.{rng.choice(('issued', 'in_force'))}"
    return holding(draft, rng.randint(1, 9), name) if draft.cells[name] == 0 else None


def old_row(draft: Draft, rng: random.Random) -> Draft | None:
    """A15: a row that only the other version of the form has is left in the report."""
    name = rng.choice(
        ("requests.other.natural", "disclosure.procurement.projects", "disclosure.licensing.previous")
    )
    return holding(draft, rng.randint(0, 30), name)


FAULTS: dict[str, Fault] = {
    "A1 off by one": off_by_one,
    "A1 digits slipped": digits_slipped,
    "A1 one column off": one_column_off,
    "A1 one row off": one_row_off,
    "A2 results not added up": results_not_added_up,
    "A3 row total wrong": row_total_wrong,
    "A3 row total blank": row_total_blank,
    "A4 total of cases wrong": review_total_wrong,
    "A4 outcome wrong": outcome_wrong,
    "A5 blanks": blanks,
    "A5 strokes": strokes,
    "A6 carried in wrong": carried_in_wrong,
    "A7 in force wrong": in_force_wrong,
    "A8 fee in yuan": fee_in_yuan,
    "A8 unit in a cell": unit_in_a_cell,
    "A10 negative": negative,
    "A10 fraction": fraction,
    "A12 regulations of a county": regulations_of_a_county,
    "A15 old row": old_row,
}
"""The kinds of faults in the tables, by the number of their error and a word."""
