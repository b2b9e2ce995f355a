"""An OLE compound file (MS-CFB), as .doc and .xls are: its streams, at a cost bounded by its size.

olefile follows the sizes that a header claims: a chain of sectors that runs in a circle makes it read
without end. Here no chain is longer than its allocation table, and none of its sectors counts twice.
"""

import struct
import sys
from array import array
from dataclasses import dataclass
from functools import cached_property

from drafter.errors import FileProblem

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = 512
_LAST_SECTOR = 0xFFFFFFFA
"""Sector numbers above this one are marks, such as the end of a chain."""
_NOTHING = 0xFFFFFFFF
_ENTRY = 128
_MINI_SECTOR = 64
_STREAM = 2
_ROOT = 5


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of the directory: where the stream begins, its size in bytes, its neighbours in the tree."""

    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


class OleFile:
    """The streams in the root of a compound file; `name` is the file's, for messages.

    FileProblem where the file is not sound.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._data = data
        self._name = name
        if not data.startswith(MAGIC) or len(data) < _HEADER:
            raise self.damaged()
        shift = int(struct.unpack_from("<H", data, 30)[0])
        if shift not in (9, 12):
            raise self.damaged()
        self._sector = 1 << shift
        self._fat = self._table(self._fat_sectors())
        self._entries = self._directory()

    def damaged(self) -> FileProblem:
        """Return the error for a file that cannot be read to the end."""
        return FileProblem(
            f"“{self._name}”损坏了，读不完整。", "请用 Word 或 WPS 打开修复，另存为 .docx 再导入。"
        )

    @property
    def names(self) -> frozenset[str]:
        """The names of the streams and storages in the root."""
        return frozenset(self._entries)

    def read(self, stream: str) -> bytes | None:
        """Return the content of a stream in the root, None where there is none."""
        entry = self._entries.get(stream)
        if entry is None or entry.kind != _STREAM:
            return None
        if entry.size < self._number(56):
            return self._mini(entry)
        return self._whole(entry.start, entry.size)

    def _number(self, offset: int) -> int:
        return int(struct.unpack_from("<I", self._data, offset)[0])

    def _at(self, sector: int) -> bytes:
        start = (sector + 1) * self._sector
        return self._data[start : start + self._sector]

    def _table(self, sectors: list[int]) -> "array[int]":
        """Read an allocation table: for each sector the next one of its chain."""
        content = b"".join(self._at(sector) for sector in dict.fromkeys(sectors))
        table = array("I", content[: len(content) // 4 * 4])
        if sys.byteorder == "big":
            table.byteswap()
        return table

    def _fat_sectors(self) -> list[int]:
        """Return where the allocation table lies: the header lists the beginning, a chain the rest."""
        found = list(struct.unpack_from("<109I", self._data, 76))
        following, passed = self._number(68), set[int]()
        per_sector = self._sector // 4 - 1
        while following < _LAST_SECTOR and following not in passed:
            passed.add(following)
            content = self._at(following)
            if len(content) < self._sector:
                raise self.damaged()
            *more, following = struct.unpack(f"<{per_sector + 1}I", content)
            found += more
        return [sector for sector in found if sector < _LAST_SECTOR]

    def _chain(self, table: "array[int]", start: int, most: int) -> list[int]:
        """Follow a chain for at most so many sectors; FileProblem where it runs in a circle."""
        chain: list[int] = []
        sector = start
        while sector < len(table) and len(chain) < most:
            chain.append(sector)
            sector = table[sector]
        if len(chain) > len(set(chain)):
            raise self.damaged()
        return chain

    def _whole(self, start: int, size: int) -> bytes:
        """Read a stream of whole sectors."""
        if size > len(self._data):
            raise self.damaged()
        chain = self._chain(self._fat, start, -(-size // self._sector))
        content = b"".join(map(self._at, chain))[:size]
        if len(content) < size:
            raise self.damaged()
        return content

    @cached_property
    def _mini_stream(self) -> bytes:
        return self._whole(self._root.start, self._root.size)

    @cached_property
    def _mini_table(self) -> "array[int]":
        return self._table(self._chain(self._fat, self._number(60), len(self._fat)))

    def _mini(self, entry: _Entry) -> bytes:
        """Read a small stream: it is cut into pieces of 64 bytes within the root's own stream."""
        chain = self._chain(self._mini_table, entry.start, -(-entry.size // _MINI_SECTOR))
        pieces = (self._mini_stream[n * _MINI_SECTOR : (n + 1) * _MINI_SECTOR] for n in chain)
        content = b"".join(pieces)[: entry.size]
        if len(content) < entry.size:
            raise self.damaged()
        return content

    def _directory(self) -> dict[str, _Entry]:
        """Return what lies in the root; what lies deeper belongs to embedded objects."""
        sectors = self._chain(self._fat, self._number(48), len(self._fat))
        content = b"".join(map(self._at, sectors))
        if len(content) < _ENTRY:
            raise self.damaged()
        self._root = self._entry(content, 0)
        if self._root.kind != _ROOT:
            raise self.damaged()
        found: dict[str, _Entry] = {}
        waiting, passed = [self._root.child], {0, _NOTHING}
        while waiting:
            number = waiting.pop()
            if number in passed or (number + 1) * _ENTRY > len(content):
                continue
            passed.add(number)
            entry = self._entry(content, number)
            found.setdefault(entry.name, entry)
            waiting += [entry.left, entry.right]
        return found

    def _entry(self, content: bytes, number: int) -> _Entry:
        raw = content[number * _ENTRY : (number + 1) * _ENTRY]
        length, kind = struct.unpack_from("<HB", raw, 64)
        left, right, child = struct.unpack_from("<3I", raw, 68)
        start, size = struct.unpack_from("<2I", raw, 116)
        name = raw[: max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
        return _Entry(name, kind, left, right, child, start, size)
