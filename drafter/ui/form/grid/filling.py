"""Filling many cells at once: clear, put zeros, add up again, copy out and paste in, each as one edit."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from drafter.errors import RefusedValue
from drafter.model.draft import Draft
from drafter.model.edits import SetCells, apply
from drafter.model.figures import Figures, settle_totals
from drafter.model.values import Value, parse, shown
from drafter.standard.grid import Grid, GridCell
from drafter.ui.clipboard import Block
from drafter.ui.form.grid import typed

_LISTED = 4


@dataclass(frozen=True, slots=True)
class Pasted:
    """A paste worked out: the edit (of what can stand), what was refused and why, what lay outside."""

    edit: SetCells
    refused: tuple[tuple[str, str], ...] = ()
    outside: int = 0

    @property
    def count(self) -> int:
        """How many cells are written."""
        return len(self.edit.values) + len(self.edit.auto)


def blanks(names: Iterable[str], draft: Draft, figures: Figures) -> tuple[str, ...]:
    """Return those cells that a person fills in and that are still blank."""
    return tuple(name for name in names if name not in draft.form.totals and figures.get(name) is None)


def with_zeros(names: Iterable[str], draft: Draft) -> SetCells:
    """Put 0 into cells."""
    cells = draft.form.cells
    return SetCells({name: parse("0", cells[name].kind) for name in names})


def cleared(names: Iterable[str], draft: Draft) -> SetCells:
    """Make cells blank; totals are added up again."""
    names = list(names)
    totals = draft.form.totals
    values = {name: None for name in names if name not in totals}
    return SetCells(values, tuple(name for name in names if name in totals))


def cut_out(grid: Grid, names: Iterable[str], figures: Figures) -> Block:
    """Return the selected fields as a block.

    Rows and columns whose fields are not selected are left out; heading rows in between stay as blank
    rows, so that the block fits again where it came from.
    """
    chosen = set(names)
    fields = [cell for cell in grid.fields if cell.name in chosen]
    if not fields:
        return ()
    passed = {cell.row for cell in grid.fields} - {cell.row for cell in fields}
    start, end = min(cell.row for cell in fields), max(cell.row for cell in fields)
    rows = [row for row in range(start, end + 1) if row not in passed]
    columns = sorted({column for cell in fields for column in _columns(cell)})
    at = {(cell.row, column): cell for cell in fields for column in _columns(cell)}
    return tuple(tuple(_copied(at.get((row, column)), column, figures) for column in columns) for row in rows)


def paste(block: Block, grid: Grid, targets: Sequence[str], draft: Draft) -> Pasted:
    """Work out where the cells of a block go, starting at the first of `targets`.

    A single figure fills all targets. A block that brings labels of the form along goes where its
    labels say; labels that the form does not know are left aside. A pasted total stays computed
    where adding up gives the same, and overrules the sum where it does not.
    """
    if len(block) == 1 and len(block[0]) == 1:
        placed, outside = dict.fromkeys(targets, block[0][0] or ""), 0
    else:
        placed, outside = _place(block, grid, targets[0])
    return _judge(placed, outside, draft)


def report(pasted: Pasted, draft: Draft) -> str:
    """Say what of a paste did not go in, in one message; "" where everything did."""
    lines = [f"{draft.form.cells[name].label}：{sentence}" for name, sentence in pasted.refused[:_LISTED]]
    more = len(pasted.refused) - len(lines)
    if more > 0:
        lines.append(f"……还有 {more} 格也不能填。")
    if lines:
        lines.insert(0, f"粘贴了 {pasted.count} 格，有 {len(pasted.refused)} 格没有粘贴，保留原来的数：")
    if pasted.outside:
        lines.append(f"有 {pasted.outside} 个数在表中没有对应的格，没有粘贴。")
    return "\n".join(lines)


def _columns(cell: GridCell) -> range:
    return range(cell.column, cell.column + cell.columns)


def _copied(cell: GridCell | None, column: int, figures: Figures) -> str | None:
    if cell is None:
        return ""
    return shown(figures.get(cell.name)) if column == cell.column else None


def _place(block: Block, grid: Grid, anchor: str) -> tuple[dict[str, str], int]:
    at = {(cell.row, cell.column): cell.name for cell in grid.fields}
    covered = {(cell.row, column) for cell in grid.fields for column in _columns(cell)}
    known = _Labels(block, grid)
    rows, shift = known.places() if known.certain else _from_anchor(block, grid, anchor)
    placed: dict[str, str] = {}
    outside = 0
    for number, line in enumerate(block):
        for column, text in enumerate(line):
            place = (rows.get(number, -1), column + shift)
            if text is not None and place in at:
                placed[at[place]] = text
            elif _is_figure(text) and place not in covered:
                outside += 1
    return placed, outside


def _from_anchor(block: Block, grid: Grid, anchor: str) -> tuple[dict[int, int], int]:
    """Put the block's first figure (foreign labels left aside) at the anchor."""
    start = next(cell for cell in grid.fields if cell.name == anchor)
    top = _leading([any(map(_is_figure, line)) for line in block], [any(line) for line in block])
    rest = block[top:]
    across = list(zip(*rest, strict=True))
    left = _leading([any(map(_is_figure, line)) for line in across], [any(line) for line in across])
    rows = {number: number - top + start.row for number in range(top, len(block))}
    return rows, start.column - left


def _leading(figures: Sequence[bool], words: Sequence[bool]) -> int:
    """Count the lines before the first figure, if there is a word in them (blank lines are meant)."""
    first = next((number for number, found in enumerate(figures) if found), 0)
    return first if any(words[:first]) else 0


class _Labels:
    """Where the labels that a block brings along stand in the form."""

    def __init__(self, block: Block, grid: Grid) -> None:
        self._height = len(block)
        words = Counter(_plain(cell.text) for cell in grid.cells if cell.text)
        unique = {_plain(cell.text): cell for cell in grid.cells if words[_plain(cell.text)] == 1}
        self._met = [
            (number, column, unique[_plain(text)])
            for number, line in enumerate(block)
            for column, text in enumerate(line)
            if text and _plain(text) in unique
        ]

    @property
    def certain(self) -> bool:
        """Whether there are enough known labels to go by."""
        return len(self._met) >= 2

    def places(self) -> tuple[dict[int, int], int]:
        """Return the form's row for each row of the block that has one, and the shift of the columns.

        A row whose label is not known has a place only where the rows around it leave no doubt: a
        block of another version of the form has rows that this one lacks.
        """
        shift = _most(cell.column - column for _, column, cell in self._met)
        rows = {number: cell.row for number, _, cell in self._met if cell.role == "label" and cell.rows == 1}
        if not rows:
            down = _most(cell.row - number for number, _, cell in self._met)
            return {number: number + down for number in range(self._height)}, shift
        offsets = {number: row - number for number, row in rows.items()}
        for number in set(range(self._height)) - rows.keys():
            around = _around(number, offsets)
            if len(around) == 1:
                rows[number] = number + around.pop()
        return rows, shift


def _around(number: int, offsets: Mapping[int, int]) -> set[int]:
    """The offsets of the nearest known rows above and below."""
    above = max((known for known in offsets if known < number), default=None)
    below = min((known for known in offsets if known > number), default=None)
    return {offsets[known] for known in (above, below) if known is not None}


def _most(votes: Iterable[int]) -> int:
    return Counter(votes).most_common(1)[0][0]


def _plain(text: str) -> str:
    return "".join(text.split())


def _is_figure(text: str | None) -> bool:
    """Whether a copied cell holds a figure of any kind, and not a word or nothing."""
    if not text:
        return False
    try:
        parse(text.lstrip("+-−－"), "amount")
    except RefusedValue:
        return False
    return True


def _judge(placed: Mapping[str, str], outside: int, draft: Draft) -> Pasted:
    values: dict[str, Value | None] = {}
    refused: list[tuple[str, str]] = []
    for name, text in placed.items():
        found = typed.settle(text, draft.form.cells[name].kind)
        if found.state == "figure":
            values[name] = found.value
        else:
            refused.append((name, found.sentence))
    return Pasted(_settled(values, draft), tuple(refused), outside)


def _settled(values: Mapping[str, Value | None], draft: Draft) -> SetCells:
    totals = draft.form.totals
    inputs = {name: value for name, value in values.items() if name not in totals}
    given = {name: value for name, value in values.items() if name in totals and value is not None}
    auto = tuple(name for name in values if name in totals)
    after = apply(draft, SetCells(inputs, auto))
    said = settle_totals({**after.cells, **given}, totals)
    otherwise = {name: value for name, value in given.items() if name in said}
    return SetCells({**inputs, **otherwise}, tuple(name for name in auto if name not in otherwise))
