"""Tables that came as plain lines, a cell each, with nothing to show that they are tables.

Word processors write tables so when a document is saved as text: an empty line is an empty cell, or
the place of one merged with its neighbour, which comes before the next label.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from drafter.importers.match.amounts import is_figure
from drafter.importers.match.headings import is_heading
from drafter.importers.match.keys import is_numbered, plain
from drafter.importers.match.words import standards, table_words
from drafter.importers.raw import RawBlock, RawCell, RawParagraph, RawTable

_FEWEST_WORDS = 3
_FEWEST_FIGURES = 3
_ENOUGH_WORDS = 8
_LONGEST_LABEL = 40


def with_tables(blocks: Sequence[RawBlock]) -> tuple[RawBlock, ...]:
    """Return the blocks with each run of such lines made a table."""
    found: list[RawBlock] = []
    index = tables = 0
    while index < len(blocks):
        run = _run(blocks, index)
        if _is_table(run):
            tables += 1
            found.append(_table(run, f"文字表格 {tables}"))
        else:
            found.extend(blocks[index : run.stop])
        index = run.stop
    return tuple(found)


@dataclass(slots=True)
class _Run:
    """Lines that hold words of a statutory table, figures, or nothing; `stop` is the block behind."""

    stop: int
    cells: list[str] = field(default_factory=list[str])
    words: int = 0
    figures: int = 0


def _is_table(run: _Run) -> bool:
    """Say whether a run has figures beside the form's words, or so many words that it is a blank form."""
    return (run.words >= _FEWEST_WORDS and run.figures >= _FEWEST_FIGURES) or run.words >= _ENOUGH_WORDS


def _run(blocks: Sequence[RawBlock], start: int) -> _Run:
    run = _Run(start + 1)
    for index in range(start, len(blocks)):
        cells = _cells(blocks[index])
        if index == start and not (cells and _is_word(cells[0])):
            break
        if cells is None and _may_be_label(blocks[index : index + 2]):
            cells = [_text(blocks[index])]
        if cells is None:
            break
        run.cells.extend(cells)
        run.words += sum(map(_is_word, cells))
        run.figures += sum(1 for cell in cells if cell and is_figure(cell))
        run.stop = index + 1 if any(cells) else run.stop
    return run


def _text(block: RawBlock) -> str:
    return block.text.strip() if isinstance(block, RawParagraph) else ""


def _may_be_label(pair: Sequence[RawBlock]) -> bool:
    """Say whether a line may be a damaged label: short, no heading, like a label or before a figure."""
    text, behind = _text(pair[0]), _text(pair[-1])
    if not 0 < len(text) <= _LONGEST_LABEL or text.endswith(("。", "；")) or is_heading(text):
        return False
    return (bool(behind) and is_figure(behind)) or _is_like_word(text)


def _is_like_word(text: str) -> bool:
    return any(table.printed.find(text) is not None for table in table_words().values())


def _cells(block: RawBlock) -> list[str] | None:
    """Return the cells that a line holds: one, or a label and its figures; None for other blocks."""
    if not isinstance(block, RawParagraph):
        return None
    line = block.text.strip()
    if not line or is_figure(line) or _is_word(line):
        return [line]
    parts = plain(line).split()
    label = next((i for i, part in enumerate(parts) if is_figure(part)), len(parts))
    words = "".join(parts[:label])
    if label < len(parts) and _is_word(words) and all(map(is_figure, parts[label:])):
        return [words, *parts[label:]]
    return None


def _is_word(text: str) -> bool:
    return bool(text) and any(table.says(text) for table in table_words().values())


def _table(run: _Run, place: str) -> RawTable:
    rows = [row for row in _rows(run.cells) if row]
    cells = (RawCell(text, r, c) for r, row in enumerate(rows) for c, text in enumerate(row))
    return RawTable(tuple(cells), place, exact=False)


def _rows(cells: Sequence[str]) -> Iterator[list[str]]:
    """Part the cells into rows: each label begins one, headings stand together."""
    row: list[str] = []
    in_head = False
    for cell in cells:
        if not cell or is_figure(cell):
            if in_head and cell:
                yield row
                row, in_head = _trailing_blanks(row), False
            row.append(cell)
        elif _is_row(cell) or not _is_word(cell):
            yield _cut(row)
            row, in_head = [cell], False
        else:
            if not in_head:
                yield _cut(row)
                row, in_head = [], True
            row = [text for text in row if text] + [cell]
    yield _cut(row)


def _trailing_blanks(row: Sequence[str]) -> list[str]:
    """Blank cells behind the last heading belong to the figures that follow."""
    count = next((i for i, text in enumerate(reversed(row)) if text), len(row))
    return [""] * count


def _is_row(text: str) -> bool:
    """Say whether the text labels a row; 「总计」 does so only with its number, for it heads columns too."""
    tables = table_words().values()
    if any(table.is_head(text) for table in tables):
        return False
    heads_columns = any(table.columns.exact(text) for table in tables) and not is_numbered(text)
    return not heads_columns and any(table.rows.exact(text) for table in tables)


def _cut(row: Sequence[str]) -> list[str]:
    """Take away the blanks that stand for cells merged with those above the next label."""
    width = 1 + _widest(row[0]) if row else 0
    kept = list(row)
    while kept and not kept[-1] and len(kept) > width > 1:
        kept.pop()
    return kept


def _widest(label: str) -> int:
    """Return the number of figures in the row of a label, 0 where the label is of no row."""
    ids = {name: words.rows.exact(label) for name, words in table_words().items()}
    tables = ((s.tables[name], row) for s in standards() for name, row in ids.items() if name in s.tables)
    return max(
        (len(table.rows[row].columns) for table, row in tables if row and row in table.rows), default=0
    )
