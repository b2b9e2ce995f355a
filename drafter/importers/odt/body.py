"""The body of an OpenDocument text → blocks in reading order, with what it holds beside its text."""

from collections.abc import Iterator

from drafter.errors import FileProblem
from drafter.importers.docx_xml import attribute, children, count, tag
from drafter.importers.element import Element
from drafter.importers.left_out import LeftOut
from drafter.importers.nested import NestedBlock, paragraphs
from drafter.importers.odt.numbers import Count, Numbers, start_of
from drafter.importers.odt.styles import Styles
from drafter.importers.odt.tables import make_table
from drafter.importers.odt.text import Shown, is_drawing, read_drawing, read_paragraph
from drafter.model.draft import Aside

_DEEPEST = 60
_HIGHEST_LEVEL = 10
_CONTENTS = frozenset({"table-of-content", "illustration-index", "table-index", "object-index"})
_PASSED = frozenset(
    {
        "index-body", "user-index", "alphabetical-index", "bibliography", "numbered-paragraph", "text-box",
        "index-title",
    }
)  # fmt: skip
_HIDING = ("none", "condition")


class Body:
    """Reads blocks in order, counting what is numbered and what is left out; `name` is the file's."""

    def __init__(self, styles: Styles, name: str) -> None:
        self.left_out = LeftOut()
        self._styles = styles
        self._numbers = Numbers(styles)
        self._name = name
        self._deleted: dict[str, str] = {}
        self._comments = 0
        self._depth = 0

    def read(self, text: Element) -> list[NestedBlock]:
        """Read an office:text, at its end what was deleted at places that are gone themselves."""
        for region in text.iterfind("{*}tracked-changes/{*}changed-region"):
            self.left_out.changed = True
            for deletion in region.iterfind("{*}deletion"):
                self._deleted[attribute(region, "id") or ""] = "\n".join(lines(deletion))
        blocks = self.blocks(text)
        return [*blocks, *(Aside("deleted", lost) for lost in self._deleted.values() if lost)]

    def blocks(self, container: Element) -> list[NestedBlock]:
        """Read a section, a cell, a box or the whole text."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise FileProblem(
                f"“{self._name}”层层嵌套得太深，读不了。",
                "请用 LibreOffice 或 WPS 打开，另存为 .docx 再导入。",
            )
        found = [block for element in container for block in self._block(element)]
        self._depth -= 1
        return found

    def _block(self, element: Element) -> list[NestedBlock]:
        name = tag(element)
        if name in ("p", "h"):
            return self._paragraph(element, self._numbers.heading(element) if name == "h" else "")
        if name == "list":
            return self._list(element)
        if name == "table":
            return make_table(element, self._styles, self.blocks)
        if name == "section":
            return self._section(element)
        if name in _PASSED:
            return self.blocks(element)
        return [] if name in _CONTENTS else self._between(name, element)

    def _between(self, name: str, element: Element) -> list[NestedBlock]:
        """Read what stands between paragraphs and is none."""
        if is_drawing(element):
            return self._beside(read_drawing(element))
        if name == "change":
            return self._beside(Shown(changes=[attribute(element, "change-id") or ""]))
        return []

    def _section(self, element: Element) -> list[NestedBlock]:
        display = attribute(element, "display")
        hidden = display == "none" or (display == "condition" and attribute(element, "is-hidden") == "true")
        if not hidden:
            return self.blocks(element)
        words = "\n".join(lines(element))
        return [Aside("hidden", words)] if words else []

    def _paragraph(self, element: Element, number: str) -> list[NestedBlock]:
        shown = read_paragraph(element, self._styles)
        level = count(attribute(element, "outline-level"), 1, _HIGHEST_LEVEL) if tag(element) == "h" else 0
        return [*paragraphs(shown.text, level, shown.number or number), *self._beside(shown)]

    def _beside(self, shown: Shown) -> list[NestedBlock]:
        """Return what hangs on a paragraph: what is no text of the report, and boxes of text."""
        found: list[NestedBlock] = []
        if hidden := shown.hidden.strip():
            found.append(Aside("hidden", hidden))
        lost = (self._deleted.pop(change, "") for change in shown.changes)
        found += (Aside("deleted", words) for words in lost if words)
        place = f"第 {self.left_out.pictures + 1} 张图片附近"
        found += (Aside("alt", words, place) for words in shown.alternatives)
        found += self._comment(shown)
        self.left_out.pictures += shown.pictures
        self.left_out.notes += shown.notes
        self.left_out.objects += shown.objects
        return [*found, *(block for box in shown.boxes for block in self.blocks(box))]

    def _comment(self, shown: Shown) -> Iterator[Aside]:
        for comment in shown.comments:
            self._comments += 1
            if words := "\n".join(lines(comment)):
                yield Aside("comment", words, f"批注 {self._comments}")

    def _list(self, element: Element) -> list[NestedBlock]:
        style = attribute(element, "style-name") or self._list_of_first(element)
        return self._items(element, self._numbers.begin(element, style), 0)

    def _list_of_first(self, element: Element) -> str:
        """Return the list that the style of the first paragraph names."""
        first = next(element.iter("{*}p", "{*}h"), None)
        return self._styles.list_of(attribute(first, "style-name")) or ""

    def _items(self, element: Element, counted: Count, level: int) -> list[NestedBlock]:
        """Read the items of a list on one of its levels; the first paragraph of each has its number."""
        found: list[NestedBlock] = []
        for item in element:
            awaits = tag(item) == "list-item"
            for inner in item:
                if tag(inner) == "list" and level < _DEEPEST:
                    found += self._items(inner, self._of_sublist(inner, counted), level + 1)
                elif tag(inner) in ("p", "h"):
                    number = counted.next(level, start_of(item)) if awaits else ""
                    found += self._paragraph(inner, number)
                    awaits = False
                else:
                    found += self._block(inner)
        return found

    def _of_sublist(self, element: Element, counted: Count) -> Count:
        """Return what counts an inner list: the outer one, unless it has a style of its own."""
        style = attribute(element, "style-name")
        return counted if style in (None, counted.style) else self._numbers.begin(element, style)


def lines(container: Element) -> list[str]:
    """Return the text of all paragraphs within an element, shown or not, without who wrote it and when."""
    texts = ("".join(map(str, element.itertext())).strip() for element in children_with_text(container))
    return list(filter(None, texts))


def children_with_text(container: Element) -> Iterator[Element]:
    """Yield the paragraphs within an element, not those within one of them."""
    for element in children(container):
        if tag(element) in ("p", "h"):
            yield element
        else:
            yield from children_with_text(element)
