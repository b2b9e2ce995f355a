"""What the project writes as PDF is read back exactly, and no table otherwise than pdfplumber reads it."""

import io
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pdfplumber
import pytest

from drafter.cli.sources import load
from drafter.importers.match import understand
from drafter.importers.pdf import read
from drafter.model.draft import Draft
from drafter.model.figures import figures
from drafter.model.prose import from_text, plain
from drafter.render.export import export
from tests.helpers.drafts import full
from tests.importers.pdf.paper import tables, texts

LONG = """\
坚持以公开促落实，全年公开信息1,024条（其中政策文件12条），发布“一图读懂”8期，围绕重点领域公开财政、民生、审批信息。
（一）主动公开
访问 35 万人次，围绕重点领域公开<财政>&民生信息；详见www.example.gov.cn，同比增长12.5%，回应关切。
1.政策解读
（1）解读方案与文件同步起草、同步审核、同步发布，解读材料包括文字、图片和视频等多种形式，方便群众理解和办事。
（二）依申请公开。全年办理申请，均按时答复。
一是加强培训。二是完善制度。三是强化监督，把政府信息公开工作纳入年度考核，定期通报结果，督促整改落实到位。"""


def sample(year: int, *, blanks: bool = False) -> Draft:
    """Return a report with long prose, a remark, text under a table, and blanks if asked for."""
    draft = full(year, seed=year)
    names = [name for name in draft.cells if not blanks or hash_of(name) % 3]
    prose = {
        **draft.prose,
        "overview": from_text("\n".join([LONG] * 3)),
        "review": from_text("注：含上年度结转数量。"),
    }
    notes = {"disclosure.licensing.decisions": "其中变更16件"}
    return replace(draft, cells={name: draft.cells[name] for name in names}, prose=prose, notes=notes)


def hash_of(name: str) -> int:
    """Return a number that is always the same for a name."""
    return sum(map(ord, name))


def assert_same(back: Draft, draft: Draft) -> None:
    """Assert that a report came back with its figures, its words and its cover."""
    assert figures(back) == figures(draft)
    assert words(back) == words(draft)
    assert (back.meta, back.notes) == (draft.meta, draft.notes)


def words(draft: Draft) -> dict[str, str]:
    """Return the plain text of each part that has one."""
    parts = {part.id: plain(draft.prose.get(part.id, ())) for part in draft.form.parts}
    return {part: text for part, text in parts.items() if text}


def reread(path: Path) -> Draft:
    """Read a PDF."""
    return understand(read(path.read_bytes(), path.name), path.name).draft


@pytest.mark.parametrize("blanks", [False, True])
@pytest.mark.parametrize("year", [2020, 2025])
def test_a_pdf_of_the_project_comes_back(year: int, *, blanks: bool, tmp_path: Path) -> None:
    draft = sample(year, blanks=blanks)
    export(draft, [tmp_path / "a.pdf"])
    assert_same(reread(tmp_path / "a.pdf"), draft)


@pytest.mark.parametrize("year", [2020, 2025])
def test_a_word_document_of_the_project_that_libreoffice_converts_comes_back(
    year: int, tmp_path: Path
) -> None:
    draft = sample(year)
    export(draft, [tmp_path / "a.docx"])
    converted(tmp_path / "a.docx")
    assert_same(reread(tmp_path / "a.pdf"), draft)


def converted(document: Path) -> None:
    """Let LibreOffice write a PDF beside a document; the test is skipped where there is none."""
    profile = f"-env:UserInstallation={(document.parent / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", document.parent, document]
    try:
        subprocess.run(command, capture_output=True, check=True, timeout=120)
    except FileNotFoundError:
        pytest.skip("LibreOffice is not installed")


PUBLISHED = ("city-2025.html", "shuyang-2025.txt", "linzi-2020.txt", "shandong-2020.txt", "sd-jgswj-2020.txt")


@pytest.mark.parametrize("name", PUBLISHED)
def test_published_figures_come_back_from_a_pdf(name: str, corpus: Path, tmp_path: Path) -> None:
    draft = load(corpus / name)
    export(draft, [tmp_path / "a.pdf"])
    back = reread(tmp_path / "a.pdf")
    assert figures(back) == figures(draft)
    assert back.meta.agency == draft.meta.agency
    assert {part: _bare(text) for part, text in words(back).items()} == {
        part: _bare(text) for part, text in words(draft).items()
    }


def _bare(text: str) -> str:
    """Return a text without blanks: whether one stood at a line's end, a PDF does not tell."""
    return "\n".join("".join(line.split()) for line in text.split("\n"))


# ----------------------------------------------------------------------- beside another library


def test_cells_are_those_that_pdfplumber_finds(tmp_path: Path) -> None:
    export(sample(2025), [tmp_path / "a.pdf"])
    data = (tmp_path / "a.pdf").read_bytes()
    assert_beside(data)


def test_cells_of_the_published_report_are_those_that_pdfplumber_finds(corpus: Path) -> None:
    assert_beside((corpus / "huaian-2024.pdf").read_bytes())


def assert_beside(data: bytes) -> None:
    """Assert that every figure and word in pdfplumber's cells is in ours, on the same page."""
    report = read(data, "a.pdf")
    ours: dict[int, list[str]] = {}
    for cell in (cell for table in tables(report) for cell in table.cells):
        assert cell.box is not None
        ours.setdefault(cell.box.page, []).append("".join(cell.text.split()))
    whole = "".join(text for found in ours.values() for text in found)
    prose = "".join("".join(text.split()) for text in texts(report))
    for page, theirs in plumbed(data):
        figures_here = sorted(text for text in theirs if text.isdigit())
        assert figures_here == sorted(text for text in ours.get(page, ()) if text.isdigit())
        # It takes the shading behind a paragraph for a table.
        assert [text for text in theirs if text not in whole and text not in prose] == []


def plumbed(data: bytes) -> Iterator[tuple[int, list[str]]]:
    """Yield the texts of the cells that pdfplumber finds, page by page."""
    with pdfplumber.open(io.BytesIO(data)) as document:
        for number, page in enumerate(document.pages):
            found = (cell for table in page.extract_tables() for row in table for cell in row if cell)
            yield number, ["".join(cell.split()) for cell in found]
