"""The blocks of a web page in reading order, and what it holds beside its text."""

import re
from collections.abc import Sequence

from drafter.importers import html_article
from drafter.importers.element import Element
from drafter.importers.html_article import Zone, belongs, is_furniture
from drafter.importers.html_grid import FRAMES, is_loose, read_grid
from drafter.importers.html_lists import LISTS, Lists
from drafter.importers.html_table import Layout, make_table
from drafter.importers.html_tree import (
    collapse,
    is_deleted,
    is_hidden,
    is_mark_of_note,
    style,
    tag,
    text_of,
    tidy,
)
from drafter.importers.left_out import margin
from drafter.importers.raw import RawBlock, RawParagraph, RawTable
from drafter.model.draft import Aside, AsideKind

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        "address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption"
        " figure footer form h1 h2 h3 h4 h5 h6 header hr html iframe legend li main menu nav ol p pre section"
        " summary table tbody td tfoot th thead tr ul",
    )
)
_DROPPED = frozenset(
    re.findall(
        r"\w+",
        "script style nav head noscript template iframe frame object embed svg select button input textarea"
        " audio video map canvas",
    )
)
_MARGINS = frozenset({"footer", "aside"})
_WORD_PART = re.compile(r"mso-element\s*:\s*(comment|footnote|endnote)-list", re.IGNORECASE)
_OFFICE_PARTS: dict[str, AsideKind] = {"header": "header", "footer": "footer"}
_BODY = "正文"
_COMMENT = "批注"
_NOTE_OF_OFFICE = re.compile(r"sd(?:foot|end)note\d+$")
_LIST_MARK = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_SMALLEST_PICTURE = 48


class Page:
    """Collects the blocks of a page in reading order."""

    def __init__(self, root: Element) -> None:
        self.blocks: list[RawBlock] = []
        self.asides: list[Aside] = []
        self.pictures = 0
        self.notes = 0
        self._layout = Layout(root)
        self._article = html_article.find(root)
        self._around = set(self._article.iterancestors()) if self._article is not None else set[Element]()
        self._zone: Zone = "inside" if self._article is None else "before"
        self._line: list[str] = []
        self._links: list[Element] = []
        self._linked = 0
        self._level = 0
        self._tables = 0
        self._lists = Lists()
        self._taken: dict[Element, list[Element]] = {}
        """Rows of data in the tables that are open: the first leads to all, the others to none."""
        self._loose: set[Element] = set()
        self._walk(root)

    def _walk(self, root: Element) -> None:
        """Go through the tree without recursion: a hostile page may be nested very deep."""
        from lxml import etree

        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            if event == "start":
                if not self._open(element):
                    walker.skip_subtree()
            else:
                self._close(element)
        self._flush()

    def _open(self, element: Element) -> bool:
        """Begin an element; False where its content is left out or has been taken already."""
        name = tag(element)
        if name in _BLOCKS:
            self._flush()
            self._level = _HEADINGS.get(name, self._level)
        if element is self._article:
            self._zone = "inside"
        if name in LISTS:
            self._lists.begin(element)
        if self._is_left_out(element) or self._takes_whole(element):
            return False
        if name == "a" and element.get("href"):
            self._links.append(element)
        if name == "li":
            self._lists.item(element)
        self._add("\n" if name == "br" else element.text)
        return True

    def _close(self, element: Element) -> None:
        name = tag(element)
        if name in _BLOCKS:
            self._flush()
            self._level = 0 if name in _HEADINGS else self._level
            self._keep_blank(element)
        if name in LISTS:
            self._lists.end()
        if self._links and self._links[-1] is element:
            self._links.pop()
        self._leave(element)
        self._add(element.tail)

    def _leave(self, element: Element) -> None:
        """Notice the end of the report, and of the element that it stands in."""
        if element is self._article:
            self._zone = "behind"
        elif self._zone == "behind" and self._article is not None and element is self._article.getparent():
            self._zone = "outside"

    def _add(self, text: str | None) -> None:
        if text:
            self._line.append(text if text == "\n" else collapse(text))
            self._linked += len(text) if self._links else 0

    def _flush(self) -> None:
        text = "".join(self._line)
        linked = self._linked * 2 > len(text)
        for line in map(tidy, text.split("\n")):
            if line and belongs(line, self._zone, linked=linked):
                self.blocks.append(RawParagraph(self._lists.numbered(line), self._level))
        self._line.clear()
        self._linked = 0

    def _keep_blank(self, element: Element) -> None:
        """Keep an empty cell where each box is a cell: what follows would move up into it."""
        if element.getparent() in self._loose and not text_of(element):
            self.blocks.append(RawParagraph(""))

    def _is_left_out(self, element: Element) -> bool:
        """Say whether an element is no part of the text, and note what it holds instead."""
        name = tag(element)
        if name in _DROPPED or is_mark_of_note(element):
            return True
        if name == "img":
            self._picture(element)
        elif is_hidden(element) or is_deleted(element):
            self._aside("deleted" if is_deleted(element) else "hidden", element, _BODY)
            return True
        elif _LIST_MARK.search(style(element)):
            self._lists.mark(text_of(element))
            return True
        return self._is_part_of_office(element) or self._is_furniture(element)

    def _is_part_of_office(self, element: Element) -> bool:
        """Say whether an element is where a word processor keeps heads, feet, notes and comments."""
        word = _WORD_PART.search(style(element))
        kind = _OFFICE_PARTS.get(element.get("title", "")) if tag(element) == "div" else None
        if kind:
            self.asides.extend(margin(kind, text_of(element)) if self._zone == "inside" else ())
        elif word and word[1].lower() == "comment":
            self._aside("comment", element, _COMMENT)
        elif word:
            self.notes += sum(1 for _ in element.iterchildren("div"))
        elif _NOTE_OF_OFFICE.match(element.get("id", "")):
            self.notes += 1
        else:
            return False
        return True

    def _is_furniture(self, element: Element) -> bool:
        if element is self._article or element in self._around:
            return False
        return tag(element) in _MARGINS or is_furniture(element)

    def _aside(self, kind: AsideKind, element: Element, place: str) -> None:
        text = text_of(element)
        if text and self._zone == "inside":
            self.asides.append(Aside(kind, text, place))

    def _picture(self, element: Element) -> None:
        sizes = (re.match(r"\s*([0-9]{1,5})", element.get(side, "")) for side in ("width", "height"))
        if self._zone != "inside" or any(size and int(size[1]) < _SMALLEST_PICTURE for size in sizes):
            return
        self.pictures += self._article is not None
        words = tidy(element.get("alt", ""))
        if words:
            self.asides.append(Aside("alt", words, _BODY))

    def _takes_whole(self, element: Element) -> bool:
        """Take a table; False where the walk has to go on into the element."""
        name = tag(element)
        if name == "table":
            self._begin_table(element)
        elif name == "tr" and element in self._taken:
            rows = self._taken.pop(element)
            if rows:
                self._take(make_table(rows, self._next_place()))
                self._look_beside(rows)
            return True
        elif name in FRAMES and self._zone != "outside":
            return self._takes_grid(element)
        return False

    def _begin_table(self, element: Element) -> None:
        for rows, is_data in self._layout.pieces(element):
            if is_data:
                self._taken.update((row, []) for row in rows)
                self._taken[rows[0]] = rows

    def _takes_grid(self, element: Element) -> bool:
        grid = read_grid(element, self._next_place())
        if grid:
            self._take(grid)
        elif is_loose(element):
            self._loose.add(element)
        return grid is not None

    def _next_place(self) -> str:
        return f"表格 {self._tables + 1}"

    def _take(self, table: RawTable) -> None:
        """Add a table of the report; a table elsewhere on the page is none."""
        if self._zone in ("inside", "behind") and table.cells:
            self._tables += 1
            self.blocks.append(table)

    def _look_beside(self, rows: Sequence[Element]) -> None:
        """Note what is hidden or deleted in the cells of a table."""
        for row in rows:
            for element in row.iter("*"):
                if is_hidden(element) or is_deleted(element):
                    kind: AsideKind = "deleted" if is_deleted(element) else "hidden"
                    self._aside(kind, element, f"表格 {self._tables}")
