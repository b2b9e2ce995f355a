"""Pictures in Word: in the line, as large as they are or as the page allows, told in words."""

from xml.etree.ElementTree import Element

import pytest

from drafter.errors import FileProblem
from drafter.render.blocks import Figure
from tests.render import samples
from tests.render.docx.word import STYLE, body

EMU_PER_POINT = 12700


def found(elements: list[Element], name: str) -> Element:
    (only,) = (node for element in elements for node in element.iter() if node.tag.endswith(f"}}{name}"))
    return only


def size(figure: Figure) -> tuple[float, float]:
    extent = found(body(figure), "extent")
    return int(extent.attrib["cx"]) / EMU_PER_POINT, int(extent.attrib["cy"]) / EMU_PER_POINT


def test_a_small_picture_keeps_its_size() -> None:
    assert size(Figure(samples.picture(96, 48))) == (72, 36)


def test_its_own_density_counts() -> None:
    assert size(Figure(samples.picture(300, 150, dots_per_metre=11811))) == pytest.approx((72, 36), abs=0.1)


def test_a_large_picture_is_made_to_fit_without_being_bent() -> None:
    wide, high = size(Figure(samples.picture(4000, 1000)))
    assert wide == pytest.approx(STYLE.page.type_width_pt * STYLE.figure.max_width, abs=0.1)
    assert wide / high == pytest.approx(4, abs=0.01)
    assert size(Figure(samples.picture(100, 4000)))[1] == pytest.approx(
        STYLE.page.type_height_pt * STYLE.figure.max_height, abs=0.1
    )


def test_the_frame_and_the_picture_agree() -> None:
    elements = body(Figure(samples.picture(4000, 1000)))
    assert found(elements, "ext").attrib == found(elements, "extent").attrib


def test_what_it_shows_is_told_in_words() -> None:
    elements = body(Figure(samples.picture(), "图1", "两年的“申请”<数量>"))
    assert found(elements, "docPr").attrib["descr"] == "两年的“申请”<数量>"
    assert found(body(Figure(samples.picture(), "图1")), "docPr").attrib["descr"] == "图1"


def test_each_picture_has_a_number_of_its_own() -> None:
    elements = body(Figure(samples.picture()), Figure(samples.picture()))
    numbers = [
        node.attrib["id"] for element in elements for node in element.iter() if node.tag.endswith("}docPr")
    ]
    assert numbers == ["1", "2"]


def test_a_picture_that_is_none_is_refused() -> None:
    with pytest.raises(FileProblem, match="图片"):
        body(Figure(b"GIF89a"))
