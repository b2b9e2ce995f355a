"""A story of a Word 97 document → its paragraphs: what is shown, what was deleted and what is hidden."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from drafter.importers.word97.fields import instructions
from drafter.importers.word97.looks import CharacterLook, Looks, ParagraphLook
from drafter.importers.word97.pieces import Text
from drafter.importers.word97.runs import Run
from drafter.model.draft import AsideKind

_END = "\r"
_MARKS = re.compile("[\r\x07\x0c]")
_PICTURE, _NOTE, _DRAWING = "\x01", "\x02", "\x08"
_SYMBOL = "("
_SIGNS = {"\x0b": "\n", "\x0e": "\n", "\x1e": "-", "\x1f": "", "\t": "\t"}
_MARKUP = "<>"
"""As special signs they mark where XML begins and ends, and are not shown."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing anchored in a paragraph, by its place; `kind` says why it does not show, None: it does."""

    place: int
    kind: AsideKind | None


@dataclass(slots=True)
class Paragraph:
    """A paragraph: what it shows, what of it was deleted or is hidden, its look and its mark.

    `goes_on` says that the mark is deleted or hidden, so that the text goes on in the next one;
    `changed` that a person's changes are tracked in it.
    """

    look: ParagraphLook
    mark: str = ""
    text: str = ""
    deleted: str = ""
    hidden: str = ""
    deleted_mark: bool = False
    goes_on: bool = False
    changed: bool = False
    pictures: int = 0
    notes: int = 0
    drawings: list[Drawing] = field(default_factory=list[Drawing])


class Stories:
    """Reads stretches of the text as paragraphs."""

    def __init__(self, text: Text, characters: list[Run], paragraphs: list[Run], looks: Looks) -> None:
        self._text = text.characters
        self._characters = characters
        self._paragraphs = paragraphs
        self._looks = looks
        self._character_ends = [run.end for run in characters]
        self._paragraph_ends = [run.end for run in paragraphs]
        self._skipped = instructions(self._text)
        self._skipped_ends = [end for _, end in self._skipped]

    def paragraphs(self, first: int, end: int) -> Iterator[Paragraph]:
        """Yield the paragraphs from the character `first` to before `end`."""
        while first < end:
            mark = _MARKS.search(self._text, first, end)
            yield self._paragraph(first, mark.start() if mark else end, mark[0] if mark else "")
            first = mark.end() if mark else end

    def words(self, first: int, end: int) -> str:
        """Return the lines of a stretch of the text that are not blank."""
        texts = (paragraph.text.strip() for paragraph in self.paragraphs(first, end))
        return "\n".join(filter(None, texts))

    def _paragraph(self, first: int, last: int, mark: str) -> Paragraph:
        """Read the text from `first` to before `last`, where the mark stands."""
        run = _at(self._paragraphs, self._paragraph_ends, last if mark else last - 1)
        paragraph = Paragraph(self._looks.paragraph(run.properties if run else b""), mark)
        for begin, behind, look in self._looked(first, last + len(mark), paragraph.look.style):
            paragraph.changed = paragraph.changed or look.deleted or look.inserted
            if behind > last:
                _close(paragraph, look)
            for shown_from, shown_to in self._shown(begin, min(behind, last)):
                self._add(paragraph, shown_from, shown_to, look)
        return paragraph

    def _looked(self, first: int, end: int, style: int) -> Iterator[tuple[int, int, CharacterLook]]:
        """Yield the stretches of the same look; where no run is known the style alone counts."""
        index = bisect_right(self._character_ends, first)
        while first < end:
            run = self._characters[index] if index < len(self._characters) else None
            if run is None or run.first > first:
                behind, properties = min(run.first if run else end, end), b""
            else:
                behind, properties = min(run.end, end), run.properties
                index += 1
            yield first, behind, self._looks.characters(properties, style)
            first = behind

    def _shown(self, first: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield what is left of a stretch without the instructions of fields."""
        index = bisect_right(self._skipped_ends, first)
        while index < len(self._skipped) and self._skipped[index][0] < end:
            begin, behind = self._skipped[index]
            if first < begin:
                yield first, begin
            first = max(first, behind)
            index += 1
        if first < end:
            yield first, end

    def _add(self, paragraph: Paragraph, first: int, end: int, look: CharacterLook) -> None:
        if look.special:
            for place in range(first, end):
                _count(paragraph, place, self._text[place], look)
        text = _whole("".join(_sign(sign, look) for sign in self._text[first:end]))
        if look.deleted:
            paragraph.deleted += text
        elif look.hidden:
            paragraph.hidden += text
        else:
            paragraph.text += text


def _sign(sign: str, look: CharacterLook) -> str:
    """Return what a character shows."""
    if look.special and sign == _SYMBOL:
        return look.symbol
    if look.special and sign in _MARKUP:
        return ""
    return sign if sign >= " " else _SIGNS.get(sign, "")


def _count(paragraph: Paragraph, place: int, sign: str, look: CharacterLook) -> None:
    """Count what a special sign stands for and what cannot be taken over as text."""
    kind: AsideKind | None = "deleted" if look.deleted else "hidden" if look.hidden else None
    if sign == _DRAWING:
        paragraph.drawings.append(Drawing(place, kind))
    elif kind is None:
        paragraph.pictures += sign == _PICTURE and look.picture
        paragraph.notes += sign == _NOTE


def _close(paragraph: Paragraph, look: CharacterLook) -> None:
    """Take note of how the mark of a paragraph looks; a cell's and a row's hold, whatever they look like."""
    inner = paragraph.look.cell_end or paragraph.look.row_end
    paragraph.deleted_mark = look.deleted
    paragraph.goes_on = paragraph.mark == _END and not inner and (look.deleted or look.runs_on)


def _at(runs: list[Run], ends: list[int], place: int) -> Run | None:
    index = bisect_right(ends, place)
    return runs[index] if index < len(runs) and runs[index].first <= place else None


def _whole(text: str) -> str:
    """Join the halves of characters beyond U+FFFF."""
    if not any("\ud800" <= sign <= "\udfff" for sign in text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
