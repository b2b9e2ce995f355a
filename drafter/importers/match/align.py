"""Which figure of a line stands in which column, also where the source has lost cells."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from drafter.importers.match.amounts import is_parted
from drafter.importers.match.evidence import holds, parted, readings
from drafter.importers.match.heads import Head
from drafter.importers.match.lines import NO_CELL, Cell, Line, words
from drafter.model.draft import Confidence

_WIDEST = 60


@dataclass(frozen=True, slots=True)
class Aligned:
    """The source's cell for each column (件); `dropped` is what found no column.

    `figures` are read in place of the text where digits stand apart.
    """

    cells: Mapping[str, Cell]
    confidence: Confidence = "certain"
    dropped: str = ""
    figures: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def texts(self) -> Mapping[str, str]:
        """What is to be read for each column."""
        return {column: self.figures.get(column, cell.text) for column, cell in self.cells.items()}

    @property
    def adds_up(self) -> bool:
        """Say whether the last of the columns has a figure, and the others make it."""
        *_, total = self.texts.values()
        return bool(total) and holds(list(self.texts.values()))


def align(values: Line, head: Head, columns: Sequence[str]) -> tuple[Aligned, ...]:
    """Return the ways to put the cells of `values` into `columns`, the likeliest first.

    The last of the columns is the total of the others; a line whose figures add up is believed.
    Behind each way come those that read digits which stand apart so that they add up.
    """
    ways = _exactly(values.cells, head, columns) if values.exact else _loosely(values.cells, head, columns)
    return tuple(one for way in ways for one in with_readings(way))


def with_readings(way: Aligned) -> tuple[Aligned, ...]:
    """Return a way with its digits as found, then those in which digits that stand apart add up."""
    return (way, *(_read_as(way, reading) for reading in readings(way.texts)))


def _read_as(way: Aligned, figures: Mapping[str, str]) -> Aligned:
    """Read other figures than found; one for a blank cell comes from the neighbour that holds two."""
    columns = list(way.cells)
    cells = dict(way.cells)
    for column in figures:
        place = columns.index(column)
        beside = (way.cells[one] for one in columns[max(0, place - 1) : place + 2] if one in figures)
        if not cells[column].text:
            cells[column] = next(cell for cell in beside if is_parted(cell.text))
    return Aligned(cells, "likely", way.dropped, figures)


def _in_order(cells: Sequence[Cell], columns: Sequence[str], confidence: Confidence = "certain") -> Aligned:
    return Aligned(dict(zip(columns, cells, strict=True)), confidence)


def _exactly(cells: Sequence[Cell], head: Head, columns: Sequence[str]) -> tuple[Aligned, ...]:
    """Read a line that has all its cells: under the headings that there are, or one for each column."""
    return (next(_exact_ways(cells, head, columns)),)


def _exact_ways(cells: Sequence[Cell], head: Head, columns: Sequence[str]) -> Iterator[Aligned]:
    """Yield the ways to read a line that has all its cells, the surest first."""
    reached = head.reaches(cells)
    placed = _under_heads(cells, head if reached else Head(), columns)
    whole = bool(head.cells) and reached and not placed.dropped
    if head.knows(columns) and whole:
        yield placed
    if len(cells) == len(columns) and (not reached or _agree(cells, head, columns)):
        yield _believed(_in_order(cells, columns), head)
    if whole:
        yield placed
    swallowed = _swallowed(cells, columns)
    if swallowed:
        yield swallowed
    if len(cells) == len(columns) and head.knows(columns):
        yield _in_order(cells, columns, "likely")
    if reached and len(head.cells) * 2 > len(columns):
        yield replace(placed, confidence="likely")
    yield _believed(_last(cells, columns), Head())


def _agree(cells: Sequence[Cell], head: Head, columns: Sequence[str]) -> bool:
    """Say whether the cells stand under the headings that there are, taken one for each column."""
    known = (
        (cell, head.cells[column])
        for column, cell in zip(columns, cells, strict=True)
        if column in head.cells
    )
    return all(cell.shares(over) for cell, over in known)


def _believed(way: Aligned, head: Head) -> Aligned:
    """Say how sure it is that the columns follow each other as in the form: the headings tell, or the sum."""
    if head.trusted:
        return way
    return replace(way, confidence="likely" if head.cells or way.adds_up else "guessed")


def _under_heads(cells: Sequence[Cell], head: Head, columns: Sequence[str]) -> Aligned:
    placed = dict.fromkeys(columns, NO_CELL)
    dropped: list[Cell] = []
    for cell in cells:
        column = head.column_of(cell)
        if cell.text and (column is None or placed[column].text):
            dropped.append(cell)
        elif column is not None and not placed[column].text:
            placed[column] = cell
    return Aligned(placed, "certain" if head.trusted else "likely", words(dropped))


def _last(cells: Sequence[Cell], columns: Sequence[str]) -> Aligned:
    """Count from the right: what was lost or added stands at the left of the figures."""
    count = len(columns)
    kept = list(cells[-count:])
    placed = [NO_CELL] * (count - len(kept)) + kept
    return Aligned(dict(zip(columns, placed, strict=True)), "likely", words(cells[:-count]))


def _swallowed(cells: Sequence[Cell], columns: Sequence[str]) -> Aligned | None:
    found = parted(cells, columns)
    return Aligned(found[0], "likely", figures=found[1]) if found else None


def _loosely(cells: Sequence[Cell], head: Head, columns: Sequence[str]) -> tuple[Aligned, ...]:
    """Read a line that may have lost cells: by its places if it has not, else so that the figures add up."""
    if not any(cell.text for cell in cells):
        return (_blank(cells, columns),)
    if head.knows(columns) and cells[-1].column + 1 == head.width:
        placed = _under_heads(cells, head, columns)
        if not placed.dropped:
            return (placed,)
    if len(cells) > _WIDEST:
        return (replace(_last(cells, columns), confidence="guessed"),)
    return _guesses(cells, head, columns)


def _blank(cells: Sequence[Cell], columns: Sequence[str]) -> Aligned:
    """A line without any words is blank, wherever its cells belong."""
    return (
        _in_order(cells, columns) if len(cells) == len(columns) else Aligned(dict.fromkeys(columns, NO_CELL))
    )


def _guesses(cells: Sequence[Cell], head: Head, columns: Sequence[str]) -> tuple[Aligned, ...]:
    """Return the ways in which the figures add up; where they do so in none, the likeliest way."""
    options: list[Aligned] = []
    for option in _options(cells, head, columns):
        if all(option.texts != other.texts for other in options):
            options.append(option)
    sound = [option for option in options if holds(list(option.texts.values()))]
    if options[0] not in sound and len(cells) == len(columns):
        return (_believed(options[0], head),)
    best = sound or options[:1]
    if len(best) == 1 and sound:
        return (_believed(best[0], head) if best[0].confidence == "certain" else best[0],)
    return tuple(replace(option, confidence="likely" if sound else "guessed") for option in best)


def _options(cells: Sequence[Cell], head: Head, columns: Sequence[str]) -> Iterator[Aligned]:
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
    swallowed = _swallowed(cells, columns) or _swallowed(filled, columns)
    if swallowed:
        yield swallowed
    yield _last(cells, columns)


def _by_heads(cells: Sequence[Cell], head: Head, columns: Sequence[str]) -> Iterator[Aligned]:
    """Blank cells were lost somewhere: what stands before them is in its place, what follows is not."""
    if not head.knows(columns):
        return
    lost = head.width - cells[-1].column - 1
    filled = [cell for cell in cells if cell.text]
    for kept in range(len(filled), -1, -1):
        moved = [replace(cell, column=cell.column + lost) for cell in filled[kept:]]
        found = _under_heads([*filled[:kept], *moved], head, columns)
        if not found.dropped:
            yield found if kept == len(filled) else replace(found, confidence="likely")
