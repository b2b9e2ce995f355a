"""An HTML report: one file, its text exactly the blocks' text, tables with true heads, pictures inside."""

import base64
from html.parser import HTMLParser
from pathlib import Path

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import HtmlElement

from drafter.errors import FileProblem
from drafter.render.blocks import Block, Figure, Heading, Note, PageBreak, Paragraph, Signature, Table
from drafter.render.html import build, write
from drafter.render.markup import clean
from drafter.render.style import load
from tests.render import samples
from tests.render.golden import assert_golden

STYLE = load("official")


def inner(element: HtmlElement, path: str) -> HtmlElement:
    """Return the only element below this one at a path."""
    (found,) = element.findall(f".//{path}")
    return found


def attribute(element: HtmlElement, name: str) -> str:
    return element.get(name, "")


def main(*blocks: Block) -> HtmlElement:
    """Return the main element of the page that these blocks become."""
    return inner(lxml.html.document_fromstring(build(samples.document(*blocks), STYLE)), "main")


def one(*blocks: Block) -> HtmlElement:
    (element,) = main(*blocks)
    return element


def table(block: Table) -> HtmlElement:
    return inner(one(block), "table")


def rectangles(element: HtmlElement) -> set[tuple[int, int, int, int, str]]:
    """Place the cells as a browser does: each in the first free column of its row."""
    taken: set[tuple[int, int]] = set()
    found: set[tuple[int, int, int, int, str]] = set()
    for row, line in enumerate(element.iter("tr")):
        column = 0
        for cell in line:
            while (row, column) in taken:
                column += 1
            rows, columns = int(cell.get("rowspan", "1")), int(cell.get("colspan", "1"))
            taken |= {(row + down, column + across) for down in range(rows) for across in range(columns)}
            found.add((row, column, rows, columns, cell.text_content()))
    return found


def test_the_page_is_as_the_golden_one() -> None:
    assert_golden("small.html", build(samples.small(), STYLE))


def test_the_page_says_its_language_encoding_title_and_author() -> None:
    page = lxml.html.document_fromstring(build(samples.small(), STYLE))
    assert page.get("lang") == "zh-CN"
    assert inner(page, "meta[@charset]").get("charset") == "utf-8"
    assert page.findtext(".//title") == samples.TITLE
    assert inner(page, "meta[@name='author']").get("content") == samples.AGENCY


def test_nothing_is_fetched_and_nothing_runs() -> None:
    class Finder(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            assert tag not in {"script", "link", "iframe", "object"}
            for name, value in attrs:
                assert not name.startswith("on")
                assert name not in {"src", "href"} or (value or "").startswith("data:image/")

    Finder().feed(build(samples.report(), STYLE))
    assert "url(" not in build(samples.report(), STYLE)


def test_headings_go_from_h1_down() -> None:
    blocks = [Heading(str(level), level) for level in range(7)]
    assert [(element.tag, element.text) for element in main(*blocks)] == [
        *((f"h{level + 1}", str(level)) for level in range(5)),
        ("h5", "5"),
        ("h5", "6"),
    ]


@pytest.mark.parametrize(
    "text", ["<b>&amp;\"'</b>", "𠮷野家㙍", "😀①Ⅳ", "a  b　c", "</main><script>", "]]>", "&nbsp;", " 前后 "]
)
def test_awkward_text_is_the_text_of_its_element(text: str) -> None:
    assert one(Paragraph(text)).text_content() == text
    assert one(Heading(text, 1)).text_content() == text
    assert one(Note(text)).text_content() == text
    assert [cell.text_content() for cell in table(samples.tiny_table(text)).iter("caption")] == [text]


@given(st.text(st.characters(codec=None, exclude_characters="\n\r\t")))
def test_any_text_is_the_text_of_its_element(text: str) -> None:
    assert one(Paragraph(text)).text_content() == clean(text)


def test_a_run_in_heading_stands_in_the_same_paragraph() -> None:
    paragraph = one(Paragraph("全年公开12条。", lead="（一）主动公开。", lead_level=2))
    assert paragraph.text_content() == "（一）主动公开。全年公开12条。"
    lead = inner(paragraph, "strong")
    assert (lead.get("class"), lead.text_content()) == ("lead-2", "（一）主动公开。")


def test_a_line_end_inside_a_text_is_a_break() -> None:
    paragraph = one(Paragraph("一\n二"))
    assert [element.tag for element in paragraph] == ["br"]


def test_looks_that_depart_from_the_body_are_classes() -> None:
    plain, flush = main(Paragraph("文"), Paragraph("文", align="center", indent=False))
    assert plain.get("class") is None
    assert flush.get("class") == "flush align-center"


@pytest.mark.parametrize("block", [samples.table_two(), samples.table_three(), samples.table_four()])
def test_the_statutory_tables_keep_every_span(block: Table) -> None:
    assert rectangles(table(block)) == {
        (cell.row, cell.column, cell.rows, cell.columns, cell.text) for cell in block.cells
    }


def test_header_rows_are_the_head_and_repeat_on_paper() -> None:
    made = table(samples.table_three())
    assert len(inner(made, "thead").findall("tr")) == 3
    assert len(inner(made, "tbody").findall("tr")) == 25
    assert table(samples.table_two()).find("thead") is None


def test_figures_are_data_and_all_else_says_what_it_heads() -> None:
    made = table(samples.table_three())
    scopes = {cell.text_content(): cell.get("scope") for cell in made.iter("th")}
    assert scopes["申请人情况"] == "colgroup"
    assert scopes["自然人"] == "col"
    assert scopes["三、本年度办理结果"] == "rowgroup"
    assert scopes["（七）总计"] == "row"
    assert len(list(made.iter("td"))) == 175


def test_a_long_figure_says_how_small_it_has_to_be_on_paper() -> None:
    styles = {cell.get("style") for cell in table(samples.table_four("22140749")).iter("td")}
    assert styles == {f"--fit:{STYLE.table.floor_pt:g}pt"}
    assert not [cell for cell in table(samples.table_four("12")).iter("td") if cell.get("style")]


def test_column_widths_keep_their_proportions() -> None:
    widths = [float(attribute(column, "style")[6:-1]) for column in table(samples.table_three()).iter("col")]
    assert sum(widths) == pytest.approx(100, abs=0.1)
    assert widths[2] == pytest.approx(100 * 3271 / 9741, abs=0.01)


def test_a_table_is_named_by_its_caption_or_the_heading_above() -> None:
    heading, captioned, plain = main(Heading("三、", 1), samples.tiny_table("表1"), samples.tiny_table())
    assert captioned.get("aria-label") == "表1"
    assert plain.get("aria-labelledby") == heading.get("id")
    assert one(samples.tiny_table()).get("role") is None


def test_a_picture_is_inside_with_its_words_and_its_size() -> None:
    data = samples.picture(96, 48)
    figure = one(Figure(data, "图1  数量", "两年的“数量”<比较>"))
    image = inner(figure, "img")
    assert base64.b64decode(attribute(image, "src").removeprefix("data:image/png;base64,")) == data
    assert image.get("alt") == "两年的“数量”<比较>"
    assert (image.get("width"), image.get("height")) == ("96", "48")
    assert figure.findtext("figcaption") == "图1  数量"


def test_a_picture_without_words_of_its_own_has_its_captions() -> None:
    assert inner(one(Figure(samples.picture(), "图1")), "img").get("alt") == "图1"


def test_a_signature_and_a_page_break() -> None:
    signature, new_page = main(Signature("云溪市发展和改革局", "2026年1月26日"), PageBreak())
    assert [line.text for line in signature] == ["云溪市发展和改革局", "2026年1月26日"]
    assert new_page.get("class") == "page-break"


def test_an_empty_document_is_a_page() -> None:
    assert len(main()) == 0


def test_a_file_is_written_in_utf8(tmp_path: Path) -> None:
    path = tmp_path / "报告.html"
    write(samples.small(), STYLE, path)
    assert path.read_text("utf-8") == build(samples.small(), STYLE)


def test_a_folder_that_is_not_there_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="不存在"):
        write(samples.small(), STYLE, tmp_path / "没有" / "报告.html")
