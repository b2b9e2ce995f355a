"""The watermark of a draft in Word: WordArt behind the text that is no text of the document."""

from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest

from drafter.render.docx.mark import header_part
from tests.render.docx.word import STYLE, W, parsed

V = "{urn:schemas-microsoft-com:vml}"


def shape(mark: str = "草稿", number: int = 1) -> Element:
    found = parsed(header_part(mark, STYLE, number)).findall(f".//{V}shape")
    assert len(found) == 1
    return found[0]


def look(element: Element) -> dict[str, str]:
    return dict(entry.split(":", 1) for entry in element.attrib["style"].split(";"))


def test_the_head_holds_no_text_but_the_mark() -> None:
    head = parsed(header_part("草稿", STYLE, 1))
    assert head.tag == f"{W}hdr"
    assert "".join(head.itertext()) == ""
    (text,) = shape().iter(f"{V}textpath")
    assert text.attrib["string"] == "草稿"
    assert "黑体" in text.attrib["style"]


def test_the_mark_stands_pale_and_aslant_behind_the_middle_of_the_text() -> None:
    place = look(shape())
    assert place["rotation"] == "315"
    assert int(place["z-index"]) < 0
    assert place["mso-position-horizontal"] == place["mso-position-vertical"] == "center"
    assert shape().attrib["fillcolor"] == "#e0e0e0"
    assert shape().attrib["stroked"] == "f"


def test_the_shape_is_of_the_kind_that_the_head_defines() -> None:
    head = parsed(header_part("草稿", STYLE, 1))
    (kind,) = head.iter(f"{V}shapetype")
    assert shape().attrib["type"] == f"#{kind.attrib['id']}"


def test_each_head_names_its_own_shape() -> None:
    one, two = shape(number=1).attrib, shape(number=2).attrib
    assert one["id"] == "PowerPlusWaterMarkObject1"
    assert one["id"] != two["id"]


@pytest.mark.parametrize("mark", ["草稿", "内部讨论稿，请勿外传"])
def test_a_mark_of_any_length_stays_on_the_sheet(mark: str) -> None:
    place = look(shape(mark))
    width, height = (float(place[name].removesuffix("pt")) for name in ("width", "height"))
    assert width <= STYLE.page.type_width_pt
    assert height <= STYLE.mark.size_pt


def test_a_mark_is_escaped() -> None:
    (text,) = shape('<"&').iter(f"{V}textpath")
    assert text.attrib["string"] == '<"&'


def test_the_lightness_is_the_styles() -> None:
    style = replace(STYLE, mark=replace(STYLE.mark, grey=0.5))
    (drawn,) = parsed(header_part("草稿", style, 1)).iter(f"{V}shape")
    assert drawn.attrib["fillcolor"] == "#808080"
