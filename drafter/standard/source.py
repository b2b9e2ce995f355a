"""The shape of a form file (TOML) as it is written, before anything is expanded."""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, PositiveInt, model_validator

from drafter.standard.schema import Kind


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class PartSource(_Strict):
    """A part; see `schema.Part`."""

    id: str
    name: str
    heading: str = ""
    variants: tuple[str, ...] = ()
    required: bool
    limit: int = 0
    table: str = ""
    guidance: str = ""


class PieceSource(_Strict):
    """One rectangle of a printed line: exactly one of six kinds of content, and its spans.

    `cells` stands for all the fields of a row, one beside the other.
    """

    text: str = ""
    column: str = ""
    row: str = ""
    group: str = ""
    cell: str = ""
    cells: str = ""
    wide: PositiveInt = 1
    tall: PositiveInt = 1

    @model_validator(mode="after")
    def _one_content(self) -> Self:
        if sum(map(bool, (self.text, self.column, self.row, self.group, self.cell, self.cells))) != 1:
            raise ValueError("a piece is exactly one of text, column, row, group, cell, cells")
        return self


class ColumnSource(_Strict):
    """A column; see `schema.Column`."""

    id: str
    label: str
    kind: Kind = "count"
    unit: str
    help: str = ""


class GroupSource(_Strict):
    """A label that stands over several rows."""

    id: str
    label: str


class RowSource(_Strict):
    """A row; without `columns` it has all columns of its table."""

    id: str
    label: str
    path: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    help: str = ""


class IdentitySource(_Strict):
    """A pattern of identities: one for each column (or row), or for those in `over`."""

    rule: str
    text: str
    per: Literal["row", "column"]
    over: tuple[str, ...] = ()
    computes: bool = False
    left: tuple[str, ...]
    right: tuple[str, ...]


class RelationSource(_Strict):
    """A pattern of relations with last year's report."""

    rule: str
    text: str
    per: Literal["row", "column"]
    over: tuple[str, ...] = ()
    this: tuple[str, ...]
    last: tuple[str, ...]
    plus: tuple[str, ...] = ()
    minus: tuple[str, ...] = ()
    prefill: bool = False
    exceptions: str = ""


class TableSource(_Strict):
    """A table; see `schema.Table`."""

    id: str
    part: str
    name: str
    title: str
    widths: tuple[PositiveInt, ...]
    header_rows: int
    lines: tuple[tuple[PieceSource, ...], ...]
    columns: tuple[ColumnSource, ...]
    rows: tuple[RowSource, ...]
    groups: tuple[GroupSource, ...] = ()
    identities: tuple[IdentitySource, ...] = ()
    relations: tuple[RelationSource, ...] = ()


class RenamedSource(_Strict):
    """An older cell that goes on under another name."""

    old: str
    new: str


class DroppedSource(_Strict):
    """Older cells without a counterpart (a `*` at the end stands for any ending), and why."""

    cells: tuple[Annotated[str, Field(pattern=r"^[^*]+\*?$")], ...]
    why: str


class SuccessionSource(_Strict):
    """What became of the older form."""

    id: str
    renamed: tuple[RenamedSource, ...] = ()
    dropped: tuple[DroppedSource, ...] = ()


class StandardSource(_Strict):
    """A whole form file."""

    id: str
    title: str
    basis: str
    first_year: int
    last_year: int | None = None
    report_title: str
    parts: tuple[PartSource, ...]
    tables: tuple[TableSource, ...]
    succeeds: SuccessionSource | None = None
