"""What was copied in Word, WPS, Excel or a browser is read from the form that holds more of the report."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.errors import FileProblem
from drafter.importers.clipboard import Clipboard, fragment, read, unquoted
from drafter.importers.match import understand
from drafter.importers.raw import RawParagraph, RawReport, RawTable
from drafter.standard.loader import load
from tests.importers import shapes

STANDARD = load("2021")
TEXTS = {
    cell.name: str(number % 90)
    for table in STANDARD.tables.values()
    for number, cell in enumerate(table.grid.cells)
    if cell.role == "field"
}


def tables(report: RawReport) -> list[list[str]]:
    return [[c.text for c in block.cells] for block in report.blocks if isinstance(block, RawTable)]


def figures(clip: Clipboard) -> dict[str, int]:
    draft = understand(read(clip), "剪贴板").draft
    return {name: int(value) for name, value in draft.cells.items() if value is not None}


def head_of_windows(markup: str, before: str = "<html><body>", behind: str = "</body></html>") -> str:
    head = (
        "Version:0.9\r\nStartHTML:{:010}\r\nEndHTML:{:010}\r\nStartFragment:{:010}\r\nEndFragment:{:010}\r\n"
    )
    head += "SourceURL:https://example.org/年报?a=1\r\n"
    page = f"{before}<!--StartFragment-->{markup}<!--EndFragment-->{behind}"
    return head.format(105, 105 + len(page), 150, 300) + page


def test_a_page_copied_in_a_browser_is_read_like_the_page() -> None:
    page = shapes.web_page(STANDARD, 2023, TEXTS)
    found = figures(Clipboard(head_of_windows(page), shapes.report(STANDARD, 2023, {}, shapes.tabbed)))
    assert found == figures(Clipboard(page, ""))
    assert {name: found[name] for name in TEXTS if name in found} == {
        name: int(text) for name, text in TEXTS.items() if name in found
    }
    assert len(found) > 150


def test_plain_text_is_read_where_the_markup_holds_less() -> None:
    plain = shapes.report(STANDARD, 2023, TEXTS, shapes.tabbed)
    assert figures(Clipboard("<p>政府信息公开</p>", plain)) == figures(Clipboard("", plain))


def test_cells_copied_in_excel_have_no_table_of_their_own() -> None:
    rows = "<col width=72><tr height=19><td class=xl65>规章</td><td align=right>3</td></tr>"
    raw = head_of_windows(rows, "<html><body><table>", "</table></body></html>")
    assert tables(read(Clipboard(raw, "规章\t3\r\n"))) == [["规章", "3"]]
    assert tables(read(Clipboard(rows, ""))) == [["规章", "3"]]


def test_a_cell_of_excel_with_several_lines_stays_one_cell() -> None:
    copied = '信息内容\t"本年\n制发""件数"""\t现行\r\n规章\t3\t5\r\n"引号不成对\t6\t7\r\n'
    assert unquoted(copied).split("\n")[0] == '信息内容\t本年制发"件数"\t现行'
    assert tables(read(Clipboard("", copied)))[0][:6] == [
        "信息内容",
        '本年制发"件数"',
        "现行",
        "规章",
        "3",
        "5",
    ]


def test_quotes_in_prose_are_left_alone() -> None:
    prose = '"三安全一稳定"\n是法定理由，\t"政务公开"\n专栏'
    assert unquoted(prose) == prose


def test_markup_without_the_head_of_windows_is_left_alone() -> None:
    assert fragment("<p>Version:0.9 是版本</p>") == "<p>Version:0.9 是版本</p>"
    assert fragment(head_of_windows("<p>选中</p>", "<html><p>没有选中</p>")) == "<p>选中</p>"


def test_text_alone_is_read_too() -> None:
    report = read(Clipboard("", "一、总体情况\n正文"))
    assert report.blocks == (RawParagraph("一、总体情况"), RawParagraph("正文"))


@pytest.mark.parametrize(
    "clip", [Clipboard("", ""), Clipboard("<img src=a.png>", " \n"), Clipboard("<!-- -->", "")]
)
def test_an_empty_clipboard_says_what_to_do(clip: Clipboard) -> None:
    with pytest.raises(FileProblem, match="剪贴板里没有") as caught:
        read(clip)
    assert "复制" in caught.value.todo


@settings(max_examples=60)
@given(html=st.text(max_size=200), text=st.text(max_size=200))
def test_whatever_is_copied_gives_a_report_or_one_sentence(html: str, text: str) -> None:
    said = "剪贴板"
    try:
        assert read(Clipboard(html, text)).blocks
    except FileProblem as problem:
        said = problem.what
    assert "剪贴板" in said
