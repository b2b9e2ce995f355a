"""A case of the matrix: a report in a variant, as the tree that is written and as what must come back."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from drafter.model.draft import Draft
from drafter.model.figures import figures
from drafter.model.prose import from_text
from drafter.model.values import Value
from drafter.render.blocks import Block, Document, Heading, PageBreak, Paragraph, Table
from drafter.render.compose import compose, statutory_table
from drafter.standard.loader import load
from tests.matrix import cuts
from tests.matrix.reports import Report, reports, words

BLOCK_VARIANTS = ("as is", "table two in pieces", "one-row (六)", "page-cut")
"""Variants of the report itself: they look the same in every format."""
MARKUP_VARIANTS = ("tracked changes", "content controls")
"""Variants of how a file holds the report: made where a format has such a thing."""
VARIANTS = BLOCK_VARIANTS + MARKUP_VARIANTS

ONE_ROW_FORM = "2019"
_THREE_ROWS = ("no_correction", "fee_unpaid", "rest")


@dataclass(frozen=True, slots=True)
class Truth:
    """What must be read: the figure and the remark of each cell, the paragraphs of each part, the cover.

    A text as a figure (/, —, 无) is a mark: it must be read as a blank that says what stood there.
    """

    standard: str
    agency: str
    year: int
    date: dt.date | None
    cells: Mapping[str, Value | None]
    notes: Mapping[str, str]
    prose: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """A report in a variant; `number` is the report's among the ten."""

    number: int
    report: str
    variant: str
    document: Document
    truth: Truth

    @property
    def key(self) -> str:
        """A short name for messages."""
        return f"{self.report} / {self.variant}"


@cache
def case(number: int, variant: str) -> Case | None:
    """Return a case; None where the report has nothing that the variant could change."""
    report = reports()[number]
    if variant == "one-row (六)" and report.draft.standard == ONE_ROW_FORM:
        return None
    if variant == "page-cut":
        report = _moved_down(report, number)
    cells = _merged(report.draft) if variant == "one-row (六)" else figures(report.draft)
    document = _document(report, cells, variant, number)
    return Case(number, report.name, variant, document, _truth(report, cells))


def cases(variants: tuple[str, ...] = VARIANTS) -> Iterator[Case]:
    """Yield all cases, report by report."""
    for number in range(len(reports())):
        found = (case(number, variant) for variant in variants)
        yield from (made for made in found if made)


def _truth(report: Report, cells: Mapping[str, Value | None]) -> Truth:
    draft = report.draft
    prose = {
        part.id: (
            *report.ahead.get(part.id, "").splitlines(),
            *words(draft.prose.get(part.id, ())),
        )
        for part in draft.form.parts
    }
    notes = {name: note for name, note in draft.notes.items() if name in cells}
    return Truth(draft.standard, draft.meta.agency, draft.meta.year, draft.meta.date, cells, notes, prose)


# ------------------------------------------------------------------------------- the document


def _document(report: Report, cells: Mapping[str, Value | None], variant: str, number: int) -> Document:
    document = compose(report.draft)
    blocks = list(_with_words_ahead(document.blocks, report))
    if variant == "one-row (六)":
        other = replace(report.draft, standard=ONE_ROW_FORM)
        table = statutory_table(other, dict(cells), "requests")
        blocks = [table if _is(block, "requests") else block for block in blocks]
    if variant == "table two in pieces":
        blocks = [piece for b in blocks for piece in (cuts.at_headings(b) if _is(b, "disclosure") else [b])]
    if variant == "page-cut":
        blocks.insert(blocks.index(Paragraph(_ON_NEW_PAGE)), PageBreak())
        blocks = [piece for b in blocks for piece in (_cut(b, number) if _is(b, "requests") else [b])]
    return replace(document, blocks=tuple(blocks))


def _is(block: Block, table: str) -> bool:
    return isinstance(block, Table) and block.name == table


def _cut(block: Block, number: int) -> list[Block]:
    """Cut table three at another row in each report, its headings repeated in every second one."""
    assert isinstance(block, Table)
    return cuts.across(block, 6 + 2 * number % 17, repeat=number % 2 == 0)


def _with_words_ahead(blocks: tuple[Block, ...], report: Report) -> Iterator[Block]:
    headings = {part.heading: report.ahead.get(part.id, "") for part in report.draft.form.parts}
    for block in blocks:
        yield block
        if isinstance(block, Heading) and block.level == 1:
            yield from (Paragraph(text) for text in headings[block.text].splitlines())


# ------------------------------------------------------------------------------- the variants


def _merged(draft: Draft) -> dict[str, Value | None]:
    """Return the figures with （六） as one row, as many offices went on to print it."""
    cells = dict(figures(draft))
    for name in load(ONE_ROW_FORM).tables["requests"].cells:
        if name.startswith("requests.other."):
            column = name.rpartition(".")[2]
            cells[name] = _sum([cells.pop(f"requests.other.{row}.{column}") for row in _THREE_ROWS])
    return cells


def _sum(values: list[Value | None]) -> Value | None:
    """Add up the figures; what is no figure stands if it is all there is."""
    counts = [value for value in values if isinstance(value, int)]
    return sum(counts) if counts else values[0]


_ON_NEW_PAGE = "各季度公开文件的情况如下。"
_LINES_ABOVE = 12
"""Of the 22 lines of a page so many, and the one before, stand above table two: the rest cannot hold it."""


def _moved_down(report: Report, number: int) -> Report:
    """Return the report with more lines before table two, the first of them to begin a page."""
    draft = report.draft
    lines = (f"第{n}批公开文件{number + 3 * n}件。" for n in range(1, 1 + _LINES_ABOVE))
    items = (*draft.prose["overview"], *from_text("\n".join((_ON_NEW_PAGE, *lines))))
    return replace(report, draft=replace(draft, prose={**draft.prose, "overview": items}))
