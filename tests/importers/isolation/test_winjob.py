"""The limits that Windows is given, laid out as its interface wants them."""

import ctypes
import sys

import pytest

from drafter.importers.isolation import winjob
from drafter.importers.isolation.process import Limits, run

KILL_ON_CLOSE, ONE_PROCESS, PROCESS_MEMORY = 0x2000, 0x8, 0x100


def test_a_process_gets_its_memory_no_children_and_no_life_after_us() -> None:
    limits = winjob.limits(1 << 30)
    assert limits.process_memory == 1 << 30
    assert limits.basic.processes == 1
    wanted = KILL_ON_CLOSE | ONE_PROCESS | PROCESS_MEMORY
    assert limits.basic.flags & wanted == wanted


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="the figures are those of 64 bits")
def test_the_layout_is_that_of_the_windows_headers() -> None:
    assert ctypes.sizeof(winjob.Limits) == 144
    assert (winjob.Limits.io_counters.offset, winjob.Limits.process_memory.offset) == (64, 112)


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows has jobs")
def test_a_job_holds_the_memory_of_a_process() -> None:
    base = getattr(sys, "_base_executable", sys.executable)
    outcome = run([base, "-c", "bytearray(400 << 20)"], b"", Limits(memory=200 << 20))
    assert "MemoryError" in outcome.errors
