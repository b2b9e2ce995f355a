"""The styles part of a Word file, made from a Style: built-in names where Word has them."""

import math
from collections.abc import Iterable

from drafter.render.blocks import CellRole
from drafter.render.docx.xml import JUSTIFICATION, part, size, switch, twips, w
from drafter.render.style import Face, Style, TextStyle

NORMAL = "Normal"
BODY = "BodyText"
CAPTION = "Caption"
NOTE = "TableNote"
PICTURE = "Picture"
SIGNATURE = "Signature"
FOOTER = "Footer"
GAP = "TableGap"

# The document tree has four levels of heading below the report's title.
_DEEPEST = 4
_ROLES: dict[CellRole, str] = {"head": "表头", "label": "表格栏目", "figure": "表格数字"}
# Word's stock of built-in styles: those that are not defined here stay out of its style list.
_STOCK = {
    "defLockedState": 0,
    "defUIPriority": 99,
    "defSemiHidden": 1,
    "defUnhideWhenUsed": 1,
    "defQFormat": 0,
    "count": 376,
}


def heading_id(level: int) -> str:
    """Return the style of a heading; level 0 is the report's title."""
    return f"Heading{min(level, _DEEPEST)}" if level else "Title"


def lead_id(level: int) -> str:
    """Return the character style of a sub-heading that runs into its paragraph."""
    return f"Lead{min(level, _DEEPEST)}"


def cell_id(role: CellRole, *, dense: bool) -> str:
    """Return the style of the text in cells of this role, in small type where `dense`."""
    return f"Table{role.capitalize()}{'Dense' if dense else ''}"


def styles_part(style: Style) -> bytes:
    """Return word/styles.xml."""
    return part(
        "styles",
        _defaults(style),
        w("latentStyles", **_STOCK),
        _normal(style),
        *_stock(),
        *_texts(style),
        *_leads(style),
        *_cells(style),
        _picture(style),
        _footer(style),
        _gap(),
    )


def _defaults(style: Style) -> str:
    """Chinese line breaking and language, also for what the user adds later.

    Were Latin text called Chinese too, LibreOffice would break figures over lines, as in 10/0%.
    """
    language = w("lang", val="en-US", eastAsia=style.lang, bidi="ar-SA")
    letters = w("rPr", _fonts(style.face(style.body.face)), size(style.body.size_pt), language)
    breaking = w("pPr", w("kinsoku"), w("wordWrap"), w("overflowPunct"), w("autoSpaceDE"), w("autoSpaceDN"))
    return w("docDefaults", w("rPrDefault", letters), w("pPrDefault", breaking))


def _normal(style: Style) -> str:
    shape = w("pPr", _spacing(style.body), w("jc", val=JUSTIFICATION[style.body.align]))
    inner = w("name", val="Normal") + w("qFormat") + shape + _type(style, style.body)
    return w("style", inner, type="paragraph", default=1, styleId=NORMAL)


def _stock() -> Iterable[str]:
    """Yield the three styles that every Word file has beside Normal."""
    for kind, style_id, name in (
        ("character", "DefaultParagraphFont", "Default Paragraph Font"),
        ("table", "TableNormal", "Normal Table"),
        ("numbering", "NoList", "No List"),
    ):
        hidden = w("uiPriority", val=99) + w("semiHidden") + w("unhideWhenUsed")
        yield w("style", w("name", val=name), hidden, type=kind, default=1, styleId=style_id)


def _texts(style: Style) -> Iterable[str]:
    yield _text(style, heading_id(0), "Title", style.heading(0))
    for level in range(1, _DEEPEST + 1):
        outline = w("outlineLvl", val=level - 1)
        yield _text(style, heading_id(level), f"heading {level}", style.heading(level), outline)
    yield _text(style, BODY, "Body Text", style.body)
    yield _text(style, CAPTION, "caption", style.caption)
    yield _text(style, NOTE, "表注", style.note)
    yield _text(style, SIGNATURE, "Signature", style.signature)


def _text(style: Style, style_id: str, name: str, text: TextStyle, outline: str = "") -> str:
    shape = w(
        "pPr",
        switch("keepNext", on=text.keep_with_next),
        switch("keepLines", on=text.keep_with_next),
        switch("snapToGrid", on=_on_grid(style, text)),
        _spacing(text),
        _indents(text),
        w("jc", val=JUSTIFICATION[text.align]),
        outline,
    )
    return _paragraph_style(style_id, name, shape, _type(style, text))


def _leads(style: Style) -> Iterable[str]:
    """Yield the character styles of run-in sub-headings: a heading's face in the paragraph's own size."""
    for level in range(_DEEPEST + 1):
        text = style.heading(level)
        letters = w("rPr", _fonts(style.face(text.face)), _bold(on=text.bold))
        name = w("name", val=f"段首标题 {level}") + w("basedOn", val="DefaultParagraphFont")
        inner = name + w("qFormat") + letters
        yield w("style", inner, type="character", customStyle=1, styleId=lead_id(level))


def _cells(style: Style) -> Iterable[str]:
    for role, name in _ROLES.items():
        yield _cell(style, cell_id(role, dense=False), name, role, style.table.size_pt)
        yield _cell(style, cell_id(role, dense=True), f"{name}（小号）", role, style.table.dense_size_pt)


def _cell(style: Style, style_id: str, name: str, role: CellRole, size_pt: float) -> str:
    """A line of headings is not left alone at the foot of a page: it keeps with the next row."""
    cell = style.table.cell(role)
    shape = w(
        "pPr",
        switch("keepNext", on=role == "head"),
        switch("snapToGrid", on=False),
        _pitch(size_pt * style.table.leading),
        w("jc", val=JUSTIFICATION[cell.align]),
    )
    letters = _letters(style.face(cell.face), size_pt, bold=cell.bold)
    return _paragraph_style(style_id, name, shape, letters)


def _picture(style: Style) -> str:
    """A fixed pitch would cut a picture off, so its paragraph is as high as it needs."""
    around = w(
        "spacing",
        before=twips(style.figure.before_pt),
        after=twips(style.figure.after_pt),
        line=240,
        lineRule="auto",
    )
    return _paragraph_style(
        PICTURE, "图片", w("pPr", switch("snapToGrid", on=False), around, w("jc", val="center"))
    )


def _footer(style: Style) -> str:
    number = style.page_number
    shape = w("pPr", switch("snapToGrid", on=False), _pitch(number.size_pt), w("jc", val="left"))
    letters = _letters(style.face(number.face), number.size_pt)
    return _paragraph_style(FOOTER, "footer", shape, letters)


def _gap() -> str:
    """The empty paragraph that Word needs after a table which nothing follows, or another table."""
    shape = w("pPr", switch("snapToGrid", on=False), _pitch(1))
    return _paragraph_style(GAP, "表后间隔", shape, w("rPr", size(1)))


def _paragraph_style(style_id: str, name: str, shape: str, letters: str = "") -> str:
    """A name in Chinese is our own; Word translates its own from the English ones."""
    base = w("basedOn", val=NORMAL) + w("next", val=BODY)
    kind: dict[str, str | int] = {"type": "paragraph", "styleId": style_id}
    custom = {} if name.isascii() else {"customStyle": 1}
    return w("style", w("name", val=name), base, w("qFormat"), shape, letters, **kind, **custom)


def _on_grid(style: Style, text: TextStyle) -> bool:
    """Text of the body's pitch keeps to the page's grid of lines, other text cannot."""
    return text.leading_pt == style.body.leading_pt


def _type(style: Style, text: TextStyle) -> str:
    return _letters(style.face(text.face), text.size_pt, bold=text.bold, tracking_pt=text.tracking_pt)


def _letters(face: Face, size_pt: float, *, bold: bool = False, tracking_pt: float = 0) -> str:
    """Tracking is rounded down to whole twips, so that as many characters as planned fit a line."""
    tracking = w("spacing", val=math.floor(tracking_pt * 20))
    return w("rPr", _fonts(face), _bold(on=bold), tracking, size(size_pt))


def _fonts(face: Face) -> str:
    """Fonts by name: a theme's fonts would override them, so the package has no theme."""
    latin = face.docx_latin
    return w("rFonts", ascii=latin, hAnsi=latin, eastAsia=face.docx, cs=latin)


def _bold(*, on: bool) -> str:
    return switch("b", on=on) + switch("bCs", on=on)


def _spacing(text: TextStyle) -> str:
    before, after = twips(text.before_pt), twips(text.after_pt)
    return w("spacing", before=before, after=after, line=twips(text.leading_pt), lineRule="exact")


def _pitch(points: float) -> str:
    return w("spacing", before=0, after=0, line=twips(points), lineRule="exact")


def _indents(text: TextStyle) -> str:
    """Indents in characters for Word, in twips for programs that do not know those."""
    right = _in_both_units("right", text.right_chars, text.size_pt)
    first = _in_both_units("firstLine", text.indent_chars, text.size_pt)
    return w("ind", **right, **first) if right or first else ""


def _in_both_units(name: str, characters: float, size_pt: float) -> dict[str, int]:
    if not characters:
        return {}
    return {f"{name}Chars": round(characters * 100), name: twips(characters * size_pt)}
