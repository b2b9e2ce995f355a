"""What an OpenDocument text holds in parts of its own: heads and feet of pages, what it says of itself."""

from collections.abc import Iterator

from drafter.importers.docx_xml import tag
from drafter.importers.element import Element
from drafter.importers.left_out import about, margin
from drafter.importers.odt.body import lines
from drafter.model.draft import Aside, AsideKind

_MARGINS: dict[str, AsideKind] = {
    "header": "header",
    "header-left": "header",
    "header-first": "header",
    "footer": "footer",
    "footer-left": "footer",
    "footer-first": "footer",
}
_DUBLIN = "{http://purl.org/dc/elements/1.1/}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_PROPERTIES = {
    f"{_DUBLIN}title": "标题",
    f"{_META}initial-creator": "作者",
    f"{_DUBLIN}creator": "最后修改者",
    f"{_DUBLIN}subject": "主题",
    f"{_META}keyword": "关键词",
    f"{_DUBLIN}description": "备注",
}


def margins(styles: Element | None) -> Iterator[Aside]:
    """Yield the heads and feet of pages, each once."""
    seen: set[tuple[str, str]] = set()
    for part in styles.iterfind(".//{*}master-page/*") if styles is not None else ():
        kind, text = _MARGINS.get(tag(part)), "\n".join(lines(part))
        if kind and (kind, text) not in seen:
            seen.add((kind, text))
            yield from margin(kind, text)


def properties(meta: Element | None) -> Iterator[Aside]:
    """Yield title, authors and the like."""
    for element in meta.iter() if meta is not None else ():
        what = _PROPERTIES.get(str(element.tag))
        text = (element.text or "").strip()
        if what and text:
            yield about(what, text)
