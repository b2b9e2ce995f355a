"""What the findings come to, and the reasons that let a warning stand."""

from dataclasses import replace

import pytest

from drafter.checks.finding import Finding
from drafter.checks.verdict import last_reason, reason, verdict
from drafter.model.draft import Draft
from drafter.model.edits import Explain, apply
from tests.helpers.drafts import full

ERROR = Finding("错。", "requests.balance", "error", where=("requests.received.natural",))
WARNING = Finding("核。", "cell.blank", "warning", where=("requests.granted.natural",))
OTHER = Finding("另。", "narrative.sum", "warning", section="overview", excerpt="12件")
HINT = Finding("注。", "text.blanks", "hint", section="overview", excerpt="公 开")


def explained(*pairs: tuple[Finding, str], draft: Draft | None = None) -> Draft:
    return replace(draft or full(2025), explained={finding.key: text for finding, text in pairs})


def said_last_year(key: str, text: str = "机构改革。") -> Draft:
    return replace(full(2025), last=replace(full(2024), explained={key: text}))


def test_a_sound_report_may_go_out() -> None:
    judged = verdict(full(2025), [])
    assert judged.may_go_out
    assert judged.findings == judged.blocking == judged.open == judged.explained == judged.hints == ()


def test_without_findings_given_the_rules_are_run() -> None:
    draft = full(2025)
    wrong = replace(draft, cells={**draft.cells, "requests.received.natural": 1000})
    assert [finding.rule for finding in verdict(wrong).blocking] == ["requests.balance"]
    assert not verdict(wrong).may_go_out


def test_no_reason_helps_an_error() -> None:
    judged = verdict(explained((ERROR, "有原因。")), [ERROR])
    assert judged.blocking == (ERROR,)
    assert not judged.may_go_out


def test_a_warning_waits_for_its_reason_and_passes_with_it() -> None:
    assert verdict(full(2025), [WARNING]).open == (WARNING,)
    judged = verdict(explained((WARNING, "没有这一项业务。")), [WARNING, OTHER])
    assert (judged.explained, judged.open, judged.may_go_out) == ((WARNING,), (OTHER,), False)
    both = verdict(explained((WARNING, "甲"), (OTHER, "乙")), [WARNING, OTHER])
    assert both.may_go_out


def test_blanks_are_no_reason() -> None:
    draft = explained((WARNING, " \n　"))
    assert reason(draft, WARNING) == ""
    assert not verdict(draft, [WARNING]).may_go_out


def test_a_hint_asks_for_nothing() -> None:
    judged = verdict(full(2025), [HINT])
    assert judged.hints == (HINT,)
    assert judged.may_go_out


def test_a_reason_is_written_and_taken_back_by_an_edit() -> None:
    draft = apply(full(2025), Explain(WARNING.key, "没有这一项业务。"))
    assert reason(draft, WARNING) == "没有这一项业务。"
    assert verdict(apply(draft, Explain(WARNING.key, "")), [WARNING]).open == (WARNING,)


def test_a_reason_stays_where_its_finding_is_gone_but_counts_no_more() -> None:
    draft = explained((WARNING, "没有这一项业务。"))
    judged = verdict(draft, [])
    assert judged.explained == ()
    assert draft.explained


def test_last_years_reason_is_offered_for_the_same_cell() -> None:
    assert last_reason(said_last_year(WARNING.key), WARNING) == "机构改革。"
    assert last_reason(said_last_year("cell.blank:requests.granted.business"), WARNING) == ""
    assert last_reason(full(2025), WARNING) == ""


@pytest.mark.parametrize(
    ("last", "this", "offered"),
    [
        ("2024年", "2025年", True),
        ("2024年", "2024年", False),
        ("其中47件", "其中1,063件", True),
        ("33.9%", "40%", True),
        ("建全", "建全", True),
        ("47件", "47条", False),
    ],
)
def test_years_are_counted_from_the_reports_own_and_figures_left_open(
    last: str, this: str, offered: object
) -> None:
    finding = replace(OTHER, excerpt=this)
    found = last_reason(said_last_year(replace(OTHER, excerpt=last).key), finding)
    assert bool(found) is offered


def test_the_very_same_words_come_before_words_alike() -> None:
    draft = said_last_year(OTHER.key, "一")
    assert draft.last
    both = replace(draft.last, explained={replace(OTHER, excerpt="9件").key: "二", OTHER.key: "一"})
    assert last_reason(replace(draft, last=both), OTHER) == "一"


def test_of_several_reasons_that_differ_none_is_offered() -> None:
    keys = [replace(OTHER, excerpt=f"{number}件").key for number in (3, 4)]
    draft = full(2025)
    differ = replace(full(2024), explained=dict(zip(keys, "甲乙", strict=True)))
    alike = replace(full(2024), explained=dict.fromkeys(keys, "甲"))
    assert last_reason(replace(draft, last=differ), OTHER) == ""
    assert last_reason(replace(draft, last=alike), OTHER) == "甲"
