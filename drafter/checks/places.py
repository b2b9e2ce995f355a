"""Cells, rows and columns in words, for what findings say."""

import re
from collections.abc import Iterable

from drafter.standard.schema import Identity, Standard, Table

_INNER = str.maketrans("“”", "‘’")
_NOTE = re.compile(r"(?<=.)（[^（）]{8,}）$")


def cell_name(cell: str, standard: Standard) -> str:
    """Name a cell with its table: 表三“（一）予以公开”的自然人, 表二“行政许可” where the row has one cell."""
    spec = standard.cells[cell]
    table = standard.tables[spec.table]
    row = f"{table.name}“{short(spec.row_label).translate(_INNER)}”"
    return row if len(table.rows[spec.row].columns) == 1 else f"{row}的{spec.column_label}"


def cell_names(cells: Iterable[str], standard: Standard, most: int = 3) -> str:
    """Name some cells, the first `most` of many, with their number where that is more."""
    names = list(cells)
    told = "、".join(cell_name(name, standard) for name in names[:most])
    return told if len(names) <= most else f"{told}等 {len(names)} 格"


def place(identity: Identity, standard: Standard) -> str:
    """Say in words which row or column of which table an identity speaks of."""
    spec = standard.cells[identity.left[0]]
    table = standard.tables[identity.table]
    if identity.per == "column":
        return f"{table.name}「{spec.column_label}」列"
    return f"{table.name}「{short(spec.row_label)}」{'栏' if lies_flat(table) else '行'}"


def lies_flat(table: Table) -> bool:
    """Whether the rows of a table are printed side by side under heads of their own, as in table four."""
    return all(piece.role != "label" for piece in table.grid.cells)


def short(label: str) -> str:
    """Return the label of a row without the form's instructions in brackets behind it."""
    return _NOTE.sub("", label)
