"""Reads the tiny XML that report templates write, and refuses whatever it does not know.

The words are told in docs/templates.md.
"""

from collections.abc import Callable, Mapping
from xml.etree import ElementTree as ET

from drafter.render.blocks import (
    Block,
    Cell,
    CellRole,
    Figure,
    Heading,
    Note,
    PageBreak,
    Paragraph,
    Signature,
    Table,
)

_ATTRIBUTES: Mapping[str, frozenset[str]] = {
    "h": frozenset({"level"}),
    "p": frozenset(),
    "lead": frozenset({"level"}),
    "table": frozenset({"ref"}),
    "grid": frozenset({"widths", "caption"}),
    "row": frozenset({"head"}),
    "cell": frozenset({"align"}),
    "note": frozenset(),
    "figure": frozenset({"ref"}),
    "sign": frozenset({"agency", "date"}),
    "break": frozenset(),
}
_DEEPEST = 4


def read(source: str, table: Callable[[str], Table], pictures: Mapping[str, bytes]) -> tuple[Block, ...]:
    """Turn the XML of a whole report into blocks.

    `table` gives a statutory table by its id, `pictures` hold the pictures by name. Raises
    ValueError with a Chinese sentence where the XML is none or says what is not known.
    """
    try:
        root = ET.fromstring(source)  # noqa: S314 - made by a template of ours, and a DOCTYPE is refused
    except ET.ParseError as error:
        raise ValueError(f"不是完整的 XML（{error}）") from error
    if root.tag != "report":
        raise ValueError(f"最外层应是 <report>，不是 <{root.tag}>")
    if _said(root.text) or any(_said(element.tail) for element in root):
        raise ValueError("文字应写在 <p>、<h> 等里面，不能直接写在 <report> 里")
    reader = _Reader(table, pictures)
    return tuple(reader.block(element) for element in root)


class _Reader:
    """Turns the elements of a report into blocks."""

    def __init__(self, table: Callable[[str], Table], pictures: Mapping[str, bytes]) -> None:
        self._table = table
        self._pictures = pictures

    def block(self, element: ET.Element) -> Block:  # noqa: PLR0911 - one case for each kind of block
        """Return the block that an element stands for."""
        _require_known(element)
        match element.tag:
            case "h":
                return Heading(_words(element), _level(element, first=0, usual=1))
            case "p":
                return _paragraph(element)
            case "table":
                return self._statutory(element)
            case "grid":
                return _grid(element)
            case "note":
                return Note(_words(element))
            case "figure":
                return self._figure(element)
            case "sign":
                _require_empty(element)
                return Signature(element.get("agency", ""), element.get("date", ""))
            case "break":
                _require_empty(element)
                return PageBreak()
            case tag:
                raise ValueError(f"没有 <{tag}> 这种内容")

    def _statutory(self, element: ET.Element) -> Table:
        _require_empty(element)
        name = element.get("ref", "")
        try:
            return self._table(name)
        except KeyError as error:
            raise ValueError(f"没有名为“{name}”的表格") from error

    def _figure(self, element: ET.Element) -> Figure:
        name, caption = element.get("ref", ""), _words(element)
        if name not in self._pictures:
            raise ValueError(f"没有名为“{name}”的图片")
        return Figure(self._pictures[name], caption=caption, alt=caption)


_ROLES: Mapping[str, CellRole] = {"left": "label", "center": "figure"}


def _grid(element: ET.Element) -> Table:
    """Return an ordinary table: every row has a cell for each column, and none spans another."""
    widths = _widths(element)
    rows = [_row(row, number, len(widths)) for number, row in enumerate(_children(element, "row"))]
    heads = [row.get("head") == "true" for row in element]
    if not rows or sorted(heads, reverse=True) != heads:
        raise ValueError("<grid> 里要有 <row>，作表头的排在最前面")
    cells = tuple(cell for row in rows for cell in row)
    caption = element.get("caption", "")
    return Table("", widths, len(rows), cells, header_rows=sum(heads), caption=caption)


def _widths(element: ET.Element) -> tuple[int, ...]:
    words = element.get("widths", "").split()
    if not words or not all(word.isascii() and word.isdigit() and int(word) for word in words):
        raise ValueError("<grid> 的 widths 应是几个正整数，中间用空格隔开，例如“1 3 2”")
    return tuple(int(word) for word in words)


def _row(element: ET.Element, row: int, columns: int) -> list[Cell]:
    head = element.get("head", "false")
    if head not in {"true", "false"}:
        raise ValueError(f"<row> 的 head 应是 true 或 false，不能是“{head}”")
    cells = [
        _cell(cell, row, column, head=head == "true")
        for column, cell in enumerate(_children(element, "cell"))
    ]
    if len(cells) != columns:
        raise ValueError(f"<row> 里应有 {columns} 个 <cell>，不能是 {len(cells)} 个")
    return cells


def _cell(element: ET.Element, row: int, column: int, *, head: bool) -> Cell:
    align = element.get("align", "left")
    if align not in _ROLES:
        raise ValueError(f"<cell> 的 align 应是 left 或 center，不能是“{align}”")
    return Cell(_words(element), row, column, role="head" if head else _ROLES[align])


def _children(element: ET.Element, tag: str) -> list[ET.Element]:
    """Return the elements inside another one, which are all of one kind with no text between them."""
    if _said(element.text) or any(child.tag != tag or _said(child.tail) for child in element):
        raise ValueError(f"<{element.tag}> 里面只能是 <{tag}>")
    for child in element:
        _require_known(child)
    return list(element)


def _require_known(element: ET.Element) -> None:
    unknown = element.attrib.keys() - _ATTRIBUTES.get(element.tag, element.attrib.keys())
    if unknown:
        raise ValueError(f"<{element.tag}> 没有 {min(unknown)} 这个属性")


def _require_empty(element: ET.Element) -> None:
    if len(element) or _said(element.text):
        raise ValueError(f"<{element.tag}> 里面不能有内容")


def _words(element: ET.Element) -> str:
    """The text of an element that holds nothing else."""
    if len(element):
        raise ValueError(f"<{element.tag}> 里面只能是文字，不能有 <{element[0].tag}>")
    return (element.text or "").strip()


def _paragraph(element: ET.Element) -> Paragraph:
    if not len(element):
        return Paragraph(_words(element))
    lead = element[0]
    if len(element) > 1 or lead.tag != "lead" or _said(element.text):
        raise ValueError("<p> 里面只能是文字，最前面可以有一个 <lead>")
    _require_known(lead)
    return Paragraph((lead.tail or "").rstrip(), _words(lead), _level(lead, first=2, usual=2))


def _level(element: ET.Element, *, first: int, usual: int) -> int:
    text = element.get("level", str(usual))
    if text not in map(str, range(first, _DEEPEST + 1)):
        raise ValueError(f"<{element.tag}> 的 level 应是 {first} 到 {_DEEPEST}，不能是“{text}”")
    return int(text)


def _said(text: str | None) -> bool:
    return bool(text and text.strip())
