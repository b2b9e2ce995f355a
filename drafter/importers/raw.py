"""RawReport: the paragraphs and grids of a foreign file, in order, nothing understood yet."""

from dataclasses import dataclass

from drafter.model.draft import Aside


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page (counted from 0), as parts of the page's width and height from its top left."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class RawParagraph:
    """A paragraph as found; `level` is the heading level that the markup declares (0: none).

    An empty one is an empty line of a text file: it may stand for an empty cell. `box` is where it
    begins, in a source that has pages.
    """

    text: str
    level: int = 0
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class RawCell:
    """A table cell as found: its text and the rectangle that it covers in its table (0-based).

    `box` is where it stands on its page, in a source that has pages.
    """

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    box: Box | None = None


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
    """What a reader found in a file, in reading order; `title` is the one the file declares.

    `asides` are words of the file that are no part of the report's text, for the checks to look at.
    `pages` is how many pages the file has, 0 where it has none of its own.
    """

    blocks: tuple[RawBlock, ...]
    title: str | None = None
    warnings: tuple[str, ...] = ()
    asides: tuple[Aside, ...] = ()
    pages: int = 0
