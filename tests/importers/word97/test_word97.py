"""Whole .doc files: samples of both forms read exactly, and damage of any kind told in one sentence."""

import struct
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors import FileProblem
from drafter.importers.match import understand
from drafter.importers.raw import RawParagraph, RawReport, RawTable
from drafter.importers.word97 import is_doc, read
from drafter.model.draft import Aside
from drafter.standard.loader import load
from tests.importers import shapes
from tests.importers.word97 import reports
from tests.importers.word97.build import MAGIC, doc, ole, p, row, streams

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "doc"
FORMS = [("merged-2021.doc", "2021", 2023), ("changed-2019.doc", "2019", 2020)]
SMALL = doc(p("云溪市发展和改革局\r"), *row("甲", "乙"), *row("1", "2"))


def sample(name: str) -> RawReport:
    return read((SAMPLES / name).read_bytes(), name)


def texts(report: RawReport) -> list[str]:
    return [block.text for block in report.blocks if isinstance(block, RawParagraph)]


@pytest.mark.parametrize(("name", "form", "year"), FORMS)
def test_the_tables_of_a_sample_are_read_cell_by_cell(name: str, form: str, year: int) -> None:
    standard = load(form)
    figures = reports.figures(standard)
    tables = [block for block in sample(name).blocks if isinstance(block, RawTable)]
    for expected, table in zip(standard.tables.values(), tables[-len(standard.tables) :], strict=True):
        read_cells = {
            (cell.row, cell.column, cell.rows, cell.columns, cell.text.replace("\n", ""))
            for cell in table.cells
        }
        assert read_cells == {
            (cell.row, cell.column, cell.rows, cell.columns, shapes.text_of(cell, figures))
            for cell in expected.grid.cells
        }


@pytest.mark.parametrize(("name", "form", "year"), FORMS)
def test_the_figures_of_a_sample_are_in_their_cells(name: str, form: str, year: int) -> None:
    draft = understand(sample(name), name, date(year + 1, 6, 1)).draft
    expected = reports.figures(load(form))
    found = {cell: str(value) for cell, value in draft.cells.items() if value is not None}
    assert (draft.standard, draft.meta.year, draft.meta.agency) == (form, year, shapes.AGENCY)
    assert found == expected


def test_prose_numbers_and_boxes_of_a_sample() -> None:
    found = texts(sample("merged-2021.doc"))
    begin = found.index("一、总体情况")
    assert found[begin + 1 : begin + 7] == [
        "（一）主动公开情况", "1.发布公文", "2.发布解读", "（二）依申请公开情况",
        "全年公开1203条。", reports.BOX,
    ]  # fmt: skip
    assert found[-2:] == [shapes.AGENCY, "2024年1月20日"]


def test_tracked_changes_hidden_words_and_fields_of_a_sample() -> None:
    report = sample("changed-2019.doc")
    assert "2020年主动公开政府信息1203条。" in texts(report)
    assert "前半句，后半句。" in texts(report)
    assert report.warnings == ("文档里有修订痕迹，按接受全部修订读入。",)
    assert Aside("hidden", "内部口径勿发", "正文") in report.asides
    assert Aside("deleted", "旧的说法", "正文") in report.asides
    assert {aside.place for aside in report.asides if aside.text == "9"} == {"表格 1", "表格 2", "表格 3"}


@pytest.mark.parametrize("name", [name for name, *_ in FORMS])
def test_a_sample_names_nobody_and_no_folder(name: str) -> None:
    data = (SAMPLES / name).read_bytes()
    assert [aside for aside in sample(name).asides if aside.kind == "property"] == []
    for path in ("/", "C:\\"):
        assert path.encode("utf-16-le") + "h".encode("utf-16-le") not in data
    assert len(data) < 60_000


def test_a_document_is_known_by_its_streams() -> None:
    assert is_doc(SMALL)
    assert not is_doc(ole({"Workbook": b"x"}))
    assert not is_doc(MAGIC + bytes(1000))
    assert not is_doc(b"PK\x03\x04")


def test_compressed_text_is_read() -> None:
    report = read(ole(streams([p("a“b”\r")], narrow=True)), "a.doc")
    assert report.blocks == (RawParagraph("a“b”"),)


def fuzzed(data: bytes) -> None:
    """Read a damaged file: a report of whatever is left of it, or a sentence that names it."""
    report, said = RawReport(()), "“年报.doc”"
    try:
        report = read(data, "年报.doc")
    except FileProblem as problem:
        said = problem.what if problem.todo else ""
    assert "“年报.doc”" in said
    for block in report.blocks:
        if isinstance(block, RawTable):
            assert all(cell.rows > 0 and cell.columns > 0 and cell.column >= 0 for cell in block.cells)


@given(
    changes=st.lists(st.tuples(st.integers(0, len(SMALL)), st.binary(min_size=1, max_size=8)), max_size=6),
    cut=st.integers(0, len(SMALL) * 2),
)
def test_any_damage_is_told_or_survived(changes: list[tuple[int, bytes]], cut: int) -> None:
    data = bytearray(SMALL)
    for place, change in changes:
        data[place : place + len(change)] = change
    fuzzed(bytes(data[:cut]))


@given(place=st.floats(0, 1), number=st.sampled_from([0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x40000000]))
def test_absurd_numbers_in_the_structures_are_told_or_survived(place: float, number: int) -> None:
    made = streams([p("云溪市\r"), *row("甲", "乙")])
    for name in made:
        data = bytearray(made[name])
        struct.pack_into("<I", data, int(place * (len(data) - 4)), number)
        fuzzed(ole({**made, name: bytes(data)}))


@given(data=st.binary(max_size=600), main=st.binary(max_size=1500))
def test_any_streams_are_told_or_survived(data: bytes, main: bytes) -> None:
    fuzzed(MAGIC + data)
    head = struct.pack("<2H", 0xA5EC, 0xC1) + bytes(6) + b"\0\2"
    fuzzed(ole({"WordDocument": (head + main).ljust(700, b"\0"), "1Table": data, "Data": data}))


@given(name=st.sampled_from([name for name, *_ in FORMS]), seed=st.integers(0, 2**30))
def test_a_sample_with_damage_is_told_or_survived(name: str, seed: int) -> None:
    data = bytearray((SAMPLES / name).read_bytes())
    for n in range(20):
        data[(seed * (n + 7) * 2654435761) % len(data)] = seed >> n & 0xFF
    fuzzed(bytes(data))
