"""RTF from end to end: whole reports in each dialect, and whatever else may begin like RTF."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.importers.match import understand
from drafter.importers.match.words import standards
from drafter.importers.rtf import is_rtf, read
from tests.importers import shapes
from tests.importers.rtf import rich
from tests.importers.survival import survives

STANDARD = standards()[-1]
TEXTS = {
    cell.name: str(number % 17)
    for table in STANDARD.tables.values()
    for number, cell in enumerate(table.grid.cells)
    if cell.role == "field" and number % 5
}


def report(encode: rich.Encode) -> bytes:
    """A whole report."""
    pieces = [rich.paragraph(encode(shapes.title(2023)))]
    for part in STANDARD.parts:
        pieces += [rich.paragraph(encode(part.heading))] if part.heading else []
        if part.table:
            pieces.append(rich.statutory(STANDARD.tables[part.table].grid, TEXTS, encode))
        prose = shapes.PROSE[part.id].format(year=2023)
        pieces += [rich.paragraph(encode(line)) for line in prose.split("\n") if line]
    return rich.document(b"".join(pieces))


WHOLE = report(rich.gbk)


@pytest.mark.parametrize("data", [WHOLE, report(rich.by_number)], ids=["Word", "LibreOffice"])
def test_a_whole_report_comes_back_exactly(data: bytes) -> None:
    draft = understand(read(data, "年报.rtf"), "年报.rtf").draft
    assert {name: str(value) for name, value in draft.cells.items() if value is not None} == TEXTS
    assert (draft.meta.agency, draft.meta.year) == (shapes.AGENCY, 2023)
    assert draft.warnings == ()


@pytest.mark.parametrize("data", [rb"{\rtf1 x}", b"\xef\xbb\xbf\r\n {\\rtf1\\ansi}", rb"{\rtf"])
def test_rtf_is_known_by_its_beginning(data: bytes) -> None:
    assert is_rtf(data)


@pytest.mark.parametrize("data", [b"", rb"\rtf1", b"{rtf1}", b"PK\x03\x04{\\rtf1"])
def test_other_files_are_not(data: bytes) -> None:
    assert not is_rtf(data)


@given(data=st.binary(max_size=400))
def test_any_bytes_behind_the_signature(data: bytes) -> None:
    survives(read, rb"{\rtf1" + data)


WORDS = st.sampled_from(
    rb""""{ } {\*\x {\upr {\*\ud {\shp{\*\shpinst {\shptxt {\listtext {\info {\title {\pict {\header
    {\sv {\annotation {\fonttbl {\stylesheet {\sn \f0 \f13 \s1 \trowd \cellx900 \cellx-5 \clvmgf
    \clvmrg \clmrg \intbl \itap3 \cell \row \nestcell \nestrow {\*\nesttableprops \par \pard \plain
    \v \v0 \deleted \u-5 \u55362 \uc3 \'d6 \'81 \bin3 \deff7 \ansicpg950 \mac \line a \'""".split()
)


@given(pieces=st.lists(WORDS, max_size=80))
def test_any_words_in_any_order(pieces: list[bytes]) -> None:
    survives(read, rich.WORD + b" ".join(pieces))


@given(cut=st.floats(0, 1), flips=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), max_size=6))
def test_any_damage_to_a_sound_report(cut: float, flips: list[tuple[float, int]]) -> None:
    data = bytearray(WHOLE[:20_000])
    for place, value in flips:
        data[int(place * len(data))] = value
    survives(read, bytes(data[: max(int(len(data) * cut), 8)]))
