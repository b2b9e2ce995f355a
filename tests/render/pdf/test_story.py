"""Blocks become pieces: in which style, how indented, with what company."""

from typing import cast

import pytest

from drafter.errors import FileProblem
from drafter.render.blocks import Block, Document, Figure, Heading, Note, PageBreak, Paragraph, Signature
from drafter.render.pdf.figure import FigurePiece
from drafter.render.pdf.pages import Break, Piece
from drafter.render.pdf.story import tell
from drafter.render.pdf.table import TablePiece
from drafter.render.pdf.text import Line, TextPiece
from tests.render import samples
from tests.render.pdf.paper import HEIGHT, STYLE, WIDTH, faces


def told(*blocks: Block) -> list[Piece | Break]:
    """The pieces of these blocks."""
    return tell(Document("题", "局", 2025, blocks), STYLE, faces())


def text(block: Block) -> TextPiece:
    """The one piece of text that a block becomes."""
    (piece,) = told(block)
    assert isinstance(piece, TextPiece)
    return piece


def said(line: Line) -> str:
    """A line's text."""
    return line.copy.text[line.start : line.end]


def fonts(line: Line) -> list[str]:
    """The bundled fonts of a line, in order."""
    return [stroke.ink.font.rpartition("-")[0] for stroke in line.copy.strokes[line.start : line.end]]


def test_every_kind_of_block_is_told() -> None:
    kinds = [type(piece) for piece in told(*samples.small().blocks)]
    assert kinds.count(TablePiece) == kinds.count(FigurePiece) == kinds.count(Break) == 1
    assert kinds.count(TextPiece) == len(samples.small().blocks) - 3 + 1


def test_the_title_stands_in_the_middle_in_two_lines_of_sense() -> None:
    piece = text(Heading(samples.TITLE, 0))
    assert [said(line) for line in piece.lines] == ["云溪市发展和改革局", "2025年政府信息公开工作年度报告"]
    for line in piece.lines:
        assert line.x + line.copy.part(line.start, line.end) / 2 == pytest.approx(WIDTH / 2)


@pytest.mark.parametrize(
    ("level", "font"),
    [
        (0, "DrafterBiaoSong"),
        (1, "DrafterHei"),
        (2, "DrafterKai"),
        (3, "DrafterFangSong"),
        (4, "DrafterFangSong"),
    ],
)
def test_each_level_of_heading_has_its_face_and_stays_with_its_text(level: int, font: str) -> None:
    piece = text(Heading("总体情况", level))
    assert set(fonts(piece.lines[0])) == {font}
    assert piece.keep_with_next
    assert piece.lines[0].copy.strokes[0].ink.bold == (level == 3)


def test_only_the_statutory_headings_are_in_the_outline() -> None:
    assert text(Heading("一、总体情况", 1)).outline == "一、总体情况"
    assert not text(Heading("（一）主动公开", 2)).outline


def test_a_paragraph_is_indented_by_two_characters() -> None:
    piece = text(Paragraph("公开" * 40))
    pitch = STYLE.body.size_pt + STYLE.body.tracking_pt
    assert [line.x for line in piece.lines[:2]] == [pytest.approx(2 * pitch), 0]
    assert text(Paragraph("公开", indent=False)).lines[0].x == 0


def test_a_lead_runs_into_its_paragraph_in_its_own_face() -> None:
    (line, *_) = text(Paragraph("全年公开。", lead="（一）主动公开。", lead_level=2)).lines
    assert said(line) == "（一）主动公开。全年公开。"
    assert [font for char, font in zip(said(line), fonts(line), strict=True) if char in "主动全年"] == [
        "DrafterKai",
        "DrafterKai",
        "DrafterFangSong",
        "DrafterFangSong",
    ]


def test_an_empty_paragraph_is_an_empty_line() -> None:
    piece = text(Paragraph(""))
    assert [said(line) for line in piece.lines] == [""]
    assert piece.height == STYLE.body.leading_pt


def test_a_line_break_in_a_paragraph_begins_an_indented_line() -> None:
    first, second = text(Paragraph("第一行\n第二行")).lines
    assert (said(first), said(second)) == ("第一行", "第二行")
    assert first.x == second.x > 0


def test_a_paragraph_of_20_000_characters_is_set_whole() -> None:
    words = samples.AGENCY * 2300
    assert "".join(said(line) for line in text(Paragraph(words)).lines) == words


@pytest.mark.parametrize(("align", "right"), [("center", False), ("right", True)])
def test_a_paragraph_stands_where_it_is_told(align: str, *, right: bool) -> None:
    (line,) = text(Paragraph("公开", align=align)).lines  # pyright: ignore[reportArgumentType]
    edge = line.x + line.copy.part(line.start, line.end)
    assert edge == pytest.approx(WIDTH) if right else line.x == pytest.approx(WIDTH - edge)


def test_the_signature_keeps_its_distance_from_the_right_and_goes_with_the_text() -> None:
    piece = text(Signature("云溪市发展和改革局", "2026年1月26日"))
    edges = [line.x + line.copy.part(line.start, line.end) for line in piece.lines]
    pitch = STYLE.signature.size_pt + STYLE.signature.tracking_pt
    assert edges == pytest.approx([WIDTH - STYLE.signature.right_chars * pitch] * 2)
    assert piece.keep_with_previous


def test_a_note_goes_with_its_table() -> None:
    piece = text(Note("注：含上年度结转数量。"))
    assert piece.keep_with_previous
    assert piece.lines[0].copy.size == STYLE.note.size_pt


def test_a_caption_goes_with_its_table() -> None:
    caption, table = told(samples.tiny_table("表1  数量"))
    assert cast("TextPiece", caption).keep_with_next
    assert isinstance(table, TablePiece)


def test_a_large_picture_is_made_smaller() -> None:
    (piece,) = told(Figure(samples.picture(4000, 3000), caption="图1  申请数量"))
    assert isinstance(piece, FigurePiece)
    assert piece.size[0] <= WIDTH
    assert piece.size[1] <= HEIGHT * STYLE.figure.max_height
    assert piece.size[0] / piece.size[1] == pytest.approx(4 / 3)
    assert piece.caption


def test_a_picture_without_caption_has_none() -> None:
    (piece,) = told(Figure(samples.picture()))
    assert isinstance(piece, FigurePiece)
    assert piece.caption is None


def test_a_damaged_picture_is_told_plainly() -> None:
    with pytest.raises(FileProblem, match="图片"):
        told(Figure(b"not a picture"))


def test_a_page_break_is_a_break() -> None:
    assert told(PageBreak()) == [Break()]
