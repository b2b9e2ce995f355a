"""Blocks as a file nests them, tables inside cells of tables → the flat blocks of a RawReport."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, groupby

from drafter.importers.raw import RawBlock, RawCell, RawParagraph, RawTable
from drafter.model.draft import Aside

_FEWEST_ROWS = 3
_BODY = "正文"


@dataclass(slots=True)
class NestedCell:
    """A table cell with what stands in it, and the rectangle that it covers (0-based)."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1
    blocks: list["NestedBlock"] = field(default_factory=list["NestedBlock"])


@dataclass(slots=True)
class NestedTable:
    """A table whose cells may hold tables, its cells in reading order."""

    cells: list[NestedCell]


NestedBlock = RawParagraph | NestedTable | Aside
"""An aside stands among the blocks where it was found, and gets its place from there if it has none."""


@dataclass(slots=True)
class Flat:
    """Blocks without nesting, and what was found beside them."""

    blocks: list[RawBlock] = field(default_factory=list[RawBlock])
    asides: list[Aside] = field(default_factory=list[Aside])


def flatten(blocks: Iterable[NestedBlock]) -> Flat:
    """Number the tables of data 「表格 N」 and read those that only arrange the page as what they hold."""
    flattener = _Flattener()
    return Flat(list(flattener.blocks(blocks)), flattener.asides)


def numbered(number: str, text: str) -> str:
    """Put the automatic number before a text; a blank keeps it apart from digits."""
    apart = " " if number.endswith((".", "．")) and text[:1].isdigit() else ""
    return f"{number}{apart}{text}"


def paragraphs(text: str, level: int = 0, number: str = "") -> list[RawParagraph]:
    """Make a paragraph of each line that is not blank; `number` is written before the first."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return [
        RawParagraph(numbered(number, line) if index == 0 else line, level)
        for index, line in enumerate(lines)
    ]


def are_deleted(blocks: Sequence[NestedBlock]) -> bool:
    """Say whether the blocks of a row are deleted text and nothing else: then the row is deleted too."""
    return bool(blocks) and all(isinstance(block, Aside) and block.kind == "deleted" for block in blocks)


class _Flattener:
    def __init__(self) -> None:
        self.asides: list[Aside] = []
        self._place = _BODY
        self._tables = 0

    def blocks(self, blocks: Iterable[NestedBlock]) -> Iterator[RawBlock]:
        for block in blocks:
            if isinstance(block, RawParagraph):
                yield block
            elif isinstance(block, Aside):
                self.asides.append(replace(block, place=block.place or self._place))
            else:
                yield from self._table(block)

    def _table(self, table: NestedTable) -> Iterator[RawBlock]:
        for first, cells, is_data in _pieces(table):
            if is_data:
                yield self._data(first, cells)
                continue
            for cell in cells:
                yield from self.blocks(cell.blocks)

    def _data(self, first: int, cells: Sequence[NestedCell]) -> RawTable:
        """Make a table of some rows of one, of which `first` is the first."""
        self._tables += 1
        outside, self._place = self._place, f"表格 {self._tables}"
        behind = max(cell.row for cell in cells) + 1
        found = tuple(
            RawCell(
                self._text(cell),
                cell.row - first,
                cell.column,
                min(cell.rows, behind - cell.row),
                cell.columns,
            )
            for cell in cells
        )
        table = RawTable(found, self._place)
        self._place = outside
        return table

    def _text(self, cell: NestedCell) -> str:
        held = self.blocks(cell.blocks)
        return "\n".join(block.text for block in held if isinstance(block, RawParagraph))


def _pieces(table: NestedTable) -> Iterator[tuple[int, list[NestedCell], bool]]:
    """Part the rows of a table into runs of data (True), and of what only arranges the page.

    A row that holds a table of data arranges it; rows beside such ones are data where they are many.
    A table of one cell in each row is a frame around text. Yields the first row of each run.
    """
    rows = {row: list(cells) for row, cells in groupby(table.cells, key=lambda cell: cell.row)}
    wide = _wide_rows(table, rows)
    if not any(_holds_table(cell) for cell in table.cells):
        yield 0, table.cells, bool(wide)
        return
    for holds, group in groupby(rows, key=lambda row: any(map(_holds_data, rows[row]))):
        found = list(group)
        fewest = 1 if len(found) == len(rows) else _FEWEST_ROWS
        is_data = not holds and len(wide.intersection(found)) >= fewest
        yield found[0], [cell for row in found for cell in rows[row]], is_data


def _wide_rows(table: NestedTable, rows: Iterable[int]) -> set[int]:
    """Return the rows that have more than one cell, those that go on from above counted."""
    steps = [0] * (max((cell.row + cell.rows for cell in table.cells), default=0) + 1)
    for cell in table.cells:
        steps[cell.row] += 1
        steps[cell.row + cell.rows] -= 1
    counts = list(accumulate(steps))
    return {row for row in rows if counts[row] > 1}


def _holds_table(cell: NestedCell) -> bool:
    return any(isinstance(block, NestedTable) for block in cell.blocks)


def _holds_data(cell: NestedCell) -> bool:
    """Say whether a table with rows of several cells stands in a cell, however deep."""
    tables = (block for block in cell.blocks if isinstance(block, NestedTable))
    return any(_any_data(table) for table in tables)


def _any_data(table: NestedTable) -> bool:
    rows = {cell.row for cell in table.cells}
    return bool(_wide_rows(table, rows)) or any(map(_holds_data, table.cells))


class Grid:
    """Places cells row by row over a true grid; a cell that goes on makes the one above taller."""

    def __init__(self) -> None:
        self.cells: list[NestedCell] = []
        self._open: dict[int, NestedCell] = {}

    def add(self, cell: NestedCell, *, begins: bool = False) -> None:
        """Place a cell; `begins` says that cells below may go on with it."""
        self._open = {c: other for c, other in self._open.items() if not _overlap(other, cell)}
        if begins:
            self._open[cell.column] = cell
        self.cells.append(cell)

    def lengthen(self, cell: NestedCell) -> bool:
        """Make the cell that ends above this one taller; False where there is none."""
        for above in self._open.values():
            if above.row + above.rows == cell.row and _overlap(above, cell):
                above.rows += 1
                return True
        return False


def _overlap(left: NestedCell, right: NestedCell) -> bool:
    return left.column < right.column + right.columns and right.column < left.column + left.columns
