"""The matrix's reports and variants are what they are said to be."""

import zipfile
from io import BytesIO

import pypdfium2
from lxml import etree

from drafter.model.figures import figures
from drafter.model.values import number
from drafter.render.blocks import Table
from tests.matrix.cases import Case, case, cases
from tests.matrix.formats import files
from tests.matrix.reports import reports
from tests.matrix.word import word_file


def made(number: int, variant: str) -> Case:
    found = case(number, variant)
    assert found
    return found


def tables(found: Case, name: str) -> list[Table]:
    return [block for block in found.document.blocks if isinstance(block, Table) and block.name == name]


def test_there_are_ten_reports_of_both_forms_and_no_two_are_alike() -> None:
    assert len(reports()) == len({report.name for report in reports()}) == 10
    assert {report.draft.standard for report in reports()} == {"2019", "2021"}
    assert len({(report.draft.meta.agency, report.draft.meta.year) for report in reports()}) == 10


def test_the_reports_hold_what_published_ones_do_to_a_cell() -> None:
    values = [value for report in reports() for value in figures(report.draft).values()]
    assert {None, 0, "/", "—", "无"} <= {value for value in values if not number(value)}
    assert max(number(value) or 0 for value in values) > 10**6
    assert any(report.draft.notes for report in reports())
    assert any(report.draft.pictures for report in reports())
    assert any(report.ahead for report in reports())
    longest = max(sum(map(len, found.truth.prose["overview"])) for found in cases())
    assert longest > 20_000


def test_table_two_is_in_pieces() -> None:
    assert len(tables(made(0, "table two in pieces"), "disclosure")) == 4
    assert len(tables(made(6, "table two in pieces"), "disclosure")) == 5


def test_six_is_one_row_and_holds_the_sum_of_the_three() -> None:
    plain, merged = made(0, "as is").truth.cells, made(0, "one-row (六)").truth.cells
    rows = ("no_correction", "fee_unpaid", "rest")
    assert merged["requests.other.total"] == sum(
        number(plain[f"requests.other.{row}.total"]) or 0 for row in rows
    )
    assert not any(name.startswith("requests.other.rest") for name in merged)
    assert case(6, "one-row (六)") is None  # the form of 2019 has it so


def test_tables_two_and_three_are_cut_by_pages() -> None:
    for found in (made(1, "page-cut"), made(8, "page-cut")):
        assert len(tables(found, "requests")) == 2
        paper = pypdfium2.PdfDocument(files("pdf by drafter", [found])[found.key])
        texts = ["".join(page.get_textpage().get_text_range().split()) for page in paper]
        first, last = (
            next(n for n, text in enumerate(texts) if word in text)
            for word in ("第二十条第（一）项", "第二十条第（八）项")
        )
        assert first + 1 == last


def test_variants_of_the_markup_are_in_the_files() -> None:
    wanted = {"tracked changes": ("ins", "del", "moveFrom", "moveTo"), "content controls": ("sdt",)}
    for variant, tags in wanted.items():
        data = word_file(made(0, variant).document, variant)
        assert data == word_file(made(0, variant).document, variant)
        page = files("html", [made(0, variant)])[made(0, variant).key].decode()
        assert all(_count(data, tag) for tag in tags)
        assert ("<del" in page, "MsoSdt" in page) == (
            variant == "tracked changes",
            variant == "content controls",
        )


def _count(data: bytes, tag: str) -> int:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return sum(1 for _ in root.iter(f"{{*}}{tag}"))
