"""DOCX → RawReport: the body of a Word document as it shows with all changes accepted."""

from collections.abc import Iterator

from drafter.errors import FileProblem
from drafter.importers.docx_numbers import Numbers
from drafter.importers.docx_styles import Styles
from drafter.importers.docx_table import cells, is_layout, make_table, rows
from drafter.importers.docx_text import Shown, read_paragraph
from drafter.importers.docx_xml import child, content, tag
from drafter.importers.element import Element
from drafter.importers.package import Package
from drafter.importers.raw import RawBlock, RawParagraph, RawReport, RawTable
from drafter.importers.registry import importer

_MAIN = "word/document.xml"
_CHANGES = ("{*}ins", "{*}del", "{*}moveFrom", "{*}moveTo")


def is_docx(data: bytes) -> bool:
    """Say whether the data is a zip package; other kinds of those were refused before."""
    return data.startswith(b"PK\x03\x04")


@importer("Word 文档", suffixes=(".docx", ".docm"), sniff=is_docx)
def read(data: bytes, name: str) -> RawReport:
    """Read a Word document; FileProblem where it is damaged, hostile or none."""
    package = Package(data, name)
    main = package.related("", "officeDocument") or _MAIN
    root = package.xml(main)
    body = child(root, "body") if root is not None and tag(root) == "document" else None
    if body is None:
        raise FileProblem(
            f"“{name}”里没有 Word 文档的正文。", "请用 Word 或 WPS 打开核对，另存为 .docx 再导入。"
        )
    styles = Styles(_part(package, main, "styles"))
    document = _Document(styles, Numbers(_part(package, main, "numbering"), styles))
    blocks = tuple(document.blocks(body))
    changed = next(body.iter(*_CHANGES), None) is not None
    return RawReport(blocks, warnings=tuple(document.warnings(changed=changed)))


def _part(package: Package, main: str, kind: str) -> Element | None:
    part = package.related(main, kind)
    return package.xml(part) if part else None


class _Document:
    """Reads blocks in order, counting what is numbered and what cannot be taken over."""

    def __init__(self, styles: Styles, numbers: Numbers) -> None:
        self._styles = styles
        self._numbers = numbers
        self._tables = 0
        self._pictures = self._notes = self._objects = 0
        self._held = ""

    def blocks(self, container: Element) -> Iterator[RawBlock]:
        """Yield the blocks of a body, a cell or a text box."""
        for element in content(container):
            if tag(element) == "p":
                yield from self._paragraph(element)
            elif tag(element) == "tbl":
                yield from self._release()
                yield from self._table(element)
            elif tag(element) == "altChunk":
                self._objects += 1
        yield from self._release()

    def warnings(self, *, changed: bool) -> Iterator[str]:
        """Yield what the user should know."""
        if changed:
            yield "文档里有修订痕迹，按接受全部修订读入。"
        if self._pictures:
            yield f"文档里有 {self._pictures} 张图片没有带入，需要的请自行插入。"
        if self._notes:
            yield f"文档里有 {self._notes} 条脚注或尾注没有带入，请核对。"
        if self._objects:
            yield f"文档里有 {self._objects} 个嵌入的对象没有带入，请核对。"

    def _paragraph(self, element: Element) -> Iterator[RawBlock]:
        properties = child(element, "pPr")
        shown = self._show(element)
        text = self._held + shown.text
        self._held = ""
        if child(properties, "rPr", "del") is not None:
            # The end of this paragraph is deleted: its text goes on in the next.
            self._held = text
        elif text.strip():
            number = self._numbers.next(properties)
            level = self._styles.level(properties)
            for index, line in enumerate(filter(str.strip, text.split("\n"))):
                yield RawParagraph(_numbered(number, line) if index == 0 else line.strip(), level)
        held, self._held = self._held, ""
        for box in shown.boxes:
            yield from self.blocks(box)
        self._held = held

    def _release(self) -> Iterator[RawBlock]:
        """Let go of text that has no paragraph to go on in."""
        held, self._held = self._held.strip(), ""
        if held:
            yield RawParagraph(held)

    def _show(self, element: Element) -> Shown:
        shown = read_paragraph(element)
        self._pictures += shown.pictures
        self._notes += shown.notes
        self._objects += shown.objects
        return shown

    def _table(self, element: Element) -> Iterator[RawBlock]:
        if is_layout(element):
            for row in rows(element):
                for cell in cells(row):
                    yield from self.blocks(cell)
            return
        self._tables += 1
        table = make_table(element, f"表格 {self._tables}", self._cell_text)
        if table.cells:
            yield table

    def _cell_text(self, cell: Element) -> str:
        paragraphs = (block for block in self.blocks(cell) if not isinstance(block, RawTable))
        return "\n".join(paragraph.text for paragraph in paragraphs)


def _numbered(number: str, text: str) -> str:
    """Put the automatic number before a text; a blank keeps it apart from digits."""
    line = text.strip()
    apart = " " if number.endswith((".", "．")) and line[:1].isdigit() else ""
    return f"{number}{apart}{line}"
