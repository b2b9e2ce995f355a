"""The statutory tables in the shapes that offices publish them in, each read back exactly."""

import random
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import pairwise

import pytest

from drafter.importers.match import understand
from drafter.importers.raw import RawBlock, RawCell, RawReport, RawTable
from drafter.importers.reading import Reading
from drafter.model.draft import Provenance
from drafter.model.figures import figures
from drafter.standard.loader import load
from tests.importers.match.grids import blocks_of, raw, statutory

OUTCOMES = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
CASES = ("行政复议", "未经复议直接起诉", "复议后起诉")
ROWS = tuple(load("2021").tables["review"].rows)
APPLICANTS = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]


def texts_of(version: str, seed: int = 0) -> dict[str, str]:
    """Give each cell a figure of its own."""
    names = load(version).cells
    taken = random.Random(seed).sample(range(1000, 9999), len(names))
    return {name: str(figure) for name, figure in zip(names, taken, strict=True)}


def reading_of(tables: Mapping[str, Iterable[RawBlock]], version: str = "2021") -> Reading:
    """Understand a report that has some tables in place of each of its own."""
    whole = {name: statutory(name, {}, version) for name in tables}
    blocks: list[RawBlock] = []
    for block in blocks_of(whole, version):
        name = next((name for name, table in whole.items() if table is block), "")
        blocks += list(tables[name]) if name else [block]
    return understand(RawReport(tuple(blocks)))


def wrong(reading: Reading, texts: Mapping[str, str], *, table: str) -> dict[str, str]:
    """Return the cells of a table that did not come back, or came back though they were not there."""
    own = {name: text for name, text in texts.items() if name.startswith(f"{table}.")}
    shown = {
        n: str(v) for n, v in figures(reading.draft).items() if v is not None and n.startswith(f"{table}.")
    }
    return {
        name: shown.get(name, "") for name in own.keys() | shown.keys() if own.get(name) != shown.get(name)
    }


def cut(table: RawTable, *rows: int) -> list[RawTable]:
    """Cut a table before some of its rows; each piece counts its rows anew."""
    edges = [0, *rows, max(cell.row for cell in table.cells) + 1]
    pieces = pairwise(edges)
    return [
        RawTable(
            tuple(replace(cell, row=cell.row - a) for cell in table.cells if a <= cell.row < b),
            f"{table.place}-{number}",
            table.exact,
        )
        for number, (a, b) in enumerate(pieces)
    ]


def joined(tables: Iterable[RawTable]) -> RawTable:
    cells: list[RawCell] = []
    for table in tables:
        start = max((cell.row for cell in cells), default=-1) + 1
        cells += [replace(cell, row=cell.row + start) for cell in table.cells]
    return RawTable(tuple(cells), "表格 1")


def test_table_two_as_four_tables() -> None:
    texts = texts_of("2021")
    reading = reading_of({"disclosure": cut(statutory("disclosure", texts), 4, 7, 11)})
    assert wrong(reading, texts, table="disclosure") == {}
    assert {origin.confidence for origin in cells_of(reading)} == {"certain"}


def cells_of(reading: Reading) -> list[Provenance]:
    return [origin for name, origin in reading.draft.provenance.items() if name.count(".") >= 2]


@pytest.mark.parametrize("version", ["2019", "2021"])
@pytest.mark.parametrize("row", [5, 9, 20])
def test_table_three_cut_in_two_without_its_headings_repeated(version: str, row: int) -> None:
    texts = texts_of(version)
    reading = reading_of({"requests": cut(statutory("requests", texts, version), row)}, version)
    assert wrong(reading, texts, table="requests") == {}


def test_the_lower_piece_of_a_cut_table_may_have_other_columns() -> None:
    texts = texts_of("2021")
    upper, lower = cut(statutory("requests", texts), 7)
    moved = (replace(cell, column=cell.column + (cell.column >= 3)) for cell in lower.cells)
    reading = reading_of({"requests": [upper, replace(lower, cells=tuple(moved))]})
    assert wrong(reading, texts, table="requests") == {}


def test_all_tables_in_one() -> None:
    texts = texts_of("2021")
    whole = joined(statutory(name, texts) for name in load("2021").tables)
    reading = reading_of({"disclosure": [whole]})
    for table in load("2021").tables:
        assert wrong(reading, texts, table=table) == {}


def test_table_three_cut_down_the_middle() -> None:
    texts = texts_of("2021")
    table = statutory("requests", texts)
    halves = [
        replace(table, cells=tuple(c for c in table.cells if c.column < 3 or c.column + c.columns <= 6)),
        replace(table, cells=tuple(c for c in table.cells if c.column < 3 or c.column >= 6)),
    ]
    assert wrong(reading_of({"requests": halves}), texts, table="requests") == {}


def test_table_three_without_its_headings_is_read_and_doubted() -> None:
    texts = texts_of("2021")
    reading = reading_of({"requests": cut(statutory("requests", texts), 3)[1:]})
    assert wrong(reading, texts, table="requests") == {}
    assert reading.draft.provenance["requests.granted.natural"].confidence == "guessed"


def test_columns_in_another_order() -> None:
    texts = texts_of("2021")
    order = [6, 0, 1, 2, 3, 4, 5]
    names = list(load("2021").tables["requests"].columns)
    rows = [
        [row.label, *(texts[f"requests.{row.id}.{names[column]}"] for column in order)]
        for row in load("2021").tables["requests"].rows.values()
    ]
    head = ["", *(APPLICANTS[column] for column in order)]
    assert wrong(reading_of({"requests": [raw([head, *rows], exact=True)]}), texts, table="requests") == {}


def test_rows_of_2021_with_the_columns_of_2019() -> None:
    heads = ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"]
    table = raw([heads, ["行政许可", "31", "+2", "45"], ["行政处罚", "61", "-1", "72"]], exact=True)
    reading = reading_of({"disclosure": [table]})
    assert reading.draft.standard == "2019"
    assert reading.draft.cells["disclosure.licensing.previous"] == 31
    assert reading.draft.cells["disclosure.penalties.change"] == -1
    assert reading.draft.cells["disclosure.penalties.decisions"] == 72


def test_each_table_may_be_of_its_own_version() -> None:
    older, newer = texts_of("2019"), texts_of("2021")
    reading = reading_of(
        {
            "disclosure": [statutory("disclosure", newer, "2021")],
            "requests": [statutory("requests", older, "2019")],
            "review": [statutory("review", newer, "2021")],
        }
    )
    assert reading.draft.standard == "2021"
    assert wrong(reading, older, table="requests") == {}
    reading = reading_of(
        {
            "disclosure": [statutory("disclosure", older, "2019")],
            "requests": [statutory("requests", newer, "2021")],
        },
        "2019",
    )
    assert reading.draft.standard == "2019"
    assert wrong(reading, newer, table="requests") == {}


def review_rows(texts: Mapping[str, str]) -> list[list[str]]:
    found = [text for name, text in texts.items() if name.startswith("review.")]
    return [found[start : start + 5] for start in (0, 5, 10)]


def wide(rows: list[list[str]]) -> list[RawTable]:
    heads = [
        ["行政复议", "", "", "", "", "行政诉讼"],
        [*OUTCOMES, CASES[1], "", "", "", "", CASES[2]],
        ["", "", "", "", "", *OUTCOMES, *OUTCOMES],
    ]
    return [raw([*heads, [figure for row in rows for figure in row]])]


def stacked(rows: list[list[str]]) -> list[RawTable]:
    lines = [line for case, row in zip(CASES, rows, strict=True) for line in ([case], OUTCOMES, row)]
    return [raw(lines, exact=True)]


def three(rows: list[list[str]]) -> list[RawTable]:
    return [
        raw([[case], OUTCOMES, row], exact=True, place=f"表格 {n}")
        for n, (case, row) in enumerate(zip(CASES, rows, strict=True))
    ]


def on_its_side(rows: list[list[str]]) -> list[RawTable]:
    return [
        raw([["", *OUTCOMES], *([case, *row] for case, row in zip(CASES, rows, strict=True))], exact=True)
    ]


def figures_only(rows: list[list[str]]) -> list[RawTable]:
    return [raw([[figure for row in rows for figure in row]], exact=True)]


@pytest.mark.parametrize("shape", [wide, stacked, three, on_its_side, figures_only])
def test_table_four_in_its_shapes(shape: Callable[[list[list[str]]], list[RawTable]]) -> None:
    texts = texts_of("2021")
    reading = reading_of({"review": shape(review_rows(texts))})
    assert wrong(reading, texts, table="review") == {}


def test_a_stacked_block_that_lost_its_name_is_named_by_the_others() -> None:
    texts = texts_of("2021")
    tables = three(review_rows(texts))
    nameless = replace(tables[1], cells=tuple(cell for cell in tables[1].cells if cell.row))
    reading = reading_of({"review": [tables[0], nameless, tables[2]]})
    assert wrong(reading, texts, table="review") == {}
    confidence = {row: reading.draft.provenance[f"review.{row}.upheld"].confidence for row in ROWS}
    assert confidence == {ROWS[0]: "certain", ROWS[1]: "guessed", ROWS[2]: "certain"}


def test_annotated_and_marked_cells_keep_what_they_say() -> None:
    texts = texts_of("2021") | {
        "disclosure.regulations.issued": "22（其中修订16件）",
        "disclosure.regulations.repealed": "※",
        "requests.granted.natural": "1,234",
        "requests.granted.business": "５件",
        "requests.granted.research": "零",
    }
    reading = reading_of({name: [statutory(name, texts)] for name in load("2021").tables})
    cells, notes = reading.draft.cells, reading.draft.notes
    assert (cells["disclosure.regulations.issued"], notes["disclosure.regulations.issued"]) == (
        22,
        "其中修订16件",
    )
    assert notes["disclosure.regulations.repealed"] == "※"
    assert cells.get("disclosure.regulations.repealed") is None
    assert [cells[f"requests.granted.{column}"] for column in ("natural", "business", "research")] == [
        1234,
        5,
        0,
    ]
    assert reading.draft.provenance["requests.granted.research"].confidence == "likely"
