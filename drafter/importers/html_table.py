"""An HTML table → RawTable: its cells over a true grid of row and column spans."""

import re
from collections.abc import Iterator

from drafter.importers.element import Element
from drafter.importers.raw import RawCell, RawTable

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

_WIDEST = 200
"""Columns beyond this are taken for an attack; cells there are put side by side in the last one."""

_BREAKS = frozenset({"br", "p", "div", "li", "tr"})
_DROPPED = frozenset({"script", "style", "del", "template", "select", "button"})
_HAN = "\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’…—"
_SOURCE_LINE = "\r"
_INSIDE_HAN = re.compile(rf"(?<=[{_HAN}]) ?{_SOURCE_LINE} ?(?=[{_HAN}])")
_AROUND = re.compile(r"^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$")


def is_layout(table: Element) -> bool:
    """Say whether a table only arranges a page: it holds tables, or one cell in each row."""
    if table.find(".//table") is not None:
        return True
    return all(len(list(_cells(row))) <= 1 for row in table.iter("tr"))


def make_table(table: Element, place: str) -> RawTable:
    """Place the cells of a table that holds no other table."""
    rows = [row for row in table.iter("tr") if not is_hidden(row)]
    free_from: dict[int, int] = {}
    cells: list[RawCell] = []
    for number, row in enumerate(rows):
        column = 0
        for element in _cells(row):
            while column < _WIDEST and free_from.get(column, 0) > number:
                column += 1
            high = min(_span(element, "rowspan") or len(rows), len(rows) - number)
            wide = max(1, min(_span(element, "colspan"), _WIDEST - column))
            free_from.update((taken, number + high) for taken in range(column, column + wide))
            cells.append(RawCell(cell_text(element), number, column, high, wide))
            column = min(column + wide, _WIDEST)
    return RawTable(tuple(cells), place)


def _cells(row: Element) -> Iterator[Element]:
    return (cell for cell in row.iterchildren("td", "th") if not is_hidden(cell))


def is_hidden(element: Element) -> bool:
    """Say whether an element is marked as not to be shown."""
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style", "")))


def _span(element: Element, name: str) -> int:
    match = re.match(r"\s*(\d{1,6})", element.get(name, "1"))
    return int(match[1]) if match else 1


def cell_text(cell: Element) -> str:
    """Return the text of a cell, a new line for each paragraph and break."""
    lines = "".join(_pieces(cell)).split("\n")
    return "\n".join(filter(None, map(tidy, lines)))


def _pieces(cell: Element) -> Iterator[str]:
    from lxml import etree

    walker = etree.iterwalk(cell, events=("start", "end"))
    for event, element in walker:
        if event == "start":
            if str(element.tag) in _DROPPED or (element is not cell and is_hidden(element)):
                walker.skip_subtree()
            else:
                yield collapse(element.text)
        elif element is not cell:
            yield "\n" if str(element.tag) in _BREAKS else ""
            yield collapse(element.tail)


def collapse(text: str | None) -> str:
    """Bring white space to single blanks; where a line of the source ends, a mark is left for `tidy`."""
    single = re.sub(r"[ \t\f]*[\r\n][ \t\r\n\f]*", _SOURCE_LINE, text or "")
    return re.sub(r"[ \t\f]+", " ", single)


def tidy(text: str) -> str:
    """Strip a line; the end of a source line is a blank, but not between Chinese characters."""
    joined = _INSIDE_HAN.sub("", _AROUND.sub("", text))
    return re.sub(rf"[ {_SOURCE_LINE}]+", " ", joined)
