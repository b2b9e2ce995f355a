"""Pictures for the report: what the clipboard or a file brings becomes a PNG or JPEG of bearable size."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader

from drafter.errors import DrafterError

LARGEST_BYTES = 10 * 1024 * 1024
FILTERS = "图片 (*.png *.jpg *.jpeg *.bmp *.gif *.webp *.tif *.tiff)"
_QUALITY = {"png": -1, "jpg": 92}
"""As Qt counts: -1 is the format's own, 92 shows no loss on paper."""


class PictureProblem(DrafterError):
    """A picture cannot be put into the report."""


def from_file(path: Path) -> tuple[str, bytes]:
    """Read a picture file; returns the picture's name in the draft and its bytes (PNG or JPEG)."""
    try:
        if path.stat().st_size > 4 * LARGEST_BYTES:
            raise _too_large(path.name)
        return from_bytes(path.read_bytes(), path.name)
    except OSError as error:
        raise PictureProblem(f"“{path.name}”不能读取，", "请检查文件还在不在、有没有打开的权限。") from error


def from_bytes(data: bytes, title: str = "图片") -> tuple[str, bytes]:
    """Take a picture of any format that Qt reads; it becomes a PNG, or a JPEG where it was one.

    It is turned upright, and what it tells besides its looks (camera, place, author) stays out of
    the report. Raises PictureProblem for what is no picture, and for more than 10 MB.
    """
    buffer = _opened(data)
    kind = bytes(QImageReader.imageFormat(buffer).data()).decode()
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        raise PictureProblem(f"“{title}”不是能用的图片，", "请换成 PNG 或 JPEG 格式。")
    return _saved(image, "jpg" if kind == "jpeg" else "png", title)


def from_image(image: QImage) -> tuple[str, bytes]:
    """Take a picture from the clipboard."""
    return _saved(image, "png", "剪贴板里的图片")


def _saved(image: QImage, ending: str, title: str) -> tuple[str, bytes]:
    plain = image.copy()
    for key in image.textKeys():
        plain.setText(key, "")
    buffer = _opened(b"", QIODevice.OpenModeFlag.WriteOnly)
    plain.save(buffer, ending.upper(), _QUALITY[ending])  # pyright: ignore[reportArgumentType, reportCallIssue]
    return _named(bytes(buffer.data().data()), ending, title)


def _named(data: bytes, ending: str, title: str) -> tuple[str, bytes]:
    if len(data) > LARGEST_BYTES:
        raise _too_large(title)
    return f"{hashlib.sha256(data).hexdigest()[:16]}.{ending}", data


def _too_large(title: str) -> PictureProblem:
    return PictureProblem(f"“{title}”超过了 10 MB，", "请先把图片缩小再插入。")


def _opened(data: bytes, mode: QIODevice.OpenModeFlag = QIODevice.OpenModeFlag.ReadOnly) -> QBuffer:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(mode)
    return buffer
