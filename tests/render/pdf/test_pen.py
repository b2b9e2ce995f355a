"""The pen: what it writes into the file, read back from it."""

import io

import pypdfium2.raw as pdfium
import pytest

from drafter.errors import FileProblem
from drafter.render.pdf.pen import Ink, Pen, Run
from tests.render import samples
from tests.render.pdf.paper import boxes, faces, opened

SIZE = (595.0, 842.0)
FONT = faces().base_font("fangsong")
INK = Ink(FONT, 20)


def drawing() -> tuple[Pen, io.BytesIO]:
    """A pen on a new sheet, and where its file goes."""
    stream = io.BytesIO()
    return Pen(stream, SIZE, lang="zh-CN", font=FONT), stream


def finished(pen: Pen, stream: io.BytesIO) -> bytes:
    """The file."""
    pen.next_page()
    pen.finish()
    return stream.getvalue()


def dark(data: bytes, box: tuple[int, int, int, int]) -> float:
    """The part of a rectangle (points from the upper left) that is black."""
    with opened(data) as document:
        page = document[0]
        pixels = page.render(grayscale=True).to_pil().crop(box).tobytes()
        page.close()
    return sum(pixel < 128 for pixel in pixels) / len(pixels)


def test_a_run_stands_where_it_is_told() -> None:
    pen, stream = drawing()
    faces().glyphs("fangsong", "公开")
    pen.line([Run(INK, "公开", 10, spacing=5)], 100, 200)
    (first, left, bottom, *_), (second, other, *_) = boxes(finished(pen, stream))
    assert (first, second) == ("公", "开")
    assert left == pytest.approx(110, abs=0.5)
    assert other == pytest.approx(135, abs=0.5)
    assert bottom <= 842 - 200 <= bottom + 10


def test_bold_is_darker_and_ends_with_its_run() -> None:
    pen, stream = drawing()
    pen.line([Run(Ink(FONT, 40, bold=True), "公", 0)], 100, 200)
    pen.line([Run(Ink(FONT, 40), "公", 0)], 100, 300)
    data = finished(pen, stream)
    assert dark(data, (100, 160, 140, 210)) > 1.1 * dark(data, (100, 260, 140, 310)) > 0


def test_rules_are_drawn_with_their_width() -> None:
    pen, stream = drawing()
    pen.rules([(100, 100, 300, 100)], 4)
    data = finished(pen, stream)
    assert dark(data, (100, 99, 300, 101)) == 1
    assert dark(data, (100, 105, 300, 120)) == 0


def test_a_picture_is_drawn_where_it_belongs() -> None:
    pen, stream = drawing()
    pen.picture(samples.picture(40, 20), 100, 200, (80, 40))
    with opened(finished(pen, stream)) as document:
        (image,) = document[0].get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE])
        assert image.get_bounds() == pytest.approx((100, 842 - 240, 180, 842 - 200))


def test_a_picture_cut_short_is_told_plainly() -> None:
    pen, _ = drawing()
    with pytest.raises(FileProblem, match="图片"):
        pen.picture(samples.picture(40, 20)[:50], 0, 0, (10, 10))


def test_a_bookmark_leads_to_its_place() -> None:
    pen, stream = drawing()
    pen.next_page()
    pen.bookmark("一、总体情况", 300)
    with opened(finished(pen, stream)) as document:
        (entry,) = document.get_toc()
        assert entry.get_title() == "一、总体情况"
        target = entry.get_dest()
        assert target
        assert target.get_index() == 1
        assert target.get_view()[1][1] == pytest.approx(842 - 300)


def test_the_properties_are_the_reports_own() -> None:
    pen, stream = drawing()
    pen.describe(samples.small())
    with opened(finished(pen, stream)) as document:
        properties = document.get_metadata_dict()
    assert properties["Title"] == samples.TITLE
    assert properties["Author"] == samples.AGENCY
    assert properties["Subject"] == "2025年政府信息公开工作年度报告"
    assert properties["Creator"] == "drafter"
    assert properties["Producer"].startswith("drafter ")
    assert not properties["Keywords"]
