"""Pictures for the report: what the clipboard or a file brings becomes a PNG or JPEG of bearable size."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader

from drafter.errors import DrafterError

LARGEST_BYTES = 10 * 1024 * 1024
FILTERS = "图片 (*.png *.jpg *.jpeg *.bmp *.gif *.webp *.tif *.tiff)"
_ENDINGS = {"png": "png", "jpeg": "jpg"}


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
    """Take a picture of any format that Qt reads; PNG and JPEG stay as they are.

    Raises PictureProblem for what is no picture, and for more than 10 MB.
    """
    buffer = _opened(data)
    kind = bytes(QImageReader.imageFormat(buffer).data()).decode()
    image = QImageReader(buffer, QByteArray(kind.encode())).read()
    if image.isNull():
        raise PictureProblem(f"“{title}”不是能用的图片，", "请换成 PNG 或 JPEG 格式。")
    if kind not in _ENDINGS:
        return from_image(image)
    return _named(data, _ENDINGS[kind], title)


def from_image(image: QImage) -> tuple[str, bytes]:
    """Take a picture from the clipboard."""
    buffer = _opened(b"", QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportArgumentType, reportCallIssue]
    return _named(bytes(buffer.data().data()), "png", "剪贴板里的图片")


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
