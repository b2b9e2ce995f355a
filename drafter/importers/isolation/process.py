"""Runs one command that may hang, flood, or die, and comes back in time with what it said."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Event, Thread
from typing import IO, Literal

Ending = Literal["done", "late", "stopped", "flood"]
"""How a command ended: by itself, or killed for its time, for the user, or for what it wrote."""

Stop = Callable[[], bool]
"""Says whether the user has stopped the work."""

_LOOK = 0.05
"""Seconds between two looks at the clock and at the user's wish."""

_LEAVING = 2.0
"""Seconds that a command has to leave after it closed its output."""

_NO_WINDOW = 0x08000000 if sys.platform == "win32" else 0
"""CREATE_NO_WINDOW: the console program of a windowed one opens no console."""

_PIECE = 1 << 16
_MOST_ERRORS = 64 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What a command may cost: seconds on the wall, bytes of memory, bytes of output, processes (0: any).

    Memory and processes are held on Windows only, and memory for each process.
    """

    seconds: float = 30.0
    memory: int = 1 << 30
    output: int = 64 << 20
    processes: int = 1


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a command ended, its exit code (negative: the signal), its output, and its last errors."""

    ending: Ending
    code: int
    output: bytes
    errors: str


def run(command: Sequence[str], message: bytes, limits: Limits, stop: Stop | None = None) -> Outcome:
    """Run a command with `message` on its standard input; it is gone when this returns.

    `stop` is asked every 50 ms. A command that is late, stopped or writes more than it may is
    killed with all that it started. Raises OSError where the command cannot be started.
    """
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        creationflags=_NO_WINDOW,
    )
    with _confined(process, limits):
        talk = _Talk(process, message, limits.output)
        try:
            ending = talk.wait(time.monotonic() + limits.seconds, stop)
            if ending == "done":
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(_LEAVING)
        finally:
            _kill(process)
            talk.close()
    return Outcome(ending, process.returncode, talk.output, talk.errors)


def _confined(process: "subprocess.Popen[bytes]", limits: Limits) -> contextlib.AbstractContextManager[None]:
    """Hold the command's memory from outside where it cannot do so itself."""
    if sys.platform == "win32":
        from drafter.importers.isolation.winjob import confined

        return confined(process, limits.memory, limits.processes)
    return contextlib.nullcontext()


class _Talk:
    """The three pipes of a command, each with a thread, as they are read and written at the same time."""

    def __init__(self, process: "subprocess.Popen[bytes]", message: bytes, most: int) -> None:
        self._pipes = [pipe for pipe in (process.stdin, process.stdout, process.stderr) if pipe]
        asked, said, complained = self._pipes
        self._output = bytearray()
        self._errors = bytearray()
        self._flood = False
        self._over = Event()
        self._threads = [
            Thread(target=self._write, args=(asked, message), daemon=True),
            Thread(target=self._read, args=(said, most), daemon=True),
            Thread(target=self._read_errors, args=(complained,), daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    @property
    def output(self) -> bytes:
        """What the command wrote, up to the limit."""
        return bytes(self._output)

    @property
    def errors(self) -> str:
        """The end of what the command wrote on its standard error."""
        return self._errors.decode("utf-8", "replace")

    def wait(self, deadline: float, stop: Stop | None) -> Ending:
        """Wait until the output is closed, or the time, the user or the amount ends it."""
        while not self._over.wait(_LOOK):
            if stop is not None and stop():
                return "stopped"
            if time.monotonic() > deadline:
                return "late"
        return "flood" if self._flood else "done"

    def close(self) -> None:
        """Wait for the threads, which end with the command, and close the pipes."""
        for thread in self._threads:
            thread.join()
        for pipe in self._pipes:
            with contextlib.suppress(OSError):  # what the dead command did not take cannot be flushed
                pipe.close()

    def _write(self, pipe: IO[bytes], message: bytes) -> None:
        with contextlib.suppress(OSError):  # a command may die, or not listen
            pipe.write(message)
            pipe.close()

    def _read(self, pipe: IO[bytes], most: int) -> None:
        while piece := os.read(pipe.fileno(), _PIECE):
            if len(self._output) + len(piece) > most:
                self._flood = True
                break
            self._output += piece
        self._over.set()

    def _read_errors(self, pipe: IO[bytes]) -> None:
        while piece := os.read(pipe.fileno(), _PIECE):
            self._errors += piece
            del self._errors[:-_MOST_ERRORS]


def _kill(process: "subprocess.Popen[bytes]") -> None:
    """End the command and whatever it started, and take note of its end."""
    if sys.platform == "win32":
        process.kill()
    else:
        # Also where it ended by itself: what it left behind still has its group, and would hold the pipes.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
