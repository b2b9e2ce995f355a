"""Sums of cells by rows and columns, in whatever version of the form."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from drafter.standard.schema import Standard

Sum = tuple[str, ...]
"""Names of cells that are added."""

Bound = Literal["exact", "most", "least"]


@dataclass(frozen=True, slots=True)
class Subject:
    """What a figure is about: the sum of `cells`; each of `others` is a sum that the words allow as well.

    `scale` is what one of a cell's units is in the figure's: 10 000 for 元 against 万元. `bound` says
    whether the figure is that sum, or a part (most) or a whole (least) of it, because it is told of a
    narrower or wider circle of offices than the report's.
    """

    cells: Sum
    others: tuple[Sum, ...] = ()
    scale: int = 1
    bound: Bound = "exact"


def grid(standard: Standard, table: str, rows: Iterable[str], columns: Sequence[str]) -> Sum:
    """Return the cells of these rows and columns; a row `denied.` stands for all rows beneath it.

    Nothing comes back where the form has no such row.
    """
    known = standard.tables[table].rows
    wanted = [row for want in rows for row in known if _answers(row, want)]
    names = (f"{table}.{row}.{column}" for row in wanted for column in columns)
    return tuple(name for name in names if name in standard.cells)


def _answers(row: str, want: str) -> bool:
    return row == want.rstrip(".") or (want.endswith(".") and row.startswith(want))
