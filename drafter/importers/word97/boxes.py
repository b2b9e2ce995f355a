"""The text boxes of a Word 97 document: which text belongs to which drawing.

After MS-DOC 2.8.32 and 2.8.37.
"""

import struct
from collections.abc import Iterator

from drafter.importers.word97.fib import Fib, Part, Story

_SHAPE = 26
_BOX = 22
_BOX_SHAPE = 14


class Boxes:
    """The texts of boxes by the place where their drawing is anchored; each is taken once."""

    def __init__(self, fib: Fib) -> None:
        begin, end = fib.story(Story.BOXES)
        self._texts: dict[int, list[tuple[int, int]]] = {}
        for first, behind, line in lines(fib.part(Part.BOXES), _BOX):
            (shape,) = struct.unpack_from("<i", line, _BOX_SHAPE)
            if first < behind <= end - begin:
                self._texts.setdefault(shape, []).append((begin + first, begin + behind))
        places = lines(fib.part(Part.SHAPES), _SHAPE)
        self._anchors = {place: struct.unpack_from("<i", line)[0] for place, _, line in places}

    def take(self, place: int) -> list[tuple[int, int]]:
        """Return where the text of the drawing anchored at a place stands, nothing for one without text."""
        return self._texts.pop(self._anchors.get(place, 0), [])

    def rest(self) -> list[tuple[int, int]]:
        """Return where the text of the drawings stands that are anchored nowhere."""
        found = [text for texts in self._texts.values() for text in texts]
        self._texts = {}
        return found


def lines(table: bytes, size: int) -> Iterator[tuple[int, int, bytes]]:
    """Yield the lines of a table of places (PLC, MS-DOC 2.2.2): the place, the next place, `size` bytes.

    A place that lies before one above it, as in no sound file, is as good as the next: no text counts twice.
    """
    count = max(len(table) - 4, 0) // (4 + size)
    places = struct.unpack_from(f"<{count + 1}I", table) if count else ()
    furthest = 0
    for index in range(count):
        begin = (count + 1) * 4 + index * size
        first, behind = places[index], places[index + 1]
        yield first if first >= furthest else behind, behind, table[begin : begin + size]
        furthest = max(furthest, first, behind)
