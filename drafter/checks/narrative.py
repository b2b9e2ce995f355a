"""What the prose of a draft says in figures, read once for all the rules about it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from drafter.checks.finding import Finding
from drafter.checks.language.cells import Sum
from drafter.checks.language.reading import Reading, read
from drafter.checks.language.subjects import Memory, Office, Said
from drafter.checks.registry import Context
from drafter.model.figures import Figures
from drafter.model.values import shown
from drafter.standard.loader import load
from drafter.standard.schema import Standard


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of a part that says something: its text, where it begins in the part, its reading."""

    part: str
    name: str
    text: str
    start: int
    reading: Reading


def passages(context: Context) -> tuple[Passage, ...]:
    """Return the paragraphs with figures or claims, in reading order."""
    agency, year = context.draft.meta.agency.strip(), context.draft.meta.year
    office = Office(
        year,
        sums_up=not agency or agency.endswith(_GOVERNMENTS),
        place=agency.removesuffix("人民政府"),
        judges=_JUDGE in agency,
    )
    return _passages(tuple(context.texts.items()), context.standard.id, office)


_GOVERNMENTS = ("人民政府", "管理委员会", "管委会", "省", "市", "县", "区")
_JUDGE = "司法"


@lru_cache(maxsize=4)
def _passages(texts: tuple[tuple[str, str], ...], standard: str, office: Office) -> tuple[Passage, ...]:
    names = {part.id: part.name for part in load(standard).parts}
    return tuple(
        passage for part, text in texts for passage in _paragraphs(part, names[part], text, standard, office)
    )


def _paragraphs(part: str, name: str, text: str, standard: str, office: Office) -> Iterator[Passage]:
    start, memory = 0, Memory(heading=name)
    for paragraph in text.split("\n"):
        if paragraph:
            reading = read(paragraph, memory, standard, office)
            memory = reading.memory
            if reading.items or reading.claims:
                yield Passage(part, name, paragraph, start, reading)
        start += len(paragraph) + 1


def total(cells: Sum, figures: Figures) -> int | Decimal | None:
    """Add up some cells; None where one of them is blank or holds text."""
    values = [figures.get(name) for name in cells]
    known = [value for value in values if isinstance(value, int | Decimal)]
    return sum(known) if known and len(known) == len(values) else None


def named(cells: Sum, standard: Standard) -> str:
    """Name a sum of cells in the form's words."""
    specs = [standard.cells[name] for name in cells]
    table = standard.tables[specs[0].table].name
    rows = list(dict.fromkeys(spec.row_label for spec in specs))
    columns = list(dict.fromkeys(spec.column_label for spec in specs))
    row = rows[0] if len(rows) == 1 else f"{rows[0]}”至“{rows[-1]}"
    column = columns[0] if len(columns) == 1 else f"{columns[0]}等 {len(columns)} 列"
    return f"{table}“{row}”的{column}" + ("合计" if len(cells) > 1 else "")


def placed(finding: Finding, passage: Passage, start: int, end: int) -> Finding:
    """Give a finding its place in the part's text: `start`:`end` of a passage."""
    return replace(
        finding,
        section=passage.part,
        excerpt=passage.text[start:end],
        start=passage.start + start,
        end=passage.start + end,
    )


def cells_of(item: Said) -> Sum:
    """Return the cells that a figure is about, none where the words do not tell."""
    return item.subject.cells if item.subject else ()


def plain(value: Decimal | int) -> Decimal | int:
    """Return a whole number as an int."""
    return int(value) if value == int(value) else value


def elsewhere(value: Decimal, cells: Sum, context: Context) -> str:
    """Say which other cell of the same table holds a figure, "" where none or several do."""
    table = context.standard.cells[cells[0]].table
    names = [
        name
        for name, spec in context.standard.cells.items()
        if spec.table == table and name not in cells and context.figures.get(name) == value
    ]
    if len(names) != 1 or value < _TELLING:
        return ""
    return f"{shown(int(value))} 是{named((names[0],), context.standard)}那一格的数，可能引错了格。"


_TELLING = 4
"""Figures below this stand in too many cells to tell anything."""
