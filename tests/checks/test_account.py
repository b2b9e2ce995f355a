"""The account of a check: every finding with both sides, every rule with what came of it."""

import datetime as dt
from dataclasses import replace

import pytest

from drafter import __version__
from drafter.checks.about import about, described
from drafter.checks.account import Account, RuleLine, account, place
from drafter.checks.finding import Finding, Side
from drafter.checks.registry import names, run_all
from drafter.model.digest import digest
from drafter.model.draft import Draft
from drafter.model.prose import from_text
from drafter.standard.loader import load
from tests.helpers.drafts import AGENCY, full

DAY = dt.date(2026, 1, 20)
FORM = load("2021")
NATURAL = "requests.received.natural"
BLANK = Finding("空。", "cell.blank", "warning", where=("requests.granted.natural",))


def line(told: Account, rule: str) -> RuleLine:
    (found,) = [each for each in told.rules if each.title == about(rule).title]
    return found


def wrong() -> Draft:
    draft = full(2025)
    return replace(draft, cells={**draft.cells, NATURAL: 1000})


def test_the_head_says_what_was_checked_when_and_with_what() -> None:
    draft = full(2025)
    told = account(draft, DAY, [])
    assert told.title == f"{AGENCY}2025年政府信息公开工作年度报告"
    assert (told.agency, told.year, told.date, told.program) == (AGENCY, 2025, DAY, __version__)
    assert told.digest == digest(draft)
    assert told.digest.startswith(told.short)
    assert told.basis == FORM.basis
    assert told.last_year is None
    assert told.may_go_out
    assert told.last == {}


def test_last_years_figures_stand_under_this_forms_names() -> None:
    draft = replace(full(2021), last=full(2020))
    told = account(draft, DAY, [])
    assert told.last_year == 2020
    assert told.last["requests.received.total"] == told.last["requests.received.natural"] + sum(  # type: ignore[operator]
        told.last[f"requests.received.{column}"]  # type: ignore[misc]
        for column in ("business", "research", "nonprofit", "legal_service", "other_org")
    )


def test_an_error_is_told_with_its_place_and_both_sides() -> None:
    draft = wrong()
    told = account(draft, DAY)
    (entry,) = told.entries
    assert not told.may_go_out
    assert told.counts == {"error": 1, "warning": 0, "open": 0, "explained": 0, "hint": 0}
    assert (entry.number, entry.severity, entry.rule) == (1, "error", "表三收办平衡")
    assert entry.part == "收到和处理政府信息公开申请情况"
    assert entry.place.startswith("表三“一、本年新收政府信息公开申请数量”的自然人")
    (finding,) = run_all(draft)
    assert entry.sides == (
        f"左边：{finding.sides[0].value}",
        f"右边：{finding.sides[1].value}",
        f"相差：{finding.difference}",
    )


def test_without_findings_given_the_rules_are_run() -> None:
    assert account(wrong(), DAY) == account(wrong(), DAY, run_all(wrong()))


def test_reasons_of_this_and_of_last_year_stand_beside_their_finding() -> None:
    last = replace(full(2024), explained={BLANK.key: "去年也没有。"})
    draft = replace(full(2025), explained={BLANK.key: "没有这项业务。"}, last=last)
    told = account(draft, DAY, [BLANK])
    assert [(entry.reason, entry.last_reason) for entry in told.entries] == [
        ("没有这项业务。", "去年也没有。")
    ]
    assert (told.counts["open"], told.counts["explained"], told.may_go_out) == (0, 1, True)


def test_a_reason_whose_finding_is_gone_is_not_told() -> None:
    draft = replace(full(2025), explained={BLANK.key: "没有这项业务。"})
    told = account(draft, DAY, [])
    assert told.entries == ()
    assert "没有这项业务" not in repr(told)


@pytest.mark.parametrize(
    ("finding", "words"),
    [
        (Finding("", where=(NATURAL,)), "表三“一、本年新收政府信息公开申请数量”的自然人"),
        (Finding("", section="overview", excerpt="47件", where=(NATURAL,)), "总体情况：“47件”"),
        (Finding("", section="overview", excerpt="甲" * 30), f"总体情况：“{'甲' * 24}…”"),
        (Finding("", section="overview", excerpt="甲\n乙"), "总体情况：“甲 乙”"),
        (Finding("", section="problems"), "存在的主要问题及改进情况"),
        (Finding("", where=("requests.old.natural",)), "全文"),
        (Finding(""), "全文"),
    ],
)
def test_a_place_is_told_in_the_forms_words(finding: Finding, words: str) -> None:
    assert place(finding, FORM) == words


@pytest.mark.parametrize(
    ("finding", "sides"),
    [
        (Finding(""), ()),
        (Finding("", actual="建全", expected="健全"), ("现为：建全", "应为：健全")),
        (Finding("", actual=3), ()),
        (Finding("", sides=(Side("本年报告", (), 3), Side("按上年报告", (), None)), difference=-3),
         ("本年报告：3", "按上年报告：空白", "相差：3")),
        (Finding("", section="overview", sides=(Side("47件", (), 47), Side("表三“新收”的总计一格", (), 46))),
         ("47件：47", "应为：46")),
    ],
)  # fmt: skip
def test_both_sides_are_told_with_their_difference(finding: Finding, sides: tuple[str, ...]) -> None:
    (entry,) = account(full(2025), DAY, [replace(finding, rule="text.typo", severity="warning")]).entries
    assert entry.sides == sides


# ------------------------------------------------------------------------------------------ rules


def test_every_rule_of_the_form_is_listed_once() -> None:
    told = account(full(2025), DAY, [])
    assert [rule.title for rule in told.rules] == [about(name).title for name in names(FORM)]
    assert "勾稽关系" not in [rule.title for rule in told.rules]


def test_of_a_sound_report_every_rule_passes_that_needs_no_last_year() -> None:
    told = account(full(2025), DAY, [])
    unchecked = {rule.title for rule in told.rules if not rule.checked}
    assert unchecked == {words.title for words in described().values() if words.across_years}
    assert all(rule.passed == rule.checked for rule in told.rules)
    assert line(told, "carry.requests").result == "未核对（没有上年报告）"
    assert line(told, "requests.balance").result == "通过"


def test_beside_another_years_report_nothing_is_said_to_have_passed() -> None:
    told = account(replace(full(2025), last=full(2022)), DAY, [])
    assert line(told, "carry.requests").result == "未核对（上年报告的年度不对）"
    told = account(replace(full(2025), last=full(2024)), DAY, [])
    assert line(told, "carry.requests").result == "通过"


def test_a_rule_says_how_many_it_found_and_how_many_are_explained() -> None:
    other = replace(BLANK, where=("requests.partial.natural",))
    draft = full(2025)
    assert line(account(draft, DAY, [BLANK]), "cell.blank").result == "1 处"
    draft = replace(draft, explained={BLANK.key: "没有。"})
    assert line(account(draft, DAY, [BLANK, other]), "cell.blank").result == "2 处，已说明 1 处"
    assert line(account(draft, DAY, [BLANK]), "cell.blank").result == "1 处，已说明"
    assert not line(account(draft, DAY, [BLANK]), "cell.blank").passed


def test_a_rule_that_is_broken_only_by_anothers_fault_has_not_passed() -> None:
    folded = Finding("行。", "requests.row_total", "error", where=("requests.received.total",))
    finding = Finding("列。", "requests.balance", "error", where=(NATURAL,), consequences=(folded,))
    told = account(full(2025), DAY, [finding])
    assert line(told, "requests.row_total").result == "1 处"
    assert told.entries[0].also == ("行。",)
    assert told.counts["error"] == 1


def test_the_reports_own_words_go_into_no_rule() -> None:
    draft = replace(full(2025), prose={"overview": from_text("建全制度。")})
    told = account(draft, DAY)
    assert line(told, "text.typo").severity == "核实性"
    assert all("{form}" not in rule.basis for rule in told.rules)
