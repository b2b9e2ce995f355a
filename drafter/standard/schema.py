"""The statutory form as immutable values: Standard, Part, Table, Row, Column, CellSpec, Identity."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from drafter.standard.grid import Grid

Kind = Literal["count", "signed", "amount"]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the report: the opening (`preamble`, no heading) or a statutory section.

    `variants` are other wordings of the heading that are met in published reports, without their
    number; `limit` is the guidance for the length in characters (0: none); `table` is the name of
    the statutory table that the part holds ("" for a part of prose).
    """

    id: str
    name: str
    heading: str
    variants: tuple[str, ...]
    required: bool
    limit: int
    table: str
    guidance: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its label in the form's words, its kind of figure and its unit."""

    id: str
    label: str
    kind: Kind
    unit: str
    help: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row of figures; `path` holds the labels of the groups above it, outermost first."""

    id: str
    label: str
    path: tuple[str, ...]
    columns: tuple[str, ...]
    help: str


@dataclass(frozen=True, slots=True)
class CellSpec:
    """A fillable cell, `TABLE.ROW.COLUMN`.

    `kind` is `count` (whole, not negative), `signed` (whole, with its sign) or `amount` (a decimal
    in 万元, not negative). `total` says that the program computes the cell unless overruled.
    """

    name: str
    table: str
    row: str
    column: str
    row_label: str
    column_label: str
    kind: Kind
    unit: str
    help: str
    total: bool

    @property
    def label(self) -> str:
        """The cell's place in words: 「（一）予以公开」行「自然人」列."""
        return f"「{self.row_label}」行「{self.column_label}」列"


@dataclass(frozen=True, slots=True)
class Identity:
    """A 勾稽关系 inside one report: the cells of `left` add up to the same as those of `right`.

    `text` is the relation in the form's own words, `scope` the row or column it speaks of.
    """

    id: str
    rule: str
    table: str
    per: Literal["row", "column"]
    scope: str
    text: str
    left: tuple[str, ...]
    right: tuple[str, ...]

    @property
    def cells(self) -> tuple[str, ...]:
        """All cells of the identity, left side first."""
        return self.left + self.right


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation with last year's report: Σ this = Σ last (of last year) + Σ plus − Σ minus.

    `prefill` says that a new year's draft takes its value from last year's report. `exceptions`
    tells when the relation may lawfully fail.
    """

    id: str
    rule: str
    table: str
    per: Literal["row", "column"]
    scope: str
    text: str
    this: tuple[str, ...]
    last: tuple[str, ...]
    plus: tuple[str, ...]
    minus: tuple[str, ...]
    prefill: bool
    exceptions: str


@dataclass(frozen=True, slots=True)
class Table:
    """A statutory table: its printed grid, its columns and rows, its cells and relations.

    `name` is what the field calls it (表二, 表三, 表四); `widths` are the printed column widths in
    twips; the first `header_rows` rows of the grid repeat on each page.
    """

    id: str
    part: str
    name: str
    title: str
    widths: tuple[int, ...]
    header_rows: int
    columns: Mapping[str, Column]
    rows: Mapping[str, Row]
    groups: Mapping[str, str]
    grid: Grid
    cells: tuple[str, ...]
    identities: tuple[Identity, ...]
    relations: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class Dropped:
    """Cells of the older form that have no counterpart in this one, and why.

    They are named in full in `names`, or by how they begin in `prefixes`.
    """

    names: frozenset[str]
    prefixes: tuple[str, ...]
    why: str

    def covers(self, name: str) -> bool:
        """Say whether a cell of the older form is among them."""
        return name in self.names or name.startswith(self.prefixes)


@dataclass(frozen=True, slots=True)
class Succession:
    """What became of the older form `id`: cells renamed (old → new) and cells dropped."""

    id: str
    renamed: Mapping[str, str]
    dropped: tuple[Dropped, ...]


@dataclass(frozen=True, slots=True)
class Standard:
    """One version of the form; `last_year` is None while it is in force.

    `totals` maps each computed cell to the cells that it sums, in an order in which every total
    comes after the totals that it needs.
    """

    id: str
    title: str
    basis: str
    first_year: int
    last_year: int | None
    report_title: str
    parts: tuple[Part, ...]
    tables: Mapping[str, Table]
    cells: Mapping[str, CellSpec]
    totals: Mapping[str, tuple[str, ...]]
    succeeds: Succession | None

    @property
    def identities(self) -> tuple[Identity, ...]:
        """All identities of all tables."""
        return tuple(identity for table in self.tables.values() for identity in table.identities)

    @property
    def relations(self) -> tuple[Relation, ...]:
        """All relations with last year's report."""
        return tuple(relation for table in self.tables.values() for relation in table.relations)

    def part(self, part_id: str) -> Part:
        """Return a part by its id; KeyError for an unknown one."""
        for part in self.parts:
            if part.id == part_id:
                return part
        raise KeyError(part_id)

    def serves(self, year: int) -> bool:
        """Say whether reports for `year` are written in this form."""
        return self.first_year <= year and (self.last_year is None or year <= self.last_year)
