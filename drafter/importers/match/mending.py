"""Puts together what page breaks cut apart: a label over two lines, two tables, or line and paragraph."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from drafter.importers.match.amounts import is_figure
from drafter.importers.match.keys import key
from drafter.importers.match.lines import Cell, Line, is_page_number, lines
from drafter.importers.match.words import table_words
from drafter.importers.raw import RawBlock, RawParagraph, RawTable

_MOST_PIECES = 4
_LONGEST_PIECE = 40
_NUMBER = 2


def mend(found: Sequence[Line]) -> list[Line]:
    """Join lines over which one label was broken, where at most one of them has figures."""
    mended: list[Line] = []
    start = 0
    while start < len(found):
        most = _MOST_PIECES if _may_begin(found[start]) else 1
        ways = ((count, _joined(found[start : start + count])) for count in range(2, most + 1))
        taken, line = next(((count, way) for count, way in ways if way), (1, found[start]))
        mended.append(line)
        start += taken
    return mended


def source_lines(blocks: Sequence[RawBlock]) -> tuple[dict[int, list[Line]], frozenset[int]]:
    """Return the lines of each table by the number of its block, and the paragraphs used up.

    A paragraph is used up where it is a piece of a label, beside the table that has the rest.
    """
    tables = {n: mend(lines(block, n)) for n, block in enumerate(blocks) if isinstance(block, RawTable)}
    used: set[int] = set()
    row = [n for n, block in enumerate(blocks) if not _is_blank(block)]
    for first, second in pairwise(row):
        if first in tables and second in tables:
            _sew(tables[first], tables[second])
        elif second in tables and _prepend(blocks[first], tables[second]):
            used.add(first)
        elif first in tables and first not in used and _append(tables[first], blocks[second]):
            used.add(second)
    return tables, frozenset(used)


def _joined(pieces: Sequence[Line]) -> Line | None:
    """Return the line that some lines make together, None where their words make no label."""
    labels = [_label_at(line) for line in pieces]
    if labels[0] is None:
        return None
    texts = [line.cells[at].text for line, at in zip(pieces, labels, strict=True) if at is not None]
    if not len(texts) == len(pieces) > 1 or not _is_label("".join(texts)) or any(map(_is_label, texts)):
        return None
    full = [n for n, line in enumerate(pieces) if _has_figures(line)]
    if len(full) > 1:
        return None
    base, index = pieces[full[0] if full else 0], labels[full[0] if full else 0]
    cells = (replace(c, text="".join(texts)) if n == index else c for n, c in enumerate(base.cells))
    return replace(base, cells=tuple(cells))


def _may_begin(line: Line) -> bool:
    """Say whether the words of a line are the beginning of a label, or only its number."""
    label = _label_at(line)
    words = "" if label is None else key(line.cells[label].text)
    return label is not None and (
        len(words) <= _NUMBER or any(w.rows.begins(words) for w in table_words().values())
    )


def _is_label(text: str) -> bool:
    return any(words.rows.exact(text) for words in table_words().values())


def _label_at(line: Line) -> int | None:
    """Return where the last cell of words stands."""
    found = [index for index, cell in enumerate(line.cells) if cell.text and not is_figure(cell.text)]
    return found[-1] if found else None


def _has_figures(line: Line) -> bool:
    return any(cell.text and is_figure(cell.text) for cell in line.cells)


def _is_blank(block: RawBlock) -> bool:
    return isinstance(block, RawParagraph) and (not block.text.strip() or is_page_number(block.text))


def _sew(above: list[Line], below: list[Line]) -> None:
    """Join the last line of a table with the first of the next where a page break parted them."""
    line = _joined([*above[-1:], *below[:1]]) if above and below else None
    if line:
        keep_above = _has_figures(above[-1]) or not _has_figures(below[0])
        above[-1:] = [line] if keep_above else []
        below[:1] = [] if keep_above else [line]


def _prepend(block: RawBlock, below: list[Line]) -> bool:
    piece = _piece(block)
    line = _joined([piece, *below[:1]]) if piece else None
    if line:
        below[0] = replace(below[0], cells=_labelled(below[0], line))
    return line is not None


def _append(above: list[Line], block: RawBlock) -> bool:
    piece = _piece(block)
    line = _joined([*above[-1:], piece]) if piece else None
    if line:
        above[-1] = replace(above[-1], cells=_labelled(above[-1], line))
    return line is not None


def _labelled(line: Line, whole: Line) -> tuple[Cell, ...]:
    """Return the cells of a line with its label as in `whole`."""
    at, label = _label_at(line), _label_at(whole)
    text = whole.cells[label].text if label is not None else ""
    return tuple(replace(cell, text=text) if n == at else cell for n, cell in enumerate(line.cells))


def _piece(block: RawBlock) -> Line | None:
    if not isinstance(block, RawParagraph) or len(block.text) > _LONGEST_PIECE:
        return None
    return Line((Cell(block.text.strip()),), "", exact=False)
