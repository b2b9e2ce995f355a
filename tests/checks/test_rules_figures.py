"""Figures of the prose against their cells: what a finding says, and real reports read with them."""

from dataclasses import replace
from pathlib import Path

import pytest

from drafter.checks.finding import Finding
from drafter.checks.registry import run_all
from drafter.importers import inside
from drafter.model.draft import Meta
from drafter.model.figures import figures
from tests.checks.filling import fill
from tests.checks.sampling import SOUND, cells, text
from tests.checks.sentences import COUNTY

OF_PROSE = ("narrative.", "claim.")


def found(words: str, agency: str = SOUND.meta.agency, part: str = "overview") -> list[Finding]:
    """Return what is found in an agency's words; their places are filled with its figures."""
    draft = replace(SOUND, meta=Meta(agency, SOUND.meta.year))
    told = text(draft, **{part: fill(words, draft)[0]})
    return [finding for finding in run_all(told) if finding.rule == "narrative.figure"]


def number(name: str) -> int:
    """Return a figure of the sound draft."""
    value = figures(SOUND)[name]
    assert isinstance(value, int)
    return value


def test_both_sides_and_the_difference_are_told() -> None:
    wrong = number("requests.received.total") + 11
    (finding,) = found(f"我局全年收到政府信息公开申请{wrong}件。")
    assert (finding.actual, finding.expected, finding.difference) == (wrong, wrong - 11, 11)
    assert [side.value for side in finding.sides] == [wrong, wrong - 11]
    assert "相差 11。" in finding.message
    assert finding.excerpt == f"{wrong}件"


def test_new_and_carried_in_together_are_recognised() -> None:
    (finding,) = found("我局全年收到政府信息公开申请{received+carried_in}件。")
    assert "新收与上年结转之和" in finding.message


def test_a_slip_of_the_hand_is_told() -> None:
    right = str(number("requests.received.total"))
    (finding,) = found(f"我局全年收到政府信息公开申请{right}{right[-1]}件。")
    assert "多打了一个" in finding.message


def test_an_amount_is_compared_in_its_own_unit() -> None:
    (finding,) = found("全年行政事业性收费99万元。", part="disclosure")
    assert finding.where == ("disclosure.fees.amount_wan",)
    assert finding.actual == 99
    assert "万元。" in finding.message
    assert found("全年行政事业性收费{fees}万元。", part="disclosure") == []


def test_a_blank_cell_contradicts_nothing() -> None:
    draft = cells(text(overview="全年作出行政处罚决定12件。"), disclosure__penalties__decisions=None)
    assert not [finding for finding in run_all(draft) if finding.rule == "narrative.figure"]


def test_one_office_has_no_more_than_all() -> None:
    (finding,) = found("县政府办公室收到政府信息公开申请99999件。", COUNTY)
    assert "不会比全部的多" in finding.message
    assert found("县政府办公室收到政府信息公开申请2件。", COUNTY) == []


def test_all_have_no_less_than_one() -> None:
    (finding,) = found("全市各部门共收到政府信息公开申请1件。")
    assert "不会比本单位的少" in finding.message


PUBLISHED = {
    "shandong-2020.txt": [("narrative.figure", "28063件")],
    "linzi-2020.txt": [("narrative.percentage", "54.3%")],
    "liaocheng-2020.txt": [("narrative.percentage", "2.29%")],
    "sd-jgswj-2020.txt": [],
    "city-2025.html": [],
    "shuyang-2025.txt": [],
    "huaian-2024.pdf": [],
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_published_reports_have_the_contradictions_that_a_person_found(name: str, corpus: Path) -> None:
    draft = inside.read((corpus / name).read_bytes(), name).draft
    findings = [finding for finding in run_all(draft) if finding.rule.startswith(OF_PROSE)]
    assert [(finding.rule, finding.excerpt) for finding in findings] == PUBLISHED[name]
    assert {finding.section for finding in findings} <= {"overview"}
