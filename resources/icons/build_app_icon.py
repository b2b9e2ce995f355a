"""Draws app.ico, the icon of the Windows program, from app.svg: run by hand when the drawing changes.

python resources/icons/build_app_icon.py
"""

import os
import struct
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).resolve().parent
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
_HEADER, _ENTRY = "<HHH", "<BBBBHHII"


def main() -> None:
    """Write app.ico beside app.svg."""
    app = QGuiApplication([])
    drawing = QSvgRenderer(str(HERE / "app.svg"))
    target = HERE / "app.ico"
    target.write_bytes(packed([(size, png(drawing, size)) for size in SIZES]))
    print(f"{target.name}: {target.stat().st_size} bytes")
    del app


def png(drawing: QSvgRenderer, size: int) -> bytes:
    """Return the drawing as a PNG of `size` × `size` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    drawing.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def packed(pictures: list[tuple[int, bytes]]) -> bytes:
    """Return an ICO file of PNG pictures; a side of 256 pixels is written as 0, as the format has it."""
    head = struct.pack(_HEADER, 0, 1, len(pictures))
    offset = len(head) + len(pictures) * struct.calcsize(_ENTRY)
    entries, data = b"", b""
    for size, picture in pictures:
        side = size % 256
        entries += struct.pack(_ENTRY, side, side, 0, 0, 1, 32, len(picture), offset + len(data))
        data += picture
    return head + entries + data


if __name__ == "__main__":
    main()
