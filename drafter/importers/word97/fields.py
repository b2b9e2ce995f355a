"""The fields in a text: what they are made by, which nobody reads, against what they show.

After MS-DOC 2.8.25: U+0013 begins a field, U+0014 parts its instruction from its result, U+0015 ends it.
"""

import re
from dataclasses import dataclass

_BEGIN, _PART, _END = "\x13", "\x14", "\x15"
_MARKS = re.compile("[\x07\x13\x14\x15]")


@dataclass(slots=True)
class _Field:
    """A field that has begun: where, and where its result begins."""

    begin: int
    result: int | None = None


def instructions(text: str) -> list[tuple[int, int]]:
    """Return where instructions stand, each from its first to before its last character, in order.

    An instruction within another's is part of it. A mark that has no counterpart begins nothing.
    """
    open_fields: list[_Field] = []
    found: list[tuple[int, int]] = []
    for mark in _MARKS.finditer(text):
        if mark[0] == _BEGIN:
            open_fields.append(_Field(mark.start()))
        elif mark[0] == _PART and open_fields:
            open_fields[-1].result = open_fields[-1].result or mark.end()
        elif mark[0] == _END and open_fields:
            field = open_fields.pop()
            found.append((field.begin, mark.end() if field.result is None else field.result))
        elif mark[0] == "\x07":
            # An instruction never goes on into another cell: what began it has lost its end.
            open_fields = [field for field in open_fields if field.result is not None]
    return _outermost(found)


def _outermost(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for begin, end in sorted(ranges):
        if not kept or begin >= kept[-1][1]:
            kept.append((begin, end))
    return kept
