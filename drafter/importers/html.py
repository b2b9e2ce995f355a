"""HTML → RawReport: headings, paragraphs and tables of a web page, without what surrounds the article."""

import re
from collections.abc import Iterator

from drafter.errors import FileProblem
from drafter.importers import bounds
from drafter.importers.decoding import Decoded, decode, is_text
from drafter.importers.element import Element
from drafter.importers.html_page import Page
from drafter.importers.html_tree import text_of
from drafter.importers.raw import RawParagraph, RawReport, RawTable
from drafter.importers.registry import importer

_TAG_FIRST = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<(?:!doctype\s+html|\?xml|!--|[a-z][a-z0-9]*[\s>/])",
    re.IGNORECASE,
)
_LONG_TAG = re.compile(r"<[a-z][^<>]{10000,}", re.IGNORECASE)
_CLOSING_TAG = re.compile(rb"</(?:p|td|tr|table|div|body|html|h[1-6])\s*>", re.IGNORECASE)
_FEWEST_TAGS = 3
_HEAD = 64 * 1024
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)|<\?xml[^>]*encoding=[\"']([\w-]+)", re.IGNORECASE)
_BREAKS_AT_BLANKS = re.compile(
    r"<meta\s[^>]{0,99}generator[^>]{0,99}(?:Libre|Open|Star)Office", re.IGNORECASE
)
"""LibreOffice ends a line of the source only where a blank stands; others, such as Word, anywhere."""
_DOCUMENT = re.compile(r"\.(?:docx?|wps|pdf|rtf|odt)(?:$|[?#])", re.IGNORECASE)
_FRAMES = ("iframe", "frame", "embed", "object")
_SHORTEST_REPORT = 300
_SHORTEST_NOTICE = 30
_LONGEST_LABEL = 60


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
    bounds.require(decoded.text.count("<"), bounds.MOST_TAGS, name)
    # The parser compares each attribute of a tag with all others.
    for tag in _LONG_TAG.findall(decoded.text):
        bounds.require(len(tag.split()), bounds.MOST_ATTRIBUTES, name)
    root = _parse(decoded, name)
    page = Page(root)
    if not any(isinstance(block, RawTable) for block in page.blocks):
        length = sum(len(block.text) for block in page.blocks if isinstance(block, RawParagraph))
        _refuse_empty(root, length, name)
    warnings = (*decoded.warnings, *_warnings(page))
    return RawReport(tuple(page.blocks), _title(root), warnings, tuple(page.asides))


def _warnings(page: Page) -> Iterator[str]:
    if page.pictures:
        yield f"网页里有 {page.pictures} 张图片没有带入，需要的请自行插入。"
    if page.notes:
        yield f"网页里有 {page.notes} 条脚注或尾注没有带入，请核对。"


def _refuse_empty(root: Element, length: int, name: str) -> None:
    """Raise FileProblem where a page with too little text for a report shows where the report is."""
    if length >= _SHORTEST_REPORT:
        return
    attached = next((link for link in root.iter("a") if _DOCUMENT.search(link.get("href", ""))), None)
    if attached is not None:
        what = f"“{name}”里没有报告的正文，正文可能在附件“{_label(attached)}”里。"
        raise FileProblem(what, "请在网页上下载这个附件，再导入附件。")
    if next(root.iter(*_FRAMES), None) is not None:
        what = f"“{name}”里没有报告的正文，正文放在网页里嵌入的另一个页面中。"
        raise FileProblem(what, "请在浏览器里打开报告，全选复制正文，再到本程序里粘贴。")
    if length < _SHORTEST_NOTICE and next(root.iter("script"), None) is not None:
        what = f"“{name}”里没有报告的正文，正文要在浏览器里打开网页时才会出现。"
        raise FileProblem(what, "请在浏览器里打开网页，等正文出来以后全选复制，再到本程序里粘贴。")


def _label(link: Element) -> str:
    return text_of(link)[:_LONGEST_LABEL] or link.get("href", "").rpartition("/")[2]


def _parse(decoded: Decoded, name: str) -> Element:
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root: Element | None = etree.fromstring(_text(decoded).encode(), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise FileProblem(f"“{name}”里没有内容。", "请在浏览器里打开核对，重新保存网页。")
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise FileProblem(
            f"“{name}”层层嵌套得太深，读不了。", "请在浏览器里打开，把正文复制到 Word 里再导入。"
        )
    return root


def _text(decoded: Decoded) -> str:
    text = decoded.text.replace("\x00", "")
    return re.sub(r"[\r\n]", " ", text) if _BREAKS_AT_BLANKS.search(text, 0, _HEAD) else text


def _title(root: Element) -> str | None:
    """Return the title of the article, which sites of the state declare, or of the page."""
    declared = (e.get("content") for e in root.iter("meta") if e.get("name", "").lower() == "articletitle")
    titles = (e.text for e in root.iter("title"))
    return next((text.strip() for text in (*declared, *titles) if text and text.strip()), None)
