"""The PDF writer from end to end: text that copies back, embedded fonts, page numbers, full disks."""

import ctypes
import errno
import os
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pypdfium2.raw as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.errors import FileProblem
from drafter.render.blocks import Block, Cell, Document, Figure, Heading, Note, Paragraph, Signature, Table
from drafter.render.pdf import to_bytes, unprintable, write
from drafter.render.style import POINTS_PER_MM
from tests.render import samples
from tests.render.pdf.paper import FOLDERS, STYLE, boxes, opened, page_texts, pdf

REPORT = to_bytes(samples.report(3), STYLE, FOLDERS)
LEFT = STYLE.page.left_mm * POINTS_PER_MM
RIGHT = (STYLE.page.width_mm - STYLE.page.right_mm) * POINTS_PER_MM
PROSE = st.text(
    "云溪市发展和改革局主动公开，。、“”《》（）；：1234567890abcXYZ%㙍𠮷犇镕", min_size=1, max_size=400
)


def plain(text: str) -> str:
    """A text without white space."""
    return re.sub(r"\s", "", text)


def written(block: Block) -> list[str]:
    """The texts of a block in the order in which they are read."""
    match block:
        case Heading(text) | Note(text):
            return [text]
        case Paragraph():
            return [block.lead + block.text]
        case Signature(agency, date):
            return [agency, date]
        case Table():
            return [block.caption]
        case Figure():
            return [block.caption]
        case _:
            return []


def font_names(data: bytes) -> dict[str, bool]:
    """The fonts that characters are drawn with, and whether each is in the file."""
    found: dict[str, bool] = {}
    with opened(data) as document:
        for page in document:
            for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
                font = pdfium.FPDFTextObj_GetFont(item.raw)
                room = ctypes.create_string_buffer(200)
                pdfium.FPDFFont_GetBaseFontName(font, room, 200)
                name = room.value.decode()
                found[name.partition("+")[2] or name] = bool(pdfium.FPDFFont_GetIsEmbedded(font))
    return found


def test_all_of_a_report_copies_back_in_order() -> None:
    copied = "".join(page_texts(REPORT))
    place = 0
    for block in samples.report(3).blocks:
        for text in map(plain, written(block)):
            place = copied.index(text, place) + len(text)


@settings(max_examples=25)
@given(PROSE)
def test_prose_copies_back_verbatim(text: str) -> None:
    assert "".join(page_texts(pdf(Paragraph(text)))) == plain(text)


def test_the_figures_of_the_statutory_tables_copy_back() -> None:
    table = samples.table_three()
    copied = "".join(page_texts(pdf(table)))
    for row in range(3, 28):
        assert "".join(cell.text for cell in table.cells if cell.row == row and cell.column >= 2) in copied
    assert copied.endswith("四、结转下年度继续办理7891011120")


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not installed")
def test_poppler_reads_no_space_where_a_line_was_widened(tmp_path: Path) -> None:
    sentence = (
        "云溪市发展和改革局严格落实《条例》要求，持续推进“五公开”，全年主动公开政府信息1280条，办结率为100%。"
    )
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf(Paragraph(sentence * 30)))
    copied = subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True).stdout.decode()
    assert re.sub(r"— \d+ —|[\n\f]", "", copied) == sentence * 30


@pytest.mark.skipif(not shutil.which("pdffonts"), reason="poppler is not installed")
def test_poppler_finds_every_font_embedded(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(REPORT)
    listed = (
        subprocess.run(["pdffonts", path], check=True, capture_output=True).stdout.decode().splitlines()[2:]
    )
    assert listed
    for line in listed:
        name, _, rest = line.partition(" ")
        assert re.fullmatch(r"[A-Z]{6}\+Drafter\w+-Regular", name)
        assert rest.split()[-5:-2] == ["yes", "yes", "yes"], "embedded, a subset, with its characters' codes"


def test_every_font_is_in_the_file() -> None:
    fonts = font_names(REPORT)
    assert {"DrafterFangSong-Regular", "DrafterHei-Regular", "DrafterKai-Regular"} < fonts.keys()
    assert all(fonts.values())
    assert b"Helvetica" not in REPORT


def test_an_empty_document_names_no_foreign_font() -> None:
    data = pdf()
    assert page_texts(data) == [""]
    assert all(font_names(data).values())
    assert b"Helvetica" not in data


def test_nothing_of_the_computer_is_in_the_file() -> None:
    for word in (str(Path.home()), str(FOLDERS.bundle), str(FOLDERS.bundle.parent)):
        assert word.encode() not in REPORT


def test_all_text_stands_in_the_type_area_but_the_page_number() -> None:
    with opened(REPORT) as document:
        count = len(document)
    foot = STYLE.page.bottom_mm * POINTS_PER_MM
    for page in range(count):
        inside = [box for box in boxes(REPORT, page) if box[2] > foot - 2]
        assert min(left for _, left, *_ in inside) > LEFT - 0.6
        assert max(right for _, _, _, right, _ in inside) < RIGHT + 0.6
        below = [char for char, _, bottom, *_ in boxes(REPORT, page) if bottom < foot - 2 and char.strip()]
        assert "".join(below) == f"—{page + 1}—"


def test_page_numbers_stand_outside_on_odd_and_even_pages() -> None:
    for page in range(2):
        number = [box for box in boxes(REPORT, page) if box[2] < STYLE.page.bottom_mm * POINTS_PER_MM - 2]
        if page % 2:
            assert number[0][1] == pytest.approx(LEFT + 14, abs=1)
        else:
            assert number[-1][3] == pytest.approx(RIGHT - 14, abs=1)


def test_page_numbers_may_stand_in_the_middle() -> None:
    style = replace(STYLE, page_number=replace(STYLE.page_number, side="center"))
    found = boxes(pdf(Paragraph("公开"), style=style))
    number = [box for box in found if box[2] < STYLE.page.bottom_mm * POINTS_PER_MM - 2]
    assert (number[0][1] + number[-1][3]) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=0.5)


def test_a_full_page_has_22_lines_of_28_characters() -> None:
    first, *_ = page_texts(pdf(Paragraph("云" * 2000, indent=False)))
    assert len(first) == 22 * 28


def test_the_outline_leads_to_the_six_statutory_headings() -> None:
    with opened(REPORT) as document:
        titles = [entry.get_title() for entry in document.get_toc()]
    assert titles == [
        block.text for block in samples.report().blocks if isinstance(block, Heading) and block.level == 1
    ]


def test_the_language_is_told() -> None:
    assert re.search(rb"/Lang \(zh-CN\)", REPORT)


def test_long_figures_fit_into_the_narrow_columns() -> None:
    data = pdf(samples.table_three("22140749"), samples.table_four("22140749"))
    assert sum(text.count("22140749") for text in page_texts(data)) == 175 + 15


def test_a_cell_higher_than_a_page_does_no_harm() -> None:
    text = "".join(chr(0x4E00 + index) for index in range(5000))
    data = pdf(Table("", (1, 2), 1, (Cell("情况", 0, 0, role="label"), Cell(text, 0, 1, role="label"))))
    copied = "".join(page_texts(data)).replace("情况", "")
    assert len(copied) >= len(text) - 2
    assert copied[-100:] == text[-100:]


def test_characters_that_no_font_has_are_named() -> None:
    document = samples.document(Paragraph("甲😀乙㙍𠮷"))
    assert unprintable(document, STYLE, FOLDERS) == "😀"
    assert page_texts(to_bytes(document, STYLE, FOLDERS)) == ["甲〓乙㙍𠮷"]


def test_a_title_of_nothing_but_marks_and_a_document_of_empty_blocks_are_written() -> None:
    blocks = (Heading("。。。", 0), Paragraph(""), Heading("", 1), Note(""), Signature("", ""))
    assert page_texts(pdf(*blocks)) == ["。。。"]


def test_the_same_document_gives_the_same_pages() -> None:
    assert page_texts(pdf(Paragraph("公开"))) == page_texts(pdf(Paragraph("公开")))


def saved(document: Document, path: Path) -> FileProblem:
    """The problem that saving there meets with."""
    with pytest.raises(FileProblem) as caught:
        write(document, STYLE, path)
    assert path.name in str(caught.value) or str(path.parent) in str(caught.value)
    assert caught.value.todo
    return caught.value


def test_a_report_is_written_and_replaces_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "年报.pdf"
    path.write_bytes(b"old")
    write(samples.small(), STYLE, path)
    assert path.read_bytes().startswith(b"%PDF-1.7")
    assert [file.name for file in tmp_path.iterdir()] == ["年报.pdf"]


@pytest.mark.parametrize(
    ("number", "said"), [(errno.ENOSPC, "磁盘空间不够"), (errno.EROFS, "只读"), (errno.EACCES, "正在")]
)
def test_a_disk_that_takes_no_file_is_told_and_the_old_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    path = tmp_path / "年报.pdf"
    path.write_bytes(b"old")

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    assert said in str(saved(samples.small(), path))
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["年报.pdf"]


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    assert "不存在" in saved(samples.small(), tmp_path / "没有" / "年报.pdf").what


# ------------------------------------------------------------------------------------- the mark

LONG_MARK = "内部讨论稿，请勿外传，更不得公布"


def marked(mark: str = "草稿") -> bytes:
    return to_bytes(replace(samples.report(), mark=mark), STYLE, FOLDERS)


def test_a_mark_stands_on_every_page_and_changes_nothing_else() -> None:
    plain_pages, pages = page_texts(to_bytes(samples.report(), STYLE, FOLDERS)), page_texts(marked())
    assert len(pages) == len(plain_pages) > 2
    for page, unmarked in zip(pages, plain_pages, strict=True):
        assert sorted(page) == sorted(unmarked + "草稿")


def test_the_mark_is_drawn_first_so_that_the_text_stands_on_it() -> None:
    assert all(page.startswith("草稿") for page in page_texts(marked()))


def test_the_mark_is_told_apart_from_the_text_and_its_font_is_in_the_file() -> None:
    data = marked()
    assert all(font_names(data).values())
    with opened(data) as document:
        for page in document:
            first = next(iter(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT])))
            mark = pdfium.FPDFPageObj_GetMark(first.raw, 0)
            name, length = ctypes.create_string_buffer(64), ctypes.c_ulong()
            pdfium.FPDFPageObjMark_GetName(
                mark, ctypes.cast(name, ctypes.POINTER(ctypes.c_ushort)), 64, length
            )
            assert name.raw[: length.value].decode("utf-16-le").rstrip("\0") == "Artifact"
            page.close()


@pytest.mark.parametrize("mark", ["草稿", LONG_MARK])
def test_a_mark_of_any_length_stays_on_the_sheet(mark: str) -> None:
    found = boxes(marked(mark))[: len(mark)]
    width, height = (side * POINTS_PER_MM for side in (STYLE.page.width_mm, STYLE.page.height_mm))
    assert "".join(char for char, *_ in found) == mark
    assert all(left > 0 and right < width for _, left, _, right, _ in found)
    assert all(bottom > 0 and top < height for _, _, bottom, _, top in found)
    middle = (found[0][1] + found[-1][3]) / 2, (found[0][2] + found[-1][4]) / 2
    assert middle == pytest.approx((width / 2, height / 2), abs=12)
