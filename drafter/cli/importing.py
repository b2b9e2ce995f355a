"""drafter import: reads a published report or a project file."""

import argparse
import json
from pathlib import Path

from drafter.cli.sources import load, project
from drafter.model import files
from drafter.model.draft import Draft, Provenance
from drafter.model.figures import figures
from drafter.model.report import to_report_json

HELP = "读取一份已发布的报告（Word、PDF、WPS、RTF、ODT、网页、文字）或年报文件"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("source", type=Path, metavar="报告", help="要读取的文件")
    parser.add_argument("-o", dest="out", type=project, metavar="年报文件", help="存成 .nianbao 文件")
    parser.add_argument("--json", action="store_true", help="在标准输出上打印 JSON，别的都不打印")


def run(options: argparse.Namespace) -> int:
    """Read the report, and write or print it."""
    draft = load(options.source)
    if options.out is not None:
        files.write(options.out, draft)
    if options.json:
        print(json.dumps(to_report_json(draft), ensure_ascii=False, indent=1))
    else:
        print("\n".join(_summary(draft, options.out)))
    return 0


def _summary(draft: Draft, out: Path | None) -> list[str]:
    values = figures(draft)
    blank = sum(values[name] is None for name in draft.form.cells)
    lines = [
        f"单位：{draft.meta.agency or '（报告里没有写明）'}",
        f"年度：{draft.meta.year}　格式：{draft.form.basis}",
        f"表格：{len(draft.form.cells)} 格，读到 {len(draft.form.cells) - blank} 格，空白 {blank} 格",
    ]
    lines += [f"请核对：{_place(name, draft)}（{p.source}：{p.found}）" for name, p in _doubtful(draft)]
    lines += [f"提示：{warning}" for warning in draft.warnings]
    return lines if out is None else [*lines, f"已存为：{out}"]


def _doubtful(draft: Draft) -> list[tuple[str, Provenance]]:
    return [(name, p) for name, p in draft.provenance.items() if p.confidence != "certain"]


def _place(name: str, draft: Draft) -> str:
    spec = draft.form.cells.get(name)
    if spec is None:
        return {"agency": "单位", "year": "年度"}.get(name, name)
    return f"{draft.form.tables[spec.table].name}{spec.label}"
