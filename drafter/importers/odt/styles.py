"""The styles of an OpenDocument text: what hides text, which list numbers it, how wide columns are."""

import re
from collections.abc import Iterator

from drafter.importers.docx_xml import attribute, child, tag
from drafter.importers.element import Element

_LENGTH = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,9})?)(in|cm|mm|pt|pc|px)")
_TWIPS = {"in": 1440.0, "cm": 1440 / 2.54, "mm": 144 / 2.54, "pt": 20.0, "pc": 240.0, "px": 15.0}


class Styles:
    """The styles by family and name; one has what it says itself, or what its parent has."""

    def __init__(self, *roots: Element | None) -> None:
        self._styles: dict[tuple[str | None, str | None], Element] = {}
        self._hidden: dict[tuple[str, str | None], bool] = {}
        self.lists: dict[str, Element] = {}
        self.outline: Element | None = None
        for root in (root for root in roots if root is not None):
            for element in root.iter("{*}style", "{*}list-style", "{*}outline-style"):
                self._know(element)

    def _know(self, element: Element) -> None:
        name = attribute(element, "name")
        if tag(element) == "style":
            self._styles[attribute(element, "family"), name] = element
        elif tag(element) == "list-style" and name:
            self.lists[name] = element
        elif tag(element) == "outline-style":
            self.outline = element

    def hides(self, family: str, name: str | None) -> bool:
        """Say whether a style of 「paragraph」 or 「text」 hides its text."""
        if (family, name) not in self._hidden:
            shown = (attribute(child(s, "text-properties"), "display") for s in self._chain(family, name))
            self._hidden[family, name] = next(filter(None, shown), "") == "none"
        return self._hidden[family, name]

    def list_of(self, name: str | None) -> str | None:
        """Return the list that numbers the paragraphs of a style; "" where it says that none does."""
        lists = (attribute(style, "list-style-name") for style in self._chain("paragraph", name))
        return next((found for found in lists if found is not None), None)

    def width(self, name: str | None) -> float | None:
        """Return the width (twips) that a column's style gives it, None for one that gives none."""
        style = self._styles.get(("table-column", name))
        found = _LENGTH.fullmatch(attribute(child(style, "table-column-properties"), "column-width") or "")
        return float(found[1]) * _TWIPS[found[2]] if found else None

    def _chain(self, family: str, name: str | None) -> Iterator[Element]:
        seen: set[str | None] = set()
        while name not in seen and (family, name) in self._styles:
            seen.add(name)
            style = self._styles[family, name]
            yield style
            name = attribute(style, "parent-style-name")
