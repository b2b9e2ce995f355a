"""The report JSON that outside scripts read: exact kinds, a stable order, nothing turned into zero."""

import json
from dataclasses import replace
from decimal import Decimal

from hypothesis import given

from drafter.model.draft import Draft, Provenance, empty
from drafter.model.prose import Paragraph, Picture
from drafter.model.report import to_report_json
from drafter.standard.loader import load
from tests.helpers.drafts import drafts, full


def mixed() -> Draft:
    """Return a 2021 report with the one-row （六） of 2019, a remark, text in a cell and a blank."""
    return replace(
        empty(load("2021"), "", 2023),
        cells={
            "disclosure.fees.amount_wan": 12,
            "disclosure.penalties.decisions": "三百件",
            "requests.other.natural": 2,
            "requests.received.natural": 0,
            "requests.total.natural": Decimal("1.5"),
        },
        notes={"disclosure.regulations.issued": "其中修订16件"},
        prose={"overview": (Paragraph("（一）主动公开"), Picture("a.png", "图1"), Paragraph("全年。"))},
        provenance={
            "requests.received.natural": Provenance("表格 2 第 4 行", "０", "likely"),
            "agency": Provenance("正文", "县政府", "guessed"),
        },
        warnings=("缺少标题",),
    )


def test_a_report_has_what_the_contract_promises() -> None:
    report = to_report_json(mixed())
    assert list(report) == [
        "standard",
        "year",
        "agency",
        "tables",
        "sections",
        "notes",
        "provenance",
        "warnings",
    ]
    assert (report["standard"], report["year"], report["agency"]) == ("2021", 2023, None)
    assert list(report["sections"]) == [
        "preamble",
        "overview",
        "disclosure",
        "requests",
        "review",
        "problems",
        "other",
    ]
    assert report["sections"]["overview"] == "（一）主动公开\n全年。"
    assert report["sections"]["problems"] == ""
    assert report["warnings"] == ["缺少标题"]


def test_a_cell_is_a_count_an_amount_as_text_or_null() -> None:
    tables = to_report_json(mixed())["tables"]
    assert tables["requests"]["received"] == {
        "natural": 0, "business": None, "research": None, "nonprofit": None, "legal_service": None,
        "other_org": None, "total": 0,
    }  # fmt: skip
    assert tables["disclosure"]["fees"]["amount_wan"] == "12"
    assert tables["disclosure"]["penalties"]["decisions"] is None
    assert tables["requests"]["total"]["natural"] == "1.5"
    assert tables["requests"]["other"] == {"natural": 2}
    assert tables["requests"]["denied.state_secret"]["natural"] is None


def test_every_cell_of_the_form_is_there_in_its_order() -> None:
    for year in (2020, 2025):
        draft = full(year)
        tables = to_report_json(draft)["tables"]
        named = [f"{t}.{r}.{c}" for t, rows in tables.items() for r, cells in rows.items() for c in cells]
        assert named == list(draft.form.cells)


def test_what_stands_beside_a_figure_or_in_its_place_is_noted() -> None:
    report = to_report_json(mixed())
    assert report["notes"] == {
        "disclosure.penalties.decisions": "三百件",
        "disclosure.regulations.issued": "其中修订16件",
    }
    assert report["provenance"] == [
        {"cell": "agency", "confidence": "guessed", "source": "正文", "found": "县政府"},
        {
            "cell": "requests.received.natural",
            "confidence": "likely",
            "source": "表格 2 第 4 行",
            "found": "０",
        },
    ]


@given(drafts())
def test_any_draft_is_json_and_the_same_draft_the_same_json(draft: Draft) -> None:
    text = json.dumps(to_report_json(draft), ensure_ascii=False)
    assert text == json.dumps(to_report_json(replace(draft)), ensure_ascii=False)
    cells = [
        value
        for rows in json.loads(text)["tables"].values()
        for row in rows.values()
        for value in row.values()
    ]
    assert all(value is None or isinstance(value, int) or Decimal(value).is_finite() for value in cells)
