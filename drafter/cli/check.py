"""drafter check: runs every check and says what it found."""

import argparse
import datetime as dt
import json
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

from drafter.checks.account import account
from drafter.checks.finding import Finding, Severity
from drafter.checks.registry import run_all
from drafter.cli.check_page import page
from drafter.cli.sources import load_following
from drafter.model.draft import Draft
from drafter.model.values import Value

HELP = "检查一份报告：勾稽关系、空格、前后年衔接、缺漏"

NAMES: dict[Severity, str] = {"error": "必须改", "warning": "请核对", "hint": "提示"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("file", type=Path, metavar="报告", help="年报文件，或者任何可以导入的报告")
    parser.add_argument("--last", type=Path, metavar="上年报告", help="上年度的报告，用于前后年的检查")
    shapes = ("text", "json", "html")
    parser.add_argument("--format", choices=shapes, default="text", help="输出的形式：text、json 或 html")


def run(options: argparse.Namespace) -> int:
    """Check the report; exit code 1 where there is an error."""
    draft = load_following(options.file, options.last)
    findings = run_all(draft)
    print(_PRINTERS[options.format](draft, findings))
    return 1 if any(finding.severity == "error" for finding in findings) else 0


def counts(findings: Iterable[Finding]) -> dict[Severity, int]:
    """Count the findings by severity; all three are there."""
    found: dict[Severity, int] = {"error": 0, "warning": 0, "hint": 0}
    for finding in findings:
        found[finding.severity] += 1
    return found


def _summary(findings: tuple[Finding, ...]) -> str:
    if not findings:
        return "没有发现问题。"
    parts = [f"{NAMES[severity]} {number} 处" for severity, number in counts(findings).items() if number]
    return f"{'，'.join(parts)}。"


def _text(draft: Draft, findings: tuple[Finding, ...]) -> str:
    lines = [f"{draft.meta.agency or '（未写单位）'} {draft.meta.year} 年度报告"]
    for finding in findings:
        lines.append(f"［{NAMES[finding.severity]}］{finding.message}（{finding.rule}）")
        lines += [f"　　连带：{also.message}（{also.rule}）" for also in finding.consequences]
    return "\n".join([*lines, _summary(findings)])


def _json(_draft: Draft, findings: tuple[Finding, ...]) -> str:
    report = {"findings": [_entry(finding) for finding in findings], "counts": counts(findings)}
    return json.dumps(report, ensure_ascii=False, indent=1)


def _entry(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "where": list(finding.where),
        "section": finding.section,
        "excerpt": finding.excerpt,
        "start": finding.start,
        "end": finding.end,
        "message": finding.message,
        "expected": _value(finding.expected),
        "actual": _value(finding.actual),
        "difference": _value(finding.difference),
        "basis": finding.basis,
        "also": [_consequence(also) for also in finding.consequences],
    }


def _consequence(finding: Finding) -> dict[str, Any]:
    """What else the fault of a finding breaks; it is not counted."""
    return {
        "rule": finding.rule,
        "where": list(finding.where),
        "message": finding.message,
        "expected": _value(finding.expected),
        "actual": _value(finding.actual),
        "difference": _value(finding.difference),
    }


def _value(value: Value | None) -> int | str | None:
    return f"{value:f}" if isinstance(value, Decimal) else value


def _html(draft: Draft, findings: tuple[Finding, ...]) -> str:
    today = dt.datetime.now().astimezone().date()
    return page(account(draft, today, findings), NAMES)


_PRINTERS = {"text": _text, "json": _json, "html": _html}
