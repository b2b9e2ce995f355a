"""The document tree: what a finished report consists of, before it is Word, PDF or HTML.

Writers see this tree and a Style, never a Draft or a Standard. The writers match over `Block`
and end in `assert_never`, so that a new kind of block cannot be forgotten in one of them.
"""

from dataclasses import dataclass
from typing import Literal

Align = Literal["justify", "left", "center", "right"]
CellRole = Literal["head", "label", "figure"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 0 is the report's title, 1 is 一、, 2 is （一）, 3 is 1., 4 is （1）."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text with a first-line indent of two characters, unless `indent` is False.

    `lead` is a sub-heading that runs into the text (「（一）主动公开。全年……」): it stands before
    `text` in the same paragraph, in the face of a heading of `lead_level`.
    """

    text: str
    lead: str = ""
    lead_level: int = 0
    align: Align = "justify"
    indent: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: its text and the rectangle of the grid that it covers (0-based)."""

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    role: CellRole = "figure"


@dataclass(frozen=True, slots=True)
class Table:
    """A table over a full grid: the cells' rectangles cover every place exactly once.

    `widths` are the column widths in twips (1/1440 inch); a writer scales them to the type area
    and keeps their proportions. The first `header_rows` rows repeat at the top of each page.
    `name` is the statutory table's name (`disclosure`, `requests`, `review`) or "".
    """

    name: str
    widths: tuple[int, ...]
    height: int
    cells: tuple[Cell, ...]
    header_rows: int = 0
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture (PNG or JPEG bytes) with its caption; `alt` says in words what it shows."""

    data: bytes
    caption: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A remark in small type under a table."""

    text: str


@dataclass(frozen=True, slots=True)
class Signature:
    """The agency's name and the date, set to the right at the end."""

    agency: str
    date: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Block = Heading | Paragraph | Table | Figure | Note | Signature | PageBreak


@dataclass(frozen=True, slots=True)
class Document:
    """A finished report: `title` and `agency` go into the file's properties, nothing personal.

    `mark` (草稿) stands large and pale behind the text of every page.
    """

    title: str
    agency: str
    year: int
    blocks: tuple[Block, ...]
    mark: str = ""
