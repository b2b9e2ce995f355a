"""Pictures of every kind become PNG or JPEG of bearable size, or are refused in words."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import ExifTags, Image
from PIL.PngImagePlugin import PngInfo
from PySide6.QtGui import QColor, QImage

from drafter.ui.form.prose import pictures
from drafter.ui.form.prose.pictures import PictureProblem, from_bytes

pytestmark = pytest.mark.usefixtures("qapp")


def image(width: int = 40) -> QImage:
    """Return a small picture."""
    made = QImage(width, 30, QImage.Format.Format_RGB32)
    made.fill(QColor("red"))
    return made


@pytest.mark.parametrize(("ending", "kept"), [("png", "png"), ("jpg", "jpg"), ("bmp", "png")])
def test_png_and_jpeg_stay_so_and_others_become_png(tmp_path: Path, ending: str, kept: str) -> None:
    path = tmp_path / f"图.{ending}"
    assert image().save(str(path))
    name, data = pictures.from_file(path)
    assert name.endswith(f".{kept}")
    assert data.startswith({"png": b"\x89PNG", "jpg": b"\xff\xd8"}[kept])
    assert QImage.fromData(data).size() == image().size()


def test_a_wrong_ending_does_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "图.png"
    assert image().save(str(tmp_path / "a.jpg"))
    (tmp_path / "a.jpg").rename(path)
    assert pictures.from_file(path)[0].endswith(".jpg")


def test_the_same_picture_has_the_same_name() -> None:
    assert pictures.from_image(image()) == pictures.from_image(image())
    assert pictures.from_image(image())[0] != pictures.from_image(image(41))[0]


@pytest.mark.parametrize("data", [b"", b"no picture", b"\x89PNG\r\n\x1a\n cut off"])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(PictureProblem, match="不是能用的图片"):
        pictures.from_bytes(data)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(PictureProblem, match=r"“没有\.png”不能读取"):
        pictures.from_file(tmp_path / "没有.png")


def test_a_picture_of_more_than_ten_megabytes_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "LARGEST_BYTES", 50)
    with pytest.raises(PictureProblem, match="超过了 10 MB"):
        pictures.from_image(image())
    path = tmp_path / "大.png"
    path.write_bytes(b"x" * 201)
    with pytest.raises(PictureProblem, match=r"“大\.png”超过了 10 MB"):
        pictures.from_file(path)


def photo(kind: str) -> bytes:
    """Return a picture 40 wide and 20 high as a camera or a drawing program keeps it."""
    buffer = BytesIO()
    picture = Image.new("RGB", (40, 20), "red")
    if kind == "PNG":
        told = PngInfo()
        told.add_text("Author", "someone at a desk")
        picture.save(buffer, kind, pnginfo=told, dpi=(300, 300))
    else:
        exif = Image.Exif()
        exif[ExifTags.Base.Orientation] = 6
        exif[ExifTags.Base.Artist] = "someone at a desk"
        picture.save(buffer, kind, exif=exif, dpi=(300, 300))
    return buffer.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_what_a_picture_tells_of_its_maker_stays_out(kind: str) -> None:
    assert b"someone" in photo(kind)
    _, data = from_bytes(photo(kind))
    assert b"someone" not in data
    assert b"Exif" not in data
    taken = Image.open(BytesIO(data))
    assert taken.format == kind
    assert round(taken.info["dpi"][0]) == 300


def test_a_photo_taken_upright_stands_upright() -> None:
    _, data = from_bytes(photo("JPEG"))
    assert Image.open(BytesIO(data)).size == (20, 40)
