"""Which lines are taken or left together: the line itself, its row, its part, all of the report."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex

from drafter.ui.adopt.decision import Key
from drafter.ui.adopt.model import LinesModel

Company = tuple[str, tuple[Key, ...]]
"""What a group of lines is called in a menu, and the lines."""


def companions(model: LinesModel, index: QModelIndex) -> Iterator[Company]:
    """Yield the groups that a line belongs to wherever in the tree their lines stand, the smallest first."""
    key = model.key(index)
    if key is None:
        yield "这一组", tuple(model.node(index).leaves())
    else:
        yield "这一项", (key,)
        yield from _of_cell(model, key)
    yield "全部", model.order


def _of_cell(model: LinesModel, key: Key) -> Iterator[Company]:
    form = model.decision.found.form
    spec = form.cells.get(key.name) if key.kind == "cell" else None
    if spec is None:
        return
    cells = [(other, form.cells.get(other.name)) for other in model.order if other.kind == "cell"]
    row = [other for other, its in cells if its and (its.table, its.row) == (spec.table, spec.row)]
    table = [other for other, its in cells if its and its.table == spec.table]
    part = form.tables[spec.table].part
    text = [other for other in model.order if other == Key("part", part)]
    yield "这一行", tuple(row)
    yield "这个部分", (*text, *table)
