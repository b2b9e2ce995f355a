"""The head of a picture: its kind, its size, its density; and what is no picture is refused."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from drafter.errors import FileProblem
from drafter.render.picture import SCREEN_DPI, Picture, measure
from tests.render.samples import picture


def saved(kind: str, **options: object) -> bytes:
    file = BytesIO()
    Image.new("RGB", (60, 30), "white").save(file, kind, **options)
    return file.getvalue()


def test_a_png() -> None:
    assert measure(picture(40, 20)) == Picture("image/png", "png", 40, 20, SCREEN_DPI)


def test_a_png_that_says_its_density() -> None:
    assert measure(picture(40, 20, dots_per_metre=11811)).dpi == pytest.approx(300, abs=0.1)


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"comment": b"\xff\xc0" * 50}])
def test_a_jpeg(options: dict[str, object]) -> None:
    assert measure(saved("JPEG", **options)) == Picture("image/jpeg", "jpg", 60, 30, SCREEN_DPI)


def test_a_jpeg_that_says_its_density() -> None:
    assert measure(saved("JPEG", dpi=(150, 150))).dpi == 150


def test_a_jpeg_with_exif_before_its_size() -> None:
    exif = Image.Exif()
    exif[0x010E] = "图" * 200
    found = measure(saved("JPEG", exif=exif))
    assert (found.width, found.height) == (60, 30)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a\x01\x00",
        b"\x89PNG\r\n\x1a\n",
        picture()[:20],
        picture(0, 5),
        b"\xff\xd8\xff",
        saved("JPEG")[:30],
        b"\xff\xd8\xff\xe0\x00\x00" * 4,
    ],
)
def test_what_is_no_sound_picture_is_refused(data: bytes) -> None:
    with pytest.raises(FileProblem, match="PNG 或 JPEG"):
        measure(data)


@given(st.sampled_from([b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"]), st.binary(max_size=200))
def test_rubbish_behind_a_good_beginning_is_refused_or_measured(start: bytes, rubbish: bytes) -> None:
    try:
        found = measure(start + rubbish)
    except FileProblem:
        return
    assert min(found.width, found.height, found.dpi) > 0


@pytest.mark.parametrize(
    ("room", "size"), [((1000, 1000), (300, 150)), ((150, 1000), (150, 75)), ((1000, 75), (150, 75))]
)
def test_a_picture_is_made_smaller_never_larger(room: tuple[int, int], size: tuple[int, int]) -> None:
    assert Picture("image/png", "png", 400, 200).fit(*room) == pytest.approx(size)
