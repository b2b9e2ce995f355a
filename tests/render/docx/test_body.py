"""The body of a Word file: each block in its style, distances, page breaks, run-in headings."""

from xml.etree.ElementTree import Element

import pytest

from drafter.render.blocks import Block, Figure, Heading, Note, PageBreak, Paragraph, Signature
from tests.render import samples
from tests.render.docx.word import STYLE, W, body, has, one, text, value


def styles(elements: list[Element]) -> list[str]:
    return [value(element, "pPr/pStyle") if element.tag == f"{W}p" else "table" for element in elements]


def twips(points: float) -> str:
    return str(round(points * 20))


@pytest.mark.parametrize(
    ("block", "style_ids"),
    [
        (Heading("标题", 0), ["Title"]),
        (Heading("一、", 1), ["Heading1"]),
        (Heading("（一）", 2), ["Heading2"]),
        (Heading("1.", 3), ["Heading3"]),
        (Heading("（1）", 4), ["Heading4"]),
        (Heading("①", 5), ["Heading4"]),
        (Paragraph("文"), ["BodyText"]),
        (Note("注"), ["TableNote"]),
        (Signature("局", "日"), ["Signature", "Signature"]),
        (samples.tiny_table(), ["table", "TableGap"]),
        (samples.tiny_table("表1"), ["Caption", "table", "TableGap"]),
        (Figure(samples.picture()), ["Picture"]),
        (Figure(samples.picture(), "图1"), ["Picture", "Caption"]),
        (PageBreak(), []),
    ],
)
def test_each_block_becomes_paragraphs_of_its_own_styles(block: Block, style_ids: list[str]) -> None:
    assert styles(body(block)) == style_ids


def test_a_run_in_heading_is_a_run_of_the_same_paragraph() -> None:
    (paragraph,) = body(Paragraph("全年公开12条。", lead="（一）主动公开。", lead_level=2))
    lead, rest = paragraph.findall(f"{W}r")
    assert (value(lead, "rPr/rStyle"), text(lead)) == ("Lead2", "（一）主动公开。")
    assert (has(rest, "rPr/rStyle"), text(rest)) == (False, "全年公开12条。")


def test_a_title_of_two_lines_is_symmetrical() -> None:
    (title,) = body(Heading(samples.TITLE, 0))
    left, right = (int(value(title, "pPr/ind", side)) for side in ("left", "right"))
    assert left == right
    assert 12 * 22 * 20 < 8845 - left - right < 14 * 22 * 20
    assert text(title) == samples.TITLE


def test_a_title_of_one_line_and_other_headings_have_all_the_room() -> None:
    for heading in body(Heading("某局2025年报告", 0), Heading(samples.TITLE * 2, 1)):
        assert not has(heading, "pPr/ind")


def test_a_paragraph_with_a_long_address_is_not_torn_apart() -> None:
    (paragraph,) = body(Paragraph("见http://www.example.gov.cn/zfxxgk/gknb。"))
    assert value(paragraph, "pPr/jc") == "left"


def test_alignment_and_indent_are_stated_only_where_they_depart_from_the_style() -> None:
    plain, flush = body(Paragraph("文"), Paragraph("文", align="center", indent=False))
    assert not has(plain, "pPr/jc")
    assert not has(plain, "pPr/ind")
    assert value(flush, "pPr/jc") == "center"
    assert value(flush, "pPr/ind", "firstLineChars") == "0" == value(flush, "pPr/ind", "firstLine")


def test_an_empty_paragraph_has_no_run() -> None:
    (paragraph,) = body(Paragraph(""))
    assert not paragraph.findall(f"{W}r")


def test_the_paragraphs_beside_a_table_keep_its_distance() -> None:
    before, _, after = body(Paragraph("前"), samples.tiny_table(), Paragraph("后"))
    assert value(before, "pPr/spacing", "after") == twips(STYLE.table.before_pt)
    assert value(after, "pPr/spacing", "before") == twips(STYLE.table.after_pt)


def test_a_paragraph_away_from_tables_has_the_spacing_of_its_style() -> None:
    (paragraph,) = body(Paragraph("文"))
    assert not has(paragraph, "pPr/spacing")


def test_two_tables_do_not_grow_together_and_the_last_one_is_followed_by_a_paragraph() -> None:
    elements = body(samples.tiny_table(), samples.tiny_table())
    assert styles(elements) == ["table", "TableGap", "table", "TableGap"]
    assert value(elements[1], "pPr/spacing", "line") == twips(STYLE.table.after_pt)


def test_a_page_break_is_a_property_of_what_follows() -> None:
    first, second = body(Paragraph("前"), PageBreak(), PageBreak(), Heading("后", 1))
    assert not has(first, "pPr/pageBreakBefore")
    assert has(second, "pPr/pageBreakBefore")


def test_a_table_on_a_new_page_says_so_in_its_first_row_only() -> None:
    _, table, _ = body(Paragraph("前"), PageBreak(), samples.tiny_table())
    rows = table.findall(f"{W}tr")
    assert all(has(cell, "p/pPr/pageBreakBefore") for cell in rows[0].findall(f"{W}tc"))
    assert not any(has(cell, "p/pPr/pageBreakBefore") for cell in rows[1].findall(f"{W}tc"))


def test_a_caption_takes_the_page_break_before_its_table() -> None:
    caption, table, _ = body(PageBreak(), samples.tiny_table("表1"))
    assert has(caption, "pPr/pageBreakBefore")
    assert not list(table.iter(f"{W}pageBreakBefore"))


def test_a_picture_stays_with_its_caption_and_that_with_nothing() -> None:
    picture, caption, _ = body(Figure(samples.picture(), "图1"), Paragraph("文"))
    assert one(picture, "pPr/keepNext").get(f"{W}val") is None
    assert value(caption, "pPr/keepNext") == "0"


def test_a_signature_never_stands_alone_on_a_page() -> None:
    text_, agency, date = body(Paragraph("文"), Signature("云溪市发展和改革局", "2026年1月26日"))
    assert has(text_, "pPr/keepNext")
    assert has(agency, "pPr/keepNext")
    assert not has(date, "pPr/keepNext")
    assert value(date, "pPr/spacing", "before") == "0"
