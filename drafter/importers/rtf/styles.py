"""The style sheet of an RTF file: which styles are headings, which lines of a table of contents."""

import re

from drafter.importers.rtf.flow import CONTENTS

_HEADING = re.compile(r"(?:heading|标题) ?([1-9])", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|contents|目录) ?[1-9]", re.IGNORECASE)
_BODY = 9
_LONGEST_NAME = 200

STYLE_WORDS = frozenset({"s", "cs", "ds", "ts", "outlinelevel"})
"""Words of the style sheet."""


def heading_level(outline: int | None) -> int:
    """Return the heading level for a level of the outline (from 0), 0 for body text."""
    return outline + 1 if outline is not None and 0 <= outline < _BODY else 0


class Styles:
    """Levels by the number of the style. As a place for text it takes that of the style sheet: names."""

    def __init__(self) -> None:
        self._levels: dict[int, int] = {}
        self._current: int | None = None
        self._name = ""

    def declare(self, word: str, value: int | None) -> None:
        """Take a control word of the style sheet: it begins the entry of a style, or tells its level."""
        if word in ("s", "cs", "ds", "ts"):
            self._current = value if word == "s" else None
            self._name = ""
        elif word == "outlinelevel" and self._current is not None:
            self._levels[self._current] = heading_level(value)

    def add(self, text: str) -> None:
        """Take a piece of the style's name, which ends in a semicolon."""
        self._name = (self._name + text)[:_LONGEST_NAME]
        if self._current is not None and text.endswith(";"):
            self._know(self._current, self._name[:-1].strip())

    def level(self, number: int | None) -> int:
        """Return the heading level of a style, CONTENTS for one of tables of contents."""
        return self._levels.get(number or 0, 0)

    def _know(self, number: int, name: str) -> None:
        heading = _HEADING.fullmatch(name)
        if _CONTENTS.fullmatch(name):
            self._levels[number] = CONTENTS
        elif heading:
            self._levels.setdefault(number, int(heading[1]))
