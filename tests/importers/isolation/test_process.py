"""A command that hangs, floods or dies costs its limits and no more, and nothing of it stays behind."""

import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.importers.isolation.process import Limits, Outcome, run

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and shells are not Windows'")


def python(code: str) -> list[str]:
    return [sys.executable, "-I", "-S", "-c", "import os, sys, time\n" + code]


def gone(process: int) -> bool:
    """Say whether a process is dead, be it that the system has not buried it yet."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    state = Path(f"/proc/{process}/stat")
    return state.exists() and ") Z " in state.read_text()


def soon(holds: Callable[[], bool]) -> bool:
    """Wait up to two seconds: what a process left behind dies soon after it, not with it."""
    deadline = time.monotonic() + 2
    while not holds() and time.monotonic() < deadline:
        time.sleep(0.01)
    return holds()


@pytest.fixture(autouse=True)
def nothing_left() -> object:
    """Fail where a thread stays alive that was not there before."""
    before = set(threading.enumerate())
    yield
    assert not set(threading.enumerate()) - before


def test_what_is_said_comes_back_with_the_code_and_the_errors() -> None:
    code = (
        "sys.stdout.buffer.write(sys.stdin.buffer.read()[::-1]); print('怎么', file=sys.stderr); sys.exit(5)"
    )
    assert run(python(code), b"abc", Limits()) == Outcome("done", 5, b"cba", "怎么\n")


def test_a_large_message_and_a_large_answer_do_not_block_each_other() -> None:
    code = "while piece := sys.stdin.buffer.read(1000): sys.stdout.buffer.write(piece)"
    message = os.urandom(1 << 20) * 8
    assert run(python(code), message, Limits()).output == message


def test_a_command_that_does_not_listen_is_no_trouble() -> None:
    outcome = run(python("os.close(0); print('done')"), bytes(1 << 20), Limits())
    assert (outcome.ending, outcome.output.strip()) == ("done", b"done")


def test_a_command_that_hangs_is_ended_in_time() -> None:
    started = time.monotonic()
    outcome = run(python("print(os.getpid(), flush=True); time.sleep(60)"), b"", Limits(seconds=0.4))
    assert time.monotonic() - started < 2
    assert outcome.ending == "late"
    assert gone(int(outcome.output))


def test_a_command_that_closed_its_output_but_does_not_leave_is_ended() -> None:
    started = time.monotonic()
    outcome = run(python("os.close(1); time.sleep(60)"), b"", Limits())
    assert time.monotonic() - started < 5
    assert outcome.output == b""


@needs_posix
def test_what_a_command_started_ends_with_it() -> None:
    shell = ["sh", "-c", "sleep 60 & echo $!; wait"]
    outcome = run(shell, b"", Limits(seconds=0.3))
    assert outcome.ending == "late"
    assert soon(lambda: gone(int(outcome.output)))


@needs_posix
def test_what_a_command_left_behind_does_not_hold_us() -> None:
    started = time.monotonic()
    outcome = run(["sh", "-c", "sleep 60 >/dev/null & echo $!"], b"", Limits())
    assert time.monotonic() - started < 5
    assert outcome.ending == "done"
    assert soon(lambda: gone(int(outcome.output)))


def test_the_user_is_heard_at_once() -> None:
    wish = threading.Event()
    threading.Timer(0.2, wish.set).start()
    started = time.monotonic()
    outcome = run(python("time.sleep(60)"), b"", Limits(), wish.is_set)
    assert outcome.ending == "stopped"
    assert time.monotonic() - started < 1


def test_a_flood_is_cut_off_and_costs_no_memory() -> None:
    code = "piece = b'x' * (1 << 20)\nfor _ in range(1000): sys.stdout.buffer.write(piece)"
    outcome = run(python(code), b"", Limits(output=3 << 20))
    assert outcome.ending == "flood"
    assert len(outcome.output) <= 3 << 20


def test_of_endless_complaints_the_last_are_kept() -> None:
    outcome = run(
        python("for number in range(100000): print('line', number, file=sys.stderr)"), b"", Limits()
    )
    assert outcome.errors.endswith("line 99999\n")
    assert len(outcome.errors) <= 1 << 16


@needs_posix
def test_a_death_by_signal_is_told_by_its_number() -> None:
    assert run(python("os.kill(os.getpid(), 11)"), b"", Limits()).code == -11


def test_a_command_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="none"):
        run([str(tmp_path / "none")], b"", Limits())
