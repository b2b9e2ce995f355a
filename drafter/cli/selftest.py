"""drafter selftest: proves that an installed or frozen program has everything it needs."""

import argparse
import datetime as dt
import os
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

from drafter import assets
from drafter.checks.account import account
from drafter.cli import example
from drafter.cli.review import page
from drafter.cli.sources import load
from drafter.cli.window import Window, without_qt
from drafter.errors import DrafterError
from drafter.importers import import_report
from drafter.importers.registry import suffixes
from drafter.model import files
from drafter.model.draft import Draft
from drafter.model.edits import apply
from drafter.model.figures import figures
from drafter.render import registry, template
from drafter.render.export import export, export_page
from drafter.rollover import roll_over
from drafter.standard import loader

HELP = "检查程序本身是否完整：数据文件、模板、三种格式、读取、窗口"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--no-window", action="store_true", help="不检查窗口")


def run(options: argparse.Namespace) -> int:
    """Run every test and print a line for each; a failure ends the run with its message."""
    tests: list[tuple[str, Callable[[], str]]] = [
        ("数据文件", _assets),
        ("报告格式", _standards),
        ("年报文件", _project),
        ("模板和输出", _rendering),
        ("读取报告", _reading),
    ]
    if not options.no_window:
        tests.append(("窗口", lambda: _window(options.window)))
    for name, test in tests:
        print(f"{name}：{test()}")
    print("自检通过。")
    return 0


@cache
def _draft() -> Draft:
    sample = example.load()
    draft = roll_over(load(sample.last), sample.year).draft
    for edit in (*sample.fill, sample.mend):
        draft = apply(draft, edit)
    return draft


def _require(found: object, what: str) -> None:
    if not found:
        raise DrafterError(f"自检没有通过：{what}。", "请重新安装本程序。")


def _assets() -> str:
    wanted = {"resources/fonts": "*.ttf", "resources/icons": "*.svg", "resources/styles": "*.toml"}
    numbers: list[str] = []
    for folder, pattern in wanted.items():
        found = len(list(assets.root().joinpath(folder).glob(pattern)))
        _require(found > 0, f"{folder} 里没有 {pattern} 文件")
        numbers.append(f"{folder} {found} 个")
    return "，".join(numbers)


def _standards() -> str:
    for standard_id in loader.available():
        loader.load(standard_id)
    return "、".join(loader.available())


def _project() -> str:
    draft = _draft()
    _require(files.unpack(files.pack(draft), "selftest") == draft, "年报文件存取后内容不同")
    return f"{draft.meta.agency} {draft.meta.year} 年"


def _rendering() -> str:
    with tempfile.TemporaryDirectory() as folder:
        sizes = [_size(path) for path in _written(Path(folder))]
    return "，".join(sizes)


def _written(folder: Path) -> Iterable[Path]:
    for name in template.available():
        for standard_id in template.load(name).standards:
            paths = [folder / f"{name}-{standard_id}{suffix}" for suffix in registry.suffixes()]
            export(_in_form(_draft(), standard_id), paths, name)
            yield from paths
    paths = [folder / f"review{suffix}" for suffix in registry.suffixes()]
    export_page(page(account(_draft(), dt.datetime.now().astimezone().date())), paths, "review")
    yield from paths


def _reading() -> str:
    """Have the process that reads foreign files read what this one has written."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"年报{suffix}") for suffix in registry.suffixes() if suffix in suffixes()]
        export(_draft(), paths)
        for path in paths:
            _require(figures(import_report(path)) == figures(_draft()), f"{path.name} 读回来的数字不同")
    return "、".join(path.suffix for path in paths)


def _in_form(draft: Draft, standard_id: str) -> Draft:
    """The example in a form that the template prints; figures without a place there stay away."""
    cells = {name: value for name, value in draft.cells.items() if name in loader.load(standard_id).cells}
    return replace(draft, standard=standard_id, cells=cells)


def _size(path: Path) -> str:
    size = path.stat().st_size
    _require(size > 0, f"{path.name} 是空的")
    return f"{path.name} {size // 1024 + 1} KB"


def _window(window: Window) -> str:
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        return window.selftest(_draft())
    except ImportError as error:
        raise without_qt(error) from error
