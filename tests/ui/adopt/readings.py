"""Made-up reports that were read: the form's own tables as found in a file, some cells not sure."""

from collections.abc import Mapping
from dataclasses import replace

from drafter.importers.match import understand
from drafter.importers.raw import Box, RawBlock, RawCell, RawParagraph, RawReport, RawTable
from drafter.importers.reading import Reading
from drafter.model.draft import Confidence, Draft
from drafter.model.figures import figures
from drafter.model.prose import Paragraph
from drafter.model.values import shown
from drafter.standard.schema import Table
from tests.helpers.drafts import full

NATURAL = "requests.received.natural"
BUSINESS = "requests.received.business"
GRANTED = "requests.granted.natural"
DOUBTS: Mapping[str, Confidence] = {NATURAL: "likely", GRANTED: "guessed"}


def report(draft: Draft, pages: int = 0) -> RawReport:
    """Return a draft as a file holds it; with `pages`, its tables stand on page one after the other."""
    blocks: list[RawBlock] = [
        RawParagraph(draft.meta.agency),
        RawParagraph(f"{draft.meta.year}年{draft.form.report_title}"),
    ]
    for part in draft.form.parts:
        if part.heading:
            blocks.append(RawParagraph(part.heading, 1))
        items = [item for item in draft.prose.get(part.id, ()) if isinstance(item, Paragraph)]
        blocks += [RawParagraph(item.text) for item in items]
        if part.table:
            page = list(draft.form.tables).index(part.table) if pages else None
            blocks.append(_table(draft.form.tables[part.table], draft, page))
    return RawReport(tuple(blocks), pages=pages)


def reading(
    draft: Draft | None = None,
    doubts: Mapping[str, Confidence] = DOUBTS,
    *,
    warnings: tuple[str, ...] = (),
    pages: int = 0,
) -> Reading:
    """Return a report as it was read, not sure of some cells."""
    read = understand(report(draft or full(), pages), "年报.docx")
    told = {
        name: replace(origin, confidence=doubts.get(name, "certain"))
        for name, origin in read.draft.provenance.items()
    }
    return replace(read, draft=replace(read.draft, provenance=told, warnings=warnings))


def _table(table: Table, draft: Draft, page: int | None) -> RawTable:
    values = figures(draft)
    height, width = table.grid.height, table.grid.width
    cells = [
        RawCell(
            cell.text or shown(values.get(cell.name)),
            cell.row,
            cell.column,
            cell.rows,
            cell.columns,
            None
            if page is None
            else Box(
                page,
                0.1 + 0.8 * cell.column / width,
                0.1 + 0.8 * cell.row / height,
                0.1 + 0.8 * (cell.column + cell.columns) / width,
                0.1 + 0.8 * (cell.row + cell.rows) / height,
            ),
        )
        for cell in table.grid.cells
    ]
    return RawTable(tuple(cells), f"表格 {table.name}")
