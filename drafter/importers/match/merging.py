"""One cell of the form from one place of the source: what happens where two lines speak for one row."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from drafter.importers.match.amounts import read
from drafter.importers.match.found import FoundCell, FoundRow, worse


def merged(rows: Iterable[FoundRow]) -> tuple[tuple[FoundCell, ...], tuple[str, ...]]:
    """Return the cells of all rows, one for each name, and warnings about rows that contradict each other.

    Lines that fill different cells of a row complete each other, as where a table was cut down the
    middle. Of two that say different things the surer is taken, then the one with more figures, then
    the first; where they are equally sure nothing of it is certain any more.
    """
    taken: dict[str, FoundRow] = {}
    warnings: list[str] = []
    for row in rows:
        known = taken.get(row.label)
        if known is None:
            taken[row.label] = row
        elif not _contradict(known, row):
            taken[row.label] = _completed(known, row)
        else:
            taken[row.label], left = _better(known, row)
            warnings.append(
                f"{left.place}与{taken[row.label].place}都是“{row.label}”而数字不同，取了后者，请核对。"
            )
    return tuple(cell for row in taken.values() for cell in row.cells), tuple(warnings)


def _contradict(left: FoundRow, right: FoundRow) -> bool:
    known = {cell.name: cell for cell in left.cells}
    return any(
        cell.text and cell.name in known and known[cell.name].text and _differ(cell, known[cell.name])
        for cell in right.cells
    )


def _differ(left: FoundCell, right: FoundCell) -> bool:
    texts = (left.figure or left.text, right.figure or right.text)
    return texts[0] != texts[1] and read(texts[0], "count").value != read(texts[1], "count").value


def _completed(known: FoundRow, row: FoundRow) -> FoundRow:
    cells = {cell.name: cell for cell in known.cells}
    for cell in row.cells:
        if cell.name not in cells or (cell.text and not cells[cell.name].text):
            cells[cell.name] = cell
    return replace(known, cells=tuple(cells.values()))


def _better(known: FoundRow, row: FoundRow) -> tuple[FoundRow, FoundRow]:
    """Return the row to take and the one to leave."""
    if known.confidence != row.confidence:
        surer = known if worse(known.confidence, row.confidence) == row.confidence else row
        return surer, row if surer is known else known
    best = max((known, row), key=lambda one: _filled(one.cells))
    return best.doubted(), row if best is known else known


def _filled(cells: Sequence[FoundCell]) -> int:
    return sum(bool(cell.text) for cell in cells)
