"""The numbers that a browser, or Word in its own HTML, shows before the items of a list."""

import re

from drafter.importers.docx_numbers import write_number
from drafter.importers.element import Element
from drafter.importers.html_tree import style, tag
from drafter.importers.nested import numbered

LISTS = frozenset({"ol", "ul", "dir", "menu"})
_NUMBERED = re.compile(r"\s*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3})[）)、.．]|[①-⑳])")
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([\w-]+)", re.IGNORECASE)
_FORMS = {
    "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter", "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter", "lower-roman": "lowerRoman", "upper-roman": "upperRoman",
    "cjk-ideographic": "chineseCounting", "simp-chinese-informal": "chineseCounting",
    "cjk-decimal": "ideographDigital", "decimal-leading-zero": "decimalZero",
}  # fmt: skip
_CHINESE = ("chineseCounting", "ideographDigital")
_BARE = ("none", "disc", "circle", "square")
_HIGHEST = 9999


class Lists:
    """The lists that are open, the innermost last, and the number that waits for its text."""

    def __init__(self) -> None:
        self._open: list[tuple[str, int]] = []
        self._waiting = ""

    def begin(self, element: Element) -> None:
        """Begin a list; only an ordered one has numbers."""
        form = _form(element) if tag(element) == "ol" else ""
        self._open.append((form, _number(element.get("start"), 1)))

    def end(self) -> None:
        """End the innermost list."""
        self._open.pop()

    def item(self, element: Element) -> None:
        """Begin an item: its number goes before the next text."""
        form, number = self._open[-1] if self._open else ("", 1)
        own = _STYLE.search(style(element))
        if not form or (own and own[1].lower() == "none"):
            return
        number = _number(element.get("value"), number)
        self._open[-1] = (form, number + 1)
        self._waiting = write_number(number, form) + ("、" if form in _CHINESE else ".")

    def mark(self, text: str) -> None:
        """Take the mark that Word wrote before an item in its own HTML; bullets are none."""
        self._waiting = text if _NUMBERED.fullmatch(text) else ""

    def numbered(self, text: str) -> str:
        """Return a line with the number that waits for it, unless it has one already."""
        number, self._waiting = self._waiting, ""
        return text if not number or _NUMBERED.match(text) else numbered(number, text)


def _form(element: Element) -> str:
    named = _STYLE.search(style(element))
    form = named[1] if named else element.get("type", "1")
    return "" if form.lower() in _BARE else _FORMS.get(form, "decimal")


def _number(text: str | None, default: int) -> int:
    match = re.fullmatch(r"\s*([0-9]{1,9})\s*", text or "")
    return min(int(match[1]), _HIGHEST) if match else default
