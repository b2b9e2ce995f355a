"""The mark behind the text of a draft, as Word itself draws a watermark: WordArt in the head of the page."""

from drafter.render.docx.styles import GAP
from drafter.render.docx.xml import paragraph, part, w
from drafter.render.markup import tag
from drafter.render.style import Style

_VML = (("v", "urn:schemas-microsoft-com:vml"), ("o", "urn:schemas-microsoft-com:office:office"))
# The WordArt shape "plain text" of ECMA-376-4, 14.1.2.1: a text between two straight lines.
_PLAIN_TEXT = "#_x0000_t136"
_OUTLINE = {"coordsize": "21600,21600", "o:spt": 136, "adj": 10800, "path": "m@7,l@8,m@5,21600l@6,21600e"}
_FORMULAS = (
    "sum #0 0 10800",
    "prod #0 2 1",
    "sum 21600 0 @1",
    "sum 0 0 @2",
    "sum 21600 0 @3",
    "if @0 @3 0",
    "if @0 21600 @1",
    "if @0 0 @2",
    "if @0 @4 21600",
)
# Where Word puts the first picture that stands behind the text.
_BEHIND = -251658752
# Word numbers the shapes of heads and feet from here on.
_FIRST_SHAPE = 2048
_WIDEST = 0.95
"""The most that a mark takes of the type area's width."""


def header_part(mark: str, style: Style, number: int) -> bytes:
    """Return the head of a page that holds nothing but the mark; `number` counts the heads of the file.

    Word and LibreOffice know a watermark, to take it away again, by the beginning of its name.
    """
    names = {"id": f"PowerPlusWaterMarkObject{number}", "o:spid": f"_x0000_s{_FIRST_SHAPE + number}"}
    drawn = tag("v:shape", {**names, **_look(mark, style)}, tag("v:textpath", _letters(mark, style)))
    return part("hdr", paragraph(GAP, w("r", w("pict", _plain_text(), drawn))), namespaces=_VML)


def _plain_text() -> str:
    formulas = tag("v:formulas", {}, *(tag("v:f", {"eqn": formula}) for formula in _FORMULAS))
    path = {"textpathok": "t", "o:connecttype": "rect"}
    kind = {"id": _PLAIN_TEXT[1:], **_OUTLINE}
    inner = (formulas, tag("v:path", path), tag("v:textpath", {"on": "t", "fitshape": "t"}))
    return tag("v:shapetype", kind, *inner)


def _look(mark: str, style: Style) -> dict[str, str | int]:
    look = style.mark
    size = min(look.size_pt, style.page.type_width_pt * _WIDEST / len(mark))
    grey = f"{round(look.grey * 255):02x}" * 3
    place = {
        "position": "absolute",
        "margin-left": 0,
        "margin-top": 0,
        "width": f"{size * len(mark):g}pt",
        "height": f"{size:g}pt",
        "rotation": f"{360 - look.angle:g}",
        "z-index": _BEHIND,
        "mso-position-horizontal": "center",
        "mso-position-horizontal-relative": "margin",
        "mso-position-vertical": "center",
        "mso-position-vertical-relative": "margin",
    }
    css = ";".join(f"{key}:{value}" for key, value in place.items())
    shape = {"type": _PLAIN_TEXT, "style": css, "o:allowincell": "f"}
    return {**shape, "fillcolor": f"#{grey}", "stroked": "f"}


def _letters(mark: str, style: Style) -> dict[str, str | int]:
    face = style.face(style.mark.face)
    return {"style": f'font-family:"{face.docx}";font-size:1pt', "string": mark}
