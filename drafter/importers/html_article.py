"""Which part of a web page is the report, and what around it still belongs to it."""

import re
from collections.abc import Iterator
from typing import Literal

from drafter.importers.element import Element
from drafter.importers.html_tree import is_hidden, tag
from drafter.importers.match.cover import is_organ
from drafter.importers.match.headings import is_heading

Zone = Literal["before", "inside", "behind", "outside"]
"""Where the walk through a page is: `behind` the report but in the same element, or further out."""

_FEWEST_HEADINGS = 3
_LONGEST_HEADING = 60
_MAY_BE_HEADING = re.compile("情况|问题|事项")
_TABLE_PARTS = ("table", "thead", "tbody", "tfoot", "tr")
_NO_TEXT = frozenset({"script", "style", "option", "title", "textarea", "select"})
_TITLE = re.compile(r"[^>»›|_]{0,60}公开[^>»›|_]{0,12}(?:报告|年报)[^>»›|_]{0,15}")
_DATE = re.compile(
    r"[^:：]{0,30}(?:20\d\d|[二〇○零]{2,3}[一二三四五六七八九〇○零]{1,2})\s*年.{1,8}月.{1,8}日"
)
_SHORTEST_PROSE = 30
_FURNITURE = re.compile(
    r"(?:^|[-_\s])(?:bdshare\w*|share|social|bread|crumbs?|breadcrumbs?|print|qrcode|ewm|related|xgyd|xgwd"
    r"|copyright|foot(?:er)?|side(?:bar)?|nav|menu|toolbar|pager|pagination|prevnext|search)(?:$|[-_\s\d])",
    re.IGNORECASE,
)
_LONGEST_FURNITURE = 600


def find(root: Element) -> Element | None:
    """Return the smallest element that holds the headings of the report's parts; None where too few show.

    Headings in links are those of a menu.
    """
    paths = [_path(element) for element in _headings(root)]
    if len(paths) < _FEWEST_HEADINGS:
        return None
    shared = paths[0]
    for path in paths[1:]:
        same = (index for index, pair in enumerate(zip(shared, path, strict=False)) if pair[0] is not pair[1])
        shared = shared[: next(same, min(len(shared), len(path)))]
    while shared and tag(shared[-1]) in _TABLE_PARTS:
        shared.pop()
    return shared[-1] if shared else None


def _headings(root: Element) -> Iterator[Element]:
    """Yield the elements that stand right around the wording of a heading."""
    for element in root.iter():
        name = tag(element)
        for text, around in ((element.text, element), (element.tail, element.getparent())):
            if around is None or not text or not _is_heading(text):
                continue
            if not (around is element and name in _NO_TEXT) and not _is_no_heading(around):
                yield around


def _is_heading(text: str) -> bool:
    line = text.strip()
    return len(line) <= _LONGEST_HEADING and bool(_MAY_BE_HEADING.search(line)) and is_heading(line)


def _is_no_heading(element: Element) -> bool:
    chain = (element, *element.iterancestors())
    return any((tag(e) == "a" and e.get("href")) or tag(e) in _NO_TEXT or is_hidden(e) for e in chain)


def _path(element: Element) -> list[Element]:
    """Return an element and those around it, the outermost first."""
    return [*reversed(list(element.iterancestors())), element]


def is_furniture(element: Element) -> bool:
    """Say whether an element is called what pages call their menus, bars and feet, and holds no prose."""
    names = f"{element.get('class', '')} {element.get('id', '')}"
    if not _FURNITURE.search(names):
        return False
    text = "".join(element.itertext())
    return len(text) <= _LONGEST_FURNITURE and element.find(".//table") is None and not is_prose(text)


def belongs(text: str, zone: Zone, *, linked: bool) -> bool:
    """Say whether a line outside the report is part of it: its title, its preamble, its signature.

    `linked` lines lead elsewhere, such as to the reports of other years.
    """
    if zone == "inside":
        return True
    if zone == "outside" or linked:
        return False
    if zone == "before":
        return bool(_TITLE.fullmatch(text)) or is_prose(text) or is_organ(text)
    return bool(_DATE.fullmatch(text)) or is_prose(text) or is_organ(text)


def is_prose(text: str) -> bool:
    """Say whether a text is a sentence, and no line of a menu."""
    return len(text) >= _SHORTEST_PROSE and "。" in text
