"""Blocks as Excel, WPS and Word put them on the clipboard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData

from drafter.ui import clipboard

EXCEL = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {x: 1}</style></head><body>
<!--StartFragment--><table border=0><col width=72><tr height=18><td class=xl65>1</td><td>&nbsp;</td></tr>
<tr><td colspan=2 align=right>1,204</td></tr></table><!--EndFragment--></body></html>"""
WORD = """<table><tr><td rowspan=2><p>（三）<br>不予公开</p></td><td><p><span>1.属于国家秘密</span></p></td>
<td>3
</td></tr><tr><td>2.其他</td><td><p>4</p></td></tr></table><table><tr><td>另一张表</td></tr></table>"""


def test_excel_html_keeps_merged_cells_and_drops_what_is_no_cell() -> None:
    assert clipboard.from_html(EXCEL) == (("1", ""), ("1,204", None))


def test_word_html_is_laid_out_over_its_row_spans() -> None:
    assert clipboard.from_html(WORD) == (("（三） 不予公开", "1.属于国家秘密", "3"), (None, "2.其他", "4"))


@pytest.mark.parametrize(
    ("html", "block"),
    [
        ("<p>没有表格</p>", ()),
        ("", ()),
        ("<table><tr><td>1<td>2<tr><td>3</table>", (("1", "2"), ("3", ""))),
        ("<table><td>1</td></table>", (("1",),)),
        ("<table><tr><td>1<table><tr><td>2</td></tr></table></td><td>3</td></tr></table>", (("1 2", "3"),)),
        ("<table><tr><td colspan=999999 rowspan='x'>1</td></tr></table>", (("1", *[None] * 99),)),
        ("<table><tr><td>1</td></tr><tr></tr><tr><td></td></tr></table>", (("1",),)),
    ],
)
def test_odd_html(html: str, block: clipboard.Block) -> None:
    assert clipboard.from_html(html) == block


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("1\t2\r\n3\t4\r\n", (("1", "2"), ("3", "4"))),
        ('"（三）\n不予公开"\t5\n', (("（三）\n不予公开", "5"),)),
        ("46", (("46",),)),
        ("1\n2\t3", (("1", ""), ("2", "3"))),
        ("", ()),
        ("\n\n", ()),
        ("x" * 200_000, ()),
    ],
)
def test_tsv(text: str, block: clipboard.Block) -> None:
    assert clipboard.from_tsv(text) == block


def test_a_huge_sheet_is_cut_off() -> None:
    block = clipboard.from_tsv("1\n" * 100_000)
    assert len(block) == clipboard.MOST_ROWS
    html = "<table>" + "<tr><td rowspan=400>1</td></tr>" * 5_000 + "</table>"
    assert len(clipboard.from_html(html)) <= clipboard.MOST_ROWS


CELLS = st.text("0123456789一二（）.<&\"' ", max_size=5).map(lambda text: " ".join(text.split()))


@given(st.integers(1, 4).flatmap(lambda n: st.lists(st.tuples(*[CELLS] * n), min_size=1, max_size=4)))
def test_html_written_is_read_back(rows: list[tuple[str, ...]]) -> None:
    block = tuple(rows)
    while block and not any(block[-1]):
        block = block[:-1]
    assert clipboard.from_html(clipboard.to_html(tuple(rows))) == block


def test_merged_cells_are_written_as_such() -> None:
    assert clipboard.from_html(clipboard.to_html((("1", None, None), ("2", "3", "4")))) == (
        ("1", None, None),
        ("2", "3", "4"),
    )


def test_the_table_is_read_from_html_and_else_from_text() -> None:
    data = clipboard.mime((("1", "2"),))
    assert clipboard.read(data) == (("1", "2"),)
    data.setHtml("<b>1</b>")
    assert clipboard.read(data) == (("1", "2"),)
    assert clipboard.read(QMimeData()) == ()
