"""Found cells become figures: totals computed where they agree, blanks and overruled ones kept."""

from decimal import Decimal

from drafter.importers.match.cells import Entered, enter
from drafter.importers.match.found import FoundCell
from drafter.standard.loader import load

STANDARD = load("2021")


def entered(**texts: str) -> Entered:
    names = {name.replace("__", "."): text for name, text in texts.items()}
    return enter([FoundCell(name, text, "表格 1 第 1 行") for name, text in names.items()], STANDARD)


def row(row_id: str, texts: str) -> Entered:
    columns = STANDARD.tables["review"].columns
    return entered(**{f"review__{row_id}__{c}": text for c, text in zip(columns, texts.split(), strict=True)})


def test_a_total_that_agrees_is_left_to_be_computed() -> None:
    assert row("reconsideration", "1 2 0 3 6").cells == {
        "review.reconsideration.upheld": 1, "review.reconsideration.corrected": 2,
        "review.reconsideration.other": 0, "review.reconsideration.pending": 3,
    }  # fmt: skip


def test_a_total_that_says_otherwise_is_kept() -> None:
    assert row("reconsideration", "1 2 0 3 5").cells["review.reconsideration.total"] == 5


def test_a_blank_total_beside_figures_stays_blank() -> None:
    cells = row("reconsideration", "1 2 0 3 /").cells
    assert cells["review.reconsideration.total"] is None
    assert "review.reconsideration.total" in cells


def test_a_total_that_the_source_does_not_have_stays_blank() -> None:
    cells = entered(review__reconsideration__upheld="4").cells
    assert cells["review.reconsideration.total"] is None


def test_amounts_notes_and_marks() -> None:
    found = entered(
        disclosure__fees__amount_wan="1.5万元", disclosure__regulations__issued="22（其中修订16件）",
        disclosure__regulations__repealed="—", disclosure__regulations__in_force="",
    )  # fmt: skip
    assert found.cells["disclosure.fees.amount_wan"] == Decimal("1.5")
    assert found.notes == {
        "disclosure.regulations.issued": "其中修订16件", "disclosure.regulations.repealed": "—",
    }  # fmt: skip
    assert found.marks == ("disclosure.regulations.repealed",)
    assert found.provenance["disclosure.regulations.repealed"].found == "—"


def test_a_cell_of_another_version_is_read_by_its_own_kind() -> None:
    found = entered(disclosure__procurement__amount_wan="1.47亿", requests__other__natural="3")
    assert found.cells["disclosure.procurement.amount_wan"] == Decimal(14700)
    assert found.cells["requests.other.natural"] == 3


def test_joined_digits_are_read_and_the_words_found_are_kept() -> None:
    cell = FoundCell("requests.granted.natural", "1 2", "表格 1 第 2 行", "likely", figure="12")
    found = enter([cell], STANDARD)
    assert found.cells["requests.granted.natural"] == 12
    assert (found.provenance[cell.name].found, found.provenance[cell.name].confidence) == ("1 2", "likely")
