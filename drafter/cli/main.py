"""Parses the command line, runs the command, turns failures into one line and an exit code."""

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Any, NoReturn, Protocol, cast

from drafter import __version__
from drafter.cli.window import Window
from drafter.errors import DrafterError

COMMANDS = {
    "gui": "gui",
    "new": "new",
    "import": "importing",
    "check": "check",
    "review": "review",
    "rollover": "rollover",
    "render": "render",
    "demo": "demo",
    "selftest": "selftest",
}
"""The commands, in the order of the help, each with its module."""

DONE, FOUND, REFUSED, FAULT = 0, 1, 2, 3


class _Command(Protocol):
    """What a command's module holds."""

    HELP: str

    def add_arguments(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, options: argparse.Namespace) -> int: ...


class _Help(argparse.HelpFormatter):
    """argparse's help with its first word in Chinese."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """argparse with its complaints in Chinese."""

    def __init__(self, *arguments: Any, **words: Any) -> None:  # noqa: ANN401 - handed on as they are
        super().__init__(*arguments, **{"formatter_class": _Help, **words})

    def error(self, message: str) -> NoReturn:
        self.exit(REFUSED, f"命令写得不对：{_chinese(message)}。用 {self.prog} --help 查看用法。\n")


def run(arguments: Sequence[str], window: Window) -> int:
    """Run one command; returns the exit code of the contract. `window` opens the window."""
    _speak_utf8()
    try:
        words = list(arguments) or ["gui"]
        names = words[:1] if words[0] in COMMANDS else COMMANDS
        options = parser(names).parse_args(words, argparse.Namespace(window=window))
        code: int = options.run(options)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else REFUSED
    except DrafterError as error:
        print(" ".join(str(error).splitlines()), file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        print("已停止。", file=sys.stderr)
        return REFUSED
    except BrokenPipeError:
        return _quiet()
    except Exception as error:  # noqa: BLE001 - the last door: a fault becomes exit code 3 and a log entry
        return _fault(error)


def parser(names: Iterable[str]) -> argparse.ArgumentParser:
    """Build the parser with these commands; a command that is not named is not imported."""
    top = _Parser(prog="drafter", description="政府信息公开工作年度报告编写助手", add_help=False)
    _common(top)
    top.add_argument("--version", action="version", version=f"drafter {__version__}", help="显示版本")
    commands = top.add_subparsers(title="命令", metavar="命令", required=True)
    for name in names:
        module = cast("_Command", import_module(f"drafter.cli.{COMMANDS[name]}"))
        command = commands.add_parser(name, help=module.HELP, description=module.HELP, add_help=False)
        _common(command)
        module.add_arguments(command)
        command.set_defaults(run=module.run)
    return top


def _common(target: argparse.ArgumentParser) -> None:
    target._positionals.title, target._optionals.title = "参数", "选项"  # noqa: SLF001 - argparse has no other way
    target.add_argument("-h", "--help", action="help", help="显示这份说明")


def _speak_utf8() -> None:
    """Print UTF-8 whatever the console's code page; a windowed program has no streams at all."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _quiet() -> int:
    """The reader of our output went away: end without a word, as commands do."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return DONE


def _fault(error: Exception) -> int:
    import logging

    from drafter import logs

    path = logs.set_up()
    logging.getLogger("drafter").error("unexpected fault", exc_info=error)
    print(f"程序出现了意外错误，这件事没有做完。详细情况记录在：{path}", file=sys.stderr)
    return FAULT


_PHRASES = (
    ("the following arguments are required: ", "缺少 "),
    ("unrecognized arguments: ", "不认识 "),
    ("invalid choice: ", "没有这个选择："),
    ("expected one argument", "后面要有一个值"),
    ("expected at least one argument", "后面至少要有一个值"),
    ("invalid int value: ", "不是整数："),
    ("choose from", "可以是"),
    ("argument ", ""),
    ("ambiguous option: ", "写得不全："),
    ("could match", "可以是"),
)


def _chinese(message: str) -> str:
    for english, chinese in _PHRASES:
        message = message.replace(english, chinese)
    return message
