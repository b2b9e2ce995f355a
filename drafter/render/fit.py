"""Makes room for what does not fit by itself, where Word or a browser breaks the lines and we do not."""

import re
from collections.abc import Sequence

from drafter.render.blocks import Align, Cell, Paragraph
from drafter.render.style import TableStyle

# A digit of 宋体 or Times New Roman takes half an em, one of the fonts that stand in for them a little more.
_DIGIT_EM = 0.56
_WORD = re.compile(r"[!-~]+")
# A word or another character, with the marks before it that may not end a line and those after it
# that may not begin one.
# A year stays with its 年.
_UNBROKEN = re.compile(r"[“‘（《〈【]*(?:[!-~]+年?|.)[，。、；：！？”’）》〉】]*", re.DOTALL)
_LONG_WORD = 24
"""So many letters in one piece, an address mostly, leave the line before them nearly empty."""
_STEP_EM = 0.5
_LONG_LINE_EM = 8
_SPARE_EM = 1.0
"""Room left in long lines: a font that stands in may be wider, and a last character alone is ugly."""


def figure_size(cell: Cell, columns: int, room_pt: float, look: TableStyle) -> float | None:
    """Return the size at which a long figure stays on one line, or None where the table's own will do.

    `columns` is the number of the table's grid columns, `room_pt` the width of the cell without its
    padding. Half points are Word's smallest step; below the style's floor the figure is broken.
    """
    longest = max(map(len, _WORD.findall(cell.text)), default=0)
    if cell.role != "figure" or not longest:
        return None
    fitting = int(room_pt / (longest * _DIGIT_EM) * 2) / 2
    return max(look.floor_pt, fitting) if fitting < look.size_for(columns) else None


def alignment(block: Paragraph) -> Align:
    """Return how a paragraph is set: justified, the line before a long address would be torn apart."""
    long = any(len(word) >= _LONG_WORD for word in _WORD.findall(block.lead + block.text))
    return "left" if long and block.align == "justify" else block.align


def balanced_width(title: str, widest: float) -> float:
    """Return the width in ems at which a title breaks into lines of like length, `widest` if it is one line.

    A title of several lines is symmetrical (GB/T 9704-2012, 7.3.1), in as few lines as it needs.
    """
    pieces = [_ems(piece) for piece in _UNBROKEN.findall(title)]
    fewest = _lines(pieces, widest)
    if fewest <= 1:
        return widest
    steps = (step * _STEP_EM for step in range(1, int(widest / _STEP_EM) + 1))
    narrowest = next(
        (width for width in steps if width >= max(pieces) and _lines(pieces, width) == fewest), widest
    )
    spare = _SPARE_EM if narrowest >= _LONG_LINE_EM else _STEP_EM / 2
    return min(narrowest + spare, widest)


def _ems(piece: str) -> float:
    """A Latin letter takes half an em, and Word sets a word a quarter away from the hanzi on either side."""
    letters = sum(map(len, _WORD.findall(piece)))
    return len(piece) - letters / 2 + (0.5 if letters else 0.0)


def _lines(pieces: Sequence[float], width: float) -> int:
    """Return how many lines the pieces make, each line as full as may be."""
    lines, room = 0, 0.0
    for piece in pieces:
        if piece > room:
            lines, room = lines + 1, width
        room -= piece
    return lines
