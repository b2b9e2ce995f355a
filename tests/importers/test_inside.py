"""Reading without a process of its own: content and name in, a draft with its source out."""

import datetime as dt

from drafter.importers import inside
from drafter.standard.loader import load
from tests.importers import shapes

REPORT = shapes.report(load("2021"), 2023, {"requests.received.natural": "7"}, shapes.tabbed)


def test_the_draft_has_its_source_and_the_places_in_it() -> None:
    read = inside.read(REPORT.encode(), "年报.txt")
    assert read.draft.cells["requests.received.natural"] == 7
    place = read.places["requests.received.natural"]
    assert "7" in str(read.raw.blocks[place.block])


def test_a_report_without_its_year_is_of_the_last_one_over() -> None:
    undated = REPORT.replace("2023", "").replace("2024", "")
    for today, year in ((dt.date(2025, 3, 1), 2024), (dt.date(2023, 1, 1), 2022)):
        assert inside.read(undated.encode(), "年报.txt", today).draft.meta.year == year
