"""RawReport → Draft: figures with their place and how sure they are, prose by part, the cover."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

from drafter.errors import FileProblem
from drafter.importers.match import advice, cover, tables
from drafter.importers.match.cells import enter
from drafter.importers.match.cover import Cover
from drafter.importers.match.headings import PartHeading, find
from drafter.importers.match.loose import with_tables
from drafter.importers.match.sections import Text, gather, layout, opening
from drafter.importers.match.tables import Tables
from drafter.importers.match.unfold import unfold
from drafter.importers.match.words import standards
from drafter.importers.raw import RawParagraph, RawReport
from drafter.importers.reading import Reading
from drafter.model.draft import Draft, Meta, Provenance
from drafter.model.prose import Prose, from_text
from drafter.standard.schema import Standard


def understand(raw: RawReport, name: str = "", today: dt.date | None = None) -> Reading:
    """Make a draft, with its places in the source, of what a reader found in the file called `name`.

    The version of the form is that of the report's table two; rows that only another version has
    keep their names. Totals equal to the sum are left to be computed. Where the report does not
    say its year, the last one that is over on `today` is taken, with a warning. Raises FileProblem
    for a report of before the unified form, and for one without any of the statutory tables.
    """
    raw = replace(raw, blocks=with_tables(unfold(raw.blocks)))
    headings = find(raw.blocks)
    parts = layout(raw.blocks, headings)
    read = tables.read(raw.blocks, parts)
    said = _cover(raw, headings, name)
    _require_report(said, read, name)
    cells = tuple(read.cells)
    standard = tables.version(cells, said.year)
    entered = enter(cells, standard)
    text = gather(raw.blocks, headings, said, read.numbers)
    meta, origins = _meta(said, text, _last_year(standard, today))
    draft = Draft(
        standard=standard.id,
        meta=meta,
        cells=entered.cells,
        notes=entered.notes,
        prose=_prose(text, read, standard),
        provenance={**origins, **entered.provenance},
        warnings=advice.few(
            [
                *raw.warnings,
                *_about_year(origins, meta.year, standard),
                *advice.about_headings(headings, standard),
                *advice.about_tables(raw.blocks, parts, read, standard),
                *advice.about_marks(entered.marks),
            ]
        ),
        asides=raw.asides,
        headings={heading.part: heading.wording for heading in headings},
    )
    return Reading(draft, raw, entered.places)


def _cover(raw: RawReport, headings: Sequence[PartHeading], name: str) -> Cover:
    texts = [block.text if isinstance(block, RawParagraph) else "" for block in raw.blocks]
    front = [texts[number] for number in opening(raw.blocks, headings)]
    said = cover.read(front, "\n".join(filter(None, texts)), raw.title, PurePath(name).stem)
    guessed = "year" in said.origins and said.origins["year"].confidence == "guessed"
    return replace(said, year=None) if guessed and (said.year or 0) < _first_year() else said


def _first_year() -> int:
    return min(standard.first_year for standard in standards())


def _require_report(said: Cover, read: Tables, name: str) -> None:
    first = _first_year()
    if said.year and said.year < first:
        what = f"“{name}”是 {said.year} 年度的报告，{first} 年以前的报告没有统一的表格，读不进来。"
        raise FileProblem(what, f"请选择 {first} 年度及以后的报告。")
    if not read.found:
        what = f"在“{name}”里没有找到年度报告的三张法定表格。"
        raise FileProblem(what, "请核对是不是政府信息公开工作年度报告，表格是不是图片。")


def _last_year(standard: Standard, today: dt.date | None) -> int:
    """Return the last year that is over and that the form serves."""
    over = (today or dt.date.today()).year - 1  # noqa: DTZ011 - the desk's own calendar
    return min(over, standard.last_year or over)


def _meta(said: Cover, text: Text, last_year: int) -> tuple[Meta, dict[str, Provenance]]:
    """Return the cover, and where agency and year come from where the title does not say them."""
    origins = dict(said.origins)
    agency = said.agency
    if not agency and text.signature:
        agency = text.signature
        origins["agency"] = Provenance("落款", agency, "likely")
    year = said.year or last_year
    if not said.year:
        origins["year"] = Provenance("报告里没有写明年度", "", "guessed")
    return Meta(agency, year, text.date), origins


def _about_year(origins: Mapping[str, Provenance], year: int, standard: Standard) -> list[str]:
    warnings: list[str] = []
    if "year" in origins and origins["year"].confidence == "guessed":
        warnings.append(f"报告里没有写明是哪一年度的，暂按 {year} 年处理，请在封面上核对。")
    if not standard.serves(year):
        warnings.append(f"这是 {year} 年度的报告，表格却是{standard.title}的样式，请核对。")
    return warnings


def _prose(text: Text, read: Tables, standard: Standard) -> Mapping[str, Prose]:
    """Return the text of each part, the notes printed inside its table last."""
    prose: dict[str, Prose] = {}
    for part in standard.parts:
        notes = read.found[part.table].remarks if part.table in read.found else ()
        paragraphs = from_text("\n".join((*text.parts.get(part.id, ()), *notes)), "imported")
        if paragraphs:
            prose[part.id] = paragraphs
    return prose
