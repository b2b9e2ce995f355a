"""A table on the page: exact spans, all rules drawn, cut between rows, its head repeated on each page."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby

from drafter.render.blocks import Table
from drafter.render.pdf.cells import SetCell, cut_high_rows, grown, set_cells
from drafter.render.pdf.faces import Faces
from drafter.render.pdf.pen import Pen, Segment
from drafter.render.pdf.text import draw_lines
from drafter.render.style import TableStyle

_MOST_HEAD = 0.4
"""A head that takes more than this part of a page is not repeated."""

_HIGHEST_ROW = 0.3
"""A row that takes more than this part of a page may be cut inside."""

_LEAST_START = 0.25
"""A table that does not fit begins on a page only where this part of the page is left."""

_FEWEST_ROWS = 2
"""No fewer rows are left at the foot or carried to the head of a page, where that can be avoided."""

_TOLERANCE = 1e-6


@dataclass(frozen=True, slots=True)
class TablePiece:
    """A table, or the part of it that stands on one page; its first `head` rows are repeated.

    `heights` are those of its rows, `edges` the distances of the columns' rules from the left, and
    `start` is the height that it wants at the foot of a page to begin there, in points.
    """

    cells: tuple[SetCell, ...]
    heights: tuple[float, ...]
    edges: tuple[float, ...]
    head: int
    start: float
    style: TableStyle
    before: float
    after: float
    keep_with_next: bool = False
    keep_with_previous: bool = False

    @property
    def height(self) -> float:
        """Height of all rows in points."""
        return sum(self.heights)

    @property
    def least(self) -> float:
        """Height of the head and the fewest rows that go with it, or of a good start."""
        return min(self.height, max(self.start, sum(self.heights[: self.head + _FEWEST_ROWS])))

    def split(self, room: float) -> "tuple[TablePiece, TablePiece] | None":
        """Return the rows that fit into `room` points, and the head with the rows that follow."""
        cut = self._best_cut(room)
        if cut is None:
            return None
        upper = [self._upper(cell, cut) for cell in self.cells if cell.row < cut]
        lower = [self._lower(cell, cut) for cell in self.cells if cell.end > cut]
        heads = [cell for cell in self.cells if cell.row < self.head]
        below = [*self.heights[: self.head], *self.heights[cut:]]
        # Text that runs on gets its padding twice, and may have lost a line's room at the cut.
        below = grown(below, lower, self.style)
        return (
            replace(self, cells=tuple(upper), heights=self.heights[:cut], after=0.0),
            replace(self, cells=(*heads, *lower), heights=tuple(below), before=0.0),
        )

    def _best_cut(self, room: float) -> int | None:
        """Return the row before which the table is cut, the lowest where every label still has room."""
        tops = list(accumulate(self.heights, initial=0.0))
        fitting = [row for row in range(self.head + 1, len(self.heights)) if tops[row] <= room + _TOLERANCE]
        good = [row for row in fitting if tops[row] >= room / 2 and self._is_good(row)]
        return max(good or fitting, default=None)

    def _is_good(self, cut: int) -> bool:
        crossing = [cell for cell in self.cells if cell.row < cut < cell.end]
        left = min(cut - self.head, len(self.heights) - cut)
        return left >= _FEWEST_ROWS and all(self._repeats(cell, cut) for cell in crossing)

    def _repeats(self, cell: SetCell, cut: int) -> bool:
        """Tell whether a cell cut by a page says on both pages what it says; a figure is never said twice."""
        room = min(sum(self.heights[cell.row : cut]), sum(self.heights[cut : cell.end]))
        needed = cell.text_height + 2 * self.style.pad_y_pt
        return cell.role != "figure" and needed <= room + _TOLERANCE

    def _above(self, cell: SetCell, cut: int) -> int:
        """Return how many lines of a cell cut by a page, whose text runs on, have room above the cut."""
        room = sum(self.heights[cell.row : cut]) - 2 * self.style.pad_y_pt
        return max(int((room + _TOLERANCE) // cell.leading), 0)

    def _upper(self, cell: SetCell, cut: int) -> SetCell:
        if cell.end <= cut:
            return cell
        lines = cell.lines if self._repeats(cell, cut) else cell.lines[: self._above(cell, cut)]
        return replace(cell, rows=cut - cell.row, lines=lines)

    def _lower(self, cell: SetCell, cut: int) -> SetCell:
        row = max(cell.row, cut)
        moved = replace(cell, row=row - cut + self.head, rows=cell.end - row)
        if row == cell.row or self._repeats(cell, cut):
            return moved
        return replace(moved, lines=cell.lines[self._above(cell, cut) :])

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the rules, then the text of each cell in the middle of its height."""
        tops = list(accumulate(self.heights, initial=top))
        edges = [x + edge for edge in self.edges]
        _draw_rules(self, pen, edges, tops)
        for cell in self.cells:
            empty = tops[cell.end] - tops[cell.row] - cell.text_height
            left = edges[cell.column] + self.style.pad_x_pt
            draw_lines(pen, cell.lines, left, tops[cell.row] + empty / 2, cell.leading)


def set_table(table: Table, style: TableStyle, faces: Faces, width: float, page: float) -> TablePiece:
    """Set a table `width` points wide for pages that hold `page` points."""
    scale = width / sum(table.widths)
    edges = tuple(edge * scale for edge in accumulate(table.widths, initial=0))
    cells = set_cells(table, edges, style, faces)
    heights = grown([style.row_min_pt] * table.height, cells, style)
    head = _repeated_rows(table, heights, page)
    cells, heights = cut_high_rows(cells, heights, _HIGHEST_ROW * page)
    start = _LEAST_START * page
    return TablePiece(
        tuple(cells), tuple(heights), edges, head, start, style, style.before_pt, style.after_pt
    )


def _repeated_rows(table: Table, heights: Sequence[float], page: float) -> int:
    """Return how many rows are repeated: none where the head is too high or not apart from the rest."""
    head = table.header_rows
    crossed = any(cell.row < head < cell.row + cell.rows for cell in table.cells)
    return 0 if crossed or sum(heights[:head]) > _MOST_HEAD * page else head


def _draw_rules(table: TablePiece, pen: Pen, edges: Sequence[float], tops: Sequence[float]) -> None:
    across: defaultdict[int, set[int]] = defaultdict(set)
    down: defaultdict[int, set[int]] = defaultdict(set)
    for cell in table.cells:
        for row in (cell.row, cell.end):
            across[row].update(range(cell.column, cell.column + cell.columns))
        for column in (cell.column, cell.column + cell.columns):
            down[column].update(range(cell.row, cell.end))
    inner, frame = list[Segment](), list[Segment]()
    for row, columns in across.items():
        rules = ((edges[first], tops[row], edges[end], tops[row]) for first, end in _joined(columns))
        (frame if row in {0, len(tops) - 1} else inner).extend(rules)
    for column, rows in down.items():
        rules = ((edges[column], tops[first], edges[column], tops[end]) for first, end in _joined(rows))
        (frame if column in {0, len(edges) - 1} else inner).extend(rules)
    pen.rules(inner, table.style.rule_pt)
    pen.rules(frame, table.style.frame_pt)


def _joined(places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield each unbroken row of numbers as its first and the number after its last."""
    for _, group in groupby(enumerate(sorted(places)), lambda pair: pair[1] - pair[0]):
        numbers = [number for _, number in group]
        yield numbers[0], numbers[-1] + 1
