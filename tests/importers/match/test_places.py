"""Every figure points to the cell of the source that holds it, however the source was put together."""

import random
from pathlib import Path

import pytest

from drafter.importers import docx, html, text
from drafter.importers.match import understand
from drafter.importers.raw import Box, RawBlock, RawCell, RawParagraph, RawReport, RawTable
from drafter.importers.reading import Place, Reading
from drafter.standard.loader import available, load
from tests.importers.match.grids import blocks_of, report_of, statutory
from tests.importers.test_shapes import CASES, SHAPES

PUBLISHED = (
    "shandong-2020.txt", "sd-jgswj-2020.txt", "liaocheng-2020.txt", "linzi-2020.txt", "city-2025.html",
    "shuyang-2025.txt",
)  # fmt: skip


READERS = {".txt": text.read, ".md": text.read, ".html": html.read, ".docx": docx.read}


def texts_of(version: str, seed: int) -> dict[str, str]:
    """Give each cell a figure of its own, or a blank."""
    source = random.Random(seed)
    names = load(version).cells
    figures = source.sample(range(1000, 9999), len(names))
    return {n: str(f) if source.random() < 0.7 else "" for n, f in zip(names, figures, strict=True)}


def source_cell(reading: Reading, place: Place) -> RawCell:
    block = reading.raw.blocks[place.block]
    assert isinstance(block, RawTable)
    (cell,) = (c for c in block.cells if (c.row, c.column) == (place.row, place.column))
    return cell


def misplaced(reading: Reading) -> dict[str, str]:
    """Return the cells with words found whose place holds other words, or that have none."""
    wrong: dict[str, str] = {}
    for name, origin in reading.draft.provenance.items():
        place = reading.places.get(name)
        found = " ".join(source_cell(reading, place).text.split()) if place else ""
        holds = origin.found in found and bool(origin.found) == bool(found)
        if name.count(".") >= 2 and not holds:
            wrong[name] = found
    return wrong


@pytest.mark.parametrize(("shape", "version"), CASES)
@pytest.mark.parametrize("seed", range(3))
def test_the_source_holds_the_figure_at_its_place(shape: str, version: str, seed: int) -> None:
    texts = texts_of(version, seed)
    suffix, write = SHAPES[shape]
    data = write(load(version), load(version).first_year, texts)
    reading = understand(READERS[suffix](data, "report"), "report")
    assert misplaced(reading) == {}
    filled = {name for name, text in texts.items() if text}
    assert reading.places.keys() >= filled


@pytest.mark.parametrize("name", PUBLISHED)
def test_published_figures_stand_at_their_places(name: str, corpus: Path) -> None:
    path = corpus / name
    reading = understand(READERS[path.suffix](path.read_bytes(), name), name)
    assert misplaced(reading) == {}
    assert len(reading.places) > 150


@pytest.mark.parametrize("version", available())
def test_every_cell_that_is_read_says_where_it_stands(version: str) -> None:
    reading = understand(report_of(texts_of(version, 1), version))
    assert reading.places.keys() == load(version).cells.keys()
    assert all(reading.draft.provenance[name].source for name in load(version).cells)


def test_a_blank_cell_of_the_source_has_a_place_too() -> None:
    reading = understand(report_of({}))
    assert source_cell(reading, reading.places["requests.received.natural"]).text == ""


def test_places_count_the_blocks_of_a_report_that_was_one_large_table() -> None:
    texts = texts_of("2021", 2)
    reading = understand(RawReport((one_table(blocks_of(tables_of(texts))),)))
    assert misplaced(reading) == {}
    assert len(reading.raw.blocks) > 10


def test_a_row_put_together_keeps_the_place_of_the_piece_with_the_figures() -> None:
    whole = statutory("requests", texts_of("2021", 3))
    cut = RawTable(tuple(broken(cell) for cell in whole.cells), whole.place)
    tail = RawCell("申请数量", 4, 0, 1, 3)
    tables = {"requests": RawTable((*cut.cells, tail), whole.place)}
    reading = understand(RawReport(tuple(blocks_of(tables))))
    assert misplaced(reading) == {}
    assert reading.places["requests.received.natural"] == Place(7, 3, 3)


def test_the_source_names_the_page_and_the_row_on_it() -> None:
    whole = statutory("requests", texts_of("2021", 4))
    paged = RawTable(tuple(on_page(cell, 2 if cell.row < 10 else 3) for cell in whole.cells), "第 3 页表格")
    reading = understand(RawReport(tuple(blocks_of({"requests": paged})), pages=6))
    provenance = reading.draft.provenance
    assert provenance["requests.received.natural"].source == "第 3 页表格 第 4 行"
    assert provenance["requests.carried_out.natural"].source == "第 4 页表格 第 18 行"


def tables_of(texts: dict[str, str]) -> dict[str, RawTable]:
    return {name: statutory(name, texts) for name in load("2021").tables}


def on_page(cell: RawCell, page: int) -> RawCell:
    return RawCell(cell.text, cell.row, cell.column, cell.rows, cell.columns, Box(page, 0, 0, 1, 1))


def broken(cell: RawCell) -> RawCell:
    """Move every row below the first by one, and leave that row half of its label."""
    text = cell.text.replace("申请数量", "") if cell.row == 3 else cell.text
    return RawCell(text, cell.row + (cell.row > 3), cell.column, cell.rows, cell.columns)


def one_table(blocks: list[RawBlock]) -> RawTable:
    """Lay a report out as one table, paragraphs in rows of their own."""
    cells: list[RawCell] = []
    row = 0
    for block in blocks:
        if isinstance(block, RawParagraph):
            cells.append(RawCell(block.text, row, 0, 1, 40))
            row += 1
        else:
            cells += [RawCell(c.text, c.row + row, c.column, c.rows, c.columns) for c in block.cells]
            row += 1 + max(c.row for c in block.cells)
    return RawTable(tuple(cells), "表格 1")
