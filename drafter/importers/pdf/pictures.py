"""Pages of a PDF as PNG pictures, for a person to look at beside what was read from them."""

import struct
import zlib
from collections.abc import Sequence

from drafter.importers.pdf.opening import opened
from drafter.importers.pdf.pdfium import Bitmap, Page

WIDEST = 4000
"""Pixels: no screen shows more, and no picture takes more memory."""

_TALLEST = 3.0
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_TRUE_COLOUR = 2
_FAST = 1


def pictures(data: bytes, pages: Sequence[int], width: int) -> list[bytes]:
    """Draw pages (numbered from 0) of a PDF as PNG files `width` pixels wide.

    Raises FileProblem for a PDF that cannot be opened, ValueError for a page that it does not have.
    """
    with opened(data, "PDF") as document:
        if not all(0 <= number < len(document) for number in pages):
            raise ValueError(f"no such page among {len(document)}: {list(pages)}")
        return [_picture(document[number], min(width, WIDEST)) for number in pages]


def _picture(page: Page, width: int) -> bytes:
    try:
        wide, high = page.get_size()
        # A page like a ribbon would be drawn of any height.
        scale = width / max(wide, high / _TALLEST)
        bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False)
        try:
            return _png(bitmap)
        finally:
            bitmap.close()
    finally:
        page.close()


def _png(bitmap: Bitmap) -> bytes:
    """Write a bitmap of three bytes a pixel, each row without a filter."""
    row = bitmap.width * 3
    view = memoryview(bitmap.buffer).cast("B")
    starts = range(0, bitmap.stride * bitmap.height, bitmap.stride)
    lines = b"".join(b"\x00" + view[start : start + row] for start in starts)
    head = struct.pack(">IIBBBBB", bitmap.width, bitmap.height, 8, _TRUE_COLOUR, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(lines, _FAST)), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(kind, content) for kind, content in chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
