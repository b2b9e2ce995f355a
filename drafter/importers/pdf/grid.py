"""Ruling lines → grids: where tables stand on a page, and which rectangles their cells cover."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from drafter.importers.pdf.geometry import Rect
from drafter.importers.pdf.rulings import Ruling

NEAR = 3.0
"""Lines meet, and edges are the same, that are this many points apart."""

_OPEN_SIDE = 8.0
"""Lines that go on this many points beyond the last one across them leave a side of the table open."""

_COVERED = 0.5
_MOST_CELLS = 20_000


class Slot(NamedTuple):
    """A cell's place in its grid, 0-based, and the rows and columns that it covers."""

    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's lines: the places of its column edges `xs` and row edges `ys`, and its cells."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    slots: tuple[Slot, ...]

    @property
    def box(self) -> Rect:
        """The rectangle around the table."""
        return Rect(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def area(self, slot: Slot) -> Rect:
        """Return the rectangle of a cell."""
        left, top = self.xs[slot.column], self.ys[slot.row]
        return Rect(left, top, self.xs[slot.column + slot.columns], self.ys[slot.row + slot.rows])


def find_grids(across: Sequence[Ruling], down: Sequence[Ruling]) -> list[Grid]:
    """Return the grids that the lines of a page draw, from the top; boxes below each other are none."""
    grids = (_grid(*group) for group in _groups(across, down))
    found = [grid for grid in grids if grid and any(slot.columns < len(grid.xs) - 1 for slot in grid.slots)]
    return sorted(found, key=lambda grid: (grid.ys[0], grid.xs[0]))


def _groups(across: Sequence[Ruling], down: Sequence[Ruling]) -> Iterator[tuple[list[Ruling], list[Ruling]]]:
    """Yield the lines that hang together by meeting each other."""
    parents = list(range(len(across) + len(down)))

    def root(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    order = sorted(range(len(down)), key=lambda index: down[index].at)
    places = [down[index].at for index in order]
    for number, line in enumerate(across):
        first, behind = bisect_left(places, line.start - NEAR), bisect_right(places, line.stop + NEAR)
        for index in order[first:behind]:
            if down[index].start - NEAR <= line.at <= down[index].stop + NEAR:
                parents[root(len(across) + index)] = root(number)
    groups: dict[int, tuple[list[Ruling], list[Ruling]]] = {}
    for number, line in enumerate((*across, *down)):
        groups.setdefault(root(number), ([], []))[number >= len(across)].append(line)
    yield from groups.values()


def _grid(across: Sequence[Ruling], down: Sequence[Ruling]) -> Grid | None:
    if not across or not down:
        return None
    xs = _edges([line.at for line in down], min(r.start for r in across), max(r.stop for r in across))
    ys = _edges([line.at for line in across], min(r.start for r in down), max(r.stop for r in down))
    if len(xs) < 2 or len(ys) < 2 or len(xs) * len(ys) > _MOST_CELLS:
        return None
    return Grid(xs, ys, tuple(_slots(_Walls(xs, ys, across, down))))


def _edges(places: Sequence[float], start: float, stop: float) -> tuple[float, ...]:
    """Return the edges at the places of lines, and at the ends of those across where a side is open."""
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > NEAR:
            edges.append(place)
    before = [start] if edges[0] - start > _OPEN_SIDE else []
    behind = [stop] if stop - edges[-1] > _OPEN_SIDE else []
    return (*before, *edges, *behind)


class _Walls:
    """Which of the smallest rectangles of a grid have a line between them."""

    def __init__(
        self, xs: Sequence[float], ys: Sequence[float], across: Sequence[Ruling], down: Sequence[Ruling]
    ) -> None:
        self.rows, self.columns = len(ys) - 1, len(xs) - 1
        self._right = _covered(down, xs, ys)
        self._below = _covered(across, ys, xs)

    def right_of(self, row: int, column: int) -> bool:
        """Say whether a line stands right of a rectangle."""
        return (column + 1, row) in self._right

    def below(self, row: int, column: int) -> bool:
        """Say whether a line stands below a rectangle."""
        return (row + 1, column) in self._below


def _covered(
    lines: Sequence[Ruling], edges: Sequence[float], steps: Sequence[float]
) -> frozenset[tuple[int, int]]:
    """Return the pairs of an edge's number and the number of a step along it that lines cover."""
    lengths: dict[tuple[int, int], float] = {}
    for line in lines:
        edge = _nearest(edges, line.at)
        first = max(bisect_right(steps, line.start) - 1, 0)
        for step in range(first, min(bisect_left(steps, line.stop), len(steps) - 1)):
            part = min(line.stop, steps[step + 1]) - max(line.start, steps[step])
            lengths[edge, step] = lengths.get((edge, step), 0.0) + part
    return frozenset(
        (edge, step)
        for (edge, step), length in lengths.items()
        if length >= _COVERED * (steps[step + 1] - steps[step])
    )


def _nearest(edges: Sequence[float], place: float) -> int:
    right = bisect_left(edges, place)
    candidates = [index for index in (right - 1, right) if 0 <= index < len(edges)]
    return min(candidates, key=lambda index: abs(edges[index] - place))


def _slots(walls: _Walls) -> Iterator[Slot]:
    """Yield the cells from the top left: each takes what it can to the right, then downwards.

    Where lines draw a shape that is no rectangle, it comes as several cells.
    """
    taken: set[tuple[int, int]] = set()
    for row in range(walls.rows):
        for column in range(walls.columns):
            if (row, column) not in taken:
                slot = _slot(walls, row, column, taken)
                taken.update(_squares(slot))
                yield slot


def _slot(walls: _Walls, row: int, column: int, taken: set[tuple[int, int]]) -> Slot:
    behind = column + 1
    while behind < walls.columns and not walls.right_of(row, behind - 1) and (row, behind) not in taken:
        behind += 1
    below = row + 1
    while below < walls.rows and _goes_on(walls, below, column, behind):
        below += 1
    return Slot(row, column, below - row, behind - column)


def _goes_on(walls: _Walls, row: int, column: int, behind: int) -> bool:
    """Say whether a cell goes on in a row: nothing above it, the same sides, nothing inside."""
    open_above = not any(walls.below(row - 1, c) for c in range(column, behind))
    whole = not any(walls.right_of(row, c) for c in range(column, behind - 1))
    ends = behind == walls.columns or walls.right_of(row, behind - 1)
    starts = column == 0 or walls.right_of(row, column - 1)
    return open_above and whole and ends and starts


def _squares(slot: Slot) -> Iterator[tuple[int, int]]:
    for row in range(slot.row, slot.row + slot.rows):
        for column in range(slot.column, slot.column + slot.columns):
            yield row, column
