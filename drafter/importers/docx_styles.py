"""The styles of a Word document: which level of the outline, which list, what hides its text."""

from drafter.importers.docx_xml import attribute, child, count, is_on, is_set, tag, value
from drafter.importers.element import Element

_BODY = 9


class Styles:
    """The styles by id; a style has what it says itself, or what the style it is based on has."""

    def __init__(self, root: Element | None) -> None:
        elements = list(root) if root is not None else []
        found = [e for e in elements if tag(e) == "style"]
        self._styles = {attribute(e, "styleId"): e for e in found}
        self._default = next((attribute(e, "styleId") for e in found if _is_default(e)), None)
        defaults = next((e for e in elements if tag(e) == "docDefaults"), None)
        self.may_hide = root is not None and next(root.iter("{*}vanish"), None) is not None
        """Whether any text is hidden by more than what is said of it itself."""
        self._all_hidden = is_on(child(defaults, "rPrDefault", "rPr"), "vanish")
        self._hidden: dict[str | None, bool] = {}
        self._found: dict[tuple[str | None, tuple[str, ...]], str | None] = {}
        self.contents = self._named("toc ", "contents ")
        """The styles of lines in a table of contents."""
        self.prompts = self._named("placeholder text")
        """The styles of what a content control shows until somebody fills it in."""

    def chain(self, style: str | None) -> list[str]:
        """Return the ids of a paragraph's style and of those that it is based on, itself first."""
        return self._chain(style or self._default)

    def _chain(self, style: str | None) -> list[str]:
        chain: list[str] = []
        current = style
        while current is not None and current in self._styles and current not in chain:
            chain.append(current)
            current = value(self._styles[current], "basedOn")
        return chain

    def level(self, properties: Element | None) -> int:
        """Return the heading level of a paragraph by its w:pPr, 0 for body text."""
        own = value(properties, "outlineLvl")
        level = count(own or self._first(value(properties, "pStyle"), "pPr", "outlineLvl"), _BODY, _BODY)
        return 0 if level >= _BODY else level + 1

    def number(self, style: str | None) -> str | None:
        """Return the list that the paragraphs of a style are numbered in."""
        return self._first(style, "pPr", "numPr", "numId")

    def number_level(self, style: str | None) -> str | None:
        """Return the level in that list, None where the list itself names the style."""
        return self._first(style, "pPr", "numPr", "ilvl")

    def hides(self, run: Element | None, paragraph: str | None) -> bool:
        """Say whether text is hidden, by the w:rPr of its run and the style of its paragraph.

        What the run says itself goes before its styles. The styles of paragraph and run each turn
        hiding over (ISO/IEC 29500-1, 17.7.3); defaults that hide are not turned over.
        """
        own = child(run, "vanish")
        if own is not None or not self.may_hide:
            return own is not None and is_set(own)
        by_run = self._hides(value(run, "rStyle")) if run is not None else False
        return self._all_hidden or self._hides(paragraph or self._default) != by_run

    def _hides(self, style: str | None) -> bool:
        if style not in self._hidden:
            found = (child(self._styles[name], "rPr", "vanish") for name in self._chain(style))
            switch = next((vanish for vanish in found if vanish is not None), None)
            self._hidden[style] = switch is not None and is_set(switch)
        return self._hidden[style]

    def _named(self, *beginnings: str) -> frozenset[str]:
        """Return the ids of the styles whose names, in English and small letters, begin so."""
        names = ((style, value(element, "name") or "") for style, element in self._styles.items())
        return frozenset(style for style, name in names if style and name.lower().startswith(beginnings))

    def _first(self, style: str | None, *path: str) -> str | None:
        key = (style, path)
        if key not in self._found:
            found = (value(self._styles[name], *path) for name in self.chain(style))
            self._found[key] = next((text for text in found if text is not None), None)
        return self._found[key]


def _is_default(style: Element) -> bool:
    paragraph = attribute(style, "type") == "paragraph"
    return paragraph and attribute(style, "default") in ("1", "true", "on")
