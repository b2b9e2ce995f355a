"""What a document says of itself: author, title and so on, from the property sets of the OLE file.

After MS-OLEPS 2.18 to 2.25.
"""

import codecs
import struct
from collections.abc import Iterator

from drafter.importers.ole import OleFile
from drafter.model.draft import Aside

_SETS = {
    "\x05SummaryInformation": {
        2: "标题", 3: "主题", 4: "作者", 5: "关键词", 6: "备注", 8: "最后修改者",
    },
    "\x05DocumentSummaryInformation": {2: "类别", 14: "经理", 15: "单位"},
}  # fmt: skip
_CODE_PAGE = 1
_NARROW, _WIDE = 0x1E, 0x1F
_UNICODE = 1200
_MOST = 200


def read_properties(file: OleFile) -> Iterator[Aside]:
    """Yield the properties that hold words; a set that is damaged costs its properties only."""
    for stream, names in _SETS.items():
        try:
            texts = _texts(file.read(stream) or b"")
        except (struct.error, LookupError):
            continue
        for number, name in names.items():
            if text := texts.get(number, "").strip("\0 \r\n"):
                yield Aside("property", text, f"文档属性“{name}”")


def _texts(data: bytes) -> dict[int, str]:
    """Return the texts of the first property set of a stream, by their numbers."""
    if not data:
        return {}
    (begin,) = struct.unpack_from("<I", data, 44)
    (count,) = struct.unpack_from("<I", data, begin + 4)
    places = struct.iter_unpack("<II", data[begin + 8 : begin + 8 + min(count, _MOST) * 8])
    found = {number: begin + offset for number, offset in places}
    coding = _coding(data, found.get(_CODE_PAGE))
    return {number: _text(data, place, coding) for number, place in found.items()}


def _coding(data: bytes, place: int | None) -> str:
    if place is None:
        return "cp1252"
    (page,) = struct.unpack_from("<H", data, place + 4)
    name = {_UNICODE: "utf-16-le", 65001: "utf-8", 936: "gb18030"}.get(page, f"cp{page}")
    return codecs.lookup(name).name


def _text(data: bytes, place: int, coding: str) -> str:
    """Return a property that is text, "" for a number or a date."""
    kind, size = struct.unpack_from("<II", data, place) if place + 8 <= len(data) else (0, 0)
    if kind == _WIDE:
        return data[place + 8 : place + 8 + size * 2].decode("utf-16-le", "replace")
    return data[place + 8 : place + 8 + size].decode(coding, "replace") if kind == _NARROW else ""
