"""drafter new: an empty project in the form in force for its year."""

import argparse
from pathlib import Path

from drafter.cli.sources import agency, project, year
from drafter.model import files
from drafter.model.draft import empty
from drafter.standard.loader import for_year

HELP = "新建一份空白的年报文件"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("-o", dest="out", type=project, required=True, metavar="年报文件", help="写到这里")
    parser.add_argument("--agency", type=agency, required=True, metavar="单位", help="行政机关名称")
    parser.add_argument("--year", type=year, required=True, metavar="年度", help="报告的年度，例如 2026")


def run(options: argparse.Namespace) -> int:
    """Write the empty project."""
    out: Path = options.out
    standard = for_year(options.year)
    files.write(out, empty(standard, options.agency, options.year))
    print(f"已新建 {options.year} 年度报告（{standard.basis}）：{out}")
    return 0
