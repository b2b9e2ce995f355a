"""Published reports, where they are at hand, and importing a file from beginning to end."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from drafter.errors import FileProblem
from drafter.importers import inside
from drafter.importers.match.words import table_words
from drafter.model.draft import Draft
from drafter.model.report import to_report_json
from drafter.standard.loader import load
from tests.importers import shapes

REPORTS = (
    "shandong-2020.txt", "sd-jgswj-2020.txt", "liaocheng-2020.txt", "linzi-2020.txt", "city-2025.html",
    "shuyang-2025.txt",
)  # fmt: skip


def read(path: Path) -> Draft:
    """Make a draft of a file, in this process."""
    return inside.read(path.read_bytes(), path.name).draft


@pytest.fixture(scope="module", params=REPORTS)
def published(request: pytest.FixtureRequest, corpus: Path) -> tuple[Path, dict[str, Any]]:
    """A published report and what the importer makes of it."""
    path = corpus / request.param
    return path, to_report_json(read(path))


def test_published_reports_are_read_as_a_person_read_them(
    published: tuple[Path, dict[str, Any]], shared: Path, tmp_path: Path
) -> None:
    path, report = published
    imported = tmp_path / "imported.json"
    imported.write_text(json.dumps(report, ensure_ascii=False), "utf-8")
    command = [sys.executable, shared / "tools" / "compare_tables.py", path.with_suffix(".json"), imported]
    result = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert result.stdout.splitlines()[-1].endswith("wrong 0"), result.stdout


def test_no_words_of_the_tables_leak_into_the_text(published: tuple[Path, dict[str, Any]]) -> None:
    _, report = published
    for part, text in report["sections"].items():
        leaked = [line for line in text.split("\n") for table in table_words().values() if table.says(line)]
        assert leaked == [], part
    assert [report["sections"][part] for part in ("disclosure", "requests", "review")] == ["", "", ""]


def test_headings_titles_and_signatures_are_no_text(published: tuple[Path, dict[str, Any]]) -> None:
    _, report = published
    standard = load(report["standard"])
    lines = {line for text in report["sections"].values() for line in text.split("\n")}
    assert not lines & {part.heading for part in standard.parts if part.heading}
    assert not [line for line in lines if line.endswith("政府信息公开工作年度报告")]
    assert report["agency"] not in report["sections"]["other"].split("\n")
    assert report["agency"] not in report["sections"]["preamble"].split("\n")


BEGINNINGS = {
    "shandong-2020.txt": (
        "This report is prepared",
        "2020年，山东省以习近平",
        "（一）主要问题",
        "（一）人大代表建议",
    ),
    "sd-jgswj-2020.txt": (
        "本报告根据《中华人民共和国",
        "（一）主动公开情况",
        "我局不断加大机关事务",
        "无其他需要报告的事项。",
    ),
    "liaocheng-2020.txt": ("本报告根据《中华人民共和国", "坚持以习近平新时代", "（一）主要问题", "无"),
    "linzi-2020.txt": (
        "本报告按照《国务院办公厅",
        "2020年，临淄区政府坚持",
        "2020年，我区进一步理顺",
        "无其他需要报告的事项。",
    ),
    "city-2025.html": ("根据《中华人民共和国政府信息", "", "", "依据《政府信息公开信息处理费"),
    "shuyang-2025.txt": (
        "依据《中华人民共和国政府信息",
        "全年通过县政府门户网站",
        "2025 年，我县县政府",
        "我县认真落实《政府信息",
    ),
}


def test_each_section_begins_with_its_own_text(published: tuple[Path, dict[str, Any]]) -> None:
    path, report = published
    begins = zip(("preamble", "overview", "problems", "other"), BEGINNINGS[path.name], strict=True)
    for part, beginning in begins:
        assert report["sections"][part].startswith(beginning)
        assert beginning or not report["sections"][part]


def test_tables_in_the_text_are_kept_as_text(corpus: Path) -> None:
    report = to_report_json(read(corpus / "liaocheng-2020.txt"))
    assert "聊政发〔2020〕9号" in report["sections"]["overview"]
    assert sum("不是法定表格" in warning for warning in report["warnings"]) == 6


def test_the_published_blank_form_is_a_blank_draft(corpus: Path) -> None:
    report = to_report_json(read(corpus / "blank-form-2021.docx"))
    values = [value for rows in report["tables"].values() for row in rows.values() for value in row.values()]
    assert (report["standard"], report["agency"], set(values)) == ("2021", None, {None})
    assert report["sections"]["preamble"] == ""
    assert any("暂按" in warning for warning in report["warnings"])


def test_a_report_is_read_by_its_name_and_content(tmp_path: Path) -> None:
    standard = load("2021")
    path = tmp_path / "年报.txt"
    path.write_text(shapes.report(standard, 2023, {}, shapes.tabbed), "utf-8")
    assert read(path).meta.agency == shapes.AGENCY


def test_the_error_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "通知.txt"
    path.write_text("各有关单位：请报送材料。", "utf-8")
    with pytest.raises(FileProblem, match=r"“通知\.txt”"):
        read(path)
