"""HTML → RawReport: headings, paragraphs and tables of a web page, without what surrounds the article."""

import re

from drafter.errors import FileProblem
from drafter.importers.decoding import Decoded, decode, is_text
from drafter.importers.element import Element
from drafter.importers.html_table import collapse, is_hidden, is_layout, make_table, tidy
from drafter.importers.raw import RawBlock, RawParagraph, RawReport
from drafter.importers.registry import importer

_TAG_FIRST = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<(?:!doctype\s+html|\?xml|!--|[a-z][a-z0-9]*[\s>/])",
    re.IGNORECASE,
)
_CLOSING_TAG = re.compile(rb"</(?:p|td|tr|table|div|body|html|h[1-6])\s*>", re.IGNORECASE)
_FEWEST_TAGS = 3
_HEAD = 64 * 1024
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)|<\?xml[^>]*encoding=[\"']([\w-]+)", re.IGNORECASE)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        "address article blockquote body caption center dd details dir div dl dt fieldset figcaption figure"
        " h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p pre section summary table tbody td tfoot"
        " th thead tr ul",
    )
)
_DROPPED = frozenset(
    re.findall(
        r"\w+",
        "script style nav footer aside head noscript template iframe object svg form select button input"
        " textarea del audio video map canvas",
    )
)
_LISTS = ("ol", "ul", "dir", "menu")
_NUMBERED = re.compile(r"\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[①-⑳])")


def is_html(data: bytes) -> bool:
    """Say whether the data is a web page or a piece of one, by its tags."""
    head = data[:_HEAD].replace(b"\x00", b"")
    tagged = _TAG_FIRST.match(head) is not None or len(_CLOSING_TAG.findall(head)) >= _FEWEST_TAGS
    return tagged and is_text(data)


@importer("网页", suffixes=(".html", ".htm"), sniff=is_html)
def read(data: bytes, name: str) -> RawReport:
    """Read a web page; FileProblem where nothing can be read from it."""
    declared = _CHARSET.search(data[:_HEAD])
    charset = next(filter(None, declared.groups()), b"") if declared else b""
    decoded = decode(data, charset.decode("ascii"))
    if decoded is None:
        raise FileProblem(f"“{name}”里有乱码，认不出文字的编码。", "请在浏览器里打开，另存为网页再导入。")
    page = _Page()
    root = _parse(decoded, name)
    page.walk(root)
    return RawReport(tuple(page.blocks), _title(root), decoded.warnings)


def _parse(decoded: Decoded, name: str) -> Element:
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root: Element | None = etree.fromstring(decoded.text.replace("\x00", "").encode(), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise FileProblem(f"“{name}”里没有内容。", "请在浏览器里打开核对，重新保存网页。")
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise FileProblem(
            f"“{name}”层层嵌套得太深，读不了。", "请在浏览器里打开，把正文复制到 Word 里再导入。"
        )
    return root


def _title(root: Element) -> str | None:
    """Return the title of the article, which sites of the state declare, or of the page."""
    declared = (e.get("content") for e in root.iter("meta") if e.get("name", "").lower() == "articletitle")
    titles = (e.text for e in root.iter("title"))
    return next((text.strip() for text in (*declared, *titles) if text and text.strip()), None)


class _Page:
    """Collects the blocks of a page in reading order."""

    def __init__(self) -> None:
        self.blocks: list[RawBlock] = []
        self._line: list[str] = []
        self._level = 0
        self._tables = 0
        self._lists: list[int | None] = []
        self._number = ""

    def walk(self, root: Element) -> None:
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
        tag = str(element.tag)
        if tag in _BLOCKS:
            self._flush()
            self._level = _HEADINGS.get(tag, self._level)
        if tag in _LISTS:
            self._lists.append(0 if tag == "ol" else None)
        if tag in _DROPPED or is_hidden(element):
            return False
        if tag == "table" and not is_layout(element):
            self._take_table(element)
            return False
        if tag == "li":
            self._count_item()
        self._line.append("\n" if tag == "br" else collapse(element.text))
        return True

    def _close(self, element: Element) -> None:
        tag = str(element.tag)
        if tag in _BLOCKS:
            self._flush()
            self._level = 0 if tag in _HEADINGS else self._level
        if tag in _LISTS:
            self._lists.pop()
        self._line.append(collapse(element.tail))

    def _take_table(self, element: Element) -> None:
        self._tables += 1
        table = make_table(element, f"表格 {self._tables}")
        if table.cells:
            self.blocks.append(table)

    def _count_item(self) -> None:
        """Remember the number that a browser shows before an item of a numbered list."""
        count = self._lists[-1] if self._lists else None
        if count is not None:
            self._lists[-1] = count + 1
            self._number = f"{count + 1}."

    def _flush(self) -> None:
        for line in "".join(self._line).split("\n"):
            text = tidy(line)
            if text:
                number = "" if _NUMBERED.match(text) else self._number
                self.blocks.append(RawParagraph(f"{number}{text}", self._level))
                self._number = ""
        self._line.clear()
