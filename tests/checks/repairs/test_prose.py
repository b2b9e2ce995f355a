"""Repairs of the text: what is replaced, everywhere in the part, and what is left alone."""

from dataclasses import replace

import pytest

from drafter.checks.registry import run_all
from drafter.checks.repairs.change import Repair
from drafter.checks.repairs.prose import of_text, replaced
from drafter.model.draft import Draft
from drafter.model.edits import apply
from drafter.model.prose import Paragraph, Picture, plain
from tests.checks.samples import SOUND, cells, text

PROSE = (Paragraph("第一段。"), Picture("a.png"), Paragraph("第二段。", "last_year"), Paragraph("第三段。"))


def mended(draft: Draft, rule: str, part: str = "overview") -> str:
    """Return a part's text after the first repair for a finding of a rule."""
    finding = next(finding for finding in run_all(draft) if finding.rule == rule)
    repair = of_text(finding, draft)
    assert repair is not None
    return plain(apply(draft, repair.edit).prose.get(part, ()))


def offered(draft: Draft, rule: str) -> Repair | None:
    finding = next(finding for finding in run_all(draft) if finding.rule == rule)
    return of_text(finding, draft)


@pytest.mark.parametrize(
    ("rule", "before", "after"),
    [
        ("text.typo", "机制不够建全完善，将改进。", "机制不够健全完善，将改进。"),
        ("text.digits", "公开１２条，答复３次。", "公开12条，答复3次。"),
        ("text.punctuation", "公开,解读,回应。", "公开，解读，回应。"),
        ("text.punctuation", "公开有关情况，，继续努力。", "公开有关情况，继续努力。"),
        ("text.blanks", "依 法公开，及 时更新。", "依法公开，及时更新。"),
        ("text.residue", "公开120条。[bookmark: _GoBack]", "公开120条。"),
        ("text.residue", "公开情况。\n- 6 -\n平台建设情况。", "公开情况。\n平台建设情况。"),
        ("text.repeated", "加强资金资金监管信息公开。", "加强资金监管信息公开。"),
        ("text.stale_year", "2024年，我局主动公开信息。", "2025年，我局主动公开信息。"),
    ],
)
def test_the_words_are_put_right(rule: str, before: str, after: str) -> None:
    assert mended(text(overview=before), rule) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("统计期限为2024年1月1日至2024年12月31日。", "统计期限为2025年1月1日至2025年12月31日。"),
        ("青石县水务局2025年政府信息公开工作年度报告", "云溪市发展和改革局2025年政府信息公开工作年度报告"),
    ],
)
def test_the_opening_takes_the_reports_own_year_and_agency(before: str, after: str) -> None:
    assert mended(text(preamble=before), "title.mismatch", "preamble") == after


def test_the_tables_figure_is_taken_into_the_text() -> None:
    received = sum(
        value
        for name, value in SOUND.cells.items()
        if "requests.received." in name and isinstance(value, int)
    )
    draft = text(overview=f"全年收到政府信息公开申请{received + 3}件，均按时答复。")
    assert mended(draft, "narrative.figure") == f"全年收到政府信息公开申请{received}件，均按时答复。"


def test_a_percentage_takes_its_right_value() -> None:
    draft = cells(text(overview="办结政府信息公开申请100件，其中予以公开32件，占35.5%。"))
    finding = next((f for f in run_all(draft) if f.rule == "narrative.percentage"), None)
    assert finding is not None
    repair = of_text(finding, draft)
    assert repair is not None
    assert f"占{finding.expected}%" in plain(apply(draft, repair.edit).prose["overview"])


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("narrative.figure", "全年收到政府信息公开申请约90000件。"),
        ("text.digits", "公开12,34条。"),
        ("text.punctuation", "公开（含乡镇情况。"),
    ],
)
def test_what_is_not_certain_is_left_to_the_person(rule: str, words: str) -> None:
    assert offered(text(overview=words), rule) is None


def test_the_finding_is_looked_up_again_where_the_text_has_moved() -> None:
    draft = text(overview="机制不够建全完善，将改进。")
    finding = next(finding for finding in run_all(draft) if finding.rule == "text.typo")
    moved = text(overview="新的一句话。机制不够建全完善，将改进。")
    repair = of_text(finding, moved)
    assert repair is not None
    assert plain(apply(moved, repair.edit).prose["overview"]) == "新的一句话。机制不够健全完善，将改进。"
    assert of_text(finding, text(overview="机制不够健全完善。")) is None
    twice = text(overview="制度建全完善。机制建全完善。")
    assert of_text(replace(finding, start=99), twice) is None, "which of the two is meant cannot be told"


@pytest.mark.parametrize(
    ("span", "words", "after"),
    [
        ((0, 1), "这", "这一段。\n第二段。\n第三段。"),
        ((5, 9), "", "第一段。\n第三段。"),
        ((2, 7), "：", "第一：\n段。\n第三段。"),
        ((13, 14), "。！", "第一段。\n第二段。\n第三段。！"),
        ((4, 4), "！", "第一段。！\n第二段。\n第三段。"),
    ],
)
def test_characters_of_the_plain_text_are_replaced_where_they_stand(
    span: tuple[int, int], words: str, after: str
) -> None:
    found = replaced(PROSE, *span, words)
    assert plain(found) == after
    assert Picture("a.png") in found
    assert all(
        item.origin == "last_year" for item in found if isinstance(item, Paragraph) and "二" in item.text
    )
