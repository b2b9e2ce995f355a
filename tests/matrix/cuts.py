"""Cuts a printed table into pieces: where its headings begin anew, or anywhere across."""

from dataclasses import replace
from itertools import pairwise

from drafter.render.blocks import Block, Cell, PageBreak, Paragraph, Table


def at_headings(table: Block) -> list[Block]:
    """Return a table in as many tables as it has rows of one heading across (第二十条第（一）项 …)."""
    assert isinstance(table, Table)
    width = len(table.widths)
    starts = [cell.row for cell in table.cells if cell.columns == width and cell.role == "head"]
    edges = [0, *(row for row in sorted(starts) if row), table.height]
    pieces = [_piece(table, top, bottom) for top, bottom in pairwise(edges)]
    parted: list[Block] = []
    for piece in pieces:
        parted += [piece, Paragraph("")]
    return parted[:-1]


def across(table: Table, row: int, *, repeat: bool) -> list[Block]:
    """Return a table in two, the second on a new page: what a page break in the middle of it leaves.

    A cell that goes on below is empty there. With `repeat` the second begins with the headings again.
    """
    upper, lower = _piece(table, 0, row), _piece(table, row, table.height)
    if repeat:
        head = _piece(table, 0, table.header_rows)
        moved = (replace(cell, row=cell.row + head.height) for cell in lower.cells)
        lower = replace(lower, height=head.height + lower.height, cells=(*head.cells, *moved))
    return [upper, PageBreak(), replace(lower, header_rows=table.header_rows if repeat else 0)]


def _piece(table: Table, top: int, bottom: int) -> Table:
    cells = tuple(
        _clipped(cell, top, bottom)
        for cell in table.cells
        if cell.row < bottom and cell.row + cell.rows > top
    )
    head = max(0, min(table.header_rows, bottom) - top)
    return replace(table, height=bottom - top, cells=cells, header_rows=head)


def _clipped(cell: Cell, top: int, bottom: int) -> Cell:
    first, last = max(cell.row, top), min(cell.row + cell.rows, bottom)
    text = cell.text if cell.row >= top else ""
    return replace(cell, text=text, row=first - top, rows=last - first)
