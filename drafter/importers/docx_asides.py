"""What a Word document holds beside its text: deletions, comments, heads and feet, properties."""

from collections.abc import Iterator, Mapping

from drafter.importers.docx_styles import Styles
from drafter.importers.docx_text import read_paragraph
from drafter.importers.docx_xml import children, is_set, tag, value
from drafter.importers.element import Element
from drafter.importers.left_out import margin
from drafter.importers.package import Package
from drafter.model.draft import Aside, AsideKind

_PROPERTIES = {
    "core-properties": {
        "creator": "作者", "lastModifiedBy": "最后修改者", "title": "标题", "subject": "主题",
        "keywords": "关键词", "description": "备注", "category": "类别",
    },
    "extended-properties": {"Company": "单位", "Manager": "经理"},
}  # fmt: skip

Places = Mapping[Element, str]
"""The tables of data by their elements, each with the place that it has for a person."""


def beside(package: Package, main: str) -> Iterator[Aside]:
    """Yield what stands in parts of their own; `main` is the part of the document."""
    for part in package.every_related(main, "comments"):
        for number, comment in enumerate(children(package.xml(part)), 1):
            yield from _aside("comment", _lines(comment), f"批注 {number}")
    yield from _margins(package, main)
    yield from _properties(package)


def _margins(package: Package, main: str) -> Iterator[Aside]:
    """Yield the heads and feet of pages, each once; numbers of pages are none."""
    kinds: tuple[AsideKind, ...] = ("header", "footer")
    for kind in kinds:
        parts = (package.xml(part) for part in package.every_related(main, kind))
        texts = dict.fromkeys(_lines(root) for root in parts if root is not None)
        for text in texts:
            yield from margin(kind, text)


def _properties(package: Package) -> Iterator[Aside]:
    for kind, names in _PROPERTIES.items():
        for part in package.every_related("", kind):
            for element in children(package.xml(part)):
                if tag(element) in names:
                    yield from _aside("property", element.text or "", f"文档属性“{names[tag(element)]}”")


def left_out(body: Element, places: Places) -> Iterator[Aside]:
    """Yield, in reading order, what was deleted with changes tracked, and rows that are hidden."""
    outer: Element | None = None
    for mark in body.iter("{*}del", "{*}moveFrom", "{*}cellDel", "{*}hidden"):
        element = _marked(mark)
        if element is not None and (outer is None or outer not in element.iterancestors()):
            outer = element
            kind: AsideKind = "hidden" if tag(mark) == "hidden" else "deleted"
            yield from _aside(kind, _all_text(element), _place(element, places))


def _marked(mark: Element) -> Element | None:
    """Return what a mark in the properties of a row or a cell is about, or the deletion that it is itself."""
    properties = mark.getparent()
    if properties is not None and tag(properties) in ("trPr", "tcPr"):
        return properties.getparent() if tag(mark) != "hidden" or is_set(mark) else None
    return mark if len(mark) else None


def alternatives(body: Element, places: Places) -> Iterator[Aside]:
    """Yield the words put in for tables, for readers who cannot see them."""
    for properties in body.iter("{*}tblPr"):
        for name in ("tblCaption", "tblDescription"):
            yield from _aside("alt", value(properties, name) or "", _place(properties, places))


def _place(element: Element, places: Places) -> str:
    tables = (places[outer] for outer in element.iterancestors("{*}tbl") if outer in places)
    return next(tables, "正文")


def _all_text(element: Element) -> str:
    """Return all text below an element, deleted or not; alternate forms of the same only once."""
    texts = (
        e.text
        for e in element.iter("{*}t", "{*}delText")
        if next(e.iterancestors("{*}Fallback"), None) is None
    )
    return "".join(filter(None, texts))


def _lines(root: Element) -> str:
    """Return the paragraphs of a part of its own, each wording once."""
    styles = Styles(None)
    texts = (read_paragraph(paragraph, styles).text.strip() for paragraph in root.iter("{*}p"))
    return "\n".join(dict.fromkeys(filter(None, texts)))


def _aside(kind: AsideKind, text: str, place: str) -> Iterator[Aside]:
    if text.strip():
        yield Aside(kind, text.strip(), place)
