"""The text of a Word paragraph: as shown, changes accepted, codes of fields and hidden text left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from drafter.importers.docx_styles import Styles
from drafter.importers.docx_xml import attribute, child, content, tag, value
from drafter.importers.element import Element
from drafter.importers.symbols import plain

_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "", "ptab": "\t"}
_SHAPES = ("shape", "rect", "roundrect", "oval", "line", "polyline", "group", "image")
_PRIVATE_SIGN = re.compile("[\uf000-\uf0ff]")


@dataclass(slots=True)
class Shown:
    """What a paragraph shows: its text, the boxes anchored in it, what cannot be taken over.

    `hidden` is text that it holds but does not show, `alternatives` are the words put in for pictures.
    """

    text: str = ""
    boxes: list[Element] = field(default_factory=list)
    pictures: int = 0
    notes: int = 0
    objects: int = 0
    hidden: str = ""
    alternatives: list[str] = field(default_factory=list[str])


def read_paragraph(paragraph: Element, styles: Styles) -> Shown:
    """Read a w:p."""
    style = value(paragraph, "pPr", "pStyle") if styles.may_hide else None
    reader = _Reader(styles, style)
    for element in content(paragraph):
        reader.read(element)
    return reader.shown


class _Reader:
    """Reads the runs of one paragraph; knows whether it is inside the code of a field."""

    def __init__(self, styles: Styles, style: str | None) -> None:
        self.shown = Shown()
        self._styles = styles
        self._style = style
        self._fields: list[bool] = []
        """For each field that is open, the outermost first: whether its code, not its result, is read."""

    def read(self, element: Element) -> None:
        name = tag(element)
        if name == "r":
            self._run(element)
        elif name in ("oMath", "oMathPara"):
            self.shown.text += _formula(element)

    def _run(self, run: Element) -> None:
        properties = child(run, "rPr")
        if self._styles.prompts and value(properties, "rStyle") in self._styles.prompts:
            return
        is_hidden = self._styles.hides(properties, self._style)
        for element in content(run):
            name = tag(element)
            if name == "fldChar":
                self._field(attribute(element, "fldCharType"))
            elif name == "rPr" or any(self._fields):
                continue
            elif is_hidden:
                self.shown.hidden += _text(element, properties)
            elif name in ("t", "sym") or name in _SIGNS:
                self.shown.text += _text(element, properties)
            else:
                self._other(name, element)

    def _field(self, mark: str | None) -> None:
        if mark == "begin":
            self._fields.append(True)
        elif self._fields and mark == "separate":
            self._fields[-1] = False
        elif self._fields and mark == "end":
            self._fields.pop()

    def _other(self, name: str, element: Element) -> None:
        if name == "ruby":
            # Of a word with its reading above take the word.
            for base in (inner for inner in element if tag(inner) == "rubyBase"):
                for inner in content(base):
                    self.read(inner)
        elif name in ("footnoteReference", "endnoteReference"):
            self.shown.notes += 1
        elif name in ("drawing", "pict", "object"):
            _drawing(name, element, self.shown)


def _text(element: Element, properties: Element | None) -> str:
    """Return the text of a piece of a run; `properties` is the w:rPr of the run."""
    name = tag(element)
    if name == "t":
        text = " ".join((element.text or "").splitlines())
        return _PRIVATE_SIGN.sub(lambda sign: plain(ord(sign[0]), _font(properties)), text)
    if name == "sym":
        return _symbol(attribute(element, "char"), attribute(element, "font") or "")
    return "" if attribute(element, "type") == "page" else _SIGNS.get(name, "")


def _font(properties: Element | None) -> str:
    fonts = child(properties, "rFonts")
    return attribute(fonts, "ascii") or attribute(fonts, "hAnsi") or ""


def _symbol(code: str | None, font: str) -> str:
    """Return a sign of a symbol font as its plain character where it has one."""
    try:
        return plain(int(code or "", 16), font)
    except ValueError:
        return ""


def _formula(element: Element) -> str:
    """Return the text of a formula in one line, a stroke between the halves of a fraction."""
    return "".join(_formula_pieces(element))


def _formula_pieces(element: Element) -> Iterator[str]:
    for inner in element.iter("{*}t", "{*}den"):
        yield "/" if tag(inner) == "den" else inner.text or ""


def _drawing(name: str, element: Element, shown: Shown) -> None:
    parts = [element, *_parts(element)]
    names = set(map(tag, parts))
    shown.boxes.extend(part for part in parts if tag(part) == "txbxContent")
    shown.alternatives.extend(filter(None, map(_alternative, parts)))
    if names & {"blip", "imagedata"}:
        shown.pictures += 1
    elif name == "object" and "txbxContent" not in names:
        shown.objects += 1


def _parts(element: Element) -> Iterator[Element]:
    """Yield what a drawing is made of, of alternate forms the first, down to its boxes of text."""
    for inner in element[:1] if tag(element) == "AlternateContent" else element:
        yield inner
        if tag(inner) != "txbxContent":
            yield from _parts(inner)


def _alternative(part: Element) -> str:
    """Return the words that stand for a picture where it cannot be seen: of a w:drawing or a VML shape."""
    if tag(part) == "docPr":
        said = (attribute(part, "title"), attribute(part, "descr"))
    elif tag(part) in _SHAPES:
        said = (attribute(part, "alt"),)
    else:
        return ""
    return "\n".join(dict.fromkeys(filter(None, (text.strip() for text in said if text))))
