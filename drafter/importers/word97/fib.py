"""The head of a Word 97 document (FIB): whether it can be read, and where its structures lie.

After MS-DOC 2.5.
"""

import struct
from dataclasses import dataclass
from enum import IntEnum

from drafter.errors import FileProblem
from drafter.importers.ole import OleFile

_SIGNATURE = 0xA5EC
_FIRST = 0xC0
"""The earliest builds of Word 97; Word 6 and 95 wrote 101 to 105."""
_ENCRYPTED = 0x0100
_SECOND_TABLE = 0x0200
_COUNTS = 76
_PLACES = 154
_STORIES = 8


class Part(IntEnum):
    """The structures of the table stream that are read, by their number in the head."""

    STYLES = 1
    COMMENTS = 5
    HEADERS = 11
    CHARACTERS = 12
    PARAGRAPHS = 13
    FONTS = 15
    PIECES = 33
    SHAPES = 40
    BOXES = 56
    LISTS = 73
    NUMBERS = 74


class Story(IntEnum):
    """The texts of a document, in the order in which they follow each other."""

    MAIN = 0
    NOTES = 1
    HEADERS = 2
    MACROS = 3
    COMMENTS = 4
    END_NOTES = 5
    BOXES = 6
    HEADER_BOXES = 7


@dataclass(frozen=True, slots=True)
class Fib:
    """The streams of a document, and how many characters each of its stories has."""

    main: bytes
    table: bytes
    data: bytes
    counts: tuple[int, ...]

    def part(self, part: Part) -> bytes:
        """Return a structure of the table stream, empty where the document has none."""
        offset, size = self._place(part)
        return self.table[offset : offset + size]

    def behind(self, part: Part) -> bytes:
        """Return the table stream from a structure on that goes on behind its own end."""
        offset, size = self._place(part)
        return self.table[offset:] if size else b""

    def story(self, story: Story) -> tuple[int, int]:
        """Return where a story begins and ends, in characters from the beginning of all text."""
        first = sum(self.counts[:story])
        return first, first + self.counts[story]

    def _place(self, part: Part) -> tuple[int, int]:
        place = _PLACES + part * 8
        if place + 8 > len(self.main):
            return 0, 0
        offset, size = struct.unpack_from("<2I", self.main, place)
        return offset, size


def read_fib(file: OleFile, name: str) -> Fib:
    """Read the head; FileProblem where the document is locked, too old or none."""
    main = file.read("WordDocument")
    if main is None or len(main) < _PLACES:
        raise file.damaged()
    signature, version = struct.unpack_from("<2H", main, 0)
    (flags,) = struct.unpack_from("<H", main, 10)
    if version < _FIRST:
        raise FileProblem(
            f"“{name}”是 Word 95 或更早版本的文档，读不了。", "请用 Word 或 WPS 打开它，另存为 .docx 再导入。"
        )
    if signature != _SIGNATURE:
        raise file.damaged()
    if flags & _ENCRYPTED:
        raise FileProblem(f"“{name}”设了打开密码。", "请用 Word 或 WPS 打开，去掉密码后另存再导入。")
    table = file.read("1Table" if flags & _SECOND_TABLE else "0Table")
    counts = struct.unpack_from(f"<{_STORIES}i", main, _COUNTS)
    if table is None or min(counts) < 0:
        raise file.damaged()
    return Fib(main, table, file.read("Data") or b"", counts)
