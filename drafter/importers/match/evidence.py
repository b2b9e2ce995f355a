"""What the form's identities say of figures whose digits stand apart: one figure, or two in one cell."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from drafter.importers.match.amounts import grouped, is_parted, joined, read
from drafter.importers.match.lines import Cell
from drafter.model.values import number

_MOST_PARTED = 3

Reading = Mapping[str, str]
"""The figure to read for each column whose text is not to be read as found."""


def holds(texts: Sequence[str]) -> bool:
    """Say whether the last of some figures is the sum of the others; blanks alone are fine."""
    figures = [read(text, "count").value for text in texts]
    *parts, total = (number(figure) for figure in figures)
    known = [part for part in parts if part is not None]
    return sum(known) == total if known else total is None


def readings(texts: Mapping[str, str]) -> tuple[Reading, ...]:
    """Return the ways to read digits that stand apart with which the last figure is the sum of the others.

    「1 2」 may be one figure, or the figures of two columns of which the other is blank. There is no
    way where the sum comes out in none. Of many such cells only that all are one figure is tried.
    """
    parted = [column for column, text in texts.items() if is_parted(text)]
    found: list[Reading] = []
    for choice in _choices(texts, parted):
        way = {column: figure for one in choice for column, figure in one.items()}
        figures = [way.get(column, text) for column, text in texts.items()]
        if len(way) == sum(map(len, choice)) and holds(figures) and way not in found:
            found.append(way)
    return tuple(found) or _grouped(texts, parted)


def _choices(texts: Mapping[str, str], parted: Sequence[str]) -> Iterator[Sequence[Reading]]:
    if len(parted) > _MOST_PARTED:
        yield [_joined(texts, column) for column in parted]
    elif parted:
        yield from product(*(list(_ways(texts, column)) for column in parted))


def _grouped(texts: Mapping[str, str], parted: Sequence[str]) -> tuple[Reading, ...]:
    """Read digits in groups of three as one figure where no column beside them lacks its figure."""
    columns = list(texts)
    places = [columns.index(column) for column in parted]
    beside = (texts[one] for place in places for one in columns[max(0, place - 1) : place + 2])
    whole = {column: grouped(texts[column]) for column in parted}
    return (whole,) if parted and all(whole.values()) and all(beside) else ()


def parted(cells: Sequence[Cell], columns: Sequence[str]) -> tuple[Mapping[str, Cell], Reading] | None:
    """Part the cell that holds the figures of two columns where there is one cell too few.

    Returns the cell of each column and the figures to read; None where that is not so, or where the
    last figure is not the sum of the others then.
    """
    for index, cell in enumerate(cells):
        pieces = cell.text.split()
        if len(cells) == len(columns) - 1 and is_parted(cell.text) and len(pieces) == 2:
            whole = dict(zip(columns, (*cells[: index + 1], *cells[index:]), strict=True))
            figures = dict(zip(columns[index : index + 2], pieces, strict=True))
            if holds([figures.get(column, one.text) for column, one in whole.items()]):
                return whole, figures
    return None


def _joined(texts: Mapping[str, str], column: str) -> Reading:
    return {column: str(joined(texts[column]).value)}


def _ways(texts: Mapping[str, str], column: str) -> Iterator[Reading]:
    yield _joined(texts, column)
    columns, pieces = list(texts), texts[column].split()
    place = columns.index(column)
    if len(pieces) == 2:
        for first in (place, place - 1):
            pair = columns[first : first + 2] if first >= 0 else []
            blank = [one for one in pair if one != column and not texts[one]]
            if len(pair) == 2 and blank:
                yield dict(zip(pair, pieces, strict=True))
