"""The numbers that an OpenDocument text writes before paragraphs by itself: 「一、」, 「（一）」, 「1.」."""

import re
from dataclasses import dataclass

from drafter.importers.docx_numbers import write_number
from drafter.importers.docx_xml import attribute, children, count, tag
from drafter.importers.element import Element
from drafter.importers.odt.styles import Styles

_LEVELS = 10
_HIGHEST = 9999
_FORMS = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "一": "chineseCounting", "壹": "chineseLegalSimplified", "甲": "ideographTraditional",
    "子": "ideographZodiac", "①": "decimalEnclosedCircle", "１": "decimalFullWidth",
}  # fmt: skip
"""Word's names of the forms, by the first sign of the form's: LibreOffice writes 「一, 二, 三, ...」."""

_PLACE = re.compile(r"%([0-9]{1,2})%")


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list: how it counts, from which number, the text with %n% for the number of level n."""

    form: str = ""
    text: str = ""
    start: int = 1


class Count:
    """The numbers that a list of some style has reached, by level."""

    def __init__(self, style: str, levels: list[_Level]) -> None:
        self.style = style
        self._levels = levels
        self._reached: list[int | None] = [None] * _LEVELS

    def next(self, level: int, start: int | None = None) -> str:
        """Return the number of the next paragraph on a level (from 0), "" where it is a sign or none.

        `start` is the number that the paragraph itself asks for.
        """
        if not 0 <= level < min(len(self._levels), _LEVELS):
            return ""
        reached = self._reached[level]
        following = self._levels[level].start if reached is None else reached + 1
        self._reached[level:] = [following if start is None else start, *[None] * (_LEVELS - level - 1)]
        return _PLACE.sub(lambda match: self._written(int(match[1]) - 1), self._levels[level].text)

    def _written(self, level: int) -> str:
        if not 0 <= level < len(self._levels):
            return ""
        known, reached = self._levels[level], self._reached[level]
        return write_number(known.start if reached is None else reached, known.form) if known.form else ""


class Numbers:
    """The lists of a document, each with what it has reached."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._by_id: dict[str | None, Count] = {}
        self._by_style: dict[str, Count] = {}
        self._headings = Count("", _levels(styles.outline))

    def begin(self, element: Element, style: str) -> Count:
        """Begin the outermost element of a list, or go on with one before it where it says so."""
        before = attribute(element, "continue-list")
        continued = self._by_id.get(before) if before else None
        if attribute(element, "continue-numbering") == "true":
            continued = continued or self._by_style.get(style)
        found = continued or Count(style, _levels(self._styles.lists.get(style)))
        self._by_style[style] = found
        self._by_id[attribute(element, "id")] = found
        return found

    def heading(self, element: Element) -> str:
        """Return the number of a text:h outside of lists, by the outline of the document."""
        if attribute(element, "is-list-header") == "true":
            return ""
        if self._styles.list_of(attribute(element, "style-name")) == "":
            return ""
        level = count(attribute(element, "outline-level"), 1, _LEVELS) - 1
        is_new = attribute(element, "restart-numbering") == "true"
        return self._headings.next(level, start_of(element) if is_new else None)


def start_of(element: Element) -> int | None:
    """Return the number that an item of a list or a heading asks for, None for the next one."""
    start = count(attribute(element, "start-value"), -1, _HIGHEST)
    return None if start < 0 else start


def _levels(style: Element | None) -> list[_Level]:
    found = {count(attribute(e, "level"), 1, _LEVELS): _level(e) for e in children(style)}
    return [found.get(number, _Level()) for number in range(1, max(found, default=0) + 1)]


def _level(element: Element) -> _Level:
    form = attribute(element, "num-format") or ""
    if tag(element) not in ("list-level-style-number", "outline-level-style") or not form:
        return _Level()
    start = count(attribute(element, "start-value"), 1, _HIGHEST)
    return _Level(_FORMS.get(form[0], "decimal"), _text(element), start)


def _text(element: Element) -> str:
    """Return the text around the number: LibreOffice's own, or put together as the standard says."""
    prefix, suffix = attribute(element, "num-prefix") or "", attribute(element, "num-suffix") or ""
    level = count(attribute(element, "level"), 1, _LEVELS)
    first = max(level - count(attribute(element, "display-levels"), 1, _LEVELS), 0) + 1
    plain = ".".join(f"%{number}%" for number in range(first, level + 1))
    text = attribute(element, "num-list-format") or plain
    whole = text.startswith(prefix) and text.endswith(suffix)
    return text if whole else f"{prefix}{text}{suffix}"
