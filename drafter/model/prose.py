"""The text of a part: paragraphs and pictures, and the outline that their numbering shows."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Origin = Literal["typed", "last_year", "imported"]

_MARKS = (
    (2, re.compile(r"\s*[（(][一二三四五六七八九十]{1,3}[）)]")),
    (4, re.compile(r"\s*[（(]\d{1,2}[）)]")),
    (3, re.compile(r"\s*\d{1,2}[.．、](?!\d)")),
)
_LONGEST_HEADING = 50
_LONGEST_LEAD = 40
_SENTENCE_END = "。；;：:，,！!？?、"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph or a sub-heading as one line of text, and where its words come from."""

    text: str
    origin: Origin = "typed"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture between paragraphs; `name` is its key in the draft's pictures."""

    name: str
    caption: str = ""


Item = Paragraph | Picture
Prose = tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """How a paragraph stands in the outline.

    `level` is 0 for running text, 2 for （一）, 3 for 1., 4 for （1）. A sub-heading that runs into
    its text has both `lead` and `text`; a heading of its own has only `lead`; running text only
    `text`. `lead + text` is always the whole paragraph.
    """

    level: int
    lead: str
    text: str


def outline(text: str) -> Outline:
    """Read the level of a paragraph off its numbering, as the official document style numbers."""
    level = next((level for level, mark in _MARKS if mark.match(text)), 0)
    if not level:
        return Outline(0, "", text)
    if len(text) <= _LONGEST_HEADING and text.rstrip()[-1] not in _SENTENCE_END:
        return Outline(level, text, "")
    end = text.find("。") + 1
    if level < 4 and 0 < end <= _LONGEST_LEAD and text[end:].strip():
        return Outline(level, text[:end], text[end:])
    return Outline(0, "", text)


def from_text(text: str, origin: Origin = "typed") -> Prose:
    """Make paragraphs of plain text, one a line; blank lines are left out."""
    return tuple(Paragraph(line.strip(), origin) for line in text.splitlines() if line.strip())


def plain(prose: Iterable[Item]) -> str:
    """Return the paragraphs as plain text, parted by one newline; pictures are left out."""
    return "\n".join(item.text for item in prose if isinstance(item, Paragraph) and item.text.strip())


def unchanged(old: Prose, new: Prose) -> tuple[int, int]:
    """Return how many items `old` and `new` have in common at the beginning, and then at the end.

    An editor hands over what it shows, without origins: a paragraph counts as the same by its words.
    """
    head = _common(old, new)
    return head, _common(old[head:][::-1], new[head:][::-1])


def _common(old: Prose, new: Prose) -> int:
    count = 0
    for left, right in zip(old, new, strict=False):
        if not _same(left, right):
            break
        count += 1
    return count


def _same(left: Item, right: Item) -> bool:
    if isinstance(left, Paragraph) and isinstance(right, Paragraph):
        return left.text == right.text
    return left == right
