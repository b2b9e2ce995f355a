"""The text of an OpenDocument paragraph: as shown, changes accepted, hidden text left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from drafter.importers.docx_xml import attribute, children, count, tag
from drafter.importers.element import Element
from drafter.importers.odt.styles import Styles

_SPACE = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 1000
_DROPPED = frozenset(
    {
        "ruby-text", "placeholder", "script", "forms", "control", "event-listeners", "tracked-changes",
        "number", "desc", "applet", "plugin", "glue-point", "enhanced-geometry", "image-map",
    }
)  # fmt: skip
_SHAPES = frozenset(
    {"custom-shape", "rect", "ellipse", "circle", "line", "polyline", "polygon", "regular-polygon",
     "path", "connector", "caption", "measure", "g", "frame", "a"}
)  # fmt: skip
_DRAWING = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_VECTOR = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"


@dataclass(slots=True)
class Shown:
    """What a paragraph shows: its text, the number written in it, and the boxes with text anchored in it.

    `hidden` is text that it holds but does not show, `alternatives` are the words put in for pictures,
    `changes` the ids of the changes that deleted something here.
    """

    text: str = ""
    hidden: str = ""
    number: str = ""
    boxes: list[Element] = field(default_factory=list[Element])
    comments: list[Element] = field(default_factory=list[Element])
    alternatives: list[str] = field(default_factory=list[str])
    changes: list[str] = field(default_factory=list[str])
    pictures: int = 0
    notes: int = 0
    objects: int = 0


def read_paragraph(paragraph: Element, styles: Styles) -> Shown:
    """Read a text:p or text:h."""
    reader = _Reader(styles)
    reader.read(paragraph, is_hidden=styles.hides("paragraph", attribute(paragraph, "style-name")))
    return reader.shown


def read_drawing(element: Element) -> Shown:
    """Read a frame or a shape that stands between paragraphs."""
    shown = Shown()
    _draw(element, shown)
    return shown


def is_drawing(element: Element) -> bool:
    """Say whether an element is a frame, a shape or a group of such."""
    return str(element.tag).startswith(_DRAWING) and tag(element) in _SHAPES


class _Reader:
    """Reads one paragraph without recursion."""

    def __init__(self, styles: Styles) -> None:
        self.shown = Shown()
        self._styles = styles
        self._hidden: list[Element] = []

    def read(self, paragraph: Element, *, is_hidden: bool) -> None:
        from lxml import etree

        walker = etree.iterwalk(paragraph, events=("start", "end"))
        self._hidden = [paragraph] if is_hidden else []
        for event, element in walker:
            if event == "start":
                if not self._open(element):
                    walker.skip_subtree()
            else:
                self._close(element, is_last=element is paragraph)
        if any(_is_hidden(field) for field in paragraph.iter("{*}hidden-paragraph")):
            self.shown.hidden, self.shown.text = f"{self.shown.text}{self.shown.hidden}", ""

    def _open(self, element: Element) -> bool:
        """Begin an element; False where its content is left out or has been taken already."""
        name = tag(element)
        if self._hides(name, element):
            self._hidden.append(element)
        if is_drawing(element):
            _draw(element, self.shown)
            return False
        if self._note(name, element) or name in _DROPPED:
            return False
        self._add(_sign(name, element) + _tidy(element.text))
        return True

    def _close(self, element: Element, *, is_last: bool) -> None:
        if self._hidden and self._hidden[-1] is element:
            self._hidden.pop()
        if not is_last:
            self._add(_tidy(element.tail))

    def _add(self, text: str) -> None:
        if self._hidden:
            self.shown.hidden += text
        else:
            self.shown.text += text

    def _hides(self, name: str, element: Element) -> bool:
        if name == "span":
            return self._styles.hides("text", attribute(element, "style-name"))
        return name == "hidden-text" and _is_hidden(element)

    def _note(self, name: str, element: Element) -> bool:
        """Take what stands beside the line; False for what stands in it."""
        if name in ("note", "footnote", "endnote"):
            self.shown.notes += 1
        elif name == "annotation":
            self.shown.comments.append(element)
        elif name == "change":
            self.shown.changes.append(attribute(element, "change-id") or "")
        elif name == "number":
            self.shown.number = "".join(map(str, element.itertext()))
        else:
            return False
        return True


def _is_hidden(element: Element) -> bool:
    return attribute(element, "is-hidden") == "true"


def _sign(name: str, element: Element) -> str:
    if name == "s":
        return " " * count(attribute(element, "c"), 1, _MOST_SPACES)
    return {"tab": "\t", "line-break": "\n"}.get(name, "")


def _tidy(text: str | None) -> str:
    return _SPACE.sub(" ", text or "")


def _draw(element: Element, shown: Shown) -> None:
    """Take a frame or a shape: a picture, an object, a box with text, and the words that stand for it."""
    parts = [element, *_parts(element)]
    names = set(map(tag, parts))
    shown.boxes.extend(part for part in parts if any(tag(inner) in ("p", "list") for inner in part))
    said = (str(part.text or "").strip() for part in parts if str(part.tag).startswith(_VECTOR))
    if words := "\n".join(dict.fromkeys(filter(None, said))):
        shown.alternatives.append(words)
    if names & {"object", "object-ole"}:
        shown.objects += 1
    elif "image" in names:
        shown.pictures += 1


def _parts(element: Element) -> Iterator[Element]:
    """Yield what a drawing is made of, down to its boxes of text."""
    for inner in children(element):
        if tag(inner) not in ("p", "list", "table"):
            yield inner
            yield from _parts(inner)
