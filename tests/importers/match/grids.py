"""Raw tables and reports in a few words, for the tests of the matchers."""

from collections.abc import Iterable, Mapping, Sequence

from drafter.importers.match.lines import Line, lines
from drafter.importers.match.survey import Strip, strips
from drafter.importers.raw import RawBlock, RawCell, RawParagraph, RawReport, RawTable
from drafter.standard.loader import load
from tests.importers.shapes import PROSE, text_of

HEAD = (
    ["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "", "", "申请人情况"],
    ["", "", "", "自然人", "法人或其他组织", "", "", "", "", "总计"],
    ["", "", "", "", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", ""],
)
"""The headings of table three in text with true columns."""


def raw(rows: Iterable[Sequence[str]], *, exact: bool = False, place: str = "表格 1") -> RawTable:
    """Make a table of cells that each take one place."""
    cells = (RawCell(text, r, c) for r, texts in enumerate(rows) for c, text in enumerate(texts))
    return RawTable(tuple(cells), place, exact)


def line(*texts: str, exact: bool = False) -> Line:
    """Make one line of a table."""
    return lines(raw([texts], exact=exact))[0]


def strips_of(rows: Iterable[Sequence[str]], home: str, *, exact: bool = False) -> tuple[Strip, ...]:
    """Survey a table in the section that a statutory table belongs to."""
    return strips(lines(raw(rows, exact=exact)), home)


def statutory(table: str, texts: Mapping[str, str], standard: str = "2021") -> RawTable:
    """Make a statutory table as printed, with the given texts in its cells."""
    grid = load(standard).tables[table].grid
    cells = (RawCell(text_of(c, texts), c.row, c.column, c.rows, c.columns) for c in grid.cells)
    return RawTable(tuple(cells), f"表格 {list(load(standard).tables).index(table) + 1}")


def blocks_of(
    tables: Mapping[str, RawTable], standard: str = "2021", prose: Mapping[str, str] = PROSE
) -> list[RawBlock]:
    """Make the blocks of a report: heading, table and text of each part."""
    blocks: list[RawBlock] = []
    for part in load(standard).parts:
        blocks += [RawParagraph(part.heading)] if part.heading else []
        blocks += [tables[part.table]] if part.table in tables else []
        blocks += [RawParagraph(text) for text in prose[part.id].format(year=2023).split("\n") if text]
    return blocks


def report_of(texts: Mapping[str, str], standard: str = "2021", title: str = "") -> RawReport:
    """Make a whole report with the given texts in the cells of its tables."""
    tables = {name: statutory(name, texts, standard) for name in load(standard).tables}
    front: list[RawBlock] = [RawParagraph(title)] if title else []
    return RawReport(tuple(front + blocks_of(tables, standard)))
