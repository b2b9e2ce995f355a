"""Writes statutory tables and whole made-up reports in every shape that the importers read."""

from collections.abc import Callable, Iterator, Mapping

from drafter.standard.grid import Grid, GridCell
from drafter.standard.schema import Standard

Texts = Mapping[str, str]
"""The text of each figure cell by its name; a missing one is blank."""

TableWriter = Callable[[Grid, Texts], str]

PROSE = {
    "preamble": "根据《中华人民共和国政府信息公开条例》编制本报告。数据统计期限为{year}年1月1日至12月31日。",
    "overview": "全年主动公开政府信息1203条。\n（一）收到和处理政府信息公开申请情况\n按时办结全部申请。",
    "disclosure": "",
    "requests": "注：申请数量含网上申请。",
    "review": "注：行政复议数量含上年度结转数量。",
    "problems": "一是公开的主动性还不够，下一步加强培训。\n二是解读形式单一，下一步丰富形式。",
    "other": "收取信息处理费0元。",
}
AGENCY = "云溪市发展和改革局"


def text_of(cell: GridCell, texts: Texts) -> str:
    """Return what stands in a cell of the grid."""
    return texts.get(cell.name, "") if cell.role == "field" else cell.text


def rows(grid: Grid) -> Iterator[list[GridCell | None]]:
    """Yield each row from the left: its cells, and None where one from above goes on."""
    for number in range(grid.height):
        here = [cell for cell in grid.cells if cell.row <= number < cell.row + cell.rows]
        ordered = sorted(here, key=lambda cell: cell.column)
        yield [cell if cell.row == number else None for cell in ordered]


def cell_a_line(grid: Grid, texts: Texts) -> str:
    """One cell a line behind a tab, a blank line behind each row, merged cells as empty ones."""
    lines: list[str] = []
    for row in rows(grid):
        lines += [f"\t{text_of(cell, texts) if cell else ''}" for cell in row]
        lines.append("")
    return "\n".join(lines) + "\n"


def bare_lines(grid: Grid, texts: Texts) -> str:
    """One cell a line and nothing else, as a word processor saves a table as text."""
    lines = [text_of(cell, texts) if cell else "" for row in rows(grid) for cell in row]
    return "\n".join(lines)


def tabbed(grid: Grid, texts: Texts) -> str:
    """A row a line, a tab before each further column."""
    return "\n".join("\t".join(columns) for columns in _columns(grid, texts))


def markdown(grid: Grid, texts: Texts) -> str:
    """A Markdown table."""
    lines = [f"| {' | '.join(columns)} |" for columns in _columns(grid, texts)]
    return "\n".join([lines[0], "|" + "---|" * grid.width, *lines[1:]])


def html(grid: Grid, texts: Texts) -> str:
    """An HTML table with its spans."""
    lines: list[str] = []
    for row in rows(grid):
        cells = "".join(
            f"<td rowspan={cell.rows} colspan={cell.columns}><p>{text_of(cell, texts)}</p></td>"
            for cell in row
            if cell
        )
        lines.append(f"<tr>{cells}</tr>")
    return f"<table border=1>{''.join(lines)}</table>"


def _columns(grid: Grid, texts: Texts) -> Iterator[list[str]]:
    for number in range(grid.height):
        columns = [""] * grid.width
        for cell in grid.cells:
            if cell.row == number:
                columns[cell.column] = text_of(cell, texts)
        yield columns


def title(year: int) -> str:
    """Return the title of the made-up report."""
    return f"{AGENCY}{year}年政府信息公开工作年度报告"


def report(standard: Standard, year: int, texts: Texts, table: TableWriter) -> str:
    """Write a whole report as text, its tables in one of the shapes."""
    pieces = [title(year)]
    for part in standard.parts:
        pieces += [part.heading] if part.heading else []
        if part.table:
            pieces.append(table(standard.tables[part.table].grid, texts))
        pieces += [PROSE[part.id].format(year=year)] if PROSE[part.id] else []
    pieces += [AGENCY, f"{year + 1}年1月20日"]
    return "\n".join(pieces) + "\n"


def web_page(standard: Standard, year: int, texts: Texts) -> str:
    """Write a whole report as a web page with what surrounds an article."""
    body = [
        block if block.startswith("<table") else f"<p>&emsp;&emsp;{block}</p>"
        for block in report(standard, year, texts, html).splitlines()
    ]
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{title(year)}_某网站</title></head><body>"
        f"<nav><p>首页 &gt; 政务公开</p></nav><script>var 表 = 1;</script>{''.join(body)}"
        "<footer><p>版权所有</p></footer></body></html>"
    )
