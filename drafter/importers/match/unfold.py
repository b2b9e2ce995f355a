"""A report that was laid out as one large table, headings and text in rows of their own, is taken apart."""

from collections.abc import Iterator, Sequence

from drafter.importers.match.headings import is_heading
from drafter.importers.match.lines import raw_rows
from drafter.importers.raw import RawBlock, RawCell, RawParagraph, RawTable

_FEWEST_HEADINGS = 2
_SHORTEST_TEXT = 40


def unfold(blocks: Sequence[RawBlock]) -> tuple[RawBlock, ...]:
    """Return the blocks with each table that holds headings of parts taken apart into its sections."""
    return tuple(piece for block in blocks for piece in _pieces(block))


def _pieces(block: RawBlock) -> Iterator[RawBlock]:
    if isinstance(block, RawParagraph):
        yield block
        return
    found = [(row, tuple(cell for cell in row if cell.text)) for row in raw_rows(block)]
    if sum(_is_heading(filled) for _, filled in found) < _FEWEST_HEADINGS:
        yield block
        return
    rest: list[RawCell] = []
    for row, filled in found:
        if _is_heading(filled) or _is_text(filled):
            yield from _table(rest, block)
            yield from (RawParagraph(text, box=filled[0].box) for text in filled[0].text.split("\n"))
            rest = []
        else:
            rest.extend(row)
    yield from _table(rest, block)


def _is_heading(filled: Sequence[RawCell]) -> bool:
    return len(filled) == 1 and is_heading(filled[0].text)


def _is_text(filled: Sequence[RawCell]) -> bool:
    return len(filled) == 1 and len(filled[0].text) >= _SHORTEST_TEXT


def _table(cells: Sequence[RawCell], whole: RawTable) -> Iterator[RawTable]:
    """Make a table of the rows between two texts; they keep the numbers that they have in the whole."""
    if any(cell.text for cell in cells):
        yield RawTable(tuple(cells), whole.place, whole.exact)
