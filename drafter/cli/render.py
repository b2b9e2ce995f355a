"""drafter render: writes a report as DOCX, PDF or HTML."""

import argparse
from pathlib import Path

from drafter.cli.sources import add_outputs, load, progress, require_other
from drafter.render.export import DRAFT, export

HELP = "把报告写成 Word（.docx）、PDF（.pdf）或网页（.html）"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("file", type=Path, metavar="报告", help="年报文件，或者任何可以导入的报告")
    add_outputs(parser)
    parser.add_argument(
        "--template", default="official", metavar="模板", help="模板的名称，不写则用标准公文样式"
    )
    parser.add_argument("--draft", action="store_true", help="每页加上“草稿”字样")


def run(options: argparse.Namespace) -> int:
    """Write the files, whatever a check would say of the report."""
    out: list[Path] = options.out
    for path in out:
        require_other(path, options.file)
    draft = load(options.file)
    mark = DRAFT if options.draft else ""
    export(draft, out, options.template, lambda path: progress(f"正在写 {path} ……"), mark=mark)
    for path in out:
        print(f"已写成：{path}")
    return 0
