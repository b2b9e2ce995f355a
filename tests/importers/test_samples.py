"""Made-up reports with all that is met in published ones, each beside the truth that a person would read."""

import json
from pathlib import Path
from typing import Any

import pytest

from drafter.importers import inside
from drafter.model.report import to_report_json

SAMPLES = Path(__file__).resolve().parent.parent / "samples" / "reports"
FILES = sorted(path for path in SAMPLES.iterdir() if path.suffix != ".json")


def cells(report: dict[str, Any]) -> dict[str, Any]:
    """Return the figures by cell name; a blank and a row that is not there are the same."""
    return {
        f"{table}.{row}.{column}": value
        for table, rows in report["tables"].items()
        for row, columns in rows.items()
        for column, value in columns.items()
        if value is not None
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_sample_is_read_as_a_person_reads_it(path: Path) -> None:
    truth = json.loads(path.with_suffix(".json").read_text("utf-8"))
    report = to_report_json(inside.read(path.read_bytes(), path.name).draft)
    assert cells(report) == cells(truth)
    for key in ("standard", "year", "agency", "sections", "notes"):
        assert report[key] == truth[key]
