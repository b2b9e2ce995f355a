"""The lines as a tree: what is to be looked at first, then what differs, then the rest by part and row."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from drafter.model.differences import CellLine, CoverLine, Differences, PartLine
from drafter.standard.schema import CellSpec, Standard
from drafter.ui.adopt.decision import Key, Line, key_of
from drafter.ui.adopt.wording import FIELDS

DOUBTFUL = "要核对的"
DIFFERENT = "与现有不同的"
COVER = "封面"
LOST = "没有对应的格，不能采用"
TEXT = "文字"


@dataclass(slots=True, eq=False)
class Node:
    """A place of the tree: a group, or a line by its `key`; `open` groups are unfolded at first."""

    title: str
    key: Key | None = None
    open: bool = False
    parent: "Node | None" = None
    row: int = 0
    children: list["Node"] = field(default_factory=list["Node"])

    def leaves(self) -> Iterator[Key]:
        """Yield the keys of all lines below, and the node's own."""
        if self.key is not None:
            yield self.key
        for child in self.children:
            yield from child.leaves()


def arrange(found: Differences) -> Node:
    """Return the root of the tree; each line is in it once."""
    lines: list[Line] = [*found.cover, *found.parts, *found.cells]
    doubtful = [
        line for line in lines if not isinstance(line, PartLine) and line.doubtful and not _lost(line)
    ]
    different = [line for line in lines if line.differs and line not in doubtful]
    first = {key_of(line) for line in (*doubtful, *different)}
    rest = [line for line in lines if key_of(line) not in first and not _lost(line)]
    groups = [
        _flat(DOUBTFUL, doubtful, found.form),
        _flat(DIFFERENT, different, found.form),
        *_parts(rest, found.form),
        _flat(LOST, filter(_lost, lines), found.form, unfolded=False),
    ]
    return _rooted(Node("", children=[group for group in groups if group.children]))


def full_title(line: Line, form: Standard) -> str:
    """Name a line by its whole place."""
    match line:
        case CoverLine():
            return f"{COVER} · {FIELDS[line.field]}"
        case PartLine():
            return f"{_part_title(line.part, form)} · {TEXT}"
        case CellLine():
            spec = form.cells.get(line.name)
            return (
                f"{form.tables[spec.table].name} · {_row_title(spec, form)} · {spec.column_label}"
                if spec
                else line.name
            )


def _lost(line: Line) -> bool:
    return not isinstance(line, CoverLine) and bool(line.why)


def _flat(title: str, lines: Iterable[Line], form: Standard, *, unfolded: bool = True) -> Node:
    return Node(title, open=unfolded, children=[Node(full_title(line, form), key_of(line)) for line in lines])


def _parts(lines: Iterable[Line], form: Standard) -> Iterator[Node]:
    """Yield the cover, then each part with its text and the rows of its table, then what is of no part."""
    lines = list(lines)
    yield Node(
        COVER,
        children=[Node(FIELDS[line.field], key_of(line)) for line in lines if isinstance(line, CoverLine)],
    )
    for part in form.parts:
        text = [
            Node(TEXT, key_of(line)) for line in lines if isinstance(line, PartLine) and line.part == part.id
        ]
        table = form.tables[part.table].cells if part.table else ()
        cells = [line for line in lines if isinstance(line, CellLine) and line.name in table]
        yield Node(part.heading or part.name, children=[*text, *_rows(cells, form)])
    known = {part.id for part in form.parts}
    others = [
        line
        for line in lines
        if (isinstance(line, CellLine) and line.name not in form.cells)
        or (isinstance(line, PartLine) and line.part not in known)
    ]
    yield _flat("其他", others, form, unfolded=False)


def _rows(lines: Iterable[CellLine], form: Standard) -> Iterator[Node]:
    for title, group in groupby(lines, key=lambda line: _row_title(form.cells[line.name], form)):
        yield Node(title, children=[Node(form.cells[line.name].column_label, key_of(line)) for line in group])


def _row_title(spec: CellSpec, form: Standard) -> str:
    """Name a row with the group right above it; the outermost groups hold half the table and say little."""
    row = form.tables[spec.table].rows[spec.row]
    return " ".join((*row.path[1:], row.label))


def _part_title(part_id: str, form: Standard) -> str:
    part = next((part for part in form.parts if part.id == part_id), None)
    return (part.heading or part.name) if part else part_id


def _rooted(node: Node) -> Node:
    """Tell every node below where it stands."""
    for row, child in enumerate(node.children):
        child.parent, child.row = node, row
        _rooted(child)
    return node
