"""A Word file as a whole: read back by python-docx, compared with the golden parts, opened by LibreOffice."""

import re
import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument

from drafter.errors import FileProblem
from drafter.render.blocks import Document, Figure, Heading, Paragraph
from drafter.render.docx import build, write
from tests.render import samples
from tests.render.docx.word import MADE, STYLE, W, parsed, parts
from tests.render.golden import assert_golden

# ECMA-376-1, annex A, CT_PPr, CT_RPr, CT_TcPr and CT_TblPr: Word refuses a file where another order stands.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore kinsoku wordWrap overflowPunct autoSpaceDE autoSpaceDN "
    "snapToGrid spacing ind jc outlineLvl",
    "rPr": "rStyle rFonts b bCs spacing sz szCs lang",
    "tcPr": "tcW gridSpan vMerge vAlign",
    "tblPr": "tblW jc tblBorders tblLayout tblCellMar",
    "style": "name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr",
    "settings": "zoom defaultTabStop evenAndOddHeaders characterSpacingControl compat themeFontLang",
    "sectPr": "footerReference pgSz pgMar cols docGrid",
}


def reopened(document: Document) -> WordDocument:
    return docx.Document(BytesIO(build(document, STYLE, MADE)))


@pytest.mark.parametrize("name", sorted(name for name in parts(samples.small()) if not name.endswith(".png")))
def test_every_part_is_as_the_golden_one(name: str) -> None:
    markup = parts(samples.small())[name].decode()
    assert_golden(f"docx/{name}", re.sub("><", ">\n<", markup) + "\n")


@pytest.mark.parametrize("name", ORDER)
def test_properties_stand_in_the_order_of_the_schema(name: str) -> None:
    order = ORDER[name].split()
    roots = [parsed(data) for path, data in parts(samples.report()).items() if path.endswith(".xml")]
    elements = [element for root in roots for element in root.iter(f"{W}{name}")]
    assert elements
    for element in elements:
        places = [order.index(child.tag.removeprefix(W)) for child in element]
        assert places == sorted(places)
        assert len(set(places)) == len(places) or name == "sectPr"


def test_python_docx_reads_the_same_text_back() -> None:
    read = reopened(samples.report())
    blocks = [block for block in samples.report().blocks if isinstance(block, Heading | Paragraph)]
    texts = [block.text if isinstance(block, Heading) else block.lead + block.text for block in blocks]
    found = [paragraph.text for paragraph in read.paragraphs]
    assert [text for text in found if text in set(texts)] == texts
    headings = [part.text for part in read.paragraphs if part.style and part.style.name == "Heading 1"]
    assert headings == [block.text for block in blocks if isinstance(block, Heading) and block.level == 1]


def test_python_docx_reads_the_same_tables_back() -> None:
    tables = reopened(samples.report()).tables
    assert [(len(table.rows), len(table.columns)) for table in tables] == [(14, 4), (28, 10), (4, 15)]
    line = [cell.text for cell in tables[1].rows[5].cells]
    assert line[:4] == ["三、本年度办理结果", "（一）予以公开", "（一）予以公开", "9"]
    assert tables[1].rows[26].cells[0].text == "三、本年度办理结果"


@pytest.mark.parametrize(
    "text", ["<b>&amp;\"'</b>", "𠮷野家㙍犇镕", "😀①Ⅳ〇", "a\u2028b\u00a0c", "]]>", "\u200b—…“”"]
)
def test_awkward_text_comes_back_as_it_was(text: str) -> None:
    read = reopened(samples.document(Paragraph(text), samples.tiny_table(text)))
    assert [paragraph.text for paragraph in read.paragraphs][:2] == [text, text]


def test_control_characters_are_left_out() -> None:
    text = "一\x00二\x0b三\x1f四\ud800五\uffff"
    assert reopened(samples.document(Paragraph(text))).paragraphs[0].text == "一二三四五"


def test_a_very_long_paragraph_is_one_paragraph() -> None:
    text = "持续推进政务公开，" * 3000
    assert [paragraph.text for paragraph in reopened(samples.document(Paragraph(text))).paragraphs] == [text]


def test_an_empty_document_opens() -> None:
    read = reopened(samples.document())
    assert (read.paragraphs, read.tables) == ([], [])
    assert read.core_properties.author == samples.AGENCY


def test_the_same_document_gives_the_same_parts() -> None:
    assert parts(samples.report()) == parts(samples.report())


def test_the_time_in_the_properties_is_the_real_one(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    write(samples.small(), STYLE, path)
    properties = docx.Document(str(path)).core_properties
    assert properties.created is not None
    assert properties.created == properties.modified
    assert abs(datetime.now(UTC) - properties.created) < timedelta(minutes=1)
    assert (properties.last_modified_by, properties.comments, properties.revision) == ("", "", 1)


def test_a_file_that_was_there_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    path.write_bytes(b"old")
    write(samples.small(), STYLE, path)
    assert path.read_bytes().startswith(b"PK")
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="不存在"):
        write(samples.small(), STYLE, tmp_path / "没有" / "报告.docx")


def test_a_damaged_picture_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="图片"):
        write(samples.document(Figure(b"\x89PNG\r\n\x1a\n")), STYLE, tmp_path / "报告.docx")
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_numbers_every_page_and_repeats_the_head_of_a_table(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    write(samples.document(samples.long_table()), STYLE, path)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    pages = page_texts(path.with_suffix(".pdf"))
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert f"—{number}—" in page
        assert page.startswith("项目数量")


def page_texts(path: Path) -> list[str]:
    import pypdfium2

    with pypdfium2.PdfDocument(path) as pdf:
        return [re.sub(r"\s", "", page.get_textpage().get_text_bounded()) for page in pdf]
