"""Claims without figures, and the cells that have to be nought for them."""

import pytest

from drafter.checks.language.reading import read
from drafter.checks.language.subjects import Memory, Office

COUNTY, JUDGE = Office(2025, sums_up=True), Office(2025, sums_up=False, judges=True)
HEADED = Memory(heading="政府信息公开申请")


def told(paragraph: str, office: Office = COUNTY, memory: Memory = HEADED) -> dict[str, tuple[str, ...]]:
    """Return the claims of a paragraph: their words and their cells without the table's name."""
    return {
        paragraph[claim.start : claim.end]: tuple(cell.partition(".")[2] for cell in claim.cells)
        for claim in read(paragraph, memory, "2021", office).claims
    }


DENIED = {
    "本年度未收到政府信息公开申请。": ("received.total",),
    "没有收到公民、法人或者其他组织提出的申请。": ("received.total",),
    "未收到自然人申请。": ("received.natural",),
    "无结转下年度办理事项。": ("carried_out.total",),
    "没有上年度结转申请。": ("carried_in.total",),
    "收到政府信息公开申请9件，已全部办结。": ("carried_out.total",),
    "未发生行政诉讼案件。": ("litigation_direct.total", "litigation_after_reconsideration.total"),
    "复议案件均维持。": tuple(f"reconsideration.{column}" for column in ("corrected", "other", "pending")),
    "已审结的复议案件全部维持。": tuple(f"reconsideration.{column}" for column in ("corrected", "other")),
    "行政复议零纠错。": ("reconsideration.corrected",),
    "全年零败诉。": ("litigation_direct.corrected", "litigation_after_reconsideration.corrected"),
}


@pytest.mark.parametrize("words", DENIED)
def test_a_claim_has_its_cells(words: str) -> None:
    assert list(told(words).values()) == [DENIED[words]]


def test_organisations_are_not_everybody() -> None:
    ((words, cells),) = told("未收到法人或其他组织申请。").items()
    assert words.startswith("未收到")
    assert "received.business" in cells
    assert "received.natural" not in cells


def test_a_claim_keeps_to_the_cases_that_its_clause_names() -> None:
    found = told("行政复议均维持，行政诉讼未被纠正。")
    assert all(cell.startswith("reconsideration.") for cell in found["均维持"])
    assert all(cell.startswith("litigation") for cell in found["未被纠正"])


@pytest.mark.parametrize(
    "words",
    [
        "力争复议案件零纠错。", "避免行政诉讼零败诉的目标落空。", "部分乡镇未收到申请。",
        "上年未发生行政诉讼案件。", "未收到减免收费的申请。", "未申请行政复议直接起诉3件。",
        "纠正3件均已落实，一审判决维持。",
        "收到政府信息公开申请9件，除结转外已全部办结。", "其中3件已全部办结。", "市中院全部维持一审判决。",
        "未发生因答复不当引发的行政复议。", "维持3件，3件均维持原决定。",
        "收到政府信息公开申请9件，已办结8件。", "县政府办公室未收到申请。", "民政局未收到申请。",
        "无结转下年度资金。",
    ],
)  # fmt: skip
def test_wishes_hedges_and_other_matters_are_no_claims(words: str) -> None:
    assert told(words) == {}


def test_cases_of_other_matters_are_no_concern_of_the_table() -> None:
    assert told("全年行政复议案件均维持。", memory=Memory()) == {}
    assert told("全年行政复议案件均维持。", JUDGE) == {}
    assert "均维持" in told("我局政府信息公开行政复议案件均维持。", JUDGE)
