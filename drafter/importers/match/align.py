"""Which figure of a line stands in which column, also where the source has lost cells."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from drafter.importers.match.amounts import is_parted, joined, read
from drafter.importers.match.lines import Line, words
from drafter.importers.match.words import Wording
from drafter.importers.raw import RawCell
from drafter.model.draft import Confidence
from drafter.model.values import number


@dataclass(frozen=True, slots=True)
class Head:
    """Where the columns stand: the heading of each, and how many columns the grid has."""

    cells: Mapping[str, RawCell] = field(default_factory=dict[str, RawCell])
    width: int = 0

    def knows(self, columns: Sequence[str]) -> bool:
        """Say whether all of the columns are headed, one to the right of the other."""
        places = [self.cells[column].column for column in columns if column in self.cells]
        return len(places) == len(columns) and places == sorted(set(places))

    def column_of(self, cell: RawCell) -> str | None:
        """Return the first column that the cell stands under."""
        return next((name for name, head in self.cells.items() if overlap(cell, head)), None)


@dataclass(frozen=True, slots=True)
class Aligned:
    """The text of each column (件); `dropped` is what found no column."""

    texts: Mapping[str, str]
    confidence: Confidence = "certain"
    dropped: str = ""


def head_of(lines: Iterable[Line], columns: Wording) -> Head:
    """Read where the columns stand off the lines of headings."""
    found: dict[str, RawCell] = {}
    width = 0
    for line in lines:
        for cell in line.cells:
            width = max(width, cell.column + cell.columns)
            column = columns.exact(cell.text) if cell.text else None
            if column is not None:
                found.setdefault(column, cell)
    return Head(found, width)


def overlap(left: RawCell, right: RawCell) -> bool:
    """Say whether two cells share a column of the grid."""
    return left.column < right.column + right.columns and right.column < left.column + left.columns


def align(values: Line, head: Head, columns: Sequence[str]) -> tuple[Aligned, ...]:
    """Return the ways to put the cells of `values` into `columns`, the likeliest first.

    The last of the columns is the total of the others; a line whose figures add up is believed.
    """
    cells = values.cells
    if values.exact:
        return (_exactly(cells, head, columns),)
    placed = _under_heads(cells, head, columns)
    if placed and not placed.dropped and cells[-1].column + 1 == head.width:
        return (placed,)
    return _guesses(cells, head, columns)


def holds(texts: Sequence[str]) -> bool:
    """Say whether the last of some figures is the sum of the others; blanks alone are fine."""
    figures = [read(text, "count").value for text in texts]
    *parts, total = (number(figure) for figure in figures)
    known = [part for part in parts if part is not None]
    return sum(known) == total if known else total is None


def rejoin(texts: Mapping[str, str]) -> Mapping[str, str]:
    """Join digits that stand apart, as in 「1 2」, where only then the last is the sum of the others."""
    if not any(is_parted(text) for text in texts.values()):
        return {}
    whole = {name: str(joined(text).value) for name, text in texts.items() if is_parted(text)}
    return whole if holds([whole.get(name, text) for name, text in texts.items()]) else {}


def _in_order(
    cells: Sequence[RawCell], columns: Sequence[str], confidence: Confidence = "certain"
) -> Aligned:
    return Aligned({name: cell.text for name, cell in zip(columns, cells, strict=True)}, confidence)


def _exactly(cells: Sequence[RawCell], head: Head, columns: Sequence[str]) -> Aligned:
    """Read a line that has all its cells: one for each column, or under the headings that there are."""
    if len(cells) == len(columns):
        return _in_order(cells, columns)
    headed = [column for column in columns if column in head.cells]
    placed = _under_heads(cells, head, headed) if len(headed) * 2 > len(columns) else None
    if placed is None:
        return _last(cells, columns)
    return replace(placed, texts=dict.fromkeys(columns, "") | dict(placed.texts))


def _under_heads(cells: Sequence[RawCell], head: Head, columns: Sequence[str]) -> Aligned | None:
    if not head.knows(columns):
        return None
    texts = dict.fromkeys(columns, "")
    dropped: list[RawCell] = []
    for cell in cells:
        column = head.column_of(cell)
        if cell.text and (column is None or texts[column]):
            dropped.append(cell)
        elif column is not None:
            texts[column] = texts[column] or cell.text
    return Aligned(texts, dropped=words(dropped))


def _last(cells: Sequence[RawCell], columns: Sequence[str]) -> Aligned:
    """Count from the right: what was lost or added stands at the left of the figures."""
    count = len(columns)
    kept = list(cells[-count:])
    texts = ["" for _ in range(count - len(kept))] + [cell.text for cell in kept]
    return Aligned(dict(zip(columns, texts, strict=True)), "likely", words(cells[:-count]))


def _guesses(cells: Sequence[RawCell], head: Head, columns: Sequence[str]) -> tuple[Aligned, ...]:
    """Return the ways in which the figures add up; where they do so in none, the likeliest way."""
    if not any(cell.text for cell in cells):
        return (Aligned(dict.fromkeys(columns, "")),)
    options: list[Aligned] = []
    for option in _options(cells, head, columns):
        if all(option.texts != other.texts for other in options):
            options.append(option)
    sound = [option for option in options if holds(list(option.texts.values()))]
    if options[0] not in sound and len(cells) == len(columns):
        return (options[0],)
    best = sound or options[:1]
    sure = len(best) == 1 and bool(sound)
    return tuple(Aligned(o.texts, o.confidence if sure else "likely", o.dropped) for o in best)


def _options(cells: Sequence[RawCell], head: Head, columns: Sequence[str]) -> Iterator[Aligned]:
    filled = [cell for cell in cells if cell.text]
    if len(cells) == len(columns):
        yield _in_order(cells, columns)
    yield from _by_heads(cells, head, columns)
    for start in range(len(cells) - len(columns) + 1):
        window = cells[start : start + len(columns)]
        if sum(bool(cell.text) for cell in window) == len(filled):
            yield _in_order(window, columns)
    if len(filled) == len(columns):
        yield _in_order(filled, columns)
    yield _last(cells, columns)


def _by_heads(cells: Sequence[RawCell], head: Head, columns: Sequence[str]) -> Iterator[Aligned]:
    """Blank cells were lost somewhere: what stands before them is in its place, what follows is not."""
    lost = head.width - cells[-1].column - 1
    filled = [cell for cell in cells if cell.text]
    for kept in range(len(filled), -1, -1):
        moved = [replace(cell, column=cell.column + lost) for cell in filled[kept:]]
        found = _under_heads([*filled[:kept], *moved], head, columns)
        if found and not found.dropped:
            yield found if kept == len(filled) else replace(found, confidence="likely")
