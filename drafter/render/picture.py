"""Reads from the head of a PNG or JPEG what it is and how large, without a picture library."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.errors import FileProblem

SCREEN_DPI = 96.0
"""Assumed where a picture does not say its density."""

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
# JPEG (ITU T.81, table B.1): the frame headers SOF0 to SOF15 without DHT, JPG and DAC.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_BARE = frozenset({0x01, *range(0xD0, 0xDA)})


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's media type, its size in pixels and its density in dots per inch."""

    mime: str
    suffix: str
    width: int
    height: int
    dpi: float = SCREEN_DPI

    def fit(self, width_pt: float, height_pt: float) -> tuple[float, float]:
        """Return its printed size in points: its natural one, made smaller where it is too large."""
        natural = self.width * 72 / self.dpi, self.height * 72 / self.dpi
        scale = min(1.0, width_pt / natural[0], height_pt / natural[1])
        return natural[0] * scale, natural[1] * scale


def measure(data: bytes) -> Picture:
    """Return what the picture is; FileProblem where it is neither a sound PNG nor a sound JPEG."""
    found = None
    try:
        if data.startswith(_PNG):
            found = _png(data)
        elif data.startswith(_JPEG):
            found = _jpeg(data)
    except (struct.error, IndexError):
        found = None
    if found is None or min(found.width, found.height) < 1:
        raise FileProblem("有一张图片读不出来，", "请换成 PNG 或 JPEG 格式的图片后再导出。")
    return found


def _png(data: bytes) -> Picture:
    """PNG specification, 11.2.2 IHDR and 11.3.4.3 pHYs (dots per metre where the unit is 1)."""
    width, height = struct.unpack_from(">II", data, 16)
    dpi = SCREEN_DPI
    place = 8
    while data[place + 4 : place + 8] not in {b"IDAT", b""}:
        (length,) = struct.unpack_from(">I", data, place)
        if data[place + 4 : place + 8] == b"pHYs":
            across, _down, unit = struct.unpack_from(">IIB", data, place + 8)
            dpi = across * 0.0254 if unit == 1 and across else SCREEN_DPI
        place += 12 + length
    return Picture("image/png", "png", width, height, dpi)


def _jpeg(data: bytes) -> Picture | None:
    """JFIF 1.02: the density stands in the APP0 segment, the size in the frame header."""
    dpi = SCREEN_DPI
    for marker, place in _segments(data):
        if marker == 0xE0 and data[place : place + 5] == b"JFIF\0":
            unit, across = struct.unpack_from(">BH", data, place + 7)
            dpi = across * {1: 1.0, 2: 2.54}.get(unit, 0) or SCREEN_DPI
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", data, place + 1)
            return Picture("image/jpeg", "jpg", width, height, dpi)
    return None


def _segments(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield each segment's marker and the place of its content, up to the scan."""
    place = 2
    while data[place] == 0xFF and data[place + 1] != 0xDA:
        marker = data[place + 1]
        if marker in {0xFF, *_BARE}:
            place += 1 if marker == 0xFF else 2
            continue
        yield marker, place + 4
        place += 2 + struct.unpack_from(">H", data, place + 2)[0]
