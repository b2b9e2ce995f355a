"""What stands beside the text of a Word 97 document: comments, headers and footers."""

from collections.abc import Iterator

from drafter.importers.left_out import margin
from drafter.importers.word97.boxes import lines
from drafter.importers.word97.fib import Fib, Part, Story
from drafter.importers.word97.story import Stories
from drafter.model.draft import Aside, AsideKind

_SEPARATORS = 6
"""The first stories of the headers are lines above footnotes and endnotes."""

_KINDS: tuple[AsideKind, ...] = ("header", "header", "footer", "footer", "header", "footer")
"""The stories of each section: on even and odd pages, on the first one (MS-DOC 2.8.22)."""


def read_asides(fib: Fib, stories: Stories) -> Iterator[Aside]:
    """Yield comments in their order, then each header and footer once; numbers of pages are none."""
    for number, text in enumerate(_texts(fib, stories, Story.COMMENTS, Part.COMMENTS), 1):
        if text:
            yield Aside("comment", text, f"批注 {number}")
    passed: set[tuple[AsideKind, str]] = set()
    margins = list(_texts(fib, stories, Story.HEADERS, Part.HEADERS))[_SEPARATORS:]
    for number, text in enumerate(margins):
        kind = _KINDS[number % len(_KINDS)]
        if text and (kind, text) not in passed:
            passed.add((kind, text))
            yield from margin(kind, text)


def _texts(fib: Fib, stories: Stories, story: Story, part: Part) -> Iterator[str]:
    """Yield the texts that a story is parted into; one whose place is not sound is blank."""
    begin, end = fib.story(story)
    for first, behind, _ in lines(fib.part(part), 0):
        sound = first <= behind <= end - begin
        paragraphs = stories.paragraphs(begin + first, begin + behind) if sound else ()
        yield "\n".join(p.text.strip() for p in paragraphs if p.text.strip())
