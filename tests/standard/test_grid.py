"""The printed grid: full, exact, and the same as the published forms print it."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.standard.grid import Grid, GridCell, Piece, lay_out
from drafter.standard.loader import available, load
from tests.standard.sketches import SKETCHES, sketch

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TABLES = [(version, table) for version in available() for table in load(version).tables]


def sketched(grid: Grid) -> list[str]:
    """Write a grid as the sketches are written."""
    lines: list[list[str]] = [[] for _ in range(grid.height)]
    for cell in grid.cells:
        spans = "" if cell.columns == cell.rows == 1 else f"[{cell.columns}×{cell.rows}]"
        lines[cell.row].append(("□" if cell.role == "field" else cell.text) + spans)
    return [" | ".join(line) for line in lines]


def label(text: str, *, wide: int = 1, tall: int = 1) -> Piece:
    return Piece("label", text, "", wide, tall)


def places(cell: GridCell) -> list[tuple[int, int]]:
    return [(cell.row + r, cell.column + c) for r in range(cell.rows) for c in range(cell.columns)]


def word_cells(path: Path) -> Iterator[list[tuple[int, int, int, int, str]]]:
    """Read each table of a Word file as (row, column, rows, columns, text) in reading order."""
    with zipfile.ZipFile(path) as archive:
        body = ET.fromstring(archive.read("word/document.xml"))  # noqa: S314 - a file of our own
    for table in body.iter(f"{W}tbl"):
        yield _cells(table)


def _cells(table: ET.Element) -> list[tuple[int, int, int, int, str]]:
    found: list[list[int]] = []
    texts: list[str] = []
    above: dict[int, int] = {}
    for number, line in enumerate(table.findall(f"{W}tr")):
        column = 0
        for cell in line.findall(f"{W}tc"):
            wide, merge = _spans(cell)
            if merge == "continue":
                found[above[column]][2] += 1
            else:
                above[column] = len(found)
                found.append([number, column, 1, wide])
                texts.append("".join(run.text or "" for run in cell.iter(f"{W}t")).strip())
            column += wide
    return [
        (row, column, rows, columns, text)
        for (row, column, rows, columns), text in zip(found, texts, strict=True)
    ]


def _spans(cell: ET.Element) -> tuple[int, str]:
    span, merge = cell.find(f"{W}tcPr/{W}gridSpan"), cell.find(f"{W}tcPr/{W}vMerge")
    wide = 1 if span is None else int(span.attrib[f"{W}val"])
    return wide, "" if merge is None else merge.get(f"{W}val", "continue")


def test_every_table_of_every_version_has_its_sketch() -> None:
    assert set(TABLES) == set(SKETCHES)


@pytest.mark.parametrize(("version", "table"), TABLES)
def test_a_table_is_printed_as_the_form_prints_it(version: str, table: str) -> None:
    assert sketched(load(version).tables[table].grid) == sketch(version, table)


@pytest.mark.parametrize(("version", "table"), TABLES)
def test_a_grid_covers_every_place_exactly_once(version: str, table: str) -> None:
    grid = load(version).tables[table].grid
    covered = [place for cell in grid.cells for place in places(cell)]
    assert sorted(covered) == [(row, column) for row in range(grid.height) for column in range(grid.width)]


@pytest.mark.parametrize(("version", "table"), TABLES)
def test_every_cell_of_a_table_has_one_field(version: str, table: str) -> None:
    form = load(version).tables[table]
    assert sorted(field.name for field in form.grid.fields) == sorted(form.cells)
    assert len(form.widths) == form.grid.width


def test_the_2021_tables_are_those_of_the_blank_word_form(corpus: Path) -> None:
    tables = list(load("2021").tables.values())
    printed = list(word_cells(corpus / "blank-form-2021.docx"))
    assert len(printed) == len(tables)
    for table, cells in zip(tables, printed, strict=True):
        ours = [(c.row, c.column, c.rows, c.columns, c.text) for c in table.grid.cells]
        assert ours == cells, table.name


def test_the_parts_of_a_row_lie_under_each_other_in_the_right_columns() -> None:
    grid = load("2021").tables["requests"].grid
    column = {cell.text: cell.column for cell in grid.cells if cell.role == "head"}
    for field in grid.fields:
        wanted = load("2021").cells[field.name].column_label
        assert field.column == column[wanted], field.name


def test_pieces_fall_into_the_first_free_place() -> None:
    grid = lay_out([[label("甲", tall=2), label("乙")], [label("丙")]], 2)
    assert [(c.text, c.row, c.column) for c in grid.cells] == [("甲", 0, 0), ("乙", 0, 1), ("丙", 1, 1)]


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ([[label("甲")]], "line 1, column 2"),
        ([[label("甲", wide=3)]], "line 1"),
        ([[label("甲", tall=2), label("乙")]], "line 2"),
        ([[label("甲"), label("乙", tall=2)], [label("丙", wide=2)]], "line 2"),
        ([[label("甲"), label("乙"), label("丙")]], "line 1"),
        ([[label("甲", wide=2)], []], "line 2, column 1"),
    ],
    ids=["hole", "too wide", "too tall", "overlap", "too many", "empty line"],
)
def test_a_grid_with_holes_or_overlaps_is_refused(lines: list[list[Piece]], place: str) -> None:
    with pytest.raises(ValueError, match=place):
        lay_out(lines, 2)


@given(st.lists(st.lists(st.tuples(st.integers(1, 3), st.integers(1, 3)), max_size=4), max_size=4))
def test_whatever_is_laid_out_is_full(sizes: list[list[tuple[int, int]]]) -> None:
    try:
        grid = lay_out([[label("甲", wide=w, tall=t) for w, t in line] for line in sizes], 3)
    except ValueError:
        return
    covered = [place for cell in grid.cells for place in places(cell)]
    assert sorted(covered) == [(r, c) for r in range(grid.height) for c in range(3)]
