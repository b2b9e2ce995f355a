"""The text of a Word paragraph: as shown, changes accepted, hidden text left out."""

from dataclasses import dataclass, field

from drafter.importers.docx_xml import attribute, content, is_on, tag
from drafter.importers.element import Element

_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "", "ptab": "\t"}
_PRIVATE = 0xF000
_BULLETS = "\uf0b7\uf0a7\uf0d8\uf06c\uf06e\uf075"


@dataclass(slots=True)
class Shown:
    """What a paragraph shows: its text, the boxes anchored in it, what cannot be taken over."""

    text: str = ""
    boxes: list[Element] = field(default_factory=list)
    pictures: int = 0
    notes: int = 0
    objects: int = 0


def read_paragraph(paragraph: Element) -> Shown:
    """Read a w:p."""
    shown = Shown()
    for element in content(paragraph):
        if tag(element) == "r":
            _run(element, shown)
    return shown


def _run(run: Element, shown: Shown) -> None:
    if is_on(run, "rPr", "vanish"):
        return
    for element in content(run):
        name = tag(element)
        if name == "t":
            shown.text += element.text or ""
        elif name in _SIGNS:
            shown.text += "" if attribute(element, "type") == "page" else _SIGNS[name]
        elif name == "sym":
            shown.text += _symbol(attribute(element, "char"))
        elif name == "ruby":
            _ruby(element, shown)
        elif name in ("footnoteReference", "endnoteReference"):
            shown.notes += 1
        elif name in ("drawing", "pict", "object"):
            _drawing(element, shown)


def _symbol(code: str | None) -> str:
    """Return a sign of a symbol font as its plain character where it has one."""
    try:
        number = int(code or "", 16)
    except ValueError:
        return ""
    sign = chr(number)
    if sign in _BULLETS:
        return "·"
    return chr(number - _PRIVATE) if _PRIVATE <= number < _PRIVATE + 0x100 else sign


def _ruby(element: Element, shown: Shown) -> None:
    """Of a word with its reading above take the word."""
    for base in (inner for inner in element if tag(inner) == "rubyBase"):
        for run in content(base):
            _run(run, shown)


def _drawing(element: Element, shown: Shown) -> None:
    boxes = [inner for inner in element.iter() if tag(inner) == "txbxContent"]
    outer = [box for box in boxes if not any(tag(parent) == "txbxContent" for parent in box.iterancestors())]
    shown.boxes.extend(outer)
    if any(tag(inner) in ("blip", "imagedata") for inner in element.iter()):
        shown.pictures += 1
    elif tag(element) == "object" and not outer:
        shown.objects += 1
