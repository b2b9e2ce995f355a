"""The layout of a table row: where its cells begin and end, and which of them are merged.

After MS-DOC 2.6.3, 2.9.315 (TC80) and 2.9.316 (TCGRF).
"""

import struct
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from drafter.importers.word97 import sprms

_MOST = 63
_CELL = 20


class Merge(Enum):
    """How a cell belongs to its neighbours: it begins a merged cell, goes on with one, or stands alone."""

    NONE = 0
    GOES_ON = 1
    BEGINS = 3


@dataclass(frozen=True, slots=True)
class RowCell:
    """A cell's edges in twips from the margin, and how it is merged to the right and downwards."""

    left: int
    right: int
    across: Merge = Merge.NONE
    down: Merge = Merge.NONE


Row = tuple[RowCell, ...]


def read_row(changes: Iterable[tuple[int, bytes]]) -> Row | None:
    """Put the layout of a row together from its changes, None where they say nothing of it."""
    cells: list[RowCell] | None = None
    for code, operand in changes:
        if code in (sprms.TABLE, sprms.TABLE_OLD):
            cells = _define(operand)
        elif cells is not None and code in _CHANGES and len(operand) >= 2:
            _CHANGES[code](cells, operand[0], operand[1])
    return None if cells is None else tuple(cells)


def _define(operand: bytes) -> list[RowCell] | None:
    count = operand[0] if operand else 0
    behind = 1 + (count + 1) * 2
    if not 0 < count <= _MOST or len(operand) < behind:
        return None
    edges = struct.unpack_from(f"<{count + 1}h", operand, 1)
    cells: list[RowCell] = []
    for index in range(count):
        flags = int.from_bytes(operand[behind + index * _CELL :][:2], "little")
        cells.append(RowCell(edges[index], edges[index + 1], _across(flags), _down(flags >> 5)))
    return cells


def _across(flags: int) -> Merge:
    return {0: Merge.NONE, 1: Merge.GOES_ON}.get(flags & 3, Merge.BEGINS)


def _down(flags: int) -> Merge:
    """The first bit says that the cell is merged, the second that it is the topmost."""
    if flags & 2:
        return Merge.BEGINS
    return Merge.GOES_ON if flags & 1 else Merge.NONE


def _merge_down(cells: list[RowCell], index: int, flags: int) -> None:
    if index < len(cells):
        cells[index] = replace(cells[index], down=_down(flags))


def _merge_across(cells: list[RowCell], first: int, end: int) -> None:
    for index in range(first, min(end, len(cells))):
        cells[index] = replace(cells[index], across=Merge.BEGINS if index == first else Merge.GOES_ON)


def _split(cells: list[RowCell], first: int, end: int) -> None:
    for index in range(first, min(end, len(cells))):
        cells[index] = replace(cells[index], across=Merge.NONE)


_CHANGES = {sprms.MERGE_DOWN: _merge_down, sprms.MERGE: _merge_across, sprms.SPLIT: _split}
