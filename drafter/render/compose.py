"""draft + form + template → Document: sandboxed Jinja gives a tiny XML, which becomes blocks."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import cast
from xml.etree import ElementTree as ET

from drafter.errors import TemplateProblem
from drafter.model.draft import Draft
from drafter.model.figures import Figures, figures
from drafter.model.prose import Item, Picture, outline
from drafter.model.values import shown
from drafter.render import template as templates
from drafter.render.blocks import (
    Block,
    Cell,
    Document,
    Figure,
    Heading,
    Note,
    PageBreak,
    Paragraph,
    Signature,
    Table,
)
from drafter.render.filters import FILTERS
from drafter.standard.grid import GridCell
from drafter.standard.schema import Part

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class TemplateItem:
    """A paragraph or a picture as templates see it; see `model.prose.Outline`."""

    level: int = 0
    lead: str = ""
    text: str = ""
    picture: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class TemplatePart:
    """A part of the report as templates see it."""

    id: str
    heading: str
    table: str
    text: tuple[TemplateItem, ...]


def compose(draft: Draft, name: str = "official") -> Document:
    """Compose the finished report from a draft by a template.

    Raises TemplateProblem where the template is not there, cannot print the draft's form, or says
    what the vocabulary does not know.
    """
    known = templates.load(name)
    if draft.standard not in known.standards:
        raise TemplateProblem(f"模板“{known.title}”不能用于{draft.form.title}，", "请换一个模板。")
    source = _render(draft, name)
    try:
        root = ET.fromstring(source)  # noqa: S314 - made here, and DOCTYPE is refused
        builder = _Builder(draft)
        blocks = tuple(block for element in root for block in builder.blocks(element))
    except (ET.ParseError, KeyError, ValueError) as error:
        raise TemplateProblem(f"模板“{known.title}”写得不对：{error}。", "请换一个模板。") from error
    return Document(title(draft), draft.meta.agency, draft.meta.year, blocks)


def title(draft: Draft) -> str:
    """Return the report's title: agency, year, 年政府信息公开工作年度报告."""
    return f"{draft.meta.agency}{draft.meta.year}年{draft.form.report_title}"


def _render(draft: Draft, name: str) -> str:
    from jinja2 import FileSystemLoader, StrictUndefined, TemplateError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(templates.folder(name)),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_clean,
    )
    cast("dict[str, object]", environment.filters).update(FILTERS)
    try:
        source = environment.get_template("report.xml.j2").render(_context(draft))
    except (TemplateError, OSError) as error:
        raise TemplateProblem(f"模板“{name}”不能使用：{error}。", "请换一个模板。") from error
    if "<!" in source:
        raise TemplateProblem(f"模板“{name}”里有不允许的声明，", "请换一个模板。")
    return source


def _clean(value: object) -> object:
    """Take out what XML cannot hold (control characters that a paste brought along)."""
    return _NOT_XML.sub("", value) if type(value) is str else value


def _context(draft: Draft) -> Mapping[str, object]:
    values = figures(draft)
    return {
        "title": title(draft),
        "agency": draft.meta.agency,
        "year": draft.meta.year,
        "date": draft.meta.date,
        "basis": draft.form.basis,
        "parts": [_part(part, draft) for part in draft.form.parts],
        "cells": values,
        "last": figures(draft.last) if draft.last else {},
    }


def _part(part: Part, draft: Draft) -> TemplatePart:
    items = draft.prose.get(part.id, ())
    return TemplatePart(part.id, part.heading, part.table, tuple(_items(items, draft)))


def _items(items: Iterable[Item], draft: Draft) -> Iterable[TemplateItem]:
    for item in items:
        if isinstance(item, Picture):
            if item.name in draft.pictures:
                yield TemplateItem(picture=item.name, caption=item.caption)
        elif item.text.strip():
            read = outline(item.text)
            yield TemplateItem(level=read.level, lead=read.lead, text=read.text)


class _Builder:
    """Turns the elements of the tiny vocabulary into blocks."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._figures = figures(draft)

    def blocks(self, element: ET.Element) -> Iterable[Block]:
        text = "".join(element.itertext()).strip()
        match element.tag:
            case "h":
                yield Heading(text, int(element.get("level", "1")))
            case "p":
                yield _paragraph(element, text)
            case "table":
                yield statutory_table(self._draft, self._figures, element.attrib["ref"])
            case "note":
                yield Note(text)
            case "figure":
                yield Figure(self._draft.pictures[element.attrib["ref"]], caption=text, alt=text)
            case "sign":
                yield Signature(element.get("agency", ""), element.get("date", ""))
            case "break":
                yield PageBreak()
            case tag:
                raise ValueError(f"<{tag}>")


def _paragraph(element: ET.Element, text: str) -> Paragraph:
    lead = element.find("lead")
    if lead is None:
        return Paragraph(text)
    first = "".join(lead.itertext()).strip()
    return Paragraph(text.removeprefix(first), first, int(lead.get("level", "2")))


def statutory_table(draft: Draft, values: Figures, table_id: str) -> Table:
    """Return a statutory table as printed, with its figures (件, 万元) and their remarks."""
    table = draft.form.tables[table_id]
    cells = tuple(_cell(cell, draft, values) for cell in table.grid.cells)
    return Table(table.id, table.widths, table.grid.height, cells, table.header_rows)


def _cell(cell: GridCell, draft: Draft, values: Figures) -> Cell:
    place = (cell.row, cell.column, cell.rows, cell.columns)
    if cell.role == "field":
        return Cell(_figure(cell.name, draft, values), *place, role="figure")
    return Cell(cell.text, *place, role=cell.role)


def _figure(name: str, draft: Draft, values: Figures) -> str:
    value = values.get(name)
    note = draft.notes.get(name, "")
    return f"{shown(value)}（{note}）" if note and value is not None else shown(value)
