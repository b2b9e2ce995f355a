"""A picture inside a paragraph of a Word file."""

from collections.abc import Callable

from drafter.render.blocks import Figure
from drafter.render.docx.xml import w
from drafter.render.markup import tag
from drafter.render.picture import Picture, measure
from drafter.render.style import Style

Embed = Callable[[bytes, Picture], str]
"""Puts a picture into the package and returns the id of the relation to it."""

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
NAMESPACES = (
    ("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("a", DRAWING),
    ("pic", PICTURE),
)
_EMU_PER_POINT = 12700


def drawing(figure: Figure, style: Style, number: int, embed: Embed) -> str:
    """Return a run that holds the picture; `number` (1, 2, …) is its own in the document."""
    picture = measure(figure.data)
    widest = style.page.type_width_pt * style.figure.max_width
    highest = style.page.type_height_pt * style.figure.max_height
    width, height = (round(points * _EMU_PER_POINT) for points in picture.fit(widest, highest))
    size = {"cx": width, "cy": height}
    name = {"id": number, "name": f"图片 {number}", "descr": figure.alt or figure.caption}
    inline = tag(
        "wp:inline",
        dict.fromkeys(("distT", "distB", "distL", "distR"), 0),
        tag("wp:extent", size),
        tag("wp:docPr", name),
        tag("wp:cNvGraphicFramePr", {}, tag("a:graphicFrameLocks", {"noChangeAspect": 1})),
        _graphic(size, name, embed(figure.data, picture)),
    )
    return w("r", w("drawing", inline))


def _graphic(size: dict[str, int], name: dict[str, str | int], relation: str) -> str:
    frame = tag("a:xfrm", {}, tag("a:off", {"x": 0, "y": 0}), tag("a:ext", size))
    shape = tag("pic:spPr", {}, frame, tag("a:prstGeom", {"prst": "rect"}, tag("a:avLst", {})))
    stretch = tag("a:stretch", {}, tag("a:fillRect", {}))
    fill = tag("pic:blipFill", {}, tag("a:blip", {"r:embed": relation}), stretch)
    naming = tag("pic:nvPicPr", {}, tag("pic:cNvPr", name), tag("pic:cNvPicPr", {}))
    content = tag("a:graphicData", {"uri": PICTURE}, tag("pic:pic", {}, naming, fill, shape))
    return tag("a:graphic", {}, content)
