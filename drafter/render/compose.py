"""draft + form + template → Document: sandboxed Jinja gives a tiny XML, which becomes blocks."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import cast

from drafter.errors import TemplateProblem
from drafter.model.draft import Draft
from drafter.model.figures import Figures, figures
from drafter.model.prose import Item, Picture, outline
from drafter.model.values import shown
from drafter.render import template as templates
from drafter.render import vocabulary
from drafter.render.blocks import Block, Cell, Document, Table
from drafter.render.filters import FILTERS
from drafter.render.markup import clean
from drafter.standard.grid import GridCell
from drafter.standard.schema import Part


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


@dataclass(frozen=True, slots=True)
class Page:
    """Pages about a report: their own title, the report's agency and year, and what their template sees."""

    title: str
    agency: str
    year: int
    context: Mapping[str, object]


def compose(draft: Draft, name: str = "official") -> Document:
    """Compose the finished report from a draft by a template; nothing in it that XML cannot hold.

    Raises TemplateProblem where the template is not there, cannot print the draft's form, or says
    what the vocabulary does not know.
    """
    known = templates.load(name)
    if draft.standard not in known.standards:
        raise TemplateProblem(f"模板“{known.title}”不能用于{draft.form.title}，", "请换一个模板。")
    source = _render(name, templates.REPORT, _context(draft))
    values = figures(draft)
    blocks = _blocks(name, source, lambda table: statutory_table(draft, values, table), draft.pictures)
    return Document(title(draft), clean(draft.meta.agency), draft.meta.year, blocks)


def compose_page(name: str, page: Page) -> Document:
    """Compose a page about a report, such as the 审核说明, from the caller's values.

    Raises TemplateProblem where there is no such template or it says what the vocabulary does not know.
    """
    source = _render(name, templates.PAGE, {"title": page.title, **page.context})
    return Document(clean(page.title), clean(page.agency), page.year, _blocks(name, source, _no_table, {}))


def _no_table(name: str) -> Table:
    raise KeyError(name)


def _blocks(
    name: str, source: str, table: Callable[[str], Table], pictures: Mapping[str, bytes]
) -> tuple[Block, ...]:
    try:
        return vocabulary.read(source, table, pictures)
    except ValueError as error:
        raise _wrong(name, str(error)) from error


def title(draft: Draft) -> str:
    """Return the report's title: agency, year, 年政府信息公开工作年度报告."""
    return clean(f"{draft.meta.agency}{draft.meta.year}年{draft.form.report_title}")


_MISTAKES = (ArithmeticError, AttributeError, LookupError, OSError, RecursionError, TypeError, ValueError)
"""What the expressions of a template may come to, besides what Jinja itself finds wrong."""


def _render(name: str, file: str, context: Mapping[str, object]) -> str:
    from jinja2 import FileSystemLoader, StrictUndefined, TemplateError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(templates.folder(name)),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_printed,
    )
    cast("dict[str, object]", environment.filters).update(FILTERS)
    try:
        source = environment.get_template(file).render(context)
    except (TemplateError, *_MISTAKES) as error:
        raise _wrong(name, " ".join(str(error).split())) from error
    if "<!" in source:
        raise _wrong(name, "里面有不允许的声明")
    return source


def _wrong(name: str, why: str) -> TemplateProblem:
    return TemplateProblem(f"模板“{name}”写得不对：{why}。", "请换一个模板。")


def _printed(value: object) -> object:
    """Write a value as the tables do; a text without what XML cannot hold."""
    if value is None or isinstance(value, Decimal):
        return shown(value)
    return clean(value) if type(value) is str else value


def _context(draft: Draft) -> Mapping[str, object]:
    return {
        "title": title(draft),
        "agency": draft.meta.agency,
        "year": draft.meta.year,
        "date": draft.meta.date,
        "basis": draft.form.basis,
        "parts": [_part(part, draft) for part in draft.form.parts],
        "cells": figures(draft),
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


def statutory_table(draft: Draft, values: Figures, table_id: str) -> Table:
    """Return a statutory table as printed, with its figures (件, 万元) and their remarks.

    KeyError where the form has no such table.
    """
    table = draft.form.tables[table_id]
    cells = tuple(_cell(cell, draft, values) for cell in table.grid.cells)
    return Table(table.id, table.widths, table.grid.height, cells, table.header_rows)


def _cell(cell: GridCell, draft: Draft, values: Figures) -> Cell:
    place = (cell.row, cell.column, cell.rows, cell.columns)
    if cell.role == "field":
        return Cell(_figure(cell.name, draft, values), *place, role="figure")
    return Cell(cell.text, *place, role=cell.role)


def _figure(name: str, draft: Draft, values: Figures) -> str:
    note, figure = draft.notes.get(name, ""), shown(values.get(name))
    if not figure and _MARK.fullmatch(note):
        return clean(note)
    return clean(figure + (f"（{note}）" if note else ""))


_MARK = re.compile(r"\W{1,4}|_{1,4}|无")
"""A published report's sign for nothing, such as / or —: it stands in the cell by itself."""
