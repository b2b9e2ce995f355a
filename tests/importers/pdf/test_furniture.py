"""Page numbers, running heads and feet are no text of the report."""

import pytest

from drafter.importers.pdf import read
from tests.importers.pdf.paper import Paper, cells, tables, texts


def pages(count: int, *, head: str = "", foot: str = "", number: str = "") -> Paper:
    """Pages of a paragraph each, with what stands at their edges; {} is the page's number."""
    paper = Paper()
    for page in range(1, count + 1):
        paper.text(90, 40, head.format(page))
        paper.text(90, 120, f"第{'一二三四五六七'[page - 1]}页的正文到此为止。")
        paper.text(90, 770, foot.format(page), size=9)
        paper.text(280, 800, number.format(page), size=9)
        paper.page()
    return paper


def bodies(count: int) -> list[str]:
    """The paragraphs of such pages."""
    return [f"第{'一二三四五六七'[page]}页的正文到此为止。" for page in range(count)]


@pytest.mark.parametrize("number", ["- {} -", "—{}—", "第 {} 页", "第 {} 页 共 3 页", "{} / 3", "{}"])
def test_page_numbers_are_dropped(number: str) -> None:
    report = read(pages(3, number=number).data(), "a.pdf")
    assert texts(report) == bodies(3)
    assert report.asides == ()


def test_a_bare_number_that_does_not_count_along_is_text() -> None:
    paper = pages(1)
    paper.text(280, 800, "35")
    assert texts(read(paper.data(), "a.pdf"))[-1] == "35"


def test_a_marked_number_on_a_single_page_is_dropped() -> None:
    assert texts(read(pages(1, number="- {} -").data(), "a.pdf")) == bodies(1)


def test_running_heads_and_feet_are_kept_beside_the_text() -> None:
    paper = pages(3, head="云溪市发展和改革局年度报告", foot="地址：建设路 88 号", number="{}")
    report = read(paper.data(), "a.pdf")
    assert texts(report) == bodies(3)
    assert [(aside.kind, aside.text) for aside in report.asides] == [
        ("header", "云溪市发展和改革局年度报告"),
        ("footer", "地址：建设路 88 号"),
    ]


def test_a_head_with_the_number_in_it_is_one_head() -> None:
    assert texts(read(pages(4, head="年度报告 第{}页").data(), "a.pdf")) == bodies(4)


def test_a_head_on_every_other_page_is_dropped() -> None:
    paper = Paper()
    for page in range(6):
        paper.text(90, 40, "单页的页眉" if page % 2 else "双页的页眉")
        paper.text(90, 120, bodies(6)[page])
        paper.page()
    assert texts(read(paper.data(), "a.pdf")) == bodies(6)


def test_a_title_and_a_text_at_the_edge_of_one_page_stay() -> None:
    paper = Paper()
    paper.text(90, 60, "云溪市2024年政府信息公开工作年度报告")
    paper.text(90, 120, "正文。")
    paper.page()
    paper.text(90, 60, "另一页的正文。")
    assert len(texts(read(paper.data(), "a.pdf"))) == 3


def test_words_below_a_table_that_ends_a_page_are_no_hindrance_to_its_going_on() -> None:
    paper = Paper()
    for page in range(1, 3):
        paper.table((90, 200, 300), (500, 600, 750), cells(f"甲{page}|1", f"乙{page}|2"))
        paper.text(280, 790, f"- {page} -", size=9)
        paper.page()
    assert [table.place for table in tables(read(paper.data(), "a.pdf"))] == ["第 1–2 页表格"]
