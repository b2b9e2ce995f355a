"""drafter gui [FILE]: opens the window."""

import argparse
from pathlib import Path

from drafter.cli.window import Window, without_qt

HELP = "打开窗口；不带任何命令时也是打开窗口"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("file", nargs="?", type=Path, metavar="文件", help="年报文件，或者要导入的上年报告")


def run(options: argparse.Namespace) -> int:
    """Open the window and stay until it is closed."""
    window: Window = options.window
    try:
        return window.open(options.file)
    except ImportError as error:
        raise without_qt(error) from error
