"""Tables that a page draws without a table: rows and cells that are boxes."""

import re
from collections import Counter
from collections.abc import Sequence

from drafter.importers.element import Element
from drafter.importers.html_tree import is_hidden, style, tag, text_of
from drafter.importers.match.headings import is_heading
from drafter.importers.raw import RawCell, RawTable

FRAMES = frozenset({"div", "ul", "ol", "dl", "section", "article"})
"""Elements that may be such a table."""

_BOXES = frozenset({"div", "ul", "ol", "dl", "li", "dd", "dt", "section"})
_PIECES = _BOXES | {"p", "span"}
"""What a cell may be in a row that says of itself that it is one; elsewhere these make up prose."""

_ROW_STYLE = re.compile(r"display\s*:\s*(?:table-row|flex|grid)|\b(?:row|tr|line)\b", re.IGNORECASE)
_COLUMNS = re.compile(r"grid-template-columns\s*:\s*([^;]+)", re.IGNORECASE)
_REPEAT = re.compile(r"repeat\(\s*(\d{1,2})\s*,")
_FEWEST_ROWS = 3
_FEWEST_CELLS = 12
_LONGEST = 60
_INLINE = frozenset(
    {"span", "b", "strong", "em", "i", "u", "font", "a", "br", "p", "sup", "sub", "label", "small", "wbr"}
)


def read_grid(frame: Element, place: str) -> RawTable | None:
    """Read an element as a table of boxes, a box each row with a box each cell; None where it is none.

    Most rows must have equally many cells. Where all cells lie side by side, the style has to say how
    many make a row. Columns are counted from the left, for boxes have no spans.
    """
    found = [_cells(row) for row in _rows(frame)]
    if len(found) < _FEWEST_ROWS or not _are_even(found):
        found = _side_by_side(frame)
    cells = [
        RawCell(text_of(cell), number, column)
        for number, row in enumerate(found)
        for column, cell in enumerate(row)
    ]
    is_table = any(cell.text for cell in cells) and not any(is_heading(cell.text) for cell in cells)
    return RawTable(tuple(cells), place, exact=False) if is_table else None


def _rows(frame: Element) -> list[Element]:
    """Return the boxes of a frame, or of the groups that it has; none where one of them is no row."""
    rows: list[Element] = []
    for box in _boxes(frame):
        inner = [box] if _cells(box) else _boxes(box)
        if not inner or not all(map(_cells, inner)):
            return []
        rows.extend(inner)
    return rows


def _boxes(frame: Element) -> list[Element]:
    """Return what a frame of boxes holds; nothing where it holds text of its own or anything else."""
    if (frame.text or "").strip():
        return []
    boxes = [box for box in frame.iterchildren("*") if not is_hidden(box)]
    sound = all(tag(box) in _BOXES and not (box.tail or "").strip() for box in boxes)
    return boxes if sound else []


def _cells(row: Element) -> list[Element]:
    """Return the cells of a row, none where it is no row: at least two, all short."""
    if (row.text or "").strip():
        return []
    cells = [cell for cell in row.iterchildren("*") if not is_hidden(cell)]
    names = _PIECES if _ROW_STYLE.search(f"{style(row)} {row.get('class', '')}") else _BOXES
    sound = len(cells) >= 2 and all(tag(cell) in names and _is_cell(cell) for cell in cells)
    return cells if sound else []


def _is_cell(box: Element) -> bool:
    """Say whether a box holds nothing but a short text."""
    if (box.tail or "").strip() or any(tag(inner) not in _INLINE for inner in box.iterdescendants("*")):
        return False
    return sum(map(len, box.itertext())) <= _LONGEST * 3 and len(text_of(box)) <= _LONGEST


def _are_even(rows: Sequence[Sequence[Element]]) -> bool:
    counts = Counter(map(len, rows))
    return sum(count for _, count in counts.most_common(2)) * 2 > len(rows)


def _side_by_side(frame: Element) -> list[list[Element]]:
    """Part the boxes of a frame into rows by the columns that its style names."""
    columns = _count(style(frame))
    boxes = _boxes(frame) if columns > 1 else []
    if len(boxes) < _FEWEST_CELLS or not all(map(_is_cell, boxes)):
        return []
    return [boxes[start : start + columns] for start in range(0, len(boxes), columns)]


def _count(text: str) -> int:
    named = _COLUMNS.search(text)
    if not named:
        return 0
    repeated = _REPEAT.search(named[1])
    return int(repeated[1]) if repeated else len(named[1].split())


def is_loose(frame: Element) -> bool:
    """Say whether a frame has a box for each cell and nothing that tells its rows apart."""
    boxes = _boxes(frame)
    return len(boxes) >= _FEWEST_CELLS and all(map(_is_cell, boxes))
