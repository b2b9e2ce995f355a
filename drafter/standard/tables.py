"""Expands a table of a form file: patterns of identities into identities, lines into a grid."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from drafter.standard.grid import GridRole, Piece, lay_out
from drafter.standard.schema import CellSpec, Column, Identity, Relation, Row, Table
from drafter.standard.source import IdentitySource, PieceSource, RelationSource, RowSource, TableSource

T = TypeVar("T")


def build_table(source: TableSource) -> Table:
    """Build a table; ValueError or KeyError where the file names what is not there."""
    columns = unique((c.id, Column(c.id, c.label, c.kind, c.unit, c.help)) for c in source.columns)
    groups = unique((group.id, group.label) for group in source.groups)
    rows = unique((row.id, _row(row, columns, groups)) for row in source.rows)
    shell = _Shell(source.id, columns, rows, groups)
    try:
        grid = lay_out(shell.lines(source.lines, source.header_rows), len(source.widths))
    except ValueError as error:
        raise ValueError(f"table {source.id}, {error}") from error
    cells = tuple(f"{source.id}.{row.id}.{c}" for row in rows.values() for c in row.columns)
    if sorted(field.name for field in grid.fields) != sorted(cells):
        raise ValueError(f"table {source.id}: the printed fields are not the cells of its rows")
    if source.header_rows > grid.height:
        raise ValueError(f"table {source.id}: more header rows than rows")
    identities = unique((i.id, i) for pattern in source.identities for i in shell.identities(pattern))
    relations = unique((r.id, r) for pattern in source.relations for r in shell.relations(pattern))
    return Table(
        id=source.id,
        part=source.part,
        name=source.name,
        title=source.title,
        widths=source.widths,
        header_rows=source.header_rows,
        columns=columns,
        rows=rows,
        groups=groups,
        grid=grid,
        cells=cells,
        identities=tuple(identities.values()),
        relations=tuple(relations.values()),
    )


def unique(entries: Iterable[tuple[str, T]]) -> dict[str, T]:
    """Return the entries by their names; ValueError where a name comes twice."""
    found: dict[str, T] = {}
    for name, entry in entries:
        if name in found:
            raise ValueError(f"{name} is there twice")
        found[name] = entry
    return found


def build_cells(table: Table, totals: Iterable[str]) -> Iterable[CellSpec]:
    """Yield the cells of a table in the order of its rows."""
    computed = frozenset(totals)
    for row in table.rows.values():
        for column_id in row.columns:
            column = table.columns[column_id]
            name = f"{table.id}.{row.id}.{column_id}"
            yield CellSpec(
                name=name,
                table=table.id,
                row=row.id,
                column=column_id,
                row_label=" ".join((*row.path[1:], row.label)),
                column_label=column.label,
                kind=column.kind,
                unit=column.unit,
                help="\n".join(text for text in (row.help, column.help) if text),
                total=name in computed,
            )


def order_totals(identities: Iterable[Identity]) -> Mapping[str, tuple[str, ...]]:
    """Map each computed cell to its parts, every total after those that it needs.

    The first identity that computes a cell is the one that is used.
    """
    wanted: dict[str, tuple[str, ...]] = {}
    for identity in identities:
        wanted.setdefault(identity.left[0], identity.right)
    ordered: dict[str, tuple[str, ...]] = {}
    while wanted:
        ready = [cell for cell, parts in wanted.items() if not any(part in wanted for part in parts)]
        if not ready:
            raise ValueError(f"totals that need each other: {', '.join(wanted)}")
        for cell in ready:
            ordered[cell] = wanted.pop(cell)
    return ordered


def _row(source: RowSource, columns: Mapping[str, Column], groups: Mapping[str, str]) -> Row:
    ids = source.columns or tuple(columns)
    for column in ids:
        columns[column]
    return Row(source.id, source.label, tuple(groups[g] for g in source.path), ids, source.help)


class _Shell:
    """A table half built: what the patterns and the printed lines refer to."""

    def __init__(
        self, table: str, columns: Mapping[str, Column], rows: Mapping[str, Row], groups: Mapping[str, str]
    ) -> None:
        self._table = table
        self._columns = columns
        self._rows = rows
        self._groups = groups

    def lines(self, lines: Iterable[Iterable[PieceSource]], header_rows: int) -> Iterable[list[Piece]]:
        """Build the printed lines; whatever stands in a header row is a heading (table four's row labels)."""
        for number, line in enumerate(lines):
            pieces = [built for piece in line for built in self._pieces(piece)]
            yield [replace(piece, role="head") for piece in pieces] if number < header_rows else pieces

    def identities(self, pattern: IdentitySource) -> Iterable[Identity]:
        for scope in self._scopes(pattern, (*pattern.left, *pattern.right)):
            if pattern.computes and len(pattern.left) != 1:
                raise ValueError(f"{pattern.rule}: a computed side must be one cell")
            yield Identity(
                id=f"{pattern.rule}:{scope}",
                rule=pattern.rule,
                table=self._table,
                per=pattern.per,
                scope=scope,
                text=pattern.text,
                left=self._names(pattern.per, scope, pattern.left),
                right=self._names(pattern.per, scope, pattern.right),
            )

    def relations(self, pattern: RelationSource) -> Iterable[Relation]:
        for scope in self._scopes(pattern, pattern.this):
            yield Relation(
                id=f"{pattern.rule}:{scope}",
                rule=pattern.rule,
                table=self._table,
                per=pattern.per,
                scope=scope,
                text=pattern.text,
                this=self._names(pattern.per, scope, pattern.this),
                last=self._names(pattern.per, scope, pattern.last),
                plus=self._names(pattern.per, scope, pattern.plus),
                minus=self._names(pattern.per, scope, pattern.minus),
                prefill=pattern.prefill,
                exceptions=pattern.exceptions,
            )

    def _scopes(self, pattern: IdentitySource | RelationSource, named: Sequence[str]) -> Sequence[str]:
        """The columns (or rows) that a pattern is for: those that it lists, or all that fit."""
        if pattern.over:
            return pattern.over
        if pattern.per == "column":
            fitting = [c for c in self._columns if all(c in self._rows[row].columns for row in named)]
        else:
            fitting = [row.id for row in self._rows.values() if all(c in row.columns for c in named)]
        if not fitting:
            raise ValueError(f"{pattern.rule} fits no {pattern.per} of table {self._table}")
        return fitting

    def _names(self, per: str, scope: str, ids: Iterable[str]) -> tuple[str, ...]:
        pairs = [(i, scope) if per == "column" else (scope, i) for i in ids]
        return tuple(self._name(row, column) for row, column in pairs)

    def _name(self, row: str, column: str) -> str:
        if column not in self._rows[row].columns:
            raise ValueError(f"{self._table}.{row}.{column} is no cell")
        return f"{self._table}.{row}.{column}"

    def _pieces(self, piece: PieceSource) -> list[Piece]:
        if piece.cells:
            row = self._rows[piece.cells]
            return [self._field(row.id, column, piece) for column in row.columns]
        if piece.cell:
            row_id, _, column = piece.cell.rpartition(".")
            return [self._field(row_id, column, piece)]
        role, text = self._label(piece)
        return [Piece(role, text, "", piece.wide, piece.tall)]

    def _field(self, row: str, column: str, piece: PieceSource) -> Piece:
        return Piece("field", "", self._name(row, column), piece.wide, piece.tall)

    def _label(self, piece: PieceSource) -> tuple[GridRole, str]:
        if piece.column:
            return "head", self._columns[piece.column].label
        if piece.row:
            return "label", self._rows[piece.row].label
        if piece.group:
            return "label", self._groups[piece.group]
        return "head", piece.text
