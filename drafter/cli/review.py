"""drafter review: the 审核说明, for the person who signs the report."""

import argparse
import datetime as dt
from pathlib import Path

from drafter.checks.account import Account, account
from drafter.cli.sources import add_outputs, load_following, progress, require_other
from drafter.render.compose import Page
from drafter.render.export import export_page

HELP = "检查一份报告，写成供负责人签发用的审核说明"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("file", type=Path, metavar="报告", help="年报文件，或者任何可以导入的报告")
    parser.add_argument("--last", type=Path, metavar="上年报告", help="上年度的报告，用于前后年的检查")
    add_outputs(parser)


def run(options: argparse.Namespace) -> int:
    """Write the files; what was found does not change the exit code, it stands in them."""
    out: list[Path] = options.out
    sources = [path for path in (options.file, options.last) if path is not None]
    for path in out:
        for source in sources:
            require_other(path, source)
    draft = load_following(options.file, options.last)
    told = account(draft, dt.datetime.now().astimezone().date())
    export_page(page(told), out, "review", lambda path: progress(f"正在写 {path} ……"))
    for path in out:
        print(f"已写成：{path}")
    return 0


def page(told: Account) -> Page:
    """Return what the template of the 审核说明 is filled with."""
    return Page(f"{told.title}审核说明", told.agency, told.year, {"check": told})
