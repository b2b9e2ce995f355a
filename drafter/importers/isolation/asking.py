"""Has a child do a piece of work, and puts what goes wrong with it into one sentence."""

import json
import logging
import signal
from typing import Any

from drafter import logs
from drafter.errors import Cancelled, DrafterError, FileProblem
from drafter.importers.isolation.command import command
from drafter.importers.isolation.limits import OUT_OF_MEMORY
from drafter.importers.isolation.process import Limits, Outcome, Stop, run
from drafter.importers.wire import Request, pack

LIMITS = Limits()
"""What a child may cost."""

_AGAIN = "请用 Word 或 WPS 打开，另存为只有文字和表格的 .docx 再导入。"
_CRASHES = (-4, -5, -6, -7, -8, -11, 0xC0000005, 0xC00000FD, 0x80000003)
"""Signals, or Windows' status codes, with which a library in C ends that cannot go on."""

_KILLED = -9  # by Linux, when the whole machine runs out of memory
_OUT_OF_TIME = -getattr(signal, "SIGXCPU", 0) or None


def ask(request: Request, content: bytes, stop: Stop | None = None) -> Any:  # noqa: ANN401 - JSON
    """Return what a child answers, as JSON data.

    Raises FileProblem with the child's own sentence, or with one that says how the child ended,
    and Cancelled soon after `stop` says so.
    """
    try:
        outcome = run(command(), pack(request, content), LIMITS, stop)
    except OSError as error:
        raise FileProblem(
            f"没有能够启动读取“{request.name}”的程序（{error}）。", "请重新安装本程序。"
        ) from error
    if outcome.ending == "stopped":
        raise Cancelled("已取消，", "什么都没有改动。")
    if outcome.ending == "late" or outcome.code == _OUT_OF_TIME:
        raise FileProblem(f"读了 {LIMITS.seconds:.0f} 秒还没有读完“{request.name}”，已经停下。", _AGAIN)
    if outcome.code == OUT_OF_MEMORY or (outcome.code == _KILLED and not outcome.output):
        size = LIMITS.memory >> 30
        raise FileProblem(f"读取“{request.name}”用的内存超过了 {size} GB，已经停下。", _AGAIN)
    if outcome.ending == "flood":
        raise FileProblem(f"“{request.name}”里的内容太多，不像一份年度报告，没有读取。", _AGAIN)
    if outcome.code in _CRASHES and not outcome.output:
        logging.getLogger("drafter").info("a library crashed: exit code %s\n%s", outcome.code, outcome.errors)
        raise FileProblem(f"读取“{request.name}”读到一半中断了，文件可能损坏，或者不像正常的文档。", _AGAIN)
    return _value(outcome, request.name)


def _value(outcome: Outcome, name: str) -> Any:  # noqa: ANN401 - JSON
    """Return the value of a child's answer; what is no answer is a fault of ours, and written down."""
    try:
        answer: Any = json.loads(outcome.output)
    except (ValueError, RecursionError):
        answer = None
    match answer:
        case {"ok": value}:
            return value
        case {"problem": {"what": str(what), "todo": str(todo)}}:
            raise FileProblem(what, todo)
        case _:
            raise fault(name, f"exit code {outcome.code}\n{outcome.errors}")


def fault(name: str, details: str) -> DrafterError:
    """Write down what went wrong in reading a file, and return the sentence for the user."""
    path = logs.set_up()
    logging.getLogger("drafter").error("a reader failed: %s", details)
    return FileProblem(
        f"读取“{name}”时程序出了错，没有读成。",
        f"请用 Word 或 WPS 打开，另存为 .docx 再导入。详细情况记录在：{path}",
    )
