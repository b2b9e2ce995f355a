"""A process that reads damaged files one after the other, within the limits of the program's own child."""

import json
import struct
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO, Self

from drafter.errors import DrafterError
from tests.helpers.project import ROOT

Target = Callable[[bytes, str], object]

_HEAD = struct.Struct("<II")
_MOST_RUNS = 2000
_START = """
import sys
sys.path.insert(0, {root!r})
from tests.fuzz.worker import serve
from {module} import {name}
serve({name})
"""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a file: read, refused in words, or a fault with the place that gives it away."""

    kind: str
    seconds: float
    fault: str = ""
    trace: str = ""


class Worker:
    """Hands files to a process, and starts another where one has died, hung or served long enough."""

    def __init__(self, target: str, limit: float = 10.0) -> None:
        module, _, name = target.partition(":")
        self._code = _START.format(root=str(ROOT), module=module, name=name)
        self._limit = limit
        self._process: subprocess.Popen[bytes] | None = None
        self._runs = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def read(self, data: bytes, name: str) -> Verdict:
        """Have a file read; the time limit is in seconds on the wall."""
        process = self._running()
        started = time.monotonic()
        late = threading.Event()

        def kill() -> None:
            late.set()
            process.kill()

        clock = threading.Timer(self._limit, kill)
        clock.start()
        try:
            answer = self._ask(process, data, name)
        finally:
            clock.cancel()
            clock.join()
        if answer:
            return Verdict(**json.loads(answer))
        seconds = time.monotonic() - started
        code = process.wait()
        self._end()
        fault = f"over {self._limit:.0f} s" if late.is_set() else f"died with {code}"
        return Verdict("fault", seconds, fault)

    def _ask(self, process: "subprocess.Popen[bytes]", data: bytes, name: str) -> bytes:
        assert process.stdin is not None
        assert process.stdout is not None
        called = name.encode()
        try:
            process.stdin.write(_HEAD.pack(len(called), len(data)) + called + data)
            process.stdin.flush()
            return process.stdout.readline()
        except BrokenPipeError:
            return b""

    def _running(self) -> "subprocess.Popen[bytes]":
        self._runs += 1
        if self._runs % _MOST_RUNS == 0:
            self._end()
        if self._process is None:
            command = [sys.executable, "-c", self._code]
            self._process = subprocess.Popen(
                command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        return self._process

    def _end(self) -> None:
        if self._process is None:
            return
        self._process.kill()
        self._process.communicate()
        self._process = None


def serve(target: Target) -> None:
    """Read files from standard input until it ends, and answer each with a line."""
    from drafter.importers import registry
    from drafter.importers.isolation import limits

    registry.formats()
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    limits.lock(seconds=24 * 3600)
    while head := source.read(_HEAD.size):
        name_size, size = _HEAD.unpack(head)
        name = source.read(name_size).decode()
        verdict = judge(target, source.read(size), name)
        line = {
            "kind": verdict.kind,
            "seconds": verdict.seconds,
            "fault": verdict.fault,
            "trace": verdict.trace,
        }
        _say(sink, json.dumps(line).encode())


def _say(sink: BinaryIO, line: bytes) -> None:
    sink.write(line + b"\n")
    sink.flush()


def judge(target: Target, data: bytes, name: str) -> Verdict:
    """Read a file, and say what became of it; a DrafterError is an answer, anything else a fault."""
    started = time.monotonic()
    try:
        target(data, name)
    except DrafterError:
        return Verdict("refused", time.monotonic() - started)
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        return Verdict("fault", time.monotonic() - started, place(error), traceback.format_exc(limit=-12))
    return Verdict("read", time.monotonic() - started)


def place(error: BaseException) -> str:
    """Return what tells one fault from another: its kind, and the last line of drafter's that it passed."""
    frames = [
        frame for frame in traceback.extract_tb(error.__traceback__) if "drafter" in frame.filename.split("/")
    ]
    where = f"{frames[-1].filename.rpartition('drafter/')[2]}:{frames[-1].name}" if frames else "?"
    return f"{type(error).__name__} in {where}"
