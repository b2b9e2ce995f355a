"""The shapes that tables take in plain text: one cell a line, tab-parted rows, Markdown."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.importers.raw import RawCell, RawTable

_PIPES = re.compile(r"\s*\|.*\|\s*|\s*\|.*[^|]\|.*")
_PIPE_RULE = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?)?\s*")
_NUMBER_AND_TAB = re.compile(r"\s*[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)]\t+[^\t]+")
_FEWEST_CELLS = 4
_LONG_CELL = 60
_LARGEST_GAP = 3


@dataclass(frozen=True, slots=True)
class Taken:
    """A table found in lines, None where they only look like one; the number of the line behind."""

    table: RawTable | None
    stop: int


def take_table(lines: Sequence[str], start: int, number: int) -> Taken | None:
    """Take the table that begins in line `start`, None where none can; `number` is the table's."""
    line = lines[start]
    if "|" in line:
        return _markdown(lines, start, number)
    if not _is_row(line) or not line.strip():
        return None
    if _is_cell(line):
        return _cell_a_line(lines, start, number)
    return _tabbed(lines, start, number)


def _table(rows: Sequence[Sequence[str]], number: int, *, exact: bool) -> RawTable:
    cells = (
        RawCell(text.strip(), row, column)
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    )
    return RawTable(tuple(cells), f"表格 {number}", exact)


def _is_row(line: str) -> bool:
    """Say whether tabs part cells in a line, and not an automatic number from its paragraph."""
    return "\t" in line and not _NUMBER_AND_TAB.fullmatch(line)


def _is_cell(line: str) -> bool:
    return line.startswith("\t") and line.count("\t") == 1


def _cell_a_line(lines: Sequence[str], start: int, number: int) -> Taken:
    """One cell a line behind a tab, a blank line behind each row, further lines of a cell without tab."""
    rows: list[list[str]] = [[]]
    index = start
    while index < len(lines):
        line = lines[index]
        if _is_cell(line):
            rows[-1].append(line[1:])
        elif line.strip() and "\t" not in line and rows[-1]:
            rows[-1][-1] += f"\n{line}"
        elif not line.strip() and rows[-1] and _is_cell(_at(lines, index + 1)):
            rows.append([])
        else:
            break
        index += 1
    cells = [cell for row in rows for cell in row]
    is_table = len(cells) >= _FEWEST_CELLS and sum(map(_is_long, cells)) * 2 <= len(cells)
    return Taken(_table(rows, number, exact=False) if is_table else None, index)


def _at(lines: Sequence[str], index: int) -> str:
    return lines[index] if index < len(lines) else ""


def _is_long(cell: str) -> bool:
    return len(cell) > _LONG_CELL or cell.rstrip().endswith("。")


def _tabbed(lines: Sequence[str], start: int, number: int) -> Taken:
    """Rows with tabs between the cells; blank lines inside are the marks of page breaks."""
    rows: list[list[str]] = []
    index = stop = start
    while index < len(lines) and index - stop <= _LARGEST_GAP:
        line = lines[index]
        if _is_row(line):
            rows.append(line.split("\t"))
            stop = index + 1
        elif line.strip():
            break
        index += 1
    if len(rows) == 1 and len(rows[0]) <= 2:
        return Taken(None, stop)
    return Taken(_table(rows, number, exact=False), stop)


def _markdown(lines: Sequence[str], start: int, number: int) -> Taken:
    stop = start
    while stop < len(lines) and _PIPES.fullmatch(lines[stop]):
        stop += 1
    rows = [_pipe_cells(line) for line in lines[start:stop] if not _PIPE_RULE.fullmatch(line)]
    if stop - start < 2 or not rows:
        return Taken(None, max(stop, start + 1))
    return Taken(_table(rows, number, exact=True), stop)


def _pipe_cells(line: str) -> list[str]:
    inner = line.strip().removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    cells = re.split(r"(?<!\\)\|", inner)
    return [re.sub(r"(?i)<br\s*/?>", "\n", cell).replace("\\|", "|") for cell in cells]
