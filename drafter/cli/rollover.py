"""drafter rollover: starts a year's report from last year's."""

import argparse
from pathlib import Path

from drafter.cli.sources import load, project, require_other, year
from drafter.model import files
from drafter.rollover import roll_over, summary

HELP = "从上年报告开始编写新一年的报告"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("last", type=Path, metavar="上年报告", help="年报文件，或者任何可以导入的报告")
    parser.add_argument("--year", type=year, required=True, metavar="年度", help="新报告的年度，例如 2026")
    parser.add_argument("-o", dest="out", type=project, required=True, metavar="年报文件", help="写到这里")


def run(options: argparse.Namespace) -> int:
    """Write this year's draft and say what was taken over."""
    require_other(options.out, options.last)
    rollover = roll_over(load(options.last), options.year)
    files.write(options.out, rollover.draft)
    print("\n".join([*summary(rollover), f"已存为：{options.out}"]))
    return 0
