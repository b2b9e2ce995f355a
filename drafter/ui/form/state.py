"""How far each page is: what the navigation marks, and which page a finding belongs to."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from drafter.checks.finding import Finding, Severity
from drafter.model.draft import Draft
from drafter.model.figures import Figures
from drafter.model.prose import Paragraph, Prose
from drafter.standard.schema import Part, Standard

COVER = "cover"
"""The page before the parts; the other pages have their part's id."""


RANK: Mapping[Severity, int] = {"error": 0, "warning": 1, "hint": 2}
"""Severities, the gravest first."""


class PageState(StrEnum):
    """What a page's mark says, the most urgent that applies."""

    EMPTY = "empty"
    FAULTY = "faulty"
    STARTED = "started"
    WARNED = "warned"
    COMPLETE = "complete"


SAID: dict[PageState, str] = {
    PageState.EMPTY: "还没有填写",
    PageState.FAULTY: "有必须改的地方",
    PageState.STARTED: "没有填完",
    PageState.WARNED: "有请核对的地方",
    PageState.COMPLETE: "已填完",
}


def page_ids(standard: Standard) -> tuple[str, ...]:
    """Return the ids of all pages in order."""
    return (COVER, *(part.id for part in standard.parts))


def page_of(finding: Finding, standard: Standard) -> str:
    """Return the page on which a finding is mended; the cover for what concerns the title."""
    cell = finding.where[0] if finding.where else ""
    tables = {table.id: table.part for table in standard.tables.values()}
    part = finding.section or tables.get(cell.partition(".")[0], "")
    return part if part in page_ids(standard) else COVER


def page_state(page_id: str, draft: Draft, figures: Figures, findings: Iterable[Finding]) -> PageState:
    """Say how far a page is: empty, faulty, started (not all there), warned or complete."""
    begun, whole = _progress(page_id, draft, figures)
    if not begun:
        return PageState.EMPTY
    severities = {f.severity for f in findings if page_of(f, draft.form) == page_id}
    if "error" in severities:
        return PageState.FAULTY
    if not whole:
        return PageState.STARTED
    return PageState.WARNED if "warning" in severities else PageState.COMPLETE


def _progress(page_id: str, draft: Draft, figures: Figures) -> tuple[bool, bool]:
    """Whether anything of the page is there, and whether all of it is."""
    if page_id == COVER:
        named = bool(draft.meta.agency.strip())
        return named, named
    part = draft.form.part(page_id)
    prose = draft.prose.get(page_id, ())
    if part.table:
        return _table_progress(part, draft, figures, prose)
    return bool(prose), bool(prose) and not _taken_over(prose)


def _table_progress(part: Part, draft: Draft, figures: Figures, prose: Prose) -> tuple[bool, bool]:
    filled = [figures.get(name) is not None for name in draft.form.tables[part.table].cells]
    return any(filled) or bool(prose), all(filled) and not _taken_over(prose)


def _taken_over(prose: Prose) -> bool:
    """Whether a paragraph still stands as last year's report had it."""
    return any(isinstance(item, Paragraph) and item.origin == "last_year" for item in prose)
