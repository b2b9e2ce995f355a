"""WordprocessingML by the element: names, units and the properties that several parts need."""

from collections.abc import Iterable

from drafter.render.blocks import Align
from drafter.render.fit import balanced_width
from drafter.render.markup import clean, escape, tag
from drafter.render.style import POINTS_PER_MM, Page

PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

# ECMA-376-1, 17.18.44 ST_Jc: a justified paragraph is called "both".
JUSTIFICATION: dict[Align, str] = {"justify": "both", "left": "left", "center": "center", "right": "right"}


def w(name: str, /, *inner: str, **attributes: str | int) -> str:
    """Return the element w:`name` around `inner`, its attributes in the same namespace."""
    return tag(f"w:{name}", {f"w:{key}": value for key, value in attributes.items()}, *inner)


def part(root: str, /, *inner: str, namespaces: Iterable[tuple[str, str]] = ()) -> bytes:
    """Return a whole part of the package, its root in the main namespace and those given."""
    names = {"xmlns:w": MAIN} | {f"xmlns:{prefix}": uri for prefix, uri in namespaces}
    return (PROLOGUE + tag(f"w:{root}", names, "".join(inner))).encode()


def switch(name: str, *, on: bool) -> str:
    """Return an on/off property, stated either way because a style below may say otherwise."""
    return w(name) if on else w(name, val=0)


def twips(points: float) -> int:
    """Return points as twentieths of a point, Word's unit of length."""
    return round(points * 20)


def half_points(points: float) -> int:
    """Return points as half points, Word's unit of type size."""
    return round(points * 2)


def from_mm(millimetres: float) -> int:
    """Return millimetres as twips."""
    return twips(millimetres * POINTS_PER_MM)


def type_width(page: Page) -> int:
    """Return the width of the type area in twips, as Word works it out from sheet and margins."""
    return from_mm(page.width_mm) - from_mm(page.left_mm) - from_mm(page.right_mm)


def size(points: float) -> str:
    """Return the type size, also for complex scripts."""
    return w("sz", val=half_points(points)) + w("szCs", val=half_points(points))


def run(text: str, style_id: str = "", size_pt: float | None = None) -> str:
    """Return a run, in a character style or of another size where asked; newline and tab are kept.

    The hint sends the marks that Chinese shares with Latin (“ ” — …) to the Chinese font.
    """
    style = w("rStyle", val=style_id) if style_id else ""
    sized = size(size_pt) if size_pt is not None else ""
    properties = w("rPr", style, w("rFonts", hint="eastAsia"), sized)
    return w("r", properties, *_pieces(clean(text)))


def paragraph(style_id: str, *runs: str, direct: str = "") -> str:
    """Return a paragraph of this style; `direct` holds further properties in the order of the schema."""
    return w("p", w("pPr", w("pStyle", val=style_id), direct), *runs)


def balanced(text: str, size_pt: float, room_pt: float) -> str:
    """Return indents that leave centred text just the room in which its lines become alike in length.

    Word fills the first line and leaves the rest for the last.
    """
    spare = room_pt - balanced_width(text, room_pt / size_pt) * size_pt
    return w("ind", left=twips(spare / 2), right=twips(spare / 2)) if spare > 0 else ""


def _pieces(text: str) -> Iterable[str]:
    for number, line in enumerate(text.split("\n")):
        if number:
            yield w("br")
        for place, piece in enumerate(line.split("\t")):
            if place:
                yield w("tab")
            if piece:
                yield f'<w:t xml:space="preserve">{escape(piece)}</w:t>'
