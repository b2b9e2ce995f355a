"""The style sheet of an HTML report, made from a Style: one look for the screen, a phone and paper."""

from collections.abc import Iterable, Mapping

from drafter.render.style import CellStyle, Face, Style, TextStyle

HEADINGS = ("h1", "h2", "h3", "h4", "h5")
_GENERIC = frozenset({"serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui"})

_MARK_WIDTH = 80
"""A mark takes at most this part of a narrow window's width, in hundredths."""

_FIXED = """\
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;color:#000;background:#fff;line-break:strict;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}
thead{display:table-header-group}
h1,.head{text-wrap:balance}
tr,figure,.signature{break-inside:avoid}
.scroll{overflow-x:auto}
table{overflow-wrap:normal}
figure{text-align:center}
figure img{max-width:100%;height:auto}
.flush{text-indent:0}
.page-break{break-after:page}
@media print{.scroll{overflow:visible}.figure{font-size:var(--fit,inherit)}}"""


def style_sheet(style: Style, mark: str = "") -> str:
    """Return the CSS for a document in this style, for paper of the style's own size.

    A `mark` stands behind the text of the window and of every printed page; it is no part of the text.
    """
    marked = _mark(style, mark) if mark else ()
    parts = (
        _page(style),
        _text_rules(style),
        _around(style),
        _table(style),
        [_FIXED],
        marked,
        _screen(style),
    )
    return "\n".join(rule for part in parts for rule in part)


def _page(style: Style) -> Iterable[str]:
    page, number = style.page, style.page_number
    margins = f"{page.top_mm:g}mm {page.right_mm:g}mm {page.bottom_mm:g}mm {page.left_mm:g}mm"
    yield f"@page{{size:{page.width_mm:g}mm {page.height_mm:g}mm;margin:{margins}}}"
    before, _, after = number.pattern.partition("{page}")
    look = {
        "content": f"{_string(before)} counter(page) {_string(after)}",
        "font": f"{number.size_pt:g}pt {_family(style.face(number.face))}",
    }
    if number.side == "center":
        yield f"@page{{{_rule('@bottom-center', look)}}}"
    else:
        yield f"@page :right{{{_rule('@bottom-right', look)}}}"
        yield f"@page :left{{{_rule('@bottom-left', look)}}}"


def _text_rules(style: Style) -> Iterable[str]:
    yield _rule("html", {"font-size": f"{style.body.size_pt:g}pt"})
    yield _rule("body", {"font-family": _family(style.face(style.body.face))})
    for level, name in enumerate(HEADINGS):
        yield _text(style, name, style.heading(level))
        yield _rule(f".lead-{level}", _letters(style, style.heading(level)))
    yield _text(style, "p", style.body)
    yield _text(style, ".note", style.note)
    yield _text(style, "caption,figcaption", style.caption)
    yield _text(style, ".signature p", style.signature)
    for align in ("left", "center", "right", "justify"):
        yield _rule(f".align-{align}", {"text-align": align})


def _text(style: Style, selector: str, text: TextStyle) -> str:
    look = _letters(style, text) | {
        "font-size": _rem(style, text.size_pt),
        "line-height": f"{text.leading_pt / text.size_pt:.4g}",
        "text-align": text.align,
        "text-indent": f"{text.indent_chars:g}em",
        "margin": f"{_rem(style, text.before_pt)} 0 {_rem(style, text.after_pt)}",
        "padding": f"0 {text.right_chars:g}em 0 0",
    }
    keep = {"break-after": "avoid"} if text.keep_with_next else {}
    return _rule(selector, look | keep)


def _letters(style: Style, text: TextStyle | CellStyle) -> dict[str, str]:
    weight = "bold" if text.bold else "normal"
    return {"font-family": _family(style.face(text.face)), "font-weight": weight}


def _around(style: Style) -> Iterable[str]:
    figure, table = style.figure, style.table
    yield _rule("figure", {"margin": f"{_rem(style, figure.before_pt)} 0 {_rem(style, figure.after_pt)}"})
    yield _rule(".scroll", {"margin": f"{_rem(style, table.before_pt)} 0 {_rem(style, table.after_pt)}"})
    yield _rule(".signature", {"margin": f"{_rem(style, style.signature.before_pt)} 0 0"})
    yield _rule(".signature p", {"margin": "0"})


def _table(style: Style) -> Iterable[str]:
    table = style.table
    frame = {"border": f"{table.frame_pt:g}pt solid", "line-height": f"{table.leading:g}"}
    yield _rule("table", frame | {"font-size": _rem(style, table.size_pt)})
    yield _rule("table.dense", {"font-size": _rem(style, table.dense_size_pt)})
    look = {
        "border": f"{table.rule_pt:g}pt solid",
        "padding": f"{table.pad_y_pt:g}pt {table.pad_x_pt:g}pt",
        "height": f"{table.row_min_pt:g}pt",
        "vertical-align": "middle",
    }
    yield _rule("th,td", look)
    for role in ("head", "label", "figure"):
        cell = table.cell(role)
        yield _rule(f".{role}", _letters(style, cell) | {"text-align": cell.align})


def _mark(style: Style, mark: str) -> Iterable[str]:
    look, face = style.mark, _family(style.face(style.mark.face))
    grey, widest = f"{look.grey:.0%}", f"{_MARK_WIDTH / len(mark):.3g}vw"
    yield _rule(
        "body::before",
        {
            "content": _string(mark),
            "position": "fixed",
            "inset": "0",
            "z-index": "-1",
            "display": "flex",
            "align-items": "center",
            "justify-content": "center",
            "transform": f"rotate(-{look.angle:g}deg)",
            "font": f"min({look.size_pt:g}pt,{widest})/1 {face}",
            "white-space": "nowrap",
            "color": f"rgb({grey} {grey} {grey})",
            "print-color-adjust": "exact",
        },
    )


def _screen(style: Style) -> Iterable[str]:
    """Yield what only a screen needs: a column as wide as on paper, and smaller type on a phone.

    The small type of a table would be too small there: it keeps 13 px and a wide table scrolls.
    """
    wide = f"{style.page.type_width_pt:.4g}pt"
    main = _rule("main", {"max-width": f"calc({wide} + 4rem)", "margin": "0 auto", "padding": "3rem 2rem"})
    yield f"@media screen{{{main}{_rule('.page-break', {'height': '2rem'})}}}"
    least = f"{style.page.type_width_pt / style.table.dense_size_pt:.3g}em"
    phone = (
        _rule("html", {"font-size": "17px"}),
        _rule("main", {"padding": "1.5rem 1rem"}),
        _rule("h1", {"font-size": "1.35rem", "line-height": "1.5"}),
        _rule("table,table.dense", {"font-size": "13px"}),
        _rule("table.dense", {"min-width": least}),
    )
    yield f"@media screen and (max-width:50rem){{{''.join(phone)}}}"


def _rule(selector: str, declarations: Mapping[str, str]) -> str:
    return f"{selector}{{{';'.join(f'{name}:{value}' for name, value in declarations.items())}}}"


def _rem(style: Style, points: float) -> str:
    """Return a length that shrinks with the body's type, where a phone sets that smaller."""
    return f"{points / style.body.size_pt:.4g}rem" if points else "0"


def _family(face: Face) -> str:
    return ",".join(name if name in _GENERIC else _string(name) for name in face.css)


def _string(text: str) -> str:
    """Return a CSS string; nothing in it can end it, or the element around the style sheet."""
    safe = "".join(f"\\{ord(letter):x} " if letter in '"\\<\n' else letter for letter in text)
    return f'"{safe}"'
