"""What several commands need: reading any report, parsing a year, where output goes."""

import argparse
import os
import sys
from dataclasses import replace
from pathlib import Path

from drafter.errors import DrafterError, FileProblem
from drafter.model.draft import Draft
from drafter.model.project import SUFFIX, is_project


def load(path: Path) -> Draft:
    """Read a project file or any importable report."""
    if is_project(path):
        from drafter.model import files

        return files.read(path)
    from drafter.importers import import_report

    return import_report(path)


def load_following(path: Path, last: Path | None) -> Draft:
    """Read a report and, where it is given, last year's, which is put into it for the checks."""
    draft = load(path)
    return draft if last is None else replace(draft, last=replace(load(last), last=None))


def add_outputs(parser: argparse.ArgumentParser) -> None:
    """Declare `-o`, which may be given several times; the ending of each file says its format."""
    parser.add_argument(
        "-o",
        dest="out",
        type=Path,
        action="append",
        required=True,
        metavar="输出文件",
        help="按结尾 .docx .pdf .html 决定格式；可以写几个 -o",
    )


def year(text: str) -> int:
    """Parse a reported year for argparse."""
    if not (text.isascii() and text.isdigit() and len(text) == 4):
        raise argparse.ArgumentTypeError(f"年度应是四位数字，例如 2026，不能是“{text}”")
    return int(text)


def agency(text: str) -> str:
    """Parse an agency's name for argparse."""
    name = " ".join(text.split())
    if not name:
        raise argparse.ArgumentTypeError("单位名称不能是空的")
    return name


def project(text: str) -> Path:
    """Parse the path of a project file to be written."""
    path = Path(text)
    if not is_project(path):
        raise argparse.ArgumentTypeError(f"年报文件的名称应以 {SUFFIX} 结尾，不能是“{text}”")
    return path


def require_other(out: Path, source: Path) -> None:
    """Refuse to write over the report that is being read; DrafterError says so."""
    if os.path.realpath(out) == os.path.realpath(source):
        raise DrafterError(f"“{out}”就是要读的那份报告，不能写在它上面。", "请换一个文件名。")


def progress(text: str) -> None:
    """Say what is being done, on standard error, and only to a person who sits there."""
    if sys.stderr is not None and sys.stderr.isatty():
        print(text, file=sys.stderr)


def require_folder(path: Path) -> Path:
    """Make a folder for output; FileProblem where that cannot be done."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        what = f"建不了文件夹“{path}”（{error.strerror or error}）。"
        raise FileProblem(what, "请换一个位置再试。") from error
    return path
