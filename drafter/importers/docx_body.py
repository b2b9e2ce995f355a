"""The body of a Word document → blocks in reading order, with what it holds beside its text."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from drafter.importers.docx_asides import alternatives, left_out
from drafter.importers.docx_numbers import Numbers
from drafter.importers.docx_styles import Styles
from drafter.importers.docx_table import cells, make_table, pieces
from drafter.importers.docx_text import Shown, read_paragraph
from drafter.importers.docx_xml import attribute, child, content, is_on, tag, value
from drafter.importers.element import Element
from drafter.importers.left_out import LeftOut
from drafter.importers.nested import paragraphs
from drafter.importers.raw import RawBlock, RawParagraph, RawTable
from drafter.model.draft import Aside

_CHANGES = ("{*}ins", "{*}del", "{*}moveFrom", "{*}moveTo", "{*}cellIns", "{*}cellDel", "{*}cellMerge")

Chunk = Callable[[str], Sequence[RawBlock] | None]
"""Reads the part of the package that a relation of this id leads to; None where it cannot be read."""


class Body:
    """Reads blocks in order, counting what is numbered and what cannot be taken over."""

    def __init__(self, styles: Styles, numbers: Numbers, chunk: Chunk) -> None:
        self._styles = styles
        self._numbers = numbers
        self._chunk = chunk
        self._asides: list[Aside] = []
        self._places: dict[Element, str] = {}
        self._place = "正文"
        self._left = LeftOut()
        self._tables = self._elsewhere = 0
        self._held = ""

    def read(self, body: Element) -> tuple[RawBlock, ...]:
        """Read a w:body."""
        blocks = tuple(self._blocks(body))
        self._elsewhere = sum(1 for _ in body.iter("{*}subDoc"))
        self._left.changed = next(body.iter(*_CHANGES), None) is not None
        self._asides.extend(left_out(body, self._places))
        self._asides.extend(alternatives(body, self._places))
        return blocks

    @property
    def asides(self) -> tuple[Aside, ...]:
        """What was found beside the text: hidden, deleted, put in for pictures."""
        return tuple(self._asides)

    def warnings(self) -> Iterator[str]:
        """Yield what the user should know."""
        yield from self._left.warnings()
        if self._elsewhere:
            yield f"文档有 {self._elsewhere} 处内容存放在另外的文件里，没有读入，请打开那些文件核对。"

    def _blocks(self, container: Element) -> Iterator[RawBlock]:
        """Yield the blocks of a body, a cell or a text box."""
        for element in content(container):
            name = tag(element)
            if name in ("p", "oMathPara"):
                yield from self._paragraph(element)
            elif name == "tbl":
                yield from self._release()
                yield from self._table(element)
            elif name == "altChunk":
                yield from self._release()
                yield from self._embedded(element)
        yield from self._release()

    def _paragraph(self, element: Element) -> Iterator[RawBlock]:
        properties = child(element, "pPr")
        shown = self._show(element)
        text = self._held + shown.text
        self._held = ""
        if _goes_on(child(properties, "rPr")):
            self._held = text
        elif not self._styles.contents or value(properties, "pStyle") not in self._styles.contents:
            # The lines of a table of contents come again below, as headings.
            number = self._numbers.next(properties)
            yield from paragraphs(text, self._styles.level(properties), number)
        held, self._held = self._held, ""
        for box in shown.boxes:
            yield from self._blocks(box)
        self._held = held

    def _release(self) -> Iterator[RawBlock]:
        """Let go of text that has no paragraph to go on in."""
        held, self._held = self._held.strip(), ""
        if held:
            yield RawParagraph(held)

    def _show(self, element: Element) -> Shown:
        shown = read_paragraph(element, self._styles)
        self._left.notes += shown.notes
        self._left.objects += shown.objects
        for words in shown.alternatives:
            self._asides.append(Aside("alt", words, self._place))
        self._left.pictures += shown.pictures
        if hidden := shown.hidden.strip():
            self._asides.append(Aside("hidden", hidden, self._place))
        return shown

    def _table(self, element: Element) -> Iterator[RawBlock]:
        for found, is_data in pieces(element):
            if is_data:
                yield from self._data(element, found)
                continue
            for row in found:
                for cell in cells(row):
                    yield from self._blocks(cell)

    def _data(self, element: Element, found: Sequence[Element]) -> Iterator[RawBlock]:
        self._tables += 1
        place, outside = f"表格 {self._tables}", self._place
        self._places[element] = self._place = place
        table = make_table(element, found, place, self._cell_text)
        self._place = outside
        if table.cells:
            yield table

    def _cell_text(self, cell: Element) -> str:
        return "\n".join(block.text for block in self._blocks(cell) if not isinstance(block, RawTable))

    def _embedded(self, element: Element) -> Iterator[RawBlock]:
        """Read a document that is embedded whole in this one."""
        blocks = self._chunk(attribute(element, "id") or "")
        if blocks is None:
            self._left.objects += 1
        for block in blocks or ():
            yield self._renamed(block) if isinstance(block, RawTable) else block

    def _renamed(self, table: RawTable) -> RawTable:
        self._tables += 1
        return replace(table, place=f"表格 {self._tables}")


def _goes_on(mark: Element | None) -> bool:
    """Say whether a paragraph's end is deleted or hidden, so that its text goes on in the next.

    Where the hidden end parts two styles (w:specVanish), it stands between a heading and its text.
    """
    if mark is None:
        return False
    removed = child(mark, "del") is not None or child(mark, "moveFrom") is not None
    return removed or (is_on(mark, "vanish") and not is_on(mark, "specVanish"))
