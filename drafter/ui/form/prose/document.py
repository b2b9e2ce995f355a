"""A part's text and a text document: what the document says, and how it comes to say something else."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextImageFormat

from drafter.model.prose import Item, Paragraph, Picture, Prose

_OBJECT = "\ufffc"
_BREAK = "\u2029"
_LINE = "\u2028"


@dataclass(frozen=True, slots=True)
class Placed:
    """An item and where it stands: its block's number, and where its own text begins in the document."""

    item: Item
    block: int
    position: int


def width(text: str) -> int:
    """Return how many places of a document a text takes: Qt counts rare characters twice."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def placed(document: QTextDocument) -> tuple[Placed, ...]:
    """Read the items off a document; blank paragraphs and the blanks around a paragraph are nothing.

    A picture stands in a block, followed by its caption.
    """
    found: list[Placed] = []
    block = document.begin()
    while block.isValid():
        found += _items(block)
        block = block.next()
    return tuple(found)


def items(places: Iterable[Placed]) -> Prose:
    """Return what a document says, read off it already."""
    return tuple(place.item for place in places)


def same(ours: Prose, theirs: Prose) -> bool:
    """Whether two texts say the same, wherever their words come from."""
    return len(ours) == len(theirs) and all(map(_alike, ours, theirs))


def follow(document: QTextDocument, prose: Prose) -> int:
    """Have a document say `prose`, changing only what is different; returns where the change ends."""
    old, new = _units_of_document(document), _units_of_prose(prose)
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.setPosition(_size(old[:head]))
    cursor.setPosition(_size(old[: len(old) - tail]), QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    _insert(cursor, new[head : len(new) - tail])
    cursor.endEditBlock()
    return cursor.position()


def insert_picture(cursor: QTextCursor, name: str) -> None:
    """Put a picture into a paragraph of its own at the cursor, and leave the cursor in its caption."""
    if cursor.block().text():
        cursor.insertBlock()
    cursor.insertImage(_image(name))
    cursor.insertText(_LINE)


def selected(cursor: QTextCursor) -> tuple[str, str]:
    """Return the words of a selection, one line a paragraph, and the name of the first picture in it."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    lines = cursor.selectedText().replace(_BREAK, "\n").replace(_LINE, "\n").replace(_OBJECT, "")
    block, names = cursor.document().findBlock(start), dict[int, str]()
    while block.isValid() and block.position() < end:
        names.update(_picture_names(block))
        block = block.next()
    return lines, next((name for at, name in sorted(names.items()) if start <= at < end), "")


def positions(places: Iterable[Placed], offsets: Iterable[int]) -> dict[int, int]:
    """Map offsets in the plain text to where their characters stand in the document."""
    found: dict[int, int] = {}
    wanted = sorted(offsets, reverse=True)
    start = end = 0
    for place in places:
        if not isinstance(place.item, Paragraph):
            continue
        text = place.item.text
        while wanted and wanted[-1] - start <= len(text):
            offset = wanted.pop()
            found[offset] = place.position + width(text[: offset - start])
        start += len(text) + 1
        end = place.position + width(text)
    return found | dict.fromkeys(wanted, end)


def _alike(ours: Item, theirs: Item) -> bool:
    if isinstance(ours, Paragraph) and isinstance(theirs, Paragraph):
        return ours.text == theirs.text
    return ours == theirs


def _items(block: QTextBlock) -> list[Placed]:
    text, start, number = block.text(), block.position(), block.blockNumber()
    if _OBJECT not in text:
        return _paragraph(text, start, number)
    names = _picture_names(block)
    before, *captions = text.split(_OBJECT)
    found = _paragraph(before, start, number)
    at = start + width(before)
    for caption in captions:
        if at in names:
            found.append(Placed(Picture(names[at], caption.strip()), number, at))
        at += width(caption) + 1
    return found


def _paragraph(text: str, start: int, number: int) -> list[Placed]:
    bare = text.strip()
    if not bare:
        return []
    return [Placed(Paragraph(bare), number, start + width(text[: text.index(bare)]))]


def _picture_names(block: QTextBlock) -> dict[int, str]:
    """Map the places of a block's pictures to their names."""
    found: dict[int, str] = {}
    pieces = block.begin()
    while not pieces.atEnd():
        piece = pieces.fragment()
        if piece.charFormat().isImageFormat():
            name = piece.charFormat().toImageFormat().name()
            found.update((piece.position() + step, name) for step in range(piece.length()))
        pieces += 1
    return found


def _units_of_document(document: QTextDocument) -> list[str]:
    units: list[str] = []
    block = document.begin()
    while block.isValid():
        names = _picture_names(block) if _OBJECT in block.text() else {}
        at = block.position()
        for letter in block.text():
            units.append(_OBJECT + names.get(at, "") if letter == _OBJECT else letter)
            at += width(letter)
        units.append(_BREAK)
        block = block.next()
    return units[:-1]


def _units_of_prose(prose: Prose) -> list[str]:
    units: list[str] = []
    for item in prose:
        if isinstance(item, Paragraph):
            units += item.text
        else:
            units += [_OBJECT + item.name, _LINE, *item.caption]
        units.append(_BREAK)
    return units[:-1]


def _common(left: Sequence[str], right: Sequence[str]) -> int:
    pairs = zip(left, right, strict=False)
    return next((place for place, (a, b) in enumerate(pairs) if a != b), min(len(left), len(right)))


def _size(units: Sequence[str]) -> int:
    return sum(width(unit[0]) for unit in units)


def _insert(cursor: QTextCursor, units: Sequence[str]) -> None:
    text = ""
    for unit in units:
        if unit[0] == _OBJECT:
            cursor.insertText(text)
            cursor.insertImage(_image(unit[1:]))
            text = ""
        else:
            text += unit
    cursor.insertText(text)


def _image(name: str) -> QTextImageFormat:
    made = QTextImageFormat()
    made.setName(name)
    return made
