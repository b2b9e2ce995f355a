"""Whatever a file holds, importing it gives a draft or one sentence, and never anything else."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.errors import FileProblem
from drafter.importers import inside
from drafter.importers.match.words import standards
from drafter.importers.registry import content
from tests.importers import shapes, word

FORM = sorted({c.text for s in standards() for t in s.tables.values() for c in t.grid.cells if c.text})
HEADINGS = [part.heading for part in standards()[-1].parts if part.heading]
WORDS = st.one_of(
    st.sampled_from([*FORM, *HEADINGS]),
    st.sampled_from(
        ["", "0", "12", "1 2", "/", "22（其中修订16件）", "1.47亿", "-5", "2.5", "①", "12,34", "9" * 30]
    ),
    st.sampled_from(
        ["2023年1月20日", "云溪市财政局", "注：含乡镇的全部申请数量。", "- 6 -", "附件", "（一）"]
    ),
    st.text(max_size=12),
)
FEW = settings(
    max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def survives(path: Path) -> None:
    """Import a file; a sentence that names it is as good as a draft."""
    said = ""
    try:
        draft = inside.read(content(path), path.name).draft
        assert all(name.count(".") >= 2 for name in draft.cells)
    except FileProblem as problem:
        said = problem.what
    assert not said or (path.name in said and said.endswith(("。", "，")))


@FEW
@given(data=st.binary(max_size=2000))
@pytest.mark.parametrize("name", ["a.txt", "a.docx", "a.html"])
def test_any_bytes(data: bytes, name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    survives(path)


@FEW
@given(
    lines=st.lists(st.lists(WORDS, min_size=1, max_size=12), max_size=60),
    parted=st.sampled_from(["\t", "|", "\n\t", " "]),
)
def test_any_lines_of_words_of_the_form(lines: list[list[str]], parted: str, tmp_path: Path) -> None:
    path = tmp_path / "年报.txt"
    path.write_text("\n".join(parted.join(line) for line in lines), "utf-8", errors="replace")
    survives(path)


@FEW
@given(
    rows=st.lists(st.lists(st.tuples(WORDS, st.integers(0, 4), st.integers(0, 12)), max_size=12), max_size=30)
)
def test_any_web_table(rows: list[list[tuple[str, int, int]]], tmp_path: Path) -> None:
    cells = ("".join(f"<td rowspan={r} colspan={c}>{text}" for text, r, c in row) for row in rows)
    path = tmp_path / "年报.html"
    path.write_text(
        f"<html><body><p>{HEADINGS[2]}</p><table><tr>{'<tr>'.join(cells)}</table>", "utf-8", errors="replace"
    )
    survives(path)


MERGES = st.sampled_from(
    ["", "<w:vMerge/>", '<w:vMerge w:val="restart"/>', "<w:hMerge/>", '<w:gridSpan w:val="7"/>']
)


@FEW
@given(
    rows=st.lists(st.lists(st.tuples(st.sampled_from([*FORM, "5", ""]), MERGES), max_size=10), max_size=30)
)
def test_any_word_table(rows: list[list[tuple[str, str]]], tmp_path: Path) -> None:
    lines = (word.row(*(word.cell(text, merge) for text, merge in row)) for row in rows)
    path = tmp_path / "年报.docx"
    path.write_bytes(word.document(word.paragraph(HEADINGS[2]) + word.table(*lines, widths=(1, 600, 600))))
    survives(path)


@FEW
@given(cut=st.floats(0, 1), flips=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), max_size=4))
def test_any_damage_to_a_sound_document(cut: float, flips: list[tuple[float, int]], tmp_path: Path) -> None:
    standard = standards()[-1]
    body = "".join(word.statutory(table.grid, {}) for table in standard.tables.values())
    data = bytearray(word.document(word.paragraph(shapes.title(2023)) + body))
    for place, value in flips:
        data[int(place * len(data))] = value
    path = tmp_path / "年报.docx"
    path.write_bytes(bytes(data) if cut > 0.5 else bytes(data[: int(len(data) * cut * 2)]))
    survives(path)
