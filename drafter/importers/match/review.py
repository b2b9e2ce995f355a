"""Table four: figures under the headings of their cases, and of what became of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from drafter.importers.match.align import Aligned, with_readings
from drafter.importers.match.amounts import is_figure
from drafter.importers.match.found import Found, FoundRow, doubtful, found_cell, is_remark, unread, worse
from drafter.importers.match.lines import Cell, Line
from drafter.importers.match.merging import merged
from drafter.importers.match.ordering import Seen, in_order
from drafter.importers.match.survey import Entry, Strip
from drafter.importers.match.words import row_label, table_words, tables_of
from drafter.model.draft import Confidence

TABLE = "review"

_ENOUGH_OUTCOMES = 3
_MOST_HEADS = 12


@dataclass(frozen=True, slots=True)
class _Heads:
    """The cases that the headings above a line name, from the left, and how many outcomes they name.

    `sure` says that all of the cases are worded as in the form.
    """

    cases: Mapping[str, Cell]
    outcomes: int
    sure: bool

    def degree(self, cases: int) -> Confidence:
        """Say how sure it is that figures belong to so many cases in the form's order."""
        if not self.cases:
            return "guessed"
        enough = len(self.cases) >= max(1, cases - 1) and self.outcomes >= _ENOUGH_OUTCOMES * cases
        return "certain" if enough and self.sure else "likely"


@dataclass(frozen=True, slots=True)
class _Row:
    """The figures of one kind of cases: what they were taken for, their line, how they are read."""

    seen: Seen
    line: Line
    way: Aligned


def read(strips: Sequence[Strip]) -> Found:
    """Read the cells of table four from the strips that hold it, in the order of the source."""
    remarks: list[str] = []
    warnings: list[str] = []
    rows: list[_Row] = []
    heads: list[Line] = []
    used = False
    for entry in (entry for strip in strips for entry in strip.entries):
        found = _beside_label(entry)
        if entry.kind == "head" and not found:
            heads = [*([] if used else heads[-_MOST_HEADS:]), entry.line]
            used = False
            continue
        found = found or _figures(entry.line, _heads(heads))
        used = used or bool(found)
        rows += found
        if not found:
            _leave(entry.line, remarks, warnings)
    cells, clashes = merged(_found(_named(rows), warnings))
    return Found(cells, tuple(remarks), (*warnings, *clashes))


def _leave(line: Line, remarks: list[str], warnings: list[str]) -> None:
    if is_remark(line):
        remarks.extend(line.texts)
    elif line.texts:
        warnings.append(unread(line, "对不上表四的各列"))


@cache
def _cases() -> tuple[str, ...]:
    return tuple(tables_of(TABLE)[-1].rows)


@cache
def _outcomes() -> tuple[str, ...]:
    return tuple(tables_of(TABLE)[-1].columns)


def _beside_label(entry: Entry) -> list[_Row]:
    """Read a line that has the cases at its left, as in a table turned on its side."""
    labels = table_words()[TABLE].rows
    matches = [
        (index, match)
        for index, cell in enumerate(entry.line.cells)
        if cell.text and not is_figure(cell.text) and (match := labels.find(cell.text))
    ]
    if len(matches) != 1:
        return []
    index, match = matches[0]
    figures = entry.line.after(index).cells
    if len(figures) != len(_outcomes()) or not any(cell.text for cell in figures):
        return []
    if not all(is_figure(cell.text) for cell in figures if cell.text):
        return []
    seen = Seen(match.id, "certain" if match.sure else "likely", entry.line.cells[index].text)
    return [_Row(seen, entry.line, _way(figures, "likely"))]


def _way(cells: Sequence[Cell], confidence: Confidence) -> Aligned:
    """Read the figures of one kind of cases, digits that stand apart so that they add up."""
    found, *others = with_readings(Aligned(dict(zip(_outcomes(), cells, strict=True)), confidence))
    return others[0] if len(others) == 1 else found


def _heads(lines: Sequence[Line]) -> _Heads:
    words = table_words()[TABLE]
    cases: dict[str, Cell] = {}
    outcomes, sure = 0, True
    for cell in (cell for line in lines for cell in line.cells if cell.text):
        case = words.rows.find(cell.text)
        if case and case.id not in cases:
            cases[case.id] = cell
            sure = sure and case.sure
        outcomes += words.columns.exact(cell.text) is not None
    return _Heads({case: cases[case] for case in _cases() if case in cases}, outcomes, sure)


def _figures(line: Line, heads: _Heads) -> list[_Row]:
    """Read a line of figures: five for each kind of cases; nothing where that cannot be done safely."""
    size = len(_outcomes())
    blank = not line.texts and heads.cases and len(line.cells) == size * len(_cases())
    if not blank and not any(is_figure(text) for text in line.texts):
        return []
    for cases in _possible(heads):
        windows = [way for way in _windows(line.cells, size * len(cases)) if _agree(way, cases, heads, line)]
        if windows:
            return list(_parted(line, windows, cases, heads))
    return []


def _possible(heads: _Heads) -> Iterator[Sequence[str]]:
    """Yield the cases that a line may hold from the left: all of the form, those named, one unnamed."""
    yield _cases()
    if heads.cases and len(heads.cases) < len(_cases()):
        yield tuple(heads.cases)
    elif not heads.cases:
        yield ("",)


def _windows(cells: Sequence[Cell], size: int) -> list[Sequence[Cell]]:
    """Return the runs of as many cells that leave no figure out."""
    filled = [cell for cell in cells if cell.text and is_figure(cell.text)]
    windows = (cells[start : start + size] for start in range(len(cells) - size + 1))
    found = [w for w in windows if sum(bool(c.text) and is_figure(c.text) for c in w) == len(filled)]
    return [*found, filled] if len(filled) == size < len(cells) and filled not in found else found


def _agree(window: Sequence[Cell], cases: Sequence[str], heads: _Heads, line: Line) -> bool:
    """Say whether the figures stand under the headings of their cases, where their places are known.

    A heading may be known to cover only the first of its columns, as in Markdown.
    """
    return not line.exact or all(
        any(cell.shares(heads.cases[case]) for cell in five)
        for case, five in zip(cases, _fives(window), strict=True)
        if case in heads.cases and five[0].stands_by(heads.cases[case])
    )


def _parted(
    line: Line, windows: Sequence[Sequence[Cell]], cases: Sequence[str], heads: _Heads
) -> Iterator[_Row]:
    ways = [[Aligned(dict(zip(_outcomes(), five, strict=True))) for five in _fives(w)] for w in windows]
    sound = [way for way in ways if all(one.adds_up for one in way if any(one.texts.values()))]
    adds_up = bool(sound) and any(any(one.texts.values()) for one in sound[0])
    best = (sound or ways)[0]
    degree = heads.degree(len(cases))
    if degree == "guessed" and adds_up and cases == _cases():
        degree = "likely"
    if len(ways) > 1 and (len(sound) != 1 or sound[0] is not ways[0]):
        degree = worse(degree, "likely")
    for case, one in zip(cases, best, strict=True):
        yield _Row(Seen(case, "certain"), line, _way(list(one.cells.values()), degree))


def _fives(window: Sequence[Cell]) -> Iterator[Sequence[Cell]]:
    size = len(_outcomes())
    return (window[start : start + size] for start in range(0, len(window), size))


def _named(rows: Sequence[_Row]) -> list[_Row]:
    seen = in_order([row.seen for row in rows], [_cases()], table_words()[TABLE].rows)
    return [replace(row, seen=one) for row, one in zip(rows, seen, strict=True)]


def _found(rows: Sequence[_Row], warnings: list[str]) -> Iterator[FoundRow]:
    for row in rows:
        if not row.seen.row:
            warnings.append(unread(row.line, "对不上表四的各列"))
            continue
        label, confidence = row_label(TABLE, row.seen.row), worse(row.seen.confidence, row.way.confidence)
        if row.seen.confidence != "certain":
            warnings.append(doubtful(row.line, label, row.seen.confidence))
        cells = (
            found_cell(
                f"{TABLE}.{row.seen.row}.{column}",
                cell,
                row.line.place,
                confidence,
                figure=row.way.figures.get(column, ""),
            )
            for column, cell in row.way.cells.items()
        )
        yield FoundRow(label, row.line.place, tuple(cells))
