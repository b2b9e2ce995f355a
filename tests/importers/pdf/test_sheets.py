"""A page taken apart into tables, lines and what else it holds."""

from drafter.importers.pdf.opening import opened
from drafter.importers.pdf.sheets import Sheet, read_sheet, worded
from tests.importers.pdf.paper import Paper, cells


def sheet(paper: Paper) -> Sheet:
    """The first page."""
    with opened(paper.data(), "a.pdf") as document:
        return worded([read_sheet(document, 0)])[0]


def test_text_in_tables_is_not_among_the_lines() -> None:
    paper = Paper()
    paper.text(90, 60, "上文")
    paper.table((90, 200, 300), (100, 125, 150), cells("甲|1", "乙|2"))
    paper.text(90, 170, "下文")
    found = sheet(paper)
    assert [line.text for line in found.lines] == ["上文", "下文"]
    assert [cell.text for table in found.tables for cell in table.cells] == ["甲", "1", "乙", "2"]
    assert found.glyphs == 8


def test_a_picture_over_the_page_covers_it_and_without_text_it_is_a_scan() -> None:
    paper = Paper()
    paper.picture(0, 0, 595, 842)
    found = sheet(paper)
    assert found.covered
    assert found.scanned


def test_a_page_of_text_with_a_picture_is_neither() -> None:
    paper = Paper()
    paper.text(90, 100, "全年主动公开政府信息若干条，详见下图。")
    paper.picture(90, 200, 200, 100)
    found = sheet(paper)
    assert not found.covered
    assert not found.scanned


def test_a_page_turned_aside_is_read_upright() -> None:
    paper = Paper((600, 800))
    paper.text(300, 100, "整页横排的文字", turn=90)
    found = sheet(paper)
    assert [line.text for line in found.lines] == ["整页横排的文字"]
    assert (found.view.width, found.view.height, found.view.turn) == (800, 600, 3)


def test_what_cannot_be_read_is_counted() -> None:
    paper = Paper()
    paper.text(90, 100, "年\ue123度")
    paper.text(90, 300, "样张", size=50, turn=30)
    found = sheet(paper)
    assert (found.unreadable, found.slanted) == (1, "样张")
