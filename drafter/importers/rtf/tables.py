"""Rows of RTF with their layout → a table over a true grid."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from drafter.importers.nested import Grid, NestedBlock, NestedCell, NestedTable

_SAME_EDGE = 60
"""Edges this near (twips, about a millimetre) are one: rows of one table differ by a few twips."""

_WIDEST = 200
_FARTHEST = 100_000

Cell = list[NestedBlock]


@dataclass(frozen=True, slots=True)
class CellLayout:
    """Where a cell ends (twips), and whether it begins a merge, goes on with one to its left or above."""

    right: int
    begins: bool = False
    goes_right: bool = False
    goes_down: bool = False


@dataclass(slots=True)
class RowLayout:
    r"""The layout of a row, as its control words add to it from `\trowd` on."""

    left: int = 0
    cells: list[CellLayout] = field(default_factory=list[CellLayout])
    _marks: set[str] = field(default_factory=set[str])

    def change(self, word: str, value: int | None) -> None:
        """Take a control word that says something of the row."""
        if word == "trleft":
            self.left = _twips(value)
        elif word != "cellx":
            self._marks.add(word)
        elif len(self.cells) < _WIDEST:
            marks = self._marks
            self.cells.append(
                CellLayout(_twips(value), "clvmgf" in marks, "clmrg" in marks, "clvmrg" in marks)
            )
            self._marks = set()


ROW_WORDS = frozenset({"trleft", "cellx", "clvmgf", "clmrg", "clvmrg"})


def _twips(value: int | None) -> int:
    return max(-_FARTHEST, min(value or 0, _FARTHEST))


def make_table(rows: Sequence[tuple[RowLayout, Sequence[Cell]]]) -> NestedTable:
    """Place the cells of a table's rows by the edges that their layouts draw."""
    starts = _starts(edge for layout, _ in rows for edge in (layout.left, *(c.right for c in layout.cells)))
    grid = Grid()
    for number, (layout, cells) in enumerate(rows):
        _place_row(grid, number, layout, cells, starts)
    return NestedTable(grid.cells)


def _starts(edges: Iterable[int]) -> list[int]:
    """Return the edges that part columns, of those that lie together the first."""
    starts: list[int] = []
    for edge in sorted(set(edges)):
        if not starts or edge - starts[-1] > _SAME_EDGE:
            starts.append(edge)
    return starts


def _place_row(
    grid: Grid, number: int, layout: RowLayout, cells: Sequence[Cell], starts: Sequence[int]
) -> None:
    column = bisect_right(starts, layout.left) - 1
    last: NestedCell | None = None
    for index, blocks in enumerate(cells):
        known = layout.cells[index] if index < len(layout.cells) else CellLayout(_FARTHEST)
        behind = bisect_right(starts, known.right) - 1 if index < len(layout.cells) else column + 1
        if behind <= column and not blocks:
            continue
        cell = NestedCell(number, column, columns=max(behind - column, 1), blocks=blocks)
        column += cell.columns
        if known.goes_right and index:
            _widen(last, cell)
        elif known.goes_down and grid.lengthen(cell):
            last = None
        else:
            grid.add(cell, begins=known.begins or known.goes_down)
            last = cell


def _widen(left: NestedCell | None, cell: NestedCell) -> None:
    """Make the cell to the left wider; None for one that goes on from above, and is as wide already."""
    if left:
        left.columns += cell.columns
        left.blocks += cell.blocks
