"""The main text of a Word 97 document → blocks in reading order, as it shows with all changes accepted."""

from drafter.importers.left_out import LeftOut
from drafter.importers.nested import Flat, NestedBlock, flatten, paragraphs
from drafter.importers.raw import RawParagraph
from drafter.importers.word97.boxes import Boxes
from drafter.importers.word97.lists import Lists
from drafter.importers.word97.nesting import Nest
from drafter.importers.word97.story import Drawing, Paragraph, Stories
from drafter.model.draft import Aside, AsideKind


class Document:
    """Reads blocks, counting what is numbered; `left_out` is what cannot be taken over."""

    def __init__(self, stories: Stories, lists: Lists, boxes: Boxes) -> None:
        self._stories = stories
        self._lists = lists
        self._boxes = boxes
        self._held = ""
        self.left_out = LeftOut()

    def read(self, first: int, end: int) -> Flat:
        """Read the text from the character `first` to before `end`, then what boxes hold elsewhere."""
        content = self._content(first, end)
        for begin, behind in self._boxes.rest():
            content += self._content(begin, behind)
        return flatten(content)

    def _content(self, first: int, end: int) -> list[NestedBlock]:
        nest = Nest()
        for paragraph in self._stories.paragraphs(first, end):
            nest.add(paragraph, self._paragraph(paragraph))
        content = nest.finish()
        held, self._held = self._held.strip(), ""
        return [*content, RawParagraph(held)] if held else content

    def _paragraph(self, paragraph: Paragraph) -> list[NestedBlock]:
        """Return what a paragraph makes: its lines, what was found beside them, the boxes anchored in it."""
        self.left_out.changed |= paragraph.changed
        self.left_out.pictures += paragraph.pictures
        self.left_out.notes += paragraph.notes
        text, self._held = self._held + paragraph.text, ""
        look = paragraph.look
        content = [*_aside("deleted", paragraph.deleted), *_aside("hidden", paragraph.hidden)]
        if paragraph.goes_on:
            self._held = text
        elif text.strip() and not look.contents:
            content += paragraphs(text, look.level, self._lists.next(look.number, look.number_level))
        held, self._held = self._held, ""
        for drawing in paragraph.drawings:
            content += self._drawing(drawing)
        self._held = held
        return content

    def _drawing(self, drawing: Drawing) -> list[NestedBlock]:
        """Return what the box of a drawing holds; one without a box is counted."""
        texts = self._boxes.take(drawing.place)
        if drawing.kind is not None:
            return [a for text in texts for a in _aside(drawing.kind, self._stories.words(*text))]
        self.left_out.pictures += not texts
        return [block for text in texts for block in self._content(*text)]


def _aside(kind: AsideKind, text: str) -> list[NestedBlock]:
    return [Aside(kind, text.strip())] if text.strip() else []
