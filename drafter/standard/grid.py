"""Spans and row order of a statutory table: the one source for screen, DOCX, PDF and HTML."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

GridRole = Literal["head", "label", "field"]


@dataclass(frozen=True, slots=True)
class GridCell:
    """A rectangle of the printed grid (0-based): a heading, a label, or the field of a cell.

    `text` is what is printed there; a field has the name of its cell in `name` instead.
    """

    row: int
    column: int
    rows: int
    columns: int
    role: GridRole
    text: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as printed: its size and its rectangles in reading order."""

    height: int
    width: int
    cells: tuple[GridCell, ...]

    @property
    def fields(self) -> tuple[GridCell, ...]:
        """The fillable places in reading order."""
        return tuple(cell for cell in self.cells if cell.role == "field")


@dataclass(frozen=True, slots=True)
class Piece:
    """What a form file says of one rectangle; its place follows from its neighbours."""

    role: GridRole
    text: str
    name: str
    wide: int
    tall: int


def lay_out(lines: Iterable[Iterable[Piece]], width: int) -> Grid:
    """Place the pieces of each line from the left into the free places of the grid.

    Raises ValueError where a piece does not fit or a place stays empty.
    """
    taken: set[tuple[int, int]] = set()
    cells: list[GridCell] = []
    height = 0
    for row, line in enumerate(lines):
        height = row + 1
        for piece in line:
            cell = _place(piece, row, width, taken)
            taken.update(_places(cell))
            cells.append(cell)
    _require_full(taken, height, width)
    return Grid(height, width, tuple(cells))


def _place(piece: Piece, row: int, width: int, taken: set[tuple[int, int]]) -> GridCell:
    column = next((c for c in range(width) if (row, c) not in taken), width)
    cell = GridCell(row, column, piece.tall, piece.wide, piece.role, piece.text, piece.name)
    if column + piece.wide > width or not taken.isdisjoint(_places(cell)):
        raise ValueError(f"line {row + 1}: {piece.text or piece.name} does not fit")
    return cell


def _places(cell: GridCell) -> list[tuple[int, int]]:
    return [(cell.row + r, cell.column + c) for r in range(cell.rows) for c in range(cell.columns)]


def _require_full(taken: set[tuple[int, int]], height: int, width: int) -> None:
    wanted = {(row, column) for row in range(height) for column in range(width)}
    if taken != wanted:
        odd = min(taken ^ wanted)
        raise ValueError(f"line {odd[0] + 1}, column {odd[1] + 1} is empty or outside the grid")
