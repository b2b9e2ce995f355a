"""drafter demo: the main job on the built-in example, from last year's report to three files."""

import argparse
from pathlib import Path

from drafter.checks.registry import run_all
from drafter.cli import example
from drafter.cli.check import NAMES
from drafter.cli.sources import load, require_folder
from drafter.model import files
from drafter.model.project import SUFFIX
from drafter.model.session import Session
from drafter.render.compose import title
from drafter.render.export import export
from drafter.rollover import roll_over, summary

HELP = "用内置示例走一遍：沿用上年、填写、检查、写出三种格式"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("-o", dest="out", type=Path, required=True, metavar="文件夹", help="写到这个文件夹")


def run(options: argparse.Namespace) -> int:
    """Run the main job and say what was done and written."""
    folder = require_folder(options.out)
    sample = example.load()
    print(f"一、读取上年报告：{sample.last.name}")
    rollover = roll_over(load(sample.last), sample.year)
    _say(summary(rollover))
    session = Session(rollover.draft)
    print("二、填写本年数字和文字")
    for edit in (*sample.fill, sample.slip):
        session.do(edit, "填写")
    print("三、检查：")
    _say(_findings(session))
    session.do(sample.mend, "改正")
    print("四、按提示改正后再检查：")
    _say(_findings(session))
    print("五、写出文件：")
    _say(_write(session, folder))
    return 0


def _findings(session: Session) -> list[str]:
    found = run_all(session.draft, session.figures)
    return [f"［{NAMES[finding.severity]}］{finding.message}" for finding in found] or ["没有发现问题。"]


def _write(session: Session, folder: Path) -> list[str]:
    name = title(session.draft)
    project = folder / f"{name}{SUFFIX}"
    files.write(project, session.draft)
    reports = [folder / f"{name}{suffix}" for suffix in (".docx", ".pdf", ".html")]
    export(session.draft, reports)
    return [str(path) for path in (project, *reports)]


def _say(lines: list[str]) -> None:
    for line in lines:
        print(f"    {line}")
