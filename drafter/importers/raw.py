"""RawReport: the paragraphs and grids of a foreign file, in order, nothing understood yet."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class RawParagraph:
    """A paragraph as found; `level` is the heading level that the markup declares (0: none).

    An empty one is an empty line of a text file: it may stand for an empty cell.
    """

    text: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class RawCell:
    """A table cell as found: its text and the rectangle that it covers in its table (0-based)."""

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class RawTable:
    """A table as found.

    `exact` is False where the source is plain text: then a cell's row is known, but its column
    and its spans are only counted from the left and blank cells may be missing.
    `place` tells a person where it stands in the source, e.g. 「表格 2」.
    """

    cells: tuple[RawCell, ...]
    place: str
    exact: bool = True


RawBlock = RawParagraph | RawTable


@dataclass(frozen=True, slots=True)
class RawReport:
    """What a reader found in a file, in reading order; `title` is the one the file declares."""

    blocks: tuple[RawBlock, ...]
    title: str | None = None
    warnings: tuple[str, ...] = field(default=())
