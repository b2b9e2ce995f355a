"""The paragraph styles of a Word document: which level of the outline and which list they carry."""

from drafter.importers.docx_xml import attribute, tag, value
from drafter.importers.element import Element

_BODY = 9


class Styles:
    """The styles by id; a style has what it says itself, or what the style it is based on has."""

    def __init__(self, root: Element | None) -> None:
        found = [e for e in (root if root is not None else ()) if tag(e) == "style"]
        self._styles = {attribute(e, "styleId"): e for e in found}
        self._default = next((attribute(e, "styleId") for e in found if _is_default(e)), None)

    def chain(self, style: str | None) -> list[str]:
        """Return the ids of a style and of those that it is based on, itself first."""
        chain: list[str] = []
        current = style or self._default
        while current is not None and current in self._styles and current not in chain:
            chain.append(current)
            current = value(self._styles[current], "basedOn")
        return chain

    def level(self, properties: Element | None) -> int:
        """Return the heading level of a paragraph by its w:pPr, 0 for body text."""
        own = value(properties, "outlineLvl")
        found = own or self._first(value(properties, "pStyle"), "pPr", "outlineLvl")
        level = int(found) if found and found.isdigit() else _BODY
        return 0 if level >= _BODY else level + 1

    def number(self, style: str | None) -> str | None:
        """Return the list that the paragraphs of a style are numbered in."""
        return self._first(style, "pPr", "numPr", "numId")

    def number_level(self, style: str | None) -> str | None:
        """Return the level in that list, None where the list itself names the style."""
        return self._first(style, "pPr", "numPr", "ilvl")

    def _first(self, style: str | None, *path: str) -> str | None:
        found = (value(self._styles[name], *path) for name in self.chain(style))
        return next((text for text in found if text is not None), None)


def _is_default(style: Element) -> bool:
    paragraph = attribute(style, "type") == "paragraph"
    return paragraph and attribute(style, "default") in ("1", "true", "on")
