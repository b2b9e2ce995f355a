"""A report that was laid out as one large table, headings and text in rows of their own, is taken apart."""

from collections.abc import Iterator, Sequence

from drafter.importers.match.headings import is_heading
from drafter.importers.match.lines import Line, lines
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
    found = lines(block)
    if sum(_is_heading(line) for line in found) < _FEWEST_HEADINGS:
        yield block
        return
    rest: list[RawCell] = []
    for line in found:
        if _is_heading(line) or _is_text(line):
            yield from _table(rest, block)
            yield from (RawParagraph(text) for text in line.texts[0].split("\n"))
            rest = []
        else:
            rest.extend(line.cells)
    yield from _table(rest, block)


def _is_heading(line: Line) -> bool:
    return len(line.texts) == 1 and is_heading(line.texts[0])


def _is_text(line: Line) -> bool:
    return len(line.texts) == 1 and len(line.texts[0]) >= _SHORTEST_TEXT


def _table(cells: Sequence[RawCell], whole: RawTable) -> Iterator[RawTable]:
    """Make a table of the rows between two texts; they keep the numbers that they have in the whole."""
    if any(cell.text for cell in cells):
        yield RawTable(tuple(cells), whole.place, whole.exact)
