"""Tables drawn with boxes are read as rows; prose and headings in boxes stay prose."""

import pytest
from lxml import html

from drafter.importers.html_grid import is_loose, read_grid


def rows(source: str) -> list[list[str]] | None:
    grid = read_grid(html.fragment_fromstring(source), "表格 1")
    if grid is None:
        return None
    assert not grid.exact
    return [
        [c.text for c in grid.cells if c.row == number]
        for number in range(1 + max(c.row for c in grid.cells))
    ]


LINES = (("信息内容", "本年制发件数", "现行有效件数"), ("规章", "3", ""), ("行政规范性文件", "1", "22"))


def drawn(outer: str, row: str, cell: str) -> str:
    lines = ("".join(f"<{cell}>{text}</{cell.split(maxsplit=1)[0]}>" for text in line) for line in LINES)
    body = "".join(f"<{row}>{line}</{row.split(maxsplit=1)[0]}>" for line in lines)
    return f"<{outer}>{body}</{outer.split(maxsplit=1)[0]}>"


@pytest.mark.parametrize(
    ("outer", "row", "cell"),
    [
        ("div style='display:table'", "div style='display:table-row'", "div style='display:table-cell'"),
        ("div", "div class='row'", "span"),
        ("div", "ul", "li"),
        ("div", "dl", "dd"),
        ("ul", "li class=tr", "p"),
    ],
)
def test_rows_of_boxes_are_rows(outer: str, row: str, cell: str) -> None:
    assert rows(drawn(outer, row, cell)) == [list(line) for line in LINES]


def test_rows_in_groups_are_rows_of_one_table() -> None:
    head, *body = ("<div>" + "".join(f"<div>{text}</div>" for text in line) + "</div>" for line in LINES)
    assert rows(f"<div><div>{head}</div><div>{''.join(body)}</div></div>") == [list(line) for line in LINES]


@pytest.mark.parametrize(
    "style", ["display:grid;grid-template-columns:repeat(3,1fr)", "grid-template-columns: 2fr 1fr 1fr"]
)
def test_boxes_side_by_side_are_parted_by_the_columns_of_the_style(style: str) -> None:
    cells = [*(text for line in LINES for text in line), "规章", "", "5"]
    boxes = "".join(f"<div>{text}</div>" for text in cells)
    assert rows(f"<div style='{style}'>{boxes}</div>") == [*map(list, LINES), ["规章", "", "5"]]


@pytest.mark.parametrize(
    "source",
    [
        "<div><div><p>一、总体情况</p><p>正文</p></div><div><p>二、</p><p>文</p></div><div><p>三</p><p>四</p></div></div>",
        "<div><div><div>一、总体情况</div><div>无</div></div>"
        + "<div><div>甲</div><div>乙</div></div>" * 3
        + "</div>",
        "<div><div><span>甲</span><span>乙</span></div>" * 3 + "</div>",
        "<div>" + f"<div><div>甲</div><div>{'长' * 90}</div></div>" * 4 + "</div>",
        "<div>" + "<div><div>甲</div>字<div>乙</div></div>" * 4 + "</div>",
        "<div>" + "<div><div></div><div></div></div>" * 4 + "</div>",
        "<div>" + "<div><div>甲</div><div>乙</div></div>" * 2 + "</div>",
        "<div></div>",
    ],
)
def test_what_is_no_table_stays_what_it_is(source: str) -> None:
    assert rows(source) is None


def test_a_frame_with_a_box_for_each_cell_is_loose() -> None:
    boxes = "".join(f"<div>{text}</div>" for text in ("规章", "3", "", "22") * 3)
    assert is_loose(html.fragment_fromstring(f"<div>{boxes}</div>"))
    assert not is_loose(html.fragment_fromstring(f"<div>{boxes}<div>{'长' * 90}</div></div>"))
    assert not is_loose(html.fragment_fromstring("<div><div>甲</div><div></div></div>"))
