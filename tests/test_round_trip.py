"""What is handed in can be taken in again: the same figures, the same words."""

import json
import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.checks.places import cell_name
from drafter.checks.registry import run_all
from drafter.cli.sources import load
from drafter.model.draft import Draft
from drafter.model.figures import figures, settle_totals
from drafter.model.prose import from_text, plain
from drafter.model.report import to_report_json
from drafter.render.export import DRAFT, export
from drafter.rollover import roll_over
from tests.conftest import SHARED
from tests.helpers.drafts import full

PUBLISHED = (
    "shandong-2020.txt",
    "sd-jgswj-2020.txt",
    "liaocheng-2020.txt",
    "linzi-2020.txt",
    "city-2025.html",
    "shuyang-2025.txt",
)
FILLED = tuple(name for name in PUBLISHED if name != "sd-jgswj-2020.txt")
SUFFIXES = (".docx", ".html")

LONG = """\
坚持以公开促落实，全年公开信息1,024条（其中政策文件12条），发布“一图读懂”8期。
（一）主动公开
围绕重点领域，公开<财政>&民生信息；详见www.example.gov.cn。
1.政策解读
（1）解读方案与文件同步起草、同步审核。
（二）依申请公开。全年办理申请，均按时答复。
一是加强培训。二是完善制度。"""


def sample(year: int) -> Draft:
    """Return a report with blanks, a remark, an overruled total, text under a table and long prose."""
    draft = full(year, seed=year)
    cells = dict(draft.cells)
    del cells["requests.partial.research"]
    cells["requests.granted.total"] = 999
    prose = {**draft.prose, "overview": from_text(LONG), "review": from_text("注：含上年度结转数量。")}
    notes = {"disclosure.licensing.decisions": "其中变更16件"}
    return replace(draft, cells=cells, prose=prose, notes=notes)


def again(draft: Draft, path: Path) -> Draft:
    """Write a report and read it back."""
    export(draft, [path])
    return load(path)


def words(draft: Draft) -> dict[str, str]:
    """Return the plain text of each part that has one."""
    texts = {part.id: plain(draft.prose.get(part.id, ())) for part in draft.form.parts}
    return {part: text for part, text in texts.items() if text}


@pytest.mark.parametrize("suffix", [*SUFFIXES, ".pdf"])
def test_the_mark_of_a_draft_is_never_taken_for_text(suffix: str, tmp_path: Path) -> None:
    plain_path, marked_path = tmp_path / f"a{suffix}", tmp_path / f"b{suffix}"
    export(sample(2025), [plain_path])
    export(sample(2025), [marked_path], mark=DRAFT)
    unmarked, marked = load(plain_path), load(marked_path)
    assert marked_path.read_bytes() != plain_path.read_bytes()
    assert words(marked) == words(unmarked)
    assert (marked.meta, marked.cells, marked.notes) == (unmarked.meta, unmarked.cells, unmarked.notes)
    assert marked.warnings == unmarked.warnings


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("year", [2020, 2025])
def test_figures_words_and_cover_come_back(year: int, suffix: str, tmp_path: Path) -> None:
    draft = sample(year)
    back = again(draft, tmp_path / f"a{suffix}")
    assert figures(back) == figures(draft)
    assert words(back) == words(draft)
    assert (back.standard, back.meta.agency, back.meta.year) == (draft.standard, draft.meta.agency, year)
    assert back.notes == draft.notes
    assert {f.rule for f in run_all(draft)} <= {f.rule for f in run_all(back)}


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("name", PUBLISHED)
def test_published_reports_come_back(name: str, suffix: str, corpus: Path, tmp_path: Path) -> None:
    draft = load(corpus / name)
    back = again(draft, tmp_path / f"a{suffix}")
    assert figures(back) == figures(draft)
    assert words(back) == words(draft)


@pytest.mark.parametrize("name", PUBLISHED)
def test_published_figures_are_those_that_a_person_read(
    name: str, shared: Path, corpus: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.json"
    out.write_text(json.dumps(to_report_json(load(corpus / name)), ensure_ascii=False), "utf-8")
    truth = (corpus / name).with_suffix(".json")
    tool = shared / "tools" / "compare_tables.py"
    done = subprocess.run(
        [sys.executable, str(tool), str(truth), str(out)], capture_output=True, text=True, check=False
    )
    assert done.stdout.rstrip().endswith("wrong 0"), done.stdout


@pytest.mark.parametrize("name", PUBLISHED)
def test_no_identity_is_called_broken_in_a_published_report(name: str, corpus: Path) -> None:
    rules = [finding.rule for finding in run_all(load(corpus / name))]
    assert not [rule for rule in rules if rule.startswith(("requests.", "review.", "cell.invalid"))]


def test_2021_starts_from_a_published_report_of_2020(corpus: Path) -> None:
    draft = roll_over(load(corpus / "linzi-2020.txt"), 2021).draft
    values = figures(draft)
    columns = draft.form.tables["requests"].columns
    assert draft.standard == "2021"
    assert [values[f"requests.carried_in.{column}"] for column in columns] == [4, 1, 0, 0, 0, 0, 5]


@cache
def published(name: str) -> Draft:
    """Return a published report, read once."""
    path = SHARED / "corpus" / name
    if not path.exists():
        pytest.skip("the shared folder is not beside the project")
    return load(path)


def published_with(draft: Draft, cell: str, value: int) -> Draft:
    """Return the report as an importer would keep it if `cell` read `value` in the source."""
    printed = {**figures(draft), cell: value}
    return replace(draft, cells=settle_totals(printed, draft.form.totals, published=True))


@given(data=st.data())
def test_any_one_changed_figure_of_a_published_table_three_is_named(data: st.DataObject) -> None:
    draft = published(data.draw(st.sampled_from(FILLED)))
    cell = data.draw(st.sampled_from(draft.form.tables["requests"].cells))
    right = figures(draft)[cell]
    wrong = data.draw(st.integers(0, 10**6).filter(lambda other: other != right))
    findings = [f for f in run_all(published_with(draft, cell, wrong)) if f.rule.startswith("requests.")]
    assert findings
    assert {finding.where[0] for finding in findings} == {cell}
    assert {finding.expected for finding in findings} == {right}
    assert all(cell_name(cell, draft.form) in finding.message for finding in findings)


@given(cell=st.sampled_from(["received", "granted", "total"]), column=st.sampled_from(["natural", "total"]))
def test_where_most_cells_are_blank_a_changed_figure_is_found_all_the_same(cell: str, column: str) -> None:
    draft = published("sd-jgswj-2020.txt")
    changed = published_with(draft, f"requests.{cell}.{column}", 7)
    findings = [f for f in run_all(changed) if f.rule.startswith("requests.")]
    assert any(f"requests.{cell}.{column}" in finding.where for finding in findings)
