"""Where the columns of a table stand, read off its lines of headings though some are damaged."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from drafter.importers.match.amounts import is_figure
from drafter.importers.match.lines import Cell, Line
from drafter.importers.match.wording import Wording

_ALIKE = 0.5
_MOST_DAMAGED = 60


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of each column that has one, and how many columns the grid has.

    `sure` are the columns whose heading is worded as in the form.
    """

    cells: Mapping[str, Cell] = field(default_factory=dict[str, Cell])
    width: int = 0
    sure: frozenset[str] = frozenset()

    @property
    def trusted(self) -> bool:
        """Say whether most of the headings, and more than two, are worded as in the form."""
        return len(self.sure) > 2 and len(self.sure) * 2 > len(self.cells)

    def knows(self, columns: Sequence[str]) -> bool:
        """Say whether all of the columns are headed, one to the right of the other."""
        places = [self.cells[column].column for column in columns if column in self.cells]
        return len(places) == len(columns) and places == sorted(set(places))

    def reaches(self, cells: Sequence[Cell]) -> bool:
        """Say whether the columns of some cells can be compared: of one table, or of two equally wide."""
        own = next(iter(self.cells.values()), None)
        if own is None or not cells or own.stands_by(cells[0]):
            return True
        return cells[-1].column + cells[-1].columns == self.width

    def column_of(self, cell: Cell) -> str | None:
        """Return the column that the cell stands under; None where there is none, or more than one."""
        shared = {name: cell.shares(head) for name, head in self.cells.items()}
        most = max(shared.values(), default=0)
        under = [name for name, columns in shared.items() if columns == most]
        return under[0] if most and len(under) == 1 else None


def head_of(lines: Iterable[Line], labels: Wording, columns: Sequence[str]) -> Head:
    """Read where the columns, which the form prints from left to right, stand off the lines of headings.

    A damaged heading is known by half of its letters and by standing between its neighbours.
    """
    cells = [cell for line in lines for cell in line.cells]
    width = max((cell.column + cell.columns for cell in cells), default=0)
    found: dict[str, Cell] = {}
    left: list[Cell] = []
    for cell in cells:
        column = labels.exact(cell.text) if cell.text else None
        if column and column in columns:
            found.setdefault(column, cell)
        elif cell.text and len(left) < _MOST_DAMAGED and not is_figure(cell.text):
            left.append(cell)
    sure = frozenset(found)
    for column in columns:
        if column not in found and (cell := _damaged(column, left, found, labels, columns)):
            found[column] = cell
    return Head({column: found[column] for column in columns if column in found}, width, sure)


def _damaged(
    column: str, cells: Sequence[Cell], found: Mapping[str, Cell], labels: Wording, columns: Sequence[str]
) -> Cell | None:
    """Return the cell between a column's neighbours that is most like its heading, None where none is."""
    place = columns.index(column)
    before = [found[name].column for name in columns[:place] if name in found]
    behind = [found[name].column for name in columns[place + 1 :] if name in found]
    between = [
        cell for cell in cells if max(before, default=-1) < cell.column < min(behind, default=cell.column + 1)
    ]
    best = max(between, key=lambda cell: labels.likeness(cell.text, column), default=None)
    return best if best and labels.likeness(best.text, column) >= _ALIKE else None
