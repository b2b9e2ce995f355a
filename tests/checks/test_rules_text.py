"""Places that were never filled in, shown where they stand."""

from drafter.checks.registry import run_all
from tests.checks.samples import text


def test_each_place_is_shown_with_the_words_around_it() -> None:
    draft = text(problems="全年收到申请××件。\n整改情况待补充，另见____。", requests="注：含__件。")
    findings = [finding for finding in run_all(draft) if finding.rule == "text.placeholder"]
    assert [(f.section, f.excerpt) for f in findings] == [
        ("requests", "__"), ("problems", "××"), ("problems", "待补充"), ("problems", "____"),
    ]  # fmt: skip
    assert "收到申请××件" in findings[1].message
    assert "\n" not in findings[1].message
